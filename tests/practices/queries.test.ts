import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { freshnessOf } from "@/lib/practices/freshness";
import { communitiesWithPractices, practiceList, practicesOfCommunity } from "@/lib/practices/list";
import { reportOutdated } from "@/lib/practices/outdated-reports";
import { editionToCapture, practicePage, tagsOfCommunity } from "@/lib/practices/practice-page";
import {
	latestPracticeOfSeries,
	latestPractices,
	practicesAndDraftsOfMeetup,
	practicesForHome,
	practicesOfMeetup,
} from "@/lib/practices/queries";
import { markReused } from "@/lib/practices/reuses";
import { practiceFilters } from "@/lib/practices/schema";
import { as, at, castId, community, orgUnit, person, viewerOf } from "../factories";
import { edition, series as seriesOf } from "../meetups/editions";
import { countStatements } from "../statements";
import { drafted, published } from "./cards";

const minute = (number: number) => new Date(at.getTime() + number * 60_000);
const filters = (text: Record<string, string> = {}) => practiceFilters.parse(text);
const slugs = async (text: Record<string, string>) =>
	(await practiceList(await as("employee"), filters(text), at)).rows.map((row) => row.slug);

describe("freshness", () => {
	test.each([
		["2026-10-01", "fresh"],
		["2026-11-18", "fresh"],
		["2026-11-19", "due"],
		["2026-12-18", "due"],
		["2026-12-19", "expired"],
	] as const)("of a card to review on 18 December is, on %s, %s", (today, freshness) => {
		expect(freshnessOf("2026-12-18", today)).toBe(freshness);
	});
});

describe("the list", () => {
	/** Three cards: Spanish care (most reused), a French one about sales, an old one. */
	async function shelf() {
		const members = [await castId("champion")];
		const [care, sales] = [await community({ members }), await community({ name: "Sales talk", members })];
		const olfa = await as("champion");
		const topic = await db.topic.create({
			data: { slug: "care", names: { fr: "Relation client", en: "Customer care" } },
		});
		const old = await published(olfa, care.slug, { card: { title: "Read it aloud first" } }, minute(1));
		const reused = await published(
			olfa,
			care.slug,
			{ card: { title: "Réponse en une heure", topicId: topic.id } },
			minute(2),
		);
		const french = await published(olfa, sales.slug, { card: { title: "Trois questions", language: "fr" } }, minute(3));
		await markReused(await as("newcomer"), { slug: reused }, at);
		return { care, old, reused, french };
	}

	test("shows the newest first, or what other units reuse most", async () => {
		const { old, reused, french } = await shelf();
		expect(await slugs({})).toEqual([french, reused, old]);
		expect(await slugs({ sort: "reused" })).toEqual([reused, french, old]);
	});

	test("narrows by words without accents, topic, language and community", async () => {
		const { care, old, reused, french } = await shelf();
		expect(await slugs({ q: "reponse HEURE" })).toEqual([reused]);
		expect(await slugs({ topic: "care" })).toEqual([reused]);
		expect(await slugs({ language: "fr" })).toEqual([french]);
		expect(await slugs({ community: care.slug })).toEqual([reused, old]);
		expect(await slugs({ q: "100%_" })).toEqual([]);
	});

	test("narrows by the author's unit and country, and by what the reader wrote, used or belongs to", async () => {
		const { care, old, reused, french } = await shelf();
		const shown = async (reader: Parameters<typeof as>[0], text: Record<string, string>) =>
			(await practiceList(await as(reader), filters(text), at)).rows.map((row) => row.slug);
		const all = [french, reused, old];
		expect(await shown("employee", { unit: await orgUnit("tunisia") })).toEqual(all);
		expect(await shown("employee", { unit: await orgUnit("spain") })).toEqual([]);
		expect(await shown("employee", { country: "TN" })).toEqual(all);
		expect(await shown("employee", { country: "FR" })).toEqual([]);
		expect(await shown("champion", { mine: "written" })).toEqual(all);
		expect(await shown("champion", { mine: "communities", community: care.slug })).toEqual([reused, old]);
		expect(await shown("newcomer", { mine: "communities" })).toEqual([]);
		expect(await shown("newcomer", { mine: "used" })).toEqual([reused]);
		await db.reuse.updateMany({ data: { withdrawnAt: at } });
		expect(await shown("newcomer", { mine: "used" })).toEqual([]);
	});

	test("offers as a filter the communities whose practices the reader finds", async () => {
		const { care } = await shelf();
		const hidden = await community({ name: "Secret plan", visibility: "hidden", members: [await castId("champion")] });
		await published(await as("champion"), hidden.slug, { card: { title: "Keep it to yourself" } }, minute(4));
		await community({ name: "Nothing written yet" });
		const offered = async (reader: Parameters<typeof as>[0]) =>
			(await communitiesWithPractices(await as(reader))).map(({ name }) => name);
		expect(await offered("newcomer")).toEqual([care.name, "Sales talk"]);
		expect(await offered("champion")).toEqual([care.name, "Sales talk", "Secret plan"]);
		expect(await offered("guest")).toEqual([]);
	});

	test("is in the order of the last review", async () => {
		const { old, reused, french } = await shelf();
		for (const [slug, day] of [
			[old, "2027-06-01"],
			[reused, "2027-02-01"],
			[french, "2027-04-01"],
		] as const)
			await db.practice.update({ where: { slug }, data: { reviewOn: new Date(day) } });
		expect(await slugs({ sort: "reviewed" })).toEqual([old, french, reused]);
	});

	test("narrows by freshness exactly as the cards say it of themselves", async () => {
		const { old, reused, french } = await shelf();
		await db.practice.update({ where: { slug: old }, data: { reviewOn: new Date("2026-11-17") } });
		await db.practice.update({ where: { slug: reused }, data: { reviewOn: new Date("2026-12-17") } });
		await db.practice.update({ where: { slug: french }, data: { reviewOn: new Date("2026-12-18") } });
		for (const [freshness, expected] of [
			["expired", old],
			["due", reused],
			["fresh", french],
		] as const) {
			const { rows } = await practiceList(await as("employee"), filters({ freshness }), at);
			expect(rows.map((row) => [row.slug, row.freshness])).toEqual([[expected, freshness]]);
		}
	});

	test.each(["newest", "reused", "reviewed"])(
		"goes on where it stopped, in the order %s, and starts anew after nonsense",
		async (sort) => {
			const { slug } = await community({ members: [await castId("champion")] });
			const olfa = await as("champion");
			for (let number = 0; number < 23; number++)
				await published(olfa, slug, { card: { title: `Practice number ${number}` } }, minute(Math.floor(number / 4)));
			const viewer = await as("employee");
			const first = await practiceList(viewer, filters({ sort }), at);
			const second = await practiceList(viewer, filters({ sort, after: first.next ?? "" }), at);
			expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 3, null]);
			expect(new Set([...first.rows, ...second.rows].map((row) => row.slug)).size).toBe(23);
			for (const after of ["nonsense", Buffer.from(JSON.stringify(["soon", first.rows[0]?.id])).toString("base64url")])
				expect((await practiceList(viewer, filters({ sort, after }), at)).rows).toEqual(first.rows);
		},
	);
});

describe("the number of statements does not grow with the rows", () => {
	test("of the list and of a page", async () => {
		const { slug } = await community({ members: [await castId("champion")] });
		const olfa = await as("champion");
		const viewer = await as("employee");
		const practice = await published(olfa, slug);
		await markReused(await as("newcomer"), { slug: practice }, at);
		const list = () => countStatements(() => practiceList(viewer, filters(), at));
		const page = () => countStatements(() => practicePage(viewer, practice, at));
		const [listOfOne, pageOfOne] = [await list(), await page()];
		for (const unit of ["spain", "poland"]) {
			const reader = await person({ unit });
			const home = await community({ members: [reader] });
			await published(await viewerOf(reader), home.slug);
			await markReused(await viewerOf(reader), { slug: practice, result: "It worked." }, at);
		}
		expect((await practiceList(viewer, filters(), at)).rows).toHaveLength(3);
		expect([await list(), await page()]).toEqual([listOfOne, pageOfOne]);
		expect([listOfOne, pageOfOne]).toEqual([1, 6]);
	});
});

test("home tells a contact which cards are due for review", async () => {
	const { slug } = await community({ members: [await castId("champion")] });
	const olfa = await as("champion");
	const practice = await published(olfa, slug);
	expect((await practicesForHome(olfa, at)).toReview).toEqual([]);
	const inElevenMonths = new Date("2027-10-25T09:00:00Z");
	expect((await practicesForHome(olfa, inElevenMonths)).toReview).toMatchObject([{ slug: practice, freshness: "due" }]);
	expect((await practicesForHome(await as("communityManager"), inElevenMonths)).toReview).toEqual([]);
});

test("home tells those who answer for a card that somebody calls it out of date, and its managers once they have left", async () => {
	const { slug } = await community({ members: [await castId("champion"), await castId("employee")] });
	const olfa = await as("champion");
	const claire = await as("communityManager");
	const practice = await published(olfa, slug);
	await reportOutdated(await as("employee"), { slug: practice, reason: "The template has moved." }, at);
	expect(await practicesForHome(olfa, at)).toMatchObject({ toMend: [{ slug: practice }], toReview: [], drafts: [] });
	expect((await practicesForHome(claire, at)).toMend).toEqual([]);
	expect((await practicesForHome(await as("employee"), at)).toMend).toEqual([]);
	await db.person.update({ where: { id: olfa.personId }, data: { status: "left" } });
	expect((await practicesForHome(claire, at)).toMend).toMatchObject([{ slug: practice }]);
});

async function heldEdition(communityId: string, seriesId: string, number: number) {
	const { id } = await edition({ communityId, seriesId, number, state: "held", startsAt: at });
	return id;
}

test("a series and its editions show what was captured from them", async () => {
	const home = await community({ members: [await castId("champion")] });
	const series = await seriesOf(home.id);
	const meetupId = await heldEdition(home.id, series.id, 17);
	const practice = await published(await as("champion"), home.slug);
	await db.practice.update({ where: { slug: practice }, data: { meetupId } });
	const viewer = await as("employee");
	expect(await latestPracticeOfSeries(viewer, meetupId, at)).toMatchObject({ slug: practice });
	expect(await practicesOfMeetup(viewer, [meetupId], at)).toMatchObject([{ slug: practice, meetupId }]);
	expect(await practicesOfMeetup(viewer, [series.id], at)).toEqual([]);
});

test("what is a draft, is under review, was retired or thrown away is nobody's practice of an earlier edition, its author's neither", async () => {
	const home = await community({ members: [await castId("champion")] });
	const series = await seriesOf(home.id);
	const before = await heldEdition(home.id, series.id, 16);
	const next = await heldEdition(home.id, series.id, 17);
	const olfa = await as("champion");
	const shown = await published(olfa, home.slug, {}, minute(-60));
	await db.practice.update({ where: { slug: shown }, data: { meetupId: before, updatedAt: minute(-60) } });
	const draftSlug = await drafted(olfa, home.slug);
	for (const state of [
		{ status: "draft" },
		{ status: "in_review" },
		{ status: "retired", publishedAt: at },
		{ status: "published", publishedAt: at, deletedAt: at },
	] as const) {
		await db.practice.update({ where: { slug: draftSlug }, data: { meetupId: before, deletedAt: null, ...state } });
		for (const name of ["champion", "communityManager", "employee"] as const) {
			const viewer = await as(name);
			const found = [
				await latestPracticeOfSeries(viewer, next, at).then((one) => one?.slug),
				...(await practicesOfMeetup(viewer, [before], at)).map(({ slug }) => slug),
				...(await practiceList(viewer, filters(), at)).rows.map(({ slug }) => slug),
				...(await practicesOfCommunity(viewer, home.slug, undefined, at)).rows.map(({ slug }) => slug),
			];
			expect([name, state.status, found]).toEqual([name, state.status, [shown, shown, shown, shown]]);
			const atHome = (await latestPractices(viewer, 5, at)).map(({ slug }) => slug);
			expect([name, state.status, atHome]).toEqual([name, state.status, name === "employee" ? [] : [shown]]);
		}
	}
});

test("a card says it comes from an edition of its own community that was published, to those who may read there", async () => {
	const { id } = await community({ visibility: "by_invitation", members: [await castId("employee")] });
	const { id: meetupId } = await edition({ communityId: id, state: "held", startsAt: at });
	const { id: draftId } = await edition({ communityId: id, state: "draft" });
	const { id: elsewhere } = await edition();
	const lucia = await as("employee");
	expect(await editionToCapture(lucia, id, meetupId)).toMatchObject({ id: meetupId });
	expect(await editionToCapture(lucia, id, draftId)).toBeNull();
	expect(await editionToCapture(lucia, id, elsewhere)).toBeNull();
	expect(await editionToCapture(await as("newcomer"), id, meetupId)).toBeNull();
});

test("cards of an edition in every state are the business of those who answer for them, and of nobody else", async () => {
	const home = await community({ members: [await castId("champion"), await castId("employee")] });
	const { id: meetupId } = await edition({ communityId: home.id, state: "held", startsAt: at });
	const olfa = await as("champion");
	const shown = await published(olfa, home.slug, { card: { tags: ["Letters"] } });
	const waiting = await drafted(olfa, home.slug, { card: { title: "Not yet", tags: ["Secret"] } });
	const discarded = await drafted(olfa, home.slug, { card: { title: "Never", tags: ["Gone"] } });
	await db.practice.updateMany({ data: { meetupId } });
	await db.practice.update({ where: { slug: discarded }, data: { deletedAt: at } });
	const cards = async (name: "champion" | "communityManager" | "employee" | "hubLead" | "guest") =>
		(await practicesAndDraftsOfMeetup(await as(name), meetupId, at)).map(({ slug }) => slug).sort();
	for (const name of ["champion", "communityManager"] as const)
		expect(await cards(name)).toEqual([shown, waiting].sort());
	for (const name of ["employee", "hubLead"] as const) expect(await cards(name)).toEqual([shown]);
	expect(await cards("guest")).toEqual([]);
	const tags = async (name: "champion" | "employee") => (await tagsOfCommunity(await as(name), home.id)).sort();
	expect([await tags("champion"), await tags("employee")]).toEqual([["Letters", "Secret"], ["Letters"]]);
});
