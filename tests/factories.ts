import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { searchText } from "@/lib/search-text";
import { searchable } from "@/lib/text";
import { type Viewer, viewerOfPerson } from "@/lib/viewer";
import { type CastMember, type CastName, cast } from "./cast";

/** A Wednesday morning in Paris, the instant of most tests. */
export const at = new Date("2026-11-18T09:00:00Z");

const UNITS: Record<string, { kind: "hub" | "business_unit" | "country"; names: { fr: string; en: string } }> = {
	hub: { kind: "hub", names: { fr: "Centre d'excellence", en: "Centre of excellence" } },
	communication: { kind: "business_unit", names: { fr: "Communication", en: "Communication" } },
	networks: { kind: "business_unit", names: { fr: "Réseaux et SI", en: "Networks and IT" } },
	tunisia: { kind: "country", names: { fr: "Tunisie", en: "Tunisia" } },
	spain: { kind: "country", names: { fr: "Espagne", en: "Spain" } },
	senegal: { kind: "country", names: { fr: "Sénégal", en: "Senegal" } },
	poland: { kind: "country", names: { fr: "Pologne", en: "Poland" } },
};

const SITES: Record<string, { city: string; country: string; zone: string }> = {
	"Paris Arcueil": { city: "Paris", country: "FR", zone: "Europe/Paris" },
	"Tunis Lac": { city: "Tunis", country: "TN", zone: "Africa/Tunis" },
	"Madrid Castellana": { city: "Madrid", country: "ES", zone: "Europe/Madrid" },
	"Warszawa Wola": { city: "Warszawa", country: "PL", zone: "Europe/Warsaw" },
	"Dakar Plateau": { city: "Dakar", country: "SN", zone: "Africa/Dakar" },
	"London Paddington": { city: "London", country: "GB", zone: "Europe/London" },
};

export async function orgUnit(code: string): Promise<string> {
	const known = await db.orgUnit.findUnique({ where: { code }, select: { id: true } });
	if (known) return known.id;
	const unit = UNITS[code] ?? { kind: "business_unit" as const, names: { fr: code, en: code } };
	const parentId = unit.kind === "hub" ? null : await orgUnit("hub");
	const { id } = await db.orgUnit.create({
		data: { code, ...unit, parentId, position: Object.keys(UNITS).indexOf(code) },
		select: { id: true },
	});
	if (parentId) await db.orgUnit.update({ where: { id }, data: { spokeId: id } });
	return id;
}

export async function site(name: string): Promise<string> {
	const known = await db.site.findUnique({ where: { name }, select: { id: true } });
	const facts = SITES[name] ?? { city: name, country: "FR", zone: "Europe/Paris" };
	return known?.id ?? (await db.site.create({ data: { name, ...facts }, select: { id: true } })).id;
}

export async function person(member: Partial<CastMember> = {}): Promise<string> {
	const { roles = [], unit = "communication", site: siteName = "Paris Arcueil", ...own } = member;
	const facts = {
		email: `${randomUUID()}@semis.example`,
		givenName: "Ada",
		familyName: "Martin",
		jobTitle: "Community manager",
		locale: "en" as const,
		...own,
	};
	const { id } = await db.person.create({
		data: {
			...facts,
			localeChosen: true,
			sortName: searchable(facts.familyName, facts.givenName),
			searchText: searchText(facts.familyName, facts.givenName, facts.jobTitle, facts.email),
			orgUnitId: unit ? await orgUnit(unit) : null,
			siteId: siteName ? await site(siteName) : null,
			country: siteName ? (SITES[siteName]?.country ?? "FR") : null,
			registeredAt: at,
			createdAt: at,
			roleGrants: { create: roles.map((role) => ({ role, grantedAt: at })) },
		},
		select: { id: true },
	});
	return id;
}

/** The viewer of a person with their present memberships and roles. Load it again after a verb has changed them. */
export async function viewerOf(personId: string): Promise<Viewer> {
	const viewer = await viewerOfPerson(personId, at);
	if (!viewer) throw new Error(`${personId} is not active`);
	return viewer;
}

/** The id of a member of the cast, who is created at the first call in a test. */
export async function castId(name: CastName): Promise<string> {
	const member: CastMember = cast[name];
	const known = await db.person.findUnique({ where: { email: member.email }, select: { id: true } });
	return known?.id ?? person(member);
}

export async function as(name: CastName): Promise<Viewer> {
	return viewerOf(await castId(name));
}

interface CommunityOptions {
	name?: string;
	visibility?: "open" | "on_request" | "by_invitation" | "hidden";
	manager?: string;
	members?: string[];
	moderators?: string[];
}

export async function community({
	name = "Customer care writing",
	visibility = "open",
	manager,
	members = [],
	moderators = [],
}: CommunityOptions = {}) {
	const managerId = manager ?? (await castId("communityManager"));
	const people = [
		{ personId: managerId, role: "manager" as const },
		...moderators.map((personId) => ({ personId, role: "moderator" as const })),
		...members.map((personId) => ({ personId, role: "member" as const })),
	];
	return db.community.create({
		data: {
			slug: `${searchable(name).replaceAll(" ", "-")}-${randomUUID().slice(0, 8)}`,
			name,
			summary: "People who write to customers for a living.",
			about: "",
			aboutHtml: "",
			searchText: searchText(name),
			kind: "practice",
			visibility,
			stage: "active",
			languages: ["fr", "en"],
			createdById: managerId,
			createdAt: at,
			livelyAt: at,
			memberCount: people.length,
			memberships: {
				create: people.map((membership) => ({ ...membership, status: "active" as const, since: at, joinedAt: at })),
			},
		},
		select: { id: true, slug: true, name: true },
	});
}
