import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool, sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { CommunityFacts } from "../communities/policy";
import { decodeCursor, pageOf } from "../cursor";
import { type DB, kysely } from "../db";
import { demand } from "../errors";
import { afterCursor } from "../filters";
import { rolesThatMay } from "../membership-roles";
import { literal, literals } from "../sql";
import type { Viewer } from "../viewer";
import type { NeedPlaces } from "./need-columns";
import { appealNeeds, firstTextNeeds, goneQuietNeeds, membershipRequestNeeds, reportNeeds } from "./people-needs";
import { canSeeCockpit, ownPlaces, placeOf } from "./policy";
import type { NeedFilters, NeedShow } from "./schema";
import {
	answeredProposals,
	missingTranslations,
	newcomerNeeds,
	proposalsToRaise,
	silentCommunities,
	waitingQuestionNeeds,
} from "./talk-needs";
import { editionsWithoutAgenda, expiredPractices, outdatedPractices, seatRequestNeeds } from "./work-needs";

export const NEEDS_SIZE = 20;
const ON_HOME = 5;
const COLLEAGUES_OFFERED = 200;

/** Every need of the places, one row each, whoever set it aside. */
function everyNeed(places: NeedPlaces, at: Date) {
	return reportNeeds(places)
		.unionAll(firstTextNeeds(places))
		.unionAll(appealNeeds(places))
		.unionAll(membershipRequestNeeds(places))
		.unionAll(goneQuietNeeds(places, at))
		.unionAll(waitingQuestionNeeds(places, at))
		.unionAll(newcomerNeeds(places, at))
		.unionAll(proposalsToRaise(places))
		.unionAll(answeredProposals(places, at))
		.unionAll(missingTranslations(places, at))
		.unionAll(silentCommunities(places, at))
		.unionAll(seatRequestNeeds(places, at))
		.unionAll(editionsWithoutAgenda(places, at))
		.unionAll(outdatedPractices(places))
		.unionAll(expiredPractices(places, at));
}

type NeedRow = ReturnType<typeof everyNeed> extends Expression<infer Row> ? Row : never;
type MarkQuery = ExpressionBuilder<DB & { n: NeedRow; mark: DB["need_marks"] }, "n" | "mark">;

/** Marks `mark` of the need `n` that still say something: nothing newer has come since. */
const marksOfNeed = () =>
	expressionBuilder<DB & { n: NeedRow }, "n">()
		.selectFrom("need_marks as mark")
		.whereRef("mark.kind", "=", "n.kind")
		.whereRef("mark.subjectId", "=", "n.subjectId")
		.whereRef("mark.at", ">=", "n.changedAt");

/** The person whom it was handed to may settle it still. Else it is back with who handed it over. */
const receiverMay = (eb: MarkQuery): Expression<SqlBool> =>
	eb.exists(
		eb
			.selectFrom("memberships as receiving")
			.innerJoin("people as receiver", "receiver.id", "receiving.personId")
			.select("receiving.id")
			.whereRef("receiving.personId", "=", "mark.toId")
			.whereRef("receiving.communityId", "=", "n.communityId")
			.where("receiving.status", "=", literal("active"))
			.where("receiver.status", "=", literal("active"))
			.where((of) =>
				of.or([
					of("receiving.role", "in", literals(rolesThatMay("manage"))),
					of.and([
						of("n.right", "=", literal("moderate")),
						of("receiving.role", "in", literals(rolesThatMay("moderate"))),
					]),
				]),
			),
	);

/** Done for everybody; snoozed and handed over for who did it. */
const setsAside = (viewer: Viewer, at: Date) => (eb: MarkQuery) =>
	eb.or([
		eb("mark.act", "=", literal("done")),
		eb.and([
			eb("mark.byId", "=", viewer.personId),
			eb.or([
				eb.and([eb("mark.act", "=", literal("snoozed")), eb("mark.until", ">", at)]),
				eb.and([eb("mark.act", "=", literal("handed")), receiverMay(eb)]),
			]),
		]),
	]);

/** Needs that wait for the viewer, or that are set aside for them. Each is the row `n` with its position in the order of urgency. */
export function needsShown(viewer: Viewer, places: NeedPlaces, show: NeedShow, at: Date) {
	const urgent = sql<string>`n.urgency || to_char(n.since at time zone 'UTC', 'YYYYMMDDHH24MISSUS') || n.kind`;
	return kysely
		.selectFrom(everyNeed(places, at).as("n"))
		.selectAll("n")
		.select(urgent.as("place"))
		.where((eb) => {
			const isAside = eb.exists(marksOfNeed().select("mark.id").where(setsAside(viewer, at)));
			return show === "aside" ? isAside : eb.not(isAside);
		});
}

/** Handed to the viewer, and by whom. */
const handedToViewer = (viewer: Viewer) =>
	jsonObjectFrom(
		marksOfNeed()
			.innerJoin("people as who", "who.id", "mark.byId")
			.select(["who.givenName", "who.familyName"])
			.where("mark.act", "=", literal("handed"))
			.where("mark.toId", "=", viewer.personId)
			.orderBy("mark.at", "desc")
			.limit(literal(1)),
	);

/** Handed to somebody else, and to whom: the others see that it is in hands. */
const handedToOther = (viewer: Viewer) =>
	jsonObjectFrom(
		marksOfNeed()
			.innerJoin("people as who", "who.id", "mark.toId")
			.select(["who.givenName", "who.familyName"])
			.where("mark.act", "=", literal("handed"))
			.where("mark.toId", "!=", viewer.personId)
			.where(receiverMay)
			.orderBy("mark.at", "desc")
			.limit(literal(1)),
	);

/** How it was set aside, and by whom. */
const settingAside = (viewer: Viewer, at: Date) =>
	jsonObjectFrom(
		marksOfNeed()
			.innerJoin("people as who", "who.id", "mark.byId")
			.select(["mark.act", "mark.until", "who.givenName", "who.familyName"])
			.where(setsAside(viewer, at))
			.orderBy("mark.at", "desc")
			.limit(literal(1)),
	);

/** A page of needs, and how many there are from its first row on. One statement, whatever there is. */
async function needPage(viewer: Viewer, places: NeedPlaces, { show, after }: NeedFilters, at: Date, size: number) {
	const cursor = decodeCursor(after);
	const place = sql<string>`one.place collate "C"`;
	let page = kysely
		.selectFrom(needsShown(viewer, places, show, at).as("one"))
		.selectAll("one")
		.select((eb) => eb.fn.countAll<number>().over().as("total"));
	if (cursor) page = page.where((eb) => afterCursor(place, "asc", eb.ref("one.subjectId"), cursor));
	const ordered = page
		.orderBy(place)
		.orderBy("one.subjectId")
		.limit(literal(size + 1));
	const rows = await kysely
		.selectFrom(ordered.as("n"))
		.innerJoin("communities as c", "c.id", "n.communityId")
		.select(["n.kind", "n.urgency", "n.subjectId", "n.since", "n.count", "n.title", "n.language", "n.address"])
		.select(["n.place", "n.total", "n.right", "c.slug", "c.name as communityName"])
		.select([handedToViewer(viewer).as("from"), handedToOther(viewer).as("with"), settingAside(viewer, at).as("aside")])
		.orderBy(sql`n.place collate "C"`)
		.orderBy("n.subjectId")
		.execute();
	const { rows: shown, next } = pageOf(rows, size, (row) => ({ at: row.place, id: row.subjectId }));
	return {
		next,
		total: rows[0]?.total ?? 0,
		rows: shown.map(({ place: _, total, aside, ...row }) => ({
			...row,
			aside: aside && { ...aside, until: aside.until ? new Date(aside.until) : null },
		})),
	};
}

export type NeedPage = Awaited<ReturnType<typeof needPage>>;
export type ListedNeed = NeedPage["rows"][number];

/** What needs somebody in a community. @throws Refused for who does not look after it */
export async function needsOfCommunity(viewer: Viewer, community: CommunityFacts, filters: NeedFilters, at: Date) {
	demand(canSeeCockpit(viewer, community));
	return needPage(viewer, placeOf(viewer, community), filters, at, NEEDS_SIZE);
}

const NOTHING: NeedPage = { next: null, total: 0, rows: [] };

/** The same across all communities that the viewer looks after. */
export async function ownNeeds(viewer: Viewer, filters: NeedFilters, at: Date, size = NEEDS_SIZE): Promise<NeedPage> {
	const places = ownPlaces(viewer);
	return places.moderate.length > 0 ? needPage(viewer, places, filters, at, size) : NOTHING;
}

/** The most urgent, for home. */
export const needsForHome = (viewer: Viewer, at: Date) => ownNeeds(viewer, { show: "open" }, at, ON_HOME);

/** Who else looks after the communities: a need is handed to one of them. */
export async function otherCaretakers(viewer: Viewer, slugs: readonly string[]) {
	return kysely
		.selectFrom("memberships as ms")
		.innerJoin("communities as c", "c.id", "ms.communityId")
		.innerJoin("people as p", "p.id", "ms.personId")
		.select(["c.slug", "ms.role", "p.id", "p.givenName", "p.familyName"])
		.where((eb) => eb("c.slug", "=", eb.fn.any(eb.val([...new Set(slugs)]))))
		.where("ms.status", "=", literal("active"))
		.where("ms.role", "in", literals(rolesThatMay("moderate")))
		.where("p.status", "=", literal("active"))
		.where("p.id", "!=", viewer.personId)
		.orderBy("p.sortName")
		.orderBy("p.id")
		.limit(literal(COLLEAGUES_OFFERED))
		.execute();
}

export type Caretaker = Awaited<ReturnType<typeof otherCaretakers>>[number];
