import { createHash } from "node:crypto";
import { db } from "./db";
import { env } from "./env";
import type { Locale } from "./i18n/locales";

export type Role = "hub_lead" | "administrator";

export interface ViewerMembership {
	communityId: string;
	slug: string;
	name: string;
	role: "member" | "moderator" | "manager";
	status: "requested" | "invited" | "active";
	/** Its members still read it; nothing happens there any more. */
	archived: boolean;
}

declare const made: unique symbol;

/**
 * Who asks. Every verb and query takes one as its first argument. Only the session gate, jobs and tests make one, by
 * the loaders below: nothing about a person is ever trusted from a request.
 */
export interface Viewer {
	readonly [made]: true;
	readonly personId: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string | null;
	readonly kind: "employee" | "guest" | "service";
	readonly roles: readonly Role[];
	readonly locale: Locale;
	readonly localeChosen: boolean;
	readonly zone: string;
	readonly orgUnitId: string | null;
	readonly spokeId: string | null;
	readonly siteId: string | null;
	readonly country: string | null;
	readonly memberships: readonly ViewerMembership[];
	/** A guest's editions: those they are invited to, as long as their access lasts. */
	readonly invitedTo: readonly string[];
	readonly unread: number;
	/** When the session ends; null for a viewer made without one. */
	readonly sessionExpiresAt: Date | null;
}

export const UNREAD_CEILING = 99;

export function sessionTokenHash(token: string): string {
	return createHash("sha256").update(token).digest("hex");
}

/** The person behind a session cookie, in one query. Null when it is unknown, past, or the person is not active. */
export async function viewerOfSession(token: string, at: Date): Promise<Viewer | null> {
	return one("session", sessionTokenHash(token), at);
}

/** A viewer for a job, a command or a test. Null when the person is not active. */
export async function viewerOfPerson(personId: string, at: Date): Promise<Viewer | null> {
	return one("person", personId, at);
}

/** What stands of the invitations `i` to the meetups `m`: access lasts until its end has come, wherever it was moved. */
const LIVING_INVITATIONS = `meetup_invitations i join meetups m on m.id = i."meetupId"
	where i."personId" = p.id and i."withdrawnAt" is null and greatest(i."accessUntil", m."endsAt") > $2::timestamptz`;

async function one(by: "session" | "person", key: string, at: Date): Promise<Viewer | null> {
	const from =
		by === "session"
			? `sessions s join people p on p.id = s."personId" where s."tokenHash" = $1 and s."expiresAt" > $2`
			: `people p where p.id = $1::uuid and $2::timestamptz is not null`;
	const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(
		`select p.id as "personId", p."givenName", p."familyName", p.email, p.kind::text as kind, p.locale::text as locale, p."localeChosen",
			p."orgUnitId", p."siteId", p.country, ${by === "session" ? 's."expiresAt"' : "null::timestamptz"} as "sessionExpiresAt",
			coalesce(p.zone, (select zone from sites where id = p."siteId")) as zone,
			(select "spokeId" from org_units where id = p."orgUnitId") as "spokeId",
			(select coalesce(json_agg(role), '[]') from role_grants where "personId" = p.id) as roles,
			(select coalesce(json_agg(json_build_object('communityId', c.id, 'slug', c.slug, 'name', c.name, 'role', m.role, 'status', m.status, 'archived', c."archivedAt" is not null) order by c.name), '[]')
				from memberships m join communities c on c.id = m."communityId"
				where m."personId" = p.id and m.status in ('active', 'invited', 'requested')) as memberships,
			case when p.kind = 'guest' then (select coalesce(json_agg(m.id), '[]') from ${LIVING_INVITATIONS}) else '[]' end as "invitedTo",
			(select count(*)::int from (select 1 from inbox_items n left join communities c on c.id = n."communityId"
				where n."personId" = p.id and n."readAt" is null and (c.id is null or c.visibility = 'open'
					or exists (select 1 from memberships m where m."communityId" = c.id and m."personId" = p.id and m.status = 'active'))
				and (p.kind <> 'guest' or exists (select 1 from ${LIVING_INVITATIONS} and starts_with(n.path, '/meetups/' || m.id)))
				limit ${UNREAD_CEILING + 1}) unread) as unread
		from ${from} and p.status = 'active'`,
		key,
		at,
	);
	const row = rows[0];
	return row ? ({ ...row, zone: row.zone ?? env().ORGANISATION_ZONE } as unknown as Viewer) : null;
}

export const isEmployee = (viewer: Viewer): boolean => viewer.kind === "employee";
export const isHubLead = (viewer: Viewer): boolean => viewer.roles.includes("hub_lead");
export const isAdministrator = (viewer: Viewer): boolean => viewer.roles.includes("administrator");

export function membershipIn(viewer: Viewer, communityId: string): ViewerMembership | undefined {
	return viewer.memberships.find((membership) => membership.communityId === communityId);
}

/** Communities the viewer is an active member of. */
export function activeCommunityIds(viewer: Viewer): string[] {
	return viewer.memberships
		.filter((membership) => membership.status === "active")
		.map((membership) => membership.communityId);
}

/** Communities the viewer manages as their manager; leads of the hub manage others by their role. */
export function managedCommunityIds(viewer: Viewer): string[] {
	return viewer.memberships
		.filter((membership) => membership.status === "active" && membership.role === "manager")
		.map((membership) => membership.communityId);
}

/** Communities the viewer looks after, as moderator or manager. */
export function lookedAfterIds(viewer: Viewer): string[] {
	return viewer.memberships
		.filter((membership) => membership.status === "active" && membership.role !== "member")
		.map((membership) => membership.communityId);
}

/** The living communities the viewer is an active member of, for the rail and home. */
export function livingCommunities(viewer: Viewer): ViewerMembership[] {
	return viewer.memberships
		.filter((membership) => membership.status === "active" && !membership.archived)
		.toSorted((one, other) => one.name.localeCompare(other.name, viewer.locale));
}
