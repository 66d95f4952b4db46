import { dateColumn } from "@/lib/clock";
import { searchText } from "@/lib/search-text";
import { searchable, slugOf } from "@/lib/text";
import { cast } from "@/tests/cast";
import { idOf } from "./ids";
import { NAMES, titlesOf } from "./names";
import type { Random } from "./random";
import { type CastKey, castKeys, castOf, isCastKey, type Regular, type RegularKey, regulars } from "./regulars";
import { type OrgStructure, UNITS } from "./structure";
import type { SeedPerson, World } from "./world";

/** When a spoke's people first signed in, in days ago, and the share who have signed in by now. */
const ARRIVALS: Record<string, [launch: number, reach: number]> = {
	hub: [547, 1],
	marketing: [540, 0.74],
	care: [530, 0.735],
	tunisia: [515, 0.81],
	networks: [480, 0.67],
	spain: [465, 0.64],
	poland: [450, 0.55],
	senegal: [400, 0.73],
	sales: [380, 0.51],
};

const NEWCOMER = { hired: 20, registered: 16 };
const SUSPENDED_AGO = 40;
const LEAVERS = 45;

interface Draft extends Regular {
	key?: RegularKey;
	leftAgo?: number;
}

/** All people by unit and site: first those of the texts, then generated people up to the size of the unit. */
export function seedPeople(world: World): void {
	const random = world.random.fork("people");
	const emails = new Set<string>();
	const known = new Set(regularsAndCast().map(({ givenName, familyName }) => `${givenName} ${familyName}`));
	for (const { code, staff } of UNITS) {
		for (const [site, size] of staff) {
			const here = regularsAndCast().filter((draft) => draft.unit === code && draft.site === site);
			for (const draft of here) addPerson(world, draft, emails, random);
			for (let index = here.length; index < size; index++)
				addPerson(world, generatedPerson(world.structure, code, site, known, random), emails, random);
		}
	}
	for (let index = 0; index < LEAVERS; index++) {
		const { code, staff } = random.pick(UNITS.filter((unit) => unit.parent !== null));
		const [site] = random.pick(staff);
		const leaver = generatedPerson(world.structure, code, site, known, random);
		addPerson(world, { ...leaver, leftAgo: random.between(3, 530) }, emails, random);
	}
	addPerson(world, { ...castOf("jonas"), key: "jonas" }, emails, random);
}

function regularsAndCast(): (Regular & { key: RegularKey })[] {
	const acting = (Object.keys(castKeys) as CastKey[]).map((key) => ({ ...castOf(key), key }));
	const others = (Object.keys(regulars) as (keyof typeof regulars)[]).map((key) => ({ ...regulars[key], key }));
	return [...acting, ...others];
}

function generatedPerson(
	structure: OrgStructure,
	unit: string,
	site: string,
	known: Set<string>,
	random: Random,
): Draft {
	const country = structure.sites.get(site)?.country ?? "FR";
	const names = NAMES[country] ?? NAMES.FR;
	if (!names) throw new Error(`No names for ${country}`);
	const locale = ["FR", "TN", "SN"].includes(country) ? "fr" : "en";
	for (;;) {
		const woman = random.chance(0.54);
		const givenName = random.pick(woman ? names.women : names.men);
		const family = random.pick(names.families);
		// Polish adjectives have a feminine form: Kozłowski, Kozłowska.
		const familyName = woman && country === "PL" ? family.replace(/([cs]k)i$/, "$1a") : family;
		if (givenName === familyName || known.has(`${givenName} ${familyName}`)) continue;
		known.add(`${givenName} ${familyName}`);
		const [manTitle, womanTitle] = random.pick(titlesOf(unit)[locale]);
		return { givenName, familyName, jobTitle: woman ? womanTitle : manTitle, locale, unit, site };
	}
}

function addPerson(world: World, draft: Draft, emails: Set<string>, random: Random): void {
	const { calendar, structure, rows } = world;
	const unit = structure.units.get(draft.unit) ?? null;
	const site = structure.sites.get(draft.site) ?? null;
	const email = addressOf(draft, emails);
	const acted = draft.key && isCastKey(draft.key) ? castRow(draft.key) : undefined;
	const isEmployee = acted?.kind !== "guest";
	const hiredAgo = hiring(draft, random);
	const cameAgo = arrival(draft, unit?.spoke ?? "hub", hiredAgo, random);
	const registeredAt = cameAgo === null ? null : calendar.ago(cameAgo, random, site?.zone);
	const suspendedAt = acted?.status === "suspended" ? calendar.ago(SUSPENDED_AGO, random) : null;
	const goneAt = draft.leftAgo ? calendar.hour(draft.leftAgo, 18) : suspendedAt;
	const createdAt = calendar.hour(Math.min(548, hiredAgo), 6);
	const id = idOf(createdAt, "person", email);
	const { givenName, familyName, jobTitle, locale } = draft;
	rows.people.push({
		id,
		employeeNumber: isEmployee ? `S${20000 + rows.people.length}` : null,
		email,
		emailVerifiedAt: registeredAt,
		givenName,
		familyName,
		sortName: searchable(familyName, givenName),
		searchText: searchText(familyName, givenName, jobTitle, email),
		jobTitle,
		about: draft.about ?? null,
		expertise: draft.expertise ?? [],
		kind: acted?.kind ?? "employee",
		status: draft.leftAgo ? "left" : (acted?.status ?? "active"),
		locale,
		localeChosen: draft.key !== undefined,
		orgUnitId: unit?.id ?? null,
		siteId: site?.id ?? null,
		country: site?.country ?? null,
		hiredOn: isEmployee ? dateColumn(calendar.dayAgo(hiredAgo)) : null,
		leftOn: draft.leftAgo ? dateColumn(calendar.dayAgo(draft.leftAgo)) : null,
		registeredAt,
		suspendedAt,
		createdAt,
		updatedAt: goneAt ?? registeredAt ?? createdAt,
	});
	for (const role of acted?.roles ?? []) rows.roleGrants.push({ personId: id, role, grantedAt: createdAt });
	const person: SeedPerson = {
		id,
		...(draft.key ? { key: draft.key } : {}),
		givenName,
		familyName,
		locale,
		unit,
		spokeId: (unit?.spoke && structure.units.get(unit.spoke)?.id) || null,
		site,
		zone: site?.zone ?? calendar.zone,
		isEmployee,
		registeredAt,
		goneAt,
		zeal: draft.key ? 3 : -Math.log(1 - random.next()),
	};
	world.people.push(person);
	if (draft.key) world.named.set(draft.key, person);
	if (registeredAt && isEmployee)
		world.ledger.record(person, { kind: "person.signed_in", at: registeredAt, subject: ["person", id] });
}

/** The type of a cast member, whose optional fields are not in every entry. */
function castRow(key: CastKey) {
	const { kind, status, roles } = { kind: undefined, status: undefined, roles: undefined, ...cast[castKeys[key]] } as {
		kind?: "guest";
		status?: "suspended";
		roles?: readonly ("hub_lead" | "administrator")[];
	};
	return { kind, status, roles };
}

function addressOf({ key, givenName, familyName }: Draft, emails: Set<string>): string {
	if (key && isCastKey(key)) return castOf(key).email;
	const name = `${slugOf(givenName).charAt(0)}.${slugOf(familyName)}`;
	for (let number = 1; ; number++) {
		const email = `${name}${number > 1 ? number : ""}@semis.example`;
		if (emails.has(email)) continue;
		emails.add(email);
		return email;
	}
}

/** Days since they were hired. */
function hiring({ key, leftAgo }: Draft, random: Random): number {
	if (key === "awa") return NEWCOMER.hired;
	if (key || leftAgo || random.chance(0.9)) return random.between(640, 9000);
	return random.between(15, 540);
}

/** Days since they first signed in; null for people who never did. */
function arrival({ key, leftAgo }: Draft, spoke: string, hiredAgo: number, random: Random): number | null {
	if (key === "awa") return NEWCOMER.registered;
	if (key === "jonas") return 34;
	if (key) return 546 + random.next() * 1.9;
	const [launch, reach] = ARRIVALS[spoke] ?? [400, 0.5];
	if (!random.chance(reach) || leftAgo) return null;
	const late = random.chance(0.035);
	const wished = late ? random.between(2, 27) : 28 + (launch - 28) * random.next() ** 0.55;
	return Math.max(1, Math.min(Math.floor(wished), hiredAgo - 1));
}
