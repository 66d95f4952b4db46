import { createHash } from "node:crypto";
import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { AccentName } from "./accents";
import { type DB, kysely } from "./db";
import type { Locale } from "./i18n/locales";
import { type MembershipRight, type MembershipRole, roleMay } from "./membership-roles";
import { asBoolean, countRows, literal } from "./sql";
import { type ConditionPerson, mattersAt, mayBeTold, openInvitations, rowOfPerson, seatsAt } from "./visibility";
import { zoneOfPerson } from "./zone-of-person";

export type Role = "hub_lead" | "administrator";

export interface ViewerMembership {
	communityId: string;
	slug: string;
	name: string;
	accent: AccentName;
	role: MembershipRole;
	status: "requested" | "invited" | "active";
	/** Members may read an archived community, but nothing can be written in it. */
	archived: boolean;
}

interface ViewerRestriction {
	communityId: string;
	kind: "mute" | "ban";
	/** Null for no end. */
	endsAt: string | null;
}

/** What is read about the viewer. */
interface ViewerFields {
	readonly personId: string;
	readonly givenName: string;
	readonly faceFileId: string | null;
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
	/** What they may not do in some communities now, the longest first. */
	readonly restrictions: readonly ViewerRestriction[];
	/** The meetups that a guest is invited to, while their access lasts. */
	readonly invitedTo: readonly string[];
	readonly unread: number;
	/** Of the forms that the person has begun and not sent; lib/drafts reads the drafts themselves. */
	readonly draftKeys: readonly string[];
	/** Both null for a viewer without a session. */
	readonly sessionId: string | null;
	/** When the session ends. */
	readonly sessionExpiresAt: Date | null;
}

declare const loaded: unique symbol;

/**
 * The person on whose behalf something is read or done; the first argument of every verb and query. Only the two
 * loaders below make one, from a session or a person in the database: nothing about a person is taken from a
 * request.
 */
export type Viewer = ViewerFields & { readonly [loaded]: true };

export const UNREAD_CEILING = 99;

export function sessionTokenHash(token: string): string {
	return createHash("sha256").update(token).digest("hex");
}

/** Restrictions `restriction` that have neither ended nor been taken back. */
export const restrictionRuns =
	(at: Date) =>
	(eb: ExpressionBuilder<DB & { restriction: DB["community_restrictions"] }, "restriction">): Expression<SqlBool> =>
		eb.and([
			eb("restriction.liftedAt", "is", null),
			eb.or([eb("restriction.endsAt", "is", null), eb("restriction.endsAt", ">", at)]),
		]);

/** The columns of a viewer, from the row `person`. */
function viewerColumns(at: Date) {
	const eb = expressionBuilder<DB & { person: DB["people"] }, "person">();
	const roles = eb
		.selectFrom("role_grants as g")
		.select(({ fn }) => fn.coalesce(fn.jsonAgg("g.role"), sql<Role[]>`'[]'`).as("roles"))
		.whereRef("g.personId", "=", "person.id");
	const memberships = eb
		.selectFrom("memberships as own")
		.innerJoin("communities as c", "c.id", "own.communityId")
		.select(["c.id as communityId", "c.slug", "c.name", "c.accent", "own.role", "own.status"])
		.select((row) => asBoolean(row("c.archivedAt", "is not", null)).as("archived"))
		.whereRef("own.personId", "=", "person.id")
		.where("own.status", "in", [literal("active"), literal("invited"), literal("requested")])
		.$narrowType<{ status: ViewerMembership["status"] }>()
		.orderBy("c.name");
	const restrictions = eb
		.selectFrom("community_restrictions as restriction")
		.select(["restriction.communityId", "restriction.kind", "restriction.endsAt"])
		.whereRef("restriction.personId", "=", "person.id")
		.where(restrictionRuns(at))
		// One without an end comes first.
		.orderBy("restriction.endsAt", "desc");
	const unread = eb
		.selectFrom("inbox_items as n")
		.select(eb.lit(1).as("one"))
		.whereRef("n.personId", "=", "person.id")
		.where("n.readAt", "is", null)
		.where((item) =>
			mayBeTold(rowOfPerson(at), {
				audience: item.ref("n.audience"),
				communityId: item.ref("n.communityId"),
				path: item.ref("n.path"),
			}),
		)
		.limit(sql.lit(UNREAD_CEILING + 1));
	const drafts = eb
		.selectFrom("form_drafts as d")
		.select(({ fn }) => fn.coalesce(fn.jsonAgg("d.key"), sql<string[]>`'[]'`).as("keys"))
		.whereRef("d.personId", "=", "person.id")
		.where("d.endedAt", "is", null);
	return [
		"person.id as personId",
		"person.givenName",
		"person.faceFileId",
		"person.familyName",
		"person.email",
		"person.kind",
		"person.locale",
		"person.localeChosen",
		"person.orgUnitId",
		"person.siteId",
		"person.country",
		zoneOfPerson().as("zone"),
		eb.selectFrom("org_units as u").select("u.spokeId").whereRef("u.id", "=", "person.orgUnitId").as("spokeId"),
		roles.$asScalar().$notNull().as("roles"),
		jsonArrayFrom(memberships).as("memberships"),
		jsonArrayFrom(restrictions).as("restrictions"),
		drafts.$asScalar().$notNull().as("draftKeys"),
		eb
			.case()
			.when("person.kind", "=", literal("guest"))
			.then(
				openInvitations(at)
					.select(({ fn }) => fn.coalesce(fn.jsonAgg("m.id"), sql<string[]>`'[]'`).as("ids"))
					.$asScalar(),
			)
			.else(sql<string[]>`'[]'`)
			.end()
			.$notNull()
			.as("invitedTo"),
		eb.selectFrom(unread.as("unread")).select(countRows().as("count")).$asScalar().$notNull().as("unread"),
	] as const;
}

/**
 * The viewer of a session cookie, in one statement. Null when the session is unknown or has ended, or the person is
 * not active.
 */
export async function viewerOfSession(token: string, at: Date): Promise<Viewer | null> {
	const row = await kysely
		.selectFrom("sessions")
		.innerJoin("people as person", "person.id", "sessions.personId")
		.where("sessions.tokenHash", "=", sessionTokenHash(token))
		.where("sessions.expiresAt", ">", at)
		.where("person.status", "=", literal("active"))
		.select(["sessions.id as sessionId", "sessions.expiresAt as sessionExpiresAt"])
		.select(viewerColumns(at))
		.executeTakeFirst();
	return row ? viewerOf(row) : null;
}

/** A viewer for a job, a command or a test. Null when the person is not active. */
export async function viewerOfPerson(personId: string, at: Date): Promise<Viewer | null> {
	const row = await kysely
		.selectFrom("people as person")
		.where("person.id", "=", personId)
		.where("person.status", "=", literal("active"))
		.select(viewerColumns(at))
		.executeTakeFirst();
	return row ? viewerOf({ ...row, sessionId: null, sessionExpiresAt: null }) : null;
}

const viewerOf = (fields: ViewerFields): Viewer => fields as Viewer;

export const isEmployee = (viewer: Viewer): boolean => viewer.kind === "employee";
export const isHubLead = (viewer: Viewer): boolean => viewer.roles.includes("hub_lead");
export const isAdministrator = (viewer: Viewer): boolean => viewer.roles.includes("administrator");
/** Who acts for the hub: its leads, and administrators. */
export const isOfHub = (viewer: Viewer): boolean =>
	isEmployee(viewer) && (isHubLead(viewer) || isAdministrator(viewer));

export function membershipIn(viewer: Viewer, communityId: string): ViewerMembership | undefined {
	return viewer.memberships.find((membership) => membership.communityId === communityId);
}

/** The longest of the restrictions of a kind in a community. */
export function restrictionIn(
	viewer: Viewer,
	communityId: string,
	kind: ViewerRestriction["kind"],
): ViewerRestriction | undefined {
	return viewer.restrictions.find((one) => one.communityId === communityId && one.kind === kind);
}

/** Whether the viewer's own membership gives them a right. The roles of the hub may give more. */
export function hasRightIn(viewer: Viewer, communityId: string, right: MembershipRight): boolean {
	const membership = membershipIn(viewer, communityId);
	return membership !== undefined && givesRight(membership, right);
}

/** Communities the viewer is an active member of. */
export function activeCommunityIds(viewer: Viewer): string[] {
	return viewer.memberships
		.filter((membership) => membership.status === "active")
		.map((membership) => membership.communityId);
}

const givesRight = ({ status, role }: ViewerMembership, right: MembershipRight): boolean =>
	status === "active" && roleMay(role, right);

const communityIdsWith = (viewer: Viewer, right: MembershipRight): string[] =>
	viewer.memberships.filter((membership) => givesRight(membership, right)).map((membership) => membership.communityId);

/** Communities that the viewer manages by their own membership; hub leads and administrators may manage others as well. */
export const managedCommunityIds = (viewer: Viewer): string[] => communityIdsWith(viewer, "manage");

/** Communities that the viewer moderates or manages by their own membership. */
export const moderatedCommunityIds = (viewer: Viewer): string[] => communityIdsWith(viewer, "moderate");

/** The communities that the viewer is an active member of, by name, without archived ones. */
export function activeCommunities(viewer: Viewer): ViewerMembership[] {
	return viewer.memberships
		.filter((membership) => membership.status === "active" && !membership.archived)
		.toSorted((a, b) => a.name.localeCompare(b.name, viewer.locale));
}

/** Of these, the ones that they manage. */
export const managedCommunities = (viewer: Viewer): ViewerMembership[] =>
	activeCommunities(viewer).filter(({ role }) => roleMay(role, "manage"));

/** The viewer as conditions take a person. */
export function asConditionPerson(viewer: Viewer): ConditionPerson {
	const eb = expressionBuilder<DB>();
	const isOneOf = (value: Expression<string | null>, ids: readonly string[]) =>
		eb(value, "=", eb.fn.any(eb.val([...ids])));
	return {
		isEmployee: eb.lit(isEmployee(viewer)),
		isMemberOf: (communityId) => isOneOf(communityId, activeCommunityIds(viewer)),
		belongsTo: (communityId) =>
			isOneOf(
				communityId,
				viewer.memberships.map((membership) => membership.communityId),
			),
		hasRightIn: (communityId, right) => isOneOf(communityId, communityIdsWith(viewer, right)),
		hasRole: (roles) => eb.lit(roles.some((role) => viewer.roles.includes(role))),
		// Without a parameter for those who are no guests, so that the planner drops it.
		isInvitedTo: (meetupId) => (viewer.kind === "guest" ? isOneOf(meetupId, viewer.invitedTo) : eb.lit(false)),
		isInvitedToPath: (path) =>
			viewer.kind === "guest"
				? eb(path, "like", eb.fn.any(eb.val(viewer.invitedTo.map((id) => `/meetups/${id}%`))))
				: eb.lit(false),
		holdsSeatAt: (path) => eb.exists(seatsAt(path).where("r.personId", "=", viewer.personId)),
		ownsMatterAt: (path) => eb.exists(mattersAt(path).where("k.ownerId", "=", viewer.personId)),
	};
}
