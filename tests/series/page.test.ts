import { describe, expect, test } from "vitest";
import { dayIn } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound, Refused } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { publishMeetup } from "@/lib/meetups/meetups";
import { rsvp } from "@/lib/meetups/rsvps";
import { clashesOf } from "@/lib/series/clashes";
import { holidaysOn } from "@/lib/series/holidays";
import { editionsAffected, seriesOfCommunity, seriesPage, seriesToChange } from "@/lib/series/queries";
import { ruleText } from "@/lib/series/rule-text";
import { endSeries } from "@/lib/series/series";
import { as, at, community, person, viewerOf } from "../factories";
import { december, edition } from "../meetups/editions";
import { countStatements } from "../statements";
import { inParis, planned, THIRD_THURSDAYS } from "./planned";

const PARIS = "Europe/Paris";
const series = (rule: string) => ({ rule, zone: PARIS, firstStartsAt: december });

describe("a rule", () => {
	test.each([
		[
			"FREQ=MONTHLY;INTERVAL=2;BYDAY=3TH",
			"Tous les 2 mois, le troisième jeudi, à 14:00 (Paris)",
			"Every 2 months on the third Thursday, at 14:00 (Paris)",
		],
		[
			"FREQ=MONTHLY;BYDAY=-1MO",
			"Tous les mois, le dernier lundi, à 14:00 (Paris)",
			"Every month on the last Monday, at 14:00 (Paris)",
		],
		[
			"FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1",
			"Tous les 3 mois, le 1er, à 14:00 (Paris)",
			"Every 3 months on the 1st, at 14:00 (Paris)",
		],
		[
			"FREQ=MONTHLY;BYMONTHDAY=-1",
			"Tous les mois, le dernier jour, à 14:00 (Paris)",
			"Every month on the last day, at 14:00 (Paris)",
		],
		[
			"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE",
			"Toutes les 2 semaines, le lundi et le mercredi, à 14:00 (Paris)",
			"Every 2 weeks on Monday and Wednesday, at 14:00 (Paris)",
		],
		[
			"FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
			"Selon un calendrier particulier, à 14:00 (Paris)",
			"On dates of its own, at 14:00 (Paris)",
		],
	])("%s is said in both languages", (rule, fr, en) => {
		const spaces = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, " ");
		expect(spaces(ruleText(translator("fr"), series(rule), "fr"))).toBe(fr);
		expect(ruleText(translator("en"), series(rule), "en")).toBe(en);
	});
});

describe("public holidays", () => {
	test("are known in the countries of the sites, in the reader's language", async () => {
		expect(await holidaysOn("FR", "2027-05-06", "fr")).toEqual(["Ascension"]);
		expect(await holidaysOn("FR", "2027-05-06", "en")).toEqual(["Ascension Day"]);
		expect(await holidaysOn("SN", "2027-04-04", "fr")).not.toEqual([]);
		for (const country of ["FR", "TN", "ES", "SN", "PL", "GB"])
			expect([country, await holidaysOn(country, "2027-01-01", "en")]).toEqual([country, ["New Year's Day"]]);
		expect(await holidaysOn("FR", "2027-05-07", "fr")).toEqual([]);
	});

	test("of a country that nobody has written down are none", async () => {
		expect(await holidaysOn("ZZ", "2027-01-01", "en")).toEqual([]);
	});
});

describe("what is held at the same time", () => {
	async function neighbours(shared: number, visibility: "open" | "hidden" = "open") {
		const people: string[] = [];
		for (let index = 0; index < shared; index++) people.push(await person());
		const home = await community({ name: "Home", members: people });
		const manager = await person();
		const other = await community({ name: "Next door", visibility, manager, members: people });
		const mine = await edition({ communityId: home.id, state: "draft", startsAt: december });
		return { home, other, mine, people, neighbour: await viewerOf(manager), claire: await as("communityManager") };
	}
	const hoursLater = (hours: number) => new Date(december.getTime() + hours * 3_600_000);

	test("is named from five people in common on, when the hours overlap", async () => {
		const { other, mine, claire } = await neighbours(5);
		const { id } = await edition({ communityId: other.id, title: "Next door meets", startsAt: hoursLater(2) });
		await edition({ communityId: other.id, title: "After ours", startsAt: hoursLater(3) });
		await edition({ communityId: other.id, title: "Before ours", startsAt: hoursLater(-3) });
		await edition({ communityId: other.id, title: "Called off", state: "cancelled", startsAt: hoursLater(1) });
		await edition({ communityId: other.id, title: "Nobody knows yet", state: "draft", startsAt: hoursLater(1) });
		expect((await clashesOf(claire, [mine.id])).get(mine.id)).toEqual({
			named: [{ id, title: "Next door meets", community: "Next door" }],
			unnamed: 0,
		});
	});

	test("does not matter with four people in common, nor with five of a community of sixty", async () => {
		const four = await neighbours(4);
		await edition({ communityId: four.other.id, startsAt: december });
		expect(await clashesOf(four.claire, [four.mine.id])).toEqual(new Map());
		const large = await neighbours(5);
		await db.community.update({ where: { id: large.home.id }, data: { memberCount: 60 } });
		await edition({ communityId: large.other.id, startsAt: december });
		expect(await clashesOf(large.claire, [large.mine.id])).toEqual(new Map());
	});

	test("is another meetup to whoever may not know of its community", async () => {
		const { other, mine, claire, neighbour } = await neighbours(6, "hidden");
		await edition({ communityId: other.id, title: "The secret one", startsAt: december });
		expect((await clashesOf(claire, [mine.id])).get(mine.id)).toEqual({ named: [], unnamed: 1 });
		expect((await clashesOf(neighbour, [mine.id])).get(mine.id)?.named).toHaveLength(1);
	});

	test("counts the community's own as well, drafts too", async () => {
		const { home, mine, claire } = await neighbours(0);
		await edition({ communityId: home.id, title: "Our other one", state: "draft", startsAt: december });
		expect((await clashesOf(claire, [mine.id])).get(mine.id)?.named).toMatchObject([{ title: "Our other one" }]);
	});
});

describe("the page of a series", () => {
	test("shows its managers the drafts with what to know of each day, and members what was published", async () => {
		const { seriesId, claire, editions, id } = await planned();
		await publishMeetup(claire, editions[1]?.id ?? "", at);
		await edition({ communityId: id, seriesId, number: 99, state: "held", startsAt: inParis("2026-10-15T14:00") });
		const page = await seriesPage(claire, seriesId, at);
		expect(page.coming.map(({ startsAt }) => dayIn(startsAt, PARIS))).toEqual(THIRD_THURSDAYS);
		expect(page.past).toHaveLength(1);
		expect(page.planning.size).toBe(6);
		expect(page.zones).toEqual(["Africa/Dakar"]);
		expect(page.managers).toMatchObject([{ familyName: "Fontaine" }]);
		const lucia = await seriesPage(await as("employee"), seriesId, at);
		expect(lucia.coming.map(({ state }) => state)).toEqual(["published"]);
		expect(lucia.planning.size).toBe(0);
	});

	test("names the managers who work here, and not one who has left", async () => {
		const { seriesId, claire } = await planned();
		const lucia = await as("employee");
		expect((await seriesPage(lucia, seriesId, at)).managers).toMatchObject([{ familyName: "Fontaine" }]);
		await db.person.update({ where: { id: claire.personId }, data: { status: "left" } });
		expect((await seriesPage(lucia, seriesId, at)).managers).toEqual([]);
	});

	test("says what clocks elsewhere show at its next start, not at its first", async () => {
		const { seriesId, claire } = await planned();
		const { nextStartsAt } = await seriesPage(claire, seriesId, inParis("2027-05-01T09:00"));
		expect(nextStartsAt).toEqual(inParis("2027-06-17T14:00"));
	});

	test("says when the rule proposed another day, and that somebody rests there", async () => {
		const { seriesId, claire, editions } = await planned();
		const [first] = editions;
		await db.meetup.update({
			where: { id: first?.id },
			data: { startsAt: inParis("2027-01-01T14:00"), endsAt: inParis("2027-01-01T17:00") },
		});
		const { planning } = await seriesPage(claire, seriesId, at);
		expect(planning.get(first?.id ?? "")).toEqual({
			proposedOn: "2026-12-17",
			holidays: [{ country: "SN", name: "Nouvel An" }],
			clashes: null,
		});
	});

	test("exists for those who may read the community, and for no guest", async () => {
		const { seriesId, id } = await planned();
		await db.community.update({ where: { id }, data: { visibility: "by_invitation" } });
		await seriesPage(await as("employee"), seriesId, at);
		for (const outsider of ["newcomer", "guest", "admin"] as const)
			await expect(seriesPage(await as(outsider), seriesId, at)).rejects.toBeInstanceOf(NotFound);
		await expect(seriesPage(await as("employee"), "nowhere", at)).rejects.toBeInstanceOf(NotFound);
		expect(await seriesOfCommunity(await as("newcomer"), id)).toEqual([]);
	});

	test("takes as many statements for six drafts as for none", async () => {
		const { seriesId, claire } = await planned();
		await seriesPage(claire, seriesId, at);
		const six = await countStatements(() => seriesPage(claire, seriesId, at));
		await db.meetup.updateMany({ where: { seriesId, startsAt: { gt: december } }, data: { state: "cancelled" } });
		const one = await countStatements(() => seriesPage(claire, seriesId, at));
		expect(six).toBe(one);
	});

	test("is changed by its managers, from what its drafts begin with, until it ends", async () => {
		const { seriesId, claire, editions } = await planned();
		await publishMeetup(claire, editions[0]?.id ?? "", at);
		const form = await seriesToChange(claire, seriesId, at);
		expect(form).toMatchObject({ edition: { title: "Writers meet", startsAt: december } });
		expect(form.coming.map(({ state }) => state)).toEqual(["published", "draft", "draft", "draft", "draft", "draft"]);
		await expect(seriesToChange(await as("employee"), seriesId, at)).rejects.toBeInstanceOf(Refused);
		await endSeries(claire, { seriesId, reason: "Enough." }, at);
		await expect(seriesToChange(claire, seriesId, at)).rejects.toEqual(new Refused("series_ended"));
	});

	test("of an edition says beforehand how many a change reaches, and whom", async () => {
		const { claire, editions } = await planned();
		const [first, second] = editions;
		await publishMeetup(claire, first?.id ?? "", at);
		const venue = await db.venue.findFirstOrThrow({ where: { meetupId: first?.id, position: 1 } });
		for (const name of ["employee", "newcomer"] as const)
			await rsvp(await as(name), { meetupId: venue.meetupId, venueId: venue.id }, at);
		const affected = await editionsAffected(
			claire,
			{ ...second, id: second?.id ?? "", seriesId: second?.seriesId ?? null, startsAt: second?.startsAt ?? at },
			at,
		);
		expect(affected).toEqual([
			{ scope: "one", drafts: 1, published: 0, people: 0 },
			{ scope: "following", drafts: 5, published: 0, people: 0 },
			{ scope: "all", drafts: 5, published: 1, people: 2 },
		]);
		expect(await editionsAffected(claire, { id: first?.id ?? "", seriesId: null, startsAt: december }, at)).toEqual([]);
	});
});
