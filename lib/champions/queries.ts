import { dayIn } from "../clock";
import { decodeCursor, type Page, pageOf } from "../cursor";
import { db, Prisma } from "../db";
import { env } from "../env";
import { found } from "../errors";
import { type Badge, badgesOf } from "../people/badges";
import { peopleVisibleTo } from "../people/policy";
import { searchWords } from "../text";
import { isEmployee, isHubLead, type Viewer } from "../viewer";
import { nominationsVisibleTo, termsRunningOn } from "./policy";
import type { ChampionFilters } from "./schema";

const DIRECTORY_SIZE = 30;
const today = (at: Date) => dayIn(at, env().ORGANISATION_ZONE);

/** The badges of people at an instant; absent from the map when of nothing. */
export async function badgesById(viewer: Viewer, personIds: string[], at: Date): Promise<Map<string, Badge[]>> {
	const rows = await db.$queryRaw<{ id: string; badges: Badge[] | null }[]>`
		select p.id, ${badgesOf(viewer, Prisma.sql`p.id`, at)} as badges from unnest(${personIds}::uuid[]) as p(id)`;
	return new Map(rows.flatMap(({ id, badges }) => (badges ? [[id, badges] as const] : [])));
}

const champion = {
	id: true,
	givenName: true,
	familyName: true,
	sortName: true,
	jobTitle: true,
	locale: true,
	country: true,
	orgUnit: { select: { names: true } },
	site: { select: { city: true } },
} satisfies Prisma.PersonSelect;

export type ListedChampion = Prisma.PersonGetPayload<{ select: typeof champion }> & { topics: Badge[] };

/** People whose term runs, by name: recognition has no ranking. */
export async function championDirectory(
	viewer: Viewer,
	filters: ChampionFilters,
	at: Date,
): Promise<Page<ListedChampion>> {
	if (!isEmployee(viewer)) return { rows: [], next: null };
	const cursor = decodeCursor(filters.after);
	const rows = await db.person.findMany({
		where: {
			AND: [
				{ status: "active" },
				{
					terms: {
						some: { ...termsRunningOn(today(at)), ...(filters.topic ? { topic: { slug: filters.topic } } : {}) },
					},
				},
				filters.language ? { locale: filters.language } : {},
				filters.country ? { country: filters.country } : {},
				...searchWords(filters.q ?? "").map((word) => ({ searchText: { contains: word } })),
				cursor
					? { sortName: { gte: cursor.at }, OR: [{ sortName: { gt: cursor.at } }, { id: { gt: cursor.id } }] }
					: {},
			],
		},
		orderBy: [{ sortName: "asc" }, { id: "asc" }],
		take: DIRECTORY_SIZE + 1,
		select: champion,
	});
	const topics = await badgesById(
		viewer,
		rows.map((row) => row.id),
		at,
	);
	return pageOf(
		rows.map((row) => ({ ...row, topics: topics.get(row.id) ?? [] })),
		DIRECTORY_SIZE,
		(row) => ({ at: row.sortName, id: row.id }),
	);
}

/** Countries that have a champion, for the filter. */
export async function countriesWithChampions(viewer: Viewer, at: Date): Promise<string[]> {
	if (!isEmployee(viewer)) return [];
	const rows = await db.person.findMany({
		where: { status: "active", country: { not: null }, terms: { some: termsRunningOn(today(at)) } },
		distinct: ["country"],
		orderBy: { country: "asc" },
		select: { country: true },
	});
	return rows.flatMap((row) => row.country ?? []);
}

const person = { id: true, givenName: true, familyName: true, jobTitle: true } satisfies Prisma.PersonSelect;

const listed = {
	id: true,
	state: true,
	createdAt: true,
	nomineeId: true,
	nominatorId: true,
	nominee: { select: person },
	nominator: { select: person },
	topic: { select: { names: true } },
	orgUnit: { select: { names: true } },
} satisfies Prisma.NominationSelect;

export type ListedNomination = Prisma.NominationGetPayload<{ select: typeof listed }>;

const shown = {
	...listed,
	reason: true,
	decidedAt: true,
	decisionNote: true,
	decidedBy: { select: person },
	evidence: { orderBy: { position: "asc" }, select: { id: true, path: true, note: true } },
	term: { select: { startsOn: true, endsOn: true, endedAt: true } },
} satisfies Prisma.NominationSelect;

export type ShownNomination = Prisma.NominationGetPayload<{ select: typeof shown }>;

const WAITING_SIZE = 50;

/** One nomination with its facts. @throws NotFound */
export async function nominationPage(viewer: Viewer, id: string): Promise<ShownNomination> {
	return found(
		await db.nomination.findFirst({ where: { AND: [{ id }, nominationsVisibleTo(viewer)] }, select: shown }),
	);
}

/** What waits for a lead of the hub, the oldest first; nothing for anybody else. */
export async function waitingNominations(viewer: Viewer): Promise<ListedNomination[]> {
	if (!isHubLead(viewer)) return [];
	return db.nomination.findMany({
		where: { AND: [nominationsVisibleTo(viewer), { state: "proposed" }] },
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
		take: WAITING_SIZE,
		select: listed,
	});
}

/** How many wait for the viewer's decision, for home. */
export async function nominationsToDecide(viewer: Viewer): Promise<number> {
	if (!isHubLead(viewer)) return 0;
	// `nominationsVisibleTo` a lead of the hub, of those that nobody has decided.
	const [waiting] = await db.$queryRaw<{ count: number }[]>`
		select count(*)::int as count from nominations
		where state = 'proposed' and "nomineeId" <> ${viewer.personId}::uuid and "nominatorId" <> ${viewer.personId}::uuid`;
	return waiting?.count ?? 0;
}

/** What the viewer proposed, the newest first. */
export async function nominationsMadeBy(viewer: Viewer): Promise<ListedNomination[]> {
	return db.nomination.findMany({
		where: { AND: [nominationsVisibleTo(viewer), { nominatorId: viewer.personId }] },
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
		take: WAITING_SIZE,
		select: listed,
	});
}

/** The colleague a nomination form is about. @throws NotFound for somebody without an account. */
export async function nomineeFacts(viewer: Viewer, personId: string) {
	return found(
		await db.person.findFirst({
			where: { AND: [{ id: personId, kind: "employee" }, peopleVisibleTo(viewer)] },
			select: { ...person, email: true },
		}),
	);
}
