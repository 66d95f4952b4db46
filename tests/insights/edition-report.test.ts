import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { csvOf } from "@/lib/csv";
import { db } from "@/lib/db";
import { translator } from "@/lib/i18n/translator";
import { editionRows } from "@/lib/insights/edition-csv";
import { editionReport } from "@/lib/insights/edition-report";
import { as, at, castId, community, orgUnit, person } from "../factories";
import { edition, series } from "../meetups/editions";
import { refusal } from "../refusal";
import { formulasIn, openedIn } from "../spreadsheet";
import { countStatements } from "../statements";

const ago = (days: number) => new Date(at.getTime() - days * DAY);

interface Attendance {
	people: string[];
	/** How many of them had a seat, came, and walked in; counted from the first. */
	going: number;
	came?: number;
	walkIns?: string[];
	answers?: number[];
}

interface Organiser {
	communityId: string;
	/** Null: outside a series. */
	seriesId: string | null;
}

async function heldEdition(
	{ seriesId, ...organiser }: Organiser,
	days: number,
	number: number | null,
	attendance: Attendance,
) {
	const { id, venueId, communityId } = await edition({
		...organiser,
		seriesId: seriesId ?? undefined,
		number: number ?? undefined,
		startsAt: ago(days),
		state: "held",
		seats: [60],
	});
	const seated = attendance.people.slice(0, attendance.going);
	await db.rsvp.createMany({
		data: seated.map((personId) => ({
			meetupId: id,
			communityId,
			personId,
			venueId,
			answer: "going" as const,
			answeredAt: ago(days + 5),
		})),
	});
	const arrival = (personId: string | null, isWalkIn: boolean) => ({
		meetupId: id,
		venueId,
		personId,
		walkInName: personId ? null : "Somebody",
		isWalkIn,
		method: "list" as const,
		at: ago(days),
		deviceKey: randomUUID(),
	});
	await db.checkIn.createMany({
		data: [
			...seated.slice(0, attendance.came ?? 0).map((personId) => arrival(personId, false)),
			...(attendance.walkIns ?? []).map((personId) => arrival(personId, true)),
		],
	});
	await db.meetupFeedback.createMany({
		data: (attendance.answers ?? []).map((useful, index) => ({
			meetupId: id,
			personId: seated[index] ?? "",
			useful,
			willApply: useful > 2,
			answeredAt: at,
		})),
	});
	return id;
}

async function peopleOf(parts: [unit: string, site: string, people: number][]) {
	const ids: string[] = [];
	for (const [unit, site, people] of parts)
		for (let index = 0; index < people; index++) ids.push(await person({ unit, site }));
	return ids;
}

async function organisedBy() {
	const { id: communityId } = await community();
	return { communityId, seriesId: (await series(communityId)).id };
}

describe("the report of an edition", () => {
	test("tells who had a seat, who came, who is new and who came again, next to the three before", async () => {
		const place = await organisedBy();
		const people = await peopleOf([["communication", "Paris Arcueil", 12]]);
		for (const [index, days] of [300, 240, 180, 120].entries())
			await heldEdition(place, days, index + 1, { people, going: 6, came: 5 });
		const walkIns = await peopleOf([["spain", "Madrid Castellana", 2]]);
		const id = await heldEdition(place, 20, 5, { people, going: 10, came: 8, walkIns, answers: [5, 5, 4, 4, 2, 1] });
		const report = await editionReport(await as("communityManager"), id, at);
		expect(report.edition).toMatchObject({
			seats: 60,
			going: 10,
			came: 10,
			cameWithSeat: 8,
			walkIns: 2,
			showPercent: 80,
			returning: 5,
			firstTime: 5,
			asked: 10,
			answers: 6,
			answerPercent: 60,
			useful: 3.5,
			willApply: "few",
			applyPercent: null,
		});
		expect(report.earlier.map(({ number }) => number)).toEqual([4, 3, 2]);
	});

	test("counts last time's walk-in as returning, and whoever had a seat then but did not come as new", async () => {
		const place = await organisedBy();
		const people = await peopleOf([["communication", "Paris Arcueil", 6]]);
		const walkIns = await peopleOf([["spain", "Madrid Castellana", 1]]);
		await heldEdition(place, 60, 1, { people, going: 6, came: 5, walkIns });
		const id = await heldEdition(place, 20, 2, { people: [...people, ...walkIns], going: 7, came: 7 });
		const { edition: counts } = await editionReport(await as("communityManager"), id, at);
		expect(counts).toMatchObject({ came: 7, returning: 6, firstTime: 1 });
	});

	test("outside a series is compared with the three of its community before it", async () => {
		const { communityId, seriesId } = await organisedBy();
		const people = await peopleOf([["communication", "Paris Arcueil", 6]]);
		const outside = { communityId, seriesId: null };
		for (const days of [200, 150]) await heldEdition(outside, days, null, { people, going: 6, came: 6 });
		await heldEdition({ communityId, seriesId }, 100, 7, { people, going: 6, came: 4 });
		await heldEdition({ communityId, seriesId }, 80, 8, { people, going: 6, came: 5 });
		await heldEdition({ communityId: (await community()).id, seriesId: null }, 60, null, { people, going: 6, came: 6 });
		const cancelled = await heldEdition(outside, 50, null, { people, going: 6 });
		await db.meetup.update({ where: { id: cancelled }, data: { state: "cancelled" } });
		const id = await heldEdition(outside, 20, null, { people, going: 6, came: 6 });
		await heldEdition(outside, 10, null, { people, going: 6, came: 6 });
		const { earlier } = await editionReport(await as("communityManager"), id, at);
		expect(earlier.map(({ startsAt, came }) => [startsAt, came])).toEqual([
			[ago(80), 5],
			[ago(100), 4],
			[ago(150), 6],
		]);
	});

	test("does not say how many answered, nor what, where fewer than five did", async () => {
		const place = await organisedBy();
		const people = await peopleOf([["communication", "Paris Arcueil", 9]]);
		const id = await heldEdition(place, 10, 1, { people, going: 9, came: 9, answers: [1, 5, 5, 5] });
		const { edition: counts } = await editionReport(await as("communityManager"), id, at);
		expect(counts).toMatchObject({ asked: 9, answers: "few", useful: null, answerPercent: null });
	});

	test("shows no unit or site of fewer than five people, nor one that would give it away", async () => {
		const place = await organisedBy();
		const people = await peopleOf([
			["tunisia", "Tunis Lac", 12],
			["spain", "Madrid Castellana", 7],
			["poland", "Warszawa Wola", 3],
		]);
		const id = await heldEdition(place, 10, 1, { people, going: 22, came: 22 });
		const { byUnit } = await editionReport(await as("communityManager"), id, at);
		expect(byUnit.map(({ names, going, came }) => [names?.en, going, came])).toEqual([
			["Tunisia", 12, 12],
			["Spain", "hidden", "hidden"],
			["Poland", "few", "few"],
		]);
	});

	test("has the units and sites of the day of the meetup, wherever people moved since", async () => {
		const place = await organisedBy();
		const people = await peopleOf([["tunisia", "Tunis Lac", 8]]);
		const id = await heldEdition(place, 10, 1, { people, going: 8, came: 8 });
		const [tunisia, spain] = [await orgUnit("tunisia"), await orgUnit("spain")];
		const site = async (name: string) =>
			(await db.site.findUniqueOrThrow({ where: { name }, select: { id: true } })).id;
		const [tunis, paris] = [await site("Tunis Lac"), await site("Paris Arcueil")];
		await db.activity.createMany({
			data: people.flatMap((actorId) => [
				{ kind: "rsvp.going", at: ago(15), actorId, orgUnitId: tunisia, siteId: tunis },
				{ kind: "person.visited", at: ago(3), actorId, orgUnitId: spain, siteId: paris },
			]),
		});
		await db.person.updateMany({ where: { id: { in: people } }, data: { orgUnitId: spain, siteId: paris } });
		const { byUnit, bySite } = await editionReport(await as("communityManager"), id, at);
		expect(byUnit.map(({ names, going }) => [names?.en, going])).toEqual([["Tunisia", 8]]);
		expect(bySite.map(({ names, going }) => [names?.en ?? names?.fr, going])).toEqual([["Tunis Lac", 8]]);
	});

	test("takes those with a seat for those who came, where nobody was checked in, and says so", async () => {
		const place = await organisedBy();
		const people = await peopleOf([["communication", "Paris Arcueil", 8]]);
		const id = await heldEdition(place, 10, 1, { people, going: 8 });
		const { edition: counts, byUnit } = await editionReport(await as("communityManager"), id, at);
		expect(counts).toMatchObject({ came: null, walkIns: null, showPercent: null, asked: 8, firstTime: 8 });
		expect(byUnit).toMatchObject([{ going: 8, came: null }]);
	});

	test("has a line for each number in its file, which hides what the page hides", async () => {
		const place = await organisedBy();
		const people = await peopleOf([
			["tunisia", "Tunis Lac", 9],
			["poland", "Warszawa Wola", 2],
		]);
		const id = await heldEdition(place, 10, 1, { people, going: 11, came: 9, answers: [4, 4, 4, 5, 5, 5] });
		const claire = await as("communityManager");
		const rows = editionRows(claire, await editionReport(claire, id, at), translator("en"));
		expect(rows).toHaveLength(1 + 9 + 2 + 2);
		expect(rows.map((row) => row.slice(2, 7))).toContainEqual(["Attendance rate", "Total", 9, 11, 82]);
		expect(rows.map((row) => row.slice(2, 6))).toContainEqual(["Unit", "Pologne", "fewer than 5", "fewer than 5"]);
		await db.meetup.update({ where: { id }, data: { title: " =HYPERLINK(1;2)" } });
		const report = await editionReport(claire, id, at);
		for (const [locale, mean] of [
			["fr", "4,5"],
			["en", "4.5"],
		] as const) {
			const opened = openedIn(locale, csvOf(editionRows(claire, report, translator(locale)), locale));
			expect(new Set(opened.map((row) => row.length))).toEqual(new Set([8]));
			expect(formulasIn(opened)).toEqual([]);
			expect(opened[1]?.[0]).toBe("' =HYPERLINK(1;2)");
			expect(opened.map((row) => row[6])).toContain(mean);
		}
	});

	test("is for those who look after the edition, once it is over", async () => {
		const place = await organisedBy();
		const id = await heldEdition(place, 10, 1, { people: [await castId("employee")], going: 1 });
		await expect(editionReport(await as("employee"), id, at)).rejects.toEqual(refusal("managers_only"));
		expect((await editionReport(await as("hubLead"), id, at)).edition.going).toBe(1);
		const { id: coming } = await edition({ communityId: place.communityId });
		await expect(editionReport(await as("communityManager"), coming, at)).rejects.toEqual(refusal("meetup_not_over"));
	});

	test("takes the same number of statements, however many people came", async () => {
		const place = await organisedBy();
		const people = await peopleOf([["communication", "Paris Arcueil", 20]]);
		const small = await heldEdition(place, 50, 1, { people, going: 1, came: 1 });
		const large = await heldEdition(place, 10, 2, { people, going: 20, came: 15, answers: [5, 4, 3, 2, 1] });
		const claire = await as("communityManager");
		const few = await countStatements(() => editionReport(claire, small, at));
		expect(await countStatements(() => editionReport(claire, large, at))).toBe(few);
		expect(few).toBeLessThanOrEqual(4);
	});
});
