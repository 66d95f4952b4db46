import { describe, expect, test } from "vitest";
import { badgesById, championDirectory, countriesWithChampions } from "@/lib/champions/queries";
import { championFilters } from "@/lib/champions/schema";
import { endTerms, lastDayOfTerm } from "@/lib/champions/terms";
import { dateColumn } from "@/lib/clock";
import { db } from "@/lib/db";
import { as, at, castId, person } from "../factories";
import { countStatements } from "../statements";
import { care, olfaChampion, topic } from "./proposals";

const filters = (text: Record<string, string> = {}) => championFilters.parse(text);
const lastEvening = new Date("2027-11-17T22:59:00Z");
const dayAfter = new Date("2027-11-17T23:01:00Z");

async function names(text: Record<string, string>, when = at) {
	return (await championDirectory(await as("employee"), filters(text), when)).rows.map((row) => row.givenName);
}

/** A champion without the conversation: somebody whose term began on the day the tests happen. */
async function championOf(topicId: string, member: Parameters<typeof person>[0], days = ["2026-11-18", "2027-11-17"]) {
	const personId = await person(member);
	const nominatorId = await castId("lineManager");
	await db.nomination.create({
		data: {
			nomineeId: personId,
			nominatorId,
			topicId,
			reason: "",
			state: "granted",
			createdAt: at,
			term: {
				create: { personId, topicId, startsOn: dateColumn(days[0] ?? ""), endsOn: dateColumn(days[1] ?? "") },
			},
		},
	});
	return personId;
}

test.each([
	["2026-11-18", 12, "2027-11-17"],
	["2026-08-31", 6, "2027-02-27"],
	["2028-02-29", 12, "2029-02-27"],
])("a term that begins on %s for %i months ends on %s", (first, months, last) => {
	expect(lastDayOfTerm(first, months)).toBe(last);
});

describe("a term", () => {
	test("shows as a badge until its last day in the organisation's zone, whether or not a job has run", async () => {
		await olfaChampion();
		const olfa = await castId("champion");
		const badges = async (day: string) => [
			...(await badgesById(await as("employee"), [olfa, await castId("employee")], new Date(`${day}T12:00:00Z`))),
		];
		expect(await badges("2026-11-17")).toEqual([]);
		expect(await badges("2027-11-17")).toEqual([[olfa, [{ topic: { fr: "Relation client", en: "Customer care" } }]]]);
		expect(await badges("2027-11-18")).toEqual([]);
		expect(await badgesById(await as("guest"), [olfa], lastEvening)).toEqual(new Map());
		expect(await names({}, lastEvening)).toEqual(["Olfa"]);
		expect(await names({}, dayAfter)).toEqual([]);
	});

	test("is marked ended once, after its last day, however often and by however many the job is run", async () => {
		await olfaChampion();
		expect(await endTerms(lastEvening)).toBe(0);
		const marked = await Promise.all([endTerms(dayAfter), endTerms(dayAfter), endTerms(dayAfter)]);
		expect(marked.toSorted()).toEqual([0, 0, 1]);
		expect(await endTerms(new Date("2028-01-01T00:00:00Z"))).toBe(0);
		expect(await db.championTerm.findFirstOrThrow()).toMatchObject({ endedAt: dayAfter });
		expect(await db.activity.findMany({ where: { kind: "term.ended" }, select: { actorId: true, at: true } })).toEqual([
			{ actorId: null, at: dayAfter },
		]);
	});

	test("among many that end on one day is ended all the same", async () => {
		const topicId = await care();
		for (let number = 0; number < 3; number++) await championOf(topicId, {}, ["2026-01-01", "2026-10-01"]);
		await db.$executeRaw`
			with more as (
				insert into nominations (id, "nomineeId", "nominatorId", "topicId", reason, state, "createdAt")
				select gen_random_uuid(), n."nomineeId", n."nominatorId", n."topicId", '', 'granted', n."createdAt" from nominations n, generate_series(1, 80)
				returning id, "nomineeId", "topicId")
			insert into champion_terms (id, "personId", "topicId", "nominationId", "startsOn", "endsOn")
			select gen_random_uuid(), "nomineeId", "topicId", id, '2026-01-01', '2026-10-01' from more`;
		expect(await endTerms(at)).toBe(243);
		expect(await db.championTerm.count({ where: { endedAt: null } })).toBe(0);
	});
});

describe("the directory", () => {
	async function three() {
		const [careId, writing] = [await care(), await topic("writing", "Écriture", "Writing")];
		await championOf(careId, { givenName: "Zoé", familyName: "Étienne", locale: "fr", site: "Tunis Lac" });
		const both = { givenName: "Ana", familyName: "Ruiz", locale: "en", site: "Madrid Castellana" } as const;
		await championOf(careId, both);
		await championOf(writing, { givenName: "Tom", familyName: "Faure", locale: "en", site: "Tunis Lac" });
		await championOf(writing, { givenName: "Past", familyName: "Faure" }, ["2025-01-01", "2026-11-17"]);
		await championOf(writing, { givenName: "Gone", familyName: "Faure", status: "suspended" });
	}

	test("lists those whose term runs, by name, without accents mattering", async () => {
		await three();
		expect(await names({})).toEqual(["Zoé", "Tom", "Ana"]);
	});

	test("narrows by topic, language, country and name", async () => {
		await three();
		expect(await names({ topic: "care" })).toEqual(["Zoé", "Ana"]);
		expect(await names({ language: "en" })).toEqual(["Tom", "Ana"]);
		expect(await names({ country: "TN" })).toEqual(["Zoé", "Tom"]);
		expect(await names({ country: "TN", language: "en", topic: "writing" })).toEqual(["Tom"]);
		expect(await names({ q: "etienne" })).toEqual(["Zoé"]);
		expect(await countriesWithChampions(await as("employee"), at)).toEqual(["ES", "TN"]);
		expect(await countriesWithChampions(await as("guest"), at)).toEqual([]);
	});

	test("shows a person once with all their topics", async () => {
		await olfaChampion();
		await olfaChampion(await topic("writing", "Écriture", "Writing"));
		const { rows } = await championDirectory(await as("employee"), filters(), at);
		expect(rows).toHaveLength(1);
		expect(rows[0]?.topics.map((each) => each.topic.en)).toEqual(["Customer care", "Writing"]);
	});

	test("goes on where it stopped, also among people of one name", async () => {
		const topicId = await care();
		for (let number = 0; number < 33; number++) await championOf(topicId, { familyName: "Martin" });
		const viewer = await as("employee");
		const first = await championDirectory(viewer, filters(), at);
		const second = await championDirectory(viewer, filters({ after: first.next ?? "" }), at);
		expect([first.rows.length, second.rows.length, second.next]).toEqual([30, 3, null]);
		expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(33);
	});

	test("is closed to guests", async () => {
		await olfaChampion();
		expect((await championDirectory(await as("guest"), filters(), at)).rows).toEqual([]);
	});

	test("asks the database the same number of times for one champion and for three", async () => {
		await olfaChampion();
		const viewer = await as("employee");
		const ask = () => countStatements(() => championDirectory(viewer, filters(), at));
		const one = await ask();
		const topicId = await care();
		await championOf(topicId, { unit: "spain", site: "Madrid Castellana" });
		await championOf(topicId, { unit: "poland", site: "Warszawa Wola" });
		expect([one, await ask()]).toEqual([1, 1]);
	});
});
