import { type Expression, sql } from "kysely";
import { dayOfColumn } from "../clock";
import { reuseIsCounted } from "../counted-reuses";
import { decodeCursor, type Page, pageOf } from "../cursor";
import { kysely } from "../db";
import { dayValue, literal } from "../sql";
import type { Viewer } from "../viewer";
import type { PracticeFacts } from "./policy";
import { canReadDispute } from "./reuse-policy";
import { reuseFacts, reusesWithFacts } from "./reuse-rows";

/** The reuses of a practice, without those that were withdrawn. */
const reusesOfPractice = (practiceId: string) =>
	kysely.selectFrom("reuses as r").where("r.practiceId", "=", practiceId).where("r.withdrawnAt", "is", null);

/** Units that reuse a practice: how often, by how many people, and in which weeks, by their Mondays. */
const reusingUnits = (practiceId: string) =>
	reusesOfPractice(practiceId)
		.innerJoin("org_units as u", "u.id", "r.orgUnitId")
		.select((eb) => [
			"u.id",
			"u.names",
			eb.cast<number>(eb.fn.count("r.personId").distinct(), "integer").as("people"),
			eb.cast<number>(eb.fn.countAll(), "integer").as("reuses"),
			sql<number>`count(*) filter (where ${reuseIsCounted()})::int`.as("counted"),
			eb.fn.min("r.usedOn").as("firstOn"),
			eb.fn.max("r.usedOn").as("lastOn"),
			sql<string[]>`array_agg(distinct to_char(date_trunc('week', r."usedOn"), 'YYYY-MM-DD'))`.as("weeks"),
		])
		.groupBy("u.id");

export type ReusingUnit = Awaited<ReturnType<ReturnType<typeof reusingUnits>["execute"]>>[number];

/** The units that used it last, for the card. */
export const latestUnits = (practiceId: string, size: number) =>
	reusingUnits(practiceId).orderBy("lastOn", "desc").orderBy("u.id").limit(sql.lit(size)).execute();

const UNITS_SHOWN = 20;
const OF_UNIT_SHOWN = 3;
const REUSES_SHOWN = 30;
const DISPUTES_SHOWN = 20;

/** Reuses as they are shown, with what both sides of a dispute say for those who may read it. */
function shownReuses(viewer: Viewer) {
	return reusesWithFacts(viewer)
		.innerJoin("people as person", "person.id", "r.personId")
		.leftJoin("people as thanker", "thanker.id", "r.thankedById")
		.leftJoin("people as raiser", "raiser.id", "d.raisedById")
		.select(["person.givenName", "person.familyName", "person.faceFileId"])
		.select(["r.adapted", "r.result", "r.advice", "r.thanks", "d.reason", "d.answer", "d.decisionNote"])
		.select(["thanker.givenName as thankerGivenName", "thanker.familyName as thankerFamilyName"])
		.select(["raiser.givenName as raiserGivenName", "raiser.familyName as raiserFamilyName"])
		.where("r.withdrawnAt", "is", null);
}

type ReuseRow = Awaited<ReturnType<ReturnType<typeof shownReuses>["execute"]>>[number];

const namesOf = (givenName: string | null, familyName: string | null) =>
	givenName !== null && familyName !== null ? { givenName, familyName } : null;

function shownReuse(viewer: Viewer, practice: PracticeFacts, row: ReuseRow) {
	const facts = reuseFacts(row);
	const mayRead = canReadDispute(viewer, practice, facts);
	return {
		id: row.id,
		person: {
			id: row.personId,
			givenName: row.givenName,
			familyName: row.familyName,
			faceFileId: row.faceFileId,
		},
		unitId: row.orgUnitId,
		unit: row.unit,
		usedOn: row.usedOn,
		adapted: row.adapted,
		result: row.result,
		advice: row.advice,
		isCounted: row.disputedAt === null,
		thanks: row.thankedAt && { by: namesOf(row.thankerGivenName, row.thankerFamilyName), words: row.thanks },
		facts,
		/** What both sides said; null for who may not read it, and where nothing was disputed. */
		said:
			mayRead && facts.dispute
				? {
						by: namesOf(row.raiserGivenName, row.raiserFamilyName),
						reason: row.reason ?? "",
						answer: row.answer,
						decisionNote: row.decisionNote,
					}
				: null,
	};
}

export type ShownReuse = ReturnType<typeof shownReuse>;

/** For the card: some reuses with a result, the latest first, and the viewer's own. */
export async function reusesForCard(viewer: Viewer, practice: PracticeFacts & { id: string }) {
	const reuses = shownReuses(viewer).where("r.practiceId", "=", practice.id);
	const rows = await reuses
		.where((eb) => eb.or([reuseIsCounted(), eb("r.personId", "=", viewer.personId)]))
		.orderBy((eb) => eb("r.personId", "=", viewer.personId), "desc")
		.orderBy((eb) => eb.or([eb("r.result", "is not", null), eb("r.adapted", "is not", null)]), "desc")
		.orderBy("r.usedOn", "desc")
		.orderBy("r.id", "desc")
		.limit(sql.lit(4))
		.execute();
	const shown = rows.map((row) => shownReuse(viewer, practice, row));
	return { uses: shown, mine: shown.find(({ person }) => person.id === viewer.personId) ?? null };
}

/** Of each unit its first reuse, and the latest. */
const someOfEach = (practiceId: string, unitIds: Expression<string[]>) =>
	kysely
		.selectFrom(
			reusesOfPractice(practiceId)
				.where((eb) => eb("r.orgUnitId", "=", eb.fn.any(unitIds)))
				.select([
					"r.id",
					sql<number>`row_number() over (partition by r."orgUnitId" order by r."usedOn", r.id)`.as("fromFirst"),
					sql<number>`row_number() over (partition by r."orgUnitId" order by r."usedOn" desc, r.id desc)`.as(
						"fromLast",
					),
				])
				.as("ranked"),
		)
		.select("ranked.id")
		.where((eb) =>
			eb.or([eb("ranked.fromFirst", "=", literal(1)), eb("ranked.fromLast", "<=", literal(OF_UNIT_SHOWN))]),
		);

/** Units of the trail, those that came to it last first, each with who brought it there and its latest reuses. */
async function unitsOfTrail(viewer: Viewer, practice: PracticeFacts & { id: string }, after: string | undefined) {
	const cursor = decodeCursor(after);
	const isDay = cursor && /^\d{4}-\d\d-\d\d$/.test(cursor.at);
	let query = reusingUnits(practice.id);
	if (cursor && isDay)
		query = query.having((eb) =>
			eb(eb.refTuple(eb.fn.min("r.usedOn"), "u.id"), "<", eb.tuple(dayValue(cursor.at), eb.val(cursor.id))),
		);
	const units = await query
		.orderBy("firstOn", "desc")
		.orderBy("u.id", "desc")
		.limit(sql.lit(UNITS_SHOWN + 1))
		.execute();
	const page = pageOf(units, UNITS_SHOWN, ({ firstOn, id }) => ({ at: dayOfColumn(firstOn), id }));
	const ids = page.rows.map(({ id }) => id);
	const rows = await shownReuses(viewer)
		.where((eb) => eb("r.id", "in", someOfEach(practice.id, eb.val(ids))))
		.orderBy("r.usedOn", "desc")
		.orderBy("r.id", "desc")
		.execute();
	return {
		...page,
		rows: page.rows.map((unit) => {
			const own = rows.filter((row) => row.orgUnitId === unit.id).map((row) => shownReuse(viewer, practice, row));
			return { ...unit, broughtBy: own.at(-1)?.person ?? null, latest: own.slice(0, OF_UNIT_SHOWN) };
		}),
	};
}

/** All reuses of one unit, the latest first. */
async function reusesOfUnit(
	viewer: Viewer,
	practice: PracticeFacts & { id: string },
	unitId: string,
	after: string | undefined,
): Promise<Page<ShownReuse>> {
	const cursor = decodeCursor(after);
	let query = shownReuses(viewer).where("r.practiceId", "=", practice.id).where("r.orgUnitId", "=", unitId);
	if (cursor && /^\d{4}-\d\d-\d\d$/.test(cursor.at))
		query = query.where((eb) => eb(eb.refTuple("r.usedOn", "r.id"), "<", eb.tuple(dayValue(cursor.at), cursor.id)));
	const rows = await query
		.orderBy("r.usedOn", "desc")
		.orderBy("r.id", "desc")
		.limit(sql.lit(REUSES_SHOWN + 1))
		.execute();
	return pageOf(
		rows.map((row) => shownReuse(viewer, practice, row)),
		REUSES_SHOWN,
		({ usedOn, id }) => ({ at: dayOfColumn(usedOn), id }),
	);
}

/** Reuses that somebody disputes, the oldest dispute first. */
async function openDisputes(viewer: Viewer, practice: PracticeFacts & { id: string }) {
	const rows = await shownReuses(viewer)
		.where("r.practiceId", "=", practice.id)
		.where("r.disputedAt", "is not", null)
		.where("d.outcome", "is", null)
		.orderBy("d.raisedAt")
		.orderBy("r.id")
		.limit(sql.lit(DISPUTES_SHOWN))
		.execute();
	return rows.map((row) => shownReuse(viewer, practice, row));
}

/** What became of a practice in the company: by unit, or all reuses of one unit. */
export async function reuseTrail(
	viewer: Viewer,
	practice: PracticeFacts & { id: string },
	{ unit, after }: { unit?: string; after?: string },
) {
	const [units, ofUnit, disputes, total] = await Promise.all([
		unit ? null : unitsOfTrail(viewer, practice, after),
		unit ? reusesOfUnit(viewer, practice, unit, after) : null,
		openDisputes(viewer, practice),
		reusesOfPractice(practice.id)
			.select((eb) => [
				eb.cast<number>(eb.fn.countAll(), "integer").as("recorded"),
				eb.fn.min("r.usedOn").as("firstOn"),
			])
			.select(sql<number>`count(distinct r."orgUnitId")::int`.as("units"))
			.executeTakeFirstOrThrow(),
	]);
	return { units, ofUnit, disputes, total };
}

export type ReuseTrail = Awaited<ReturnType<typeof reuseTrail>>;
