import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { cancelMeetup, draftMeetup, publishMeetup } from "@/lib/meetups/meetups";
import { changeEditions } from "@/lib/series/changes";
import { keepSeriesAhead } from "@/lib/series/drafts";
import { endSeries, planSeries, resumeSeries } from "@/lib/series/series";
import { as, at, castId, community } from "../factories";
import { refusal } from "../refusal";
import {
	editionsOf,
	formOf,
	inParis,
	input,
	planned,
	proposed,
	THIRD_THURSDAYS,
	THURSDAYS_WALL,
	walls,
} from "./planned";

describe("a series", () => {
	test("has its next six editions as dated drafts, numbered, and nothing is published", async () => {
		const { drafts, editions, claire } = await planned();
		expect(drafts).toBe(6);
		expect(walls(editions)).toEqual(THURSDAYS_WALL);
		expect(proposed(editions)).toEqual(THIRD_THURSDAYS);
		expect(editions.map(({ number, state }) => [number, state])).toEqual([1, 2, 3, 4, 5, 6].map((n) => [n, "draft"]));
		const facts = await db.activity.groupBy({ by: ["kind"], where: { actorId: claire.personId }, _count: true });
		expect(facts.map(({ kind }) => kind).sort()).toEqual(["meetup.drafted", "series.planned"]);
	});

	test("gives each draft its agenda, places with their own clocks, questions and closing time", async () => {
		const { editions } = await planned();
		const summer = editions[3];
		expect(summer).toMatchObject({
			title: "Writers meet",
			about: "Bring **one message**.",
			companionsEach: 1,
			endsAt: inParis("2027-06-17T17:00"),
			rsvpClosesAt: inParis("2027-06-17T12:00"),
			agenda: [{ title: "Since last time", minutes: 20 }, { title: "Break" }],
			venues: [{ name: "Dakar Plateau", directions: "Salle Gorée", capacity: 2 }, { name: "Online" }],
			questions: [{ kind: "diet" }],
		});
		const dakar = await db.venue.findFirstOrThrow({ where: { meetupId: summer?.id, kind: "room" } });
		expect(dakar.zone).toBe("Africa/Dakar");
	});

	test("is the managers' affair, in a community that lives", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		await expect(planSeries(await as("employee"), slug, input(), at)).rejects.toEqual(refusal("managers_only"));
		await db.community.update({ where: { slug }, data: { archivedAt: at } });
		await expect(planSeries(await as("communityManager"), slug, input(), at)).rejects.toEqual(
			refusal("community_archived"),
		);
		const hidden = await community({ visibility: "hidden" });
		await expect(planSeries(await as("employee"), hidden.slug, input(), at)).rejects.toBeInstanceOf(NotFound);
	});

	test("refuses a speaker's address that is nobody's, and then nothing of it is there", async () => {
		const { slug, id } = await community();
		const agenda = [{ title: "Who?", minutes: 20, speaker: "nobody@semis.example" }];
		await expect(planSeries(await as("communityManager"), slug, input({ agenda }), at)).rejects.toEqual(
			refusal("speaker_unknown"),
		);
		expect(await db.meetupSeries.count({ where: { communityId: id } })).toBe(0);
	});
});

describe("the daily job", () => {
	test("dates the next edition when one has passed, and does nothing when run again", async () => {
		const { seriesId } = await planned();
		const later = inParis("2026-12-18T05:00");
		await keepSeriesAhead(later);
		const editions = await editionsOf(seriesId);
		expect(walls(editions)).toEqual([...THURSDAYS_WALL, "2027-12-16T14:00"]);
		expect(editions.at(-1)?.number).toBe(7);
		await keepSeriesAhead(later);
		expect(await editionsOf(seriesId)).toEqual(editions);
	});

	test("drafts each day once when ten workers run it at once", async () => {
		const all = [await planned(), await planned(), await planned()];
		const later = inParis("2027-03-01T05:00");
		await Promise.all(Array.from({ length: 10 }, () => keepSeriesAhead(later)));
		for (const { seriesId } of all) {
			const editions = await editionsOf(seriesId);
			expect(walls(editions)).toEqual([...THURSDAYS_WALL, "2027-12-16T14:00", "2028-02-17T14:00"]);
			expect(editions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		}
	});

	test("does not propose a day again that was dropped, and numbers the others anew", async () => {
		const { seriesId, claire, editions } = await planned();
		const [first, second] = editions;
		await publishMeetup(claire, first?.id ?? "", at);
		await cancelMeetup(claire, { meetupId: second?.id ?? "", reason: "We ski." }, at);
		await keepSeriesAhead(at);
		const after = await editionsOf(seriesId);
		expect(walls(after)).toEqual([...THURSDAYS_WALL, "2027-12-16T14:00"]);
		expect(after.map(({ number }) => number)).toEqual([1, null, 2, 3, 4, 5, 6]);
		expect(after.map(({ state }) => state)).toEqual(["published", "cancelled", ...Array(5).fill("draft")]);
	});

	test("leaves a speaker and host out who has left since, rather than the edition", async () => {
		const speaker = "olfa.gone@semis.example";
		const gone = await db.person.create({
			data: {
				email: speaker,
				givenName: "Olfa",
				familyName: "Gone",
				locale: "fr",
				sortName: "gone",
				searchText: "gone",
				createdAt: at,
			},
			select: { id: true },
		});
		const { seriesId } = await planned({
			agenda: [{ title: "Hello", minutes: 20, speaker }],
			venues: [{ kind: "room", name: "Dakar Plateau", capacity: 2, host: speaker }],
		});
		await db.person.update({ where: { id: gone.id }, data: { status: "left" } });
		await keepSeriesAhead(inParis("2026-12-18T05:00"));
		const last = (await editionsOf(seriesId)).at(-1);
		expect(last?.agenda).toMatchObject([{ title: "Hello", speakerEmail: null, speakerText: null }]);
		expect(last?.venues).toMatchObject([{ name: "Dakar Plateau", hostEmail: null }]);
	});

	test("reminds managers 28 and 14 days before a draft's day, once each, and not of what was published", async () => {
		const { editions, claire, seriesId } = await planned();
		const start = editions[0]?.startsAt.getTime() ?? 0;
		const said = async () =>
			(
				await db.activity.findMany({
					where: { kind: "meetup.draft_due", subjectId: { in: editions.map(({ id }) => id) } },
					orderBy: { at: "asc" },
					select: { detail: true },
				})
			).map(({ detail }) => (detail as { daysBefore: number }).daysBefore);
		await keepSeriesAhead(new Date(start - 29 * DAY));
		expect(await said()).toEqual([]);
		await Promise.all([28, 27.5, 27].map((days) => keepSeriesAhead(new Date(start - days * DAY))));
		expect(await said()).toEqual([28]);
		for (const days of [14, 13, 2]) await keepSeriesAhead(new Date(start - days * DAY));
		expect(await said()).toEqual([28, 14]);
		const second = (await editionsOf(seriesId))[1];
		await publishMeetup(claire, second?.id ?? "", at);
		await keepSeriesAhead(new Date((second?.startsAt.getTime() ?? 0) - 10 * DAY));
		expect(await said()).toEqual([28, 14]);
	});

	test("lets series of archived communities and ended ones rest", async () => {
		const { id, seriesId } = await planned();
		await db.community.update({ where: { id }, data: { archivedAt: at } });
		await keepSeriesAhead(inParis("2027-12-01T05:00"));
		expect(await editionsOf(seriesId)).toHaveLength(6);
	});
});

describe("numbers", () => {
	test("follow the dates, from the number a series began with", async () => {
		const { slug, seriesId, claire, editions } = await planned();
		await db.meetup.updateMany({ where: { seriesId }, data: { number: { increment: 100 } } });
		await db.meetup.updateMany({ where: { seriesId }, data: { number: { decrement: 84 } } });
		const extra = {
			...(await formOf(editions[1]?.id ?? "")),
			startsAt: inParis("2027-01-12T14:00"),
			endsAt: inParis("2027-01-12T15:00"),
			rsvpClosesAt: null,
			venues: [],
			agenda: [],
			questions: [],
		};
		const { meetupId: _id, ...fields } = extra;
		await draftMeetup(claire, slug, fields, at);
		expect((await editionsOf(seriesId)).map(({ number }) => number)).toEqual([17, 18, 19, 20, 21, 22, 23]);
	});

	test("change places when one edition moves behind another", async () => {
		const { seriesId, claire, editions } = await planned();
		const form = await formOf(editions[0]?.id ?? "");
		const startsAt = inParis("2027-03-02T14:00");
		const moved = { ...form, startsAt, endsAt: inParis("2027-03-02T17:00"), rsvpClosesAt: null };
		await changeEditions(claire, { ...moved, scope: "one" }, at);
		const after = await editionsOf(seriesId);
		expect(after.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
		expect(after[1]?.id).toBe(editions[0]?.id);
		// Its day stays taken.
		expect(proposed(after)).toContain("2026-12-17");
		await keepSeriesAhead(at);
		expect(await editionsOf(seriesId)).toHaveLength(6);
	});
});

describe("the end of a series", () => {
	test("drops its drafts, keeps what was published, and can be taken back", async () => {
		const { seriesId, claire, editions } = await planned();
		await publishMeetup(claire, editions[0]?.id ?? "", at);
		await cancelMeetup(claire, { meetupId: editions[4]?.id ?? "", reason: "August." }, at);
		const later = new Date(at.getTime() + DAY);
		expect(await endSeries(claire, { seriesId, reason: "We have merged." }, later)).toEqual({ dropped: 4 });
		const ended = await editionsOf(seriesId);
		expect(ended.map(({ state }) => state)).toEqual(["published", ...Array(5).fill("cancelled")]);
		expect(ended.map(({ number }) => number)).toEqual([1, ...Array(5).fill(null)]);
		await keepSeriesAhead(later);
		expect(await editionsOf(seriesId)).toEqual(ended);
		await expect(endSeries(claire, { seriesId, reason: "Again." }, later)).rejects.toEqual(refusal("series_ended"));

		await expect(resumeSeries(await as("employee"), seriesId, later)).rejects.toEqual(refusal("managers_only"));
		await resumeSeries(claire, seriesId, later);
		const again = await editionsOf(seriesId);
		expect(again.map(({ state }) => state)).toEqual([
			"published",
			"draft",
			"draft",
			"draft",
			"cancelled",
			"draft",
			"draft",
		]);
		expect(again.map(({ number }) => number)).toEqual([1, 2, 3, 4, null, 5, 6]);
		await expect(resumeSeries(claire, seriesId, later)).rejects.toEqual(refusal("series_not_ended"));
	});
});
