import { describe, expect, test } from "vitest";
import { DAY, dayIn, dayOfColumn, instantOf, wallTimeOf } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { inputColumns, inputOf } from "@/lib/meetups/edition-inputs";
import { cancelMeetup, draftMeetup, publishMeetup } from "@/lib/meetups/meetups";
import { rsvp } from "@/lib/meetups/rsvps";
import { endSeries, planSeries, resumeSeries } from "@/lib/meetups/series";
import { changeEditions } from "@/lib/meetups/series-changes";
import { keepSeriesAhead } from "@/lib/meetups/series-drafts";
import { changeSeries } from "@/lib/meetups/series-editing";
import type { SeriesInput } from "@/lib/meetups/series-schema";
import { as, at, castId, community, site } from "../factories";

const PARIS = "Europe/Paris";
const inParis = (wall: string) => instantOf(wall, PARIS);
const refusal = (reason: string) => new Refused(reason as never);
const THIRD_THURSDAYS = ["2026-12-17", "2027-02-18", "2027-04-15", "2027-06-17", "2027-08-19", "2027-10-21"];
const THURSDAYS_WALL = THIRD_THURSDAYS.map((day) => `${day}T14:00`);

function input(own: Partial<SeriesInput> = {}): SeriesInput {
	return {
		repeats: "monthWeekday",
		rule: "FREQ=MONTHLY;INTERVAL=2;BYDAY=3TH",
		title: "Writers meet",
		summary: "Three teams show the answers they rewrote.",
		about: "Bring **one message**.",
		language: "en",
		zone: PARIS,
		startsAt: inParis("2026-12-01T14:00"),
		endsAt: inParis("2026-12-01T17:00"),
		rsvpClosesAt: inParis("2026-12-01T12:00"),
		companionsEach: 1,
		agenda: [
			{ title: "Since last time", minutes: 20, speaker: undefined },
			{ title: "Break", minutes: 10, speaker: undefined },
		],
		venues: [
			{ kind: "room", name: "Dakar Plateau", directions: "Salle Gorée", capacity: 2 },
			{ kind: "online", name: "Online", joinUrl: "https://meet.semis.example/writers", capacity: 100 },
		],
		questions: [{ kind: "diet", wording: undefined }],
		...own,
	};
}

const columns = { ...inputColumns, number: true, revision: true, calendarVersion: true, cancelReason: true } as const;

const editionsOf = (seriesId: string) =>
	db.meetup.findMany({ where: { seriesId }, orderBy: [{ startsAt: "asc" }, { id: "asc" }], select: columns });

const walls = (editions: { startsAt: Date }[]) => editions.map(({ startsAt }) => wallTimeOf(startsAt, PARIS));
const proposed = (editions: { occurrenceOn: Date | null }[]) =>
	editions.map(({ occurrenceOn }) => occurrenceOn && dayOfColumn(occurrenceOn));

async function planned(own: Partial<SeriesInput> = {}) {
	await site("Dakar Plateau");
	const home = await community({ members: [await castId("employee")] });
	const claire = await as("communityManager");
	const { id, drafts } = await planSeries(claire, home.slug, input(own), at);
	return { ...home, seriesId: id, claire, drafts, editions: await editionsOf(id) };
}

/** The form of an edition as it comes back, with what the organiser typed over it. */
async function formOf(meetupId: string) {
	const where = { id: meetupId };
	const row = await db.meetup.findUniqueOrThrow({ where, select: inputColumns });
	const { revision } = await db.meetup.findUniqueOrThrow({ where, select: { revision: true } });
	return { ...inputOf(row), meetupId, revision };
}

async function seriesForm(seriesId: string, own: Partial<SeriesInput> = {}) {
	const { revision } = await db.meetupSeries.findUniqueOrThrow({ where: { id: seriesId }, select: { revision: true } });
	return {
		...input({ startsAt: inParis("2026-12-17T14:00"), endsAt: inParis("2026-12-17T17:00"), ...own }),
		seriesId,
		revision,
	};
}

const closing = { rsvpClosesAt: inParis("2026-12-17T12:00") };

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

	test("leaves a speaker out who has left since, rather than the edition", async () => {
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
		const { seriesId } = await planned({ agenda: [{ title: "Hello", minutes: 20, speaker }] });
		await db.person.update({ where: { id: gone.id }, data: { status: "left" } });
		await keepSeriesAhead(inParis("2026-12-18T05:00"));
		const last = (await editionsOf(seriesId)).at(-1);
		expect(last?.agenda).toMatchObject([{ title: "Hello", speaker: null, speakerText: null }]);
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
		const { meetupId: _id, revision: _revision, ...fields } = extra;
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

describe("a change of one edition", () => {
	test("stays with it alone when it is asked for alone", async () => {
		const { seriesId, claire, editions } = await planned();
		const form = await formOf(editions[1]?.id ?? "");
		expect(await changeEditions(claire, { ...form, title: "Letters", scope: "one" }, at)).toBe(1);
		expect((await editionsOf(seriesId)).filter(({ title }) => title === "Letters")).toHaveLength(1);
		const series = await db.meetupSeries.findUniqueOrThrow({ where: { id: seriesId } });
		expect(series).toMatchObject({ title: "Writers meet", revision: 1 });
	});

	test("reaches those after it, with what each has of its own left as it is", async () => {
		const { seriesId, claire, editions } = await planned();
		const [, second, third] = editions;
		const own = await formOf(third?.id ?? "");
		const guest = { title: "A guest from the railways", minutes: 40, speaker: "Jonas Weber" };
		await changeEditions(
			claire,
			{ ...own, summary: "With a guest this time.", agenda: [...own.agenda, guest], scope: "one" },
			at,
		);

		const form = await formOf(second?.id ?? "");
		const [since, pause] = form.agenda;
		const changed = {
			...form,
			title: "Writers and designers meet",
			agenda: [{ ...since, title: "Since last time, in short", minutes: 10 }, pause].flatMap((row) =>
				row?.title ? [row as never] : [],
			),
			venues: form.venues.map((venue) => (venue.kind === "online" ? { ...venue, capacity: 300 } : venue)),
			questions: [],
		};
		expect(await changeEditions(claire, { ...changed, scope: "following" }, at)).toBe(5);

		const after = await editionsOf(seriesId);
		expect(after.map(({ title }) => title)).toEqual(["Writers meet", ...Array(5).fill("Writers and designers meet")]);
		expect(after[2]).toMatchObject({
			summary: "With a guest this time.",
			agenda: [{ title: "Since last time, in short", minutes: 10 }, { title: "Break" }, { title: guest.title }],
			venues: [
				{ name: "Dakar Plateau", capacity: 2 },
				{ name: "Online", capacity: 300 },
			],
			questions: [],
		});
		expect(after[0]).toMatchObject({
			agenda: [{ title: "Since last time", minutes: 20 }, {}],
			questions: [{ kind: "diet" }],
		});
		// What is drafted later begins with it.
		await keepSeriesAhead(inParis("2026-12-18T05:00"));
		const next = (await editionsOf(seriesId)).at(-1);
		expect(next).toMatchObject({ title: "Writers and designers meet", agenda: [{ minutes: 10 }, {}], questions: [] });
	});

	test("moves the hour of all that are to come, in winter and in summer", async () => {
		const { seriesId, claire, editions } = await planned();
		await publishMeetup(claire, editions[0]?.id ?? "", at);
		const form = await formOf(editions[2]?.id ?? "");
		const day = "2027-04-15";
		const times = {
			startsAt: inParis(`${day}T09:30`),
			endsAt: inParis(`${day}T11:00`),
			rsvpClosesAt: inParis(`${day}T07:30`),
		};
		expect(await changeEditions(claire, { ...form, ...times, scope: "all" }, at)).toBe(6);
		const after = await editionsOf(seriesId);
		expect(walls(after)).toEqual(THIRD_THURSDAYS.map((on) => `${on}T09:30`));
		expect(after[5]).toMatchObject({ endsAt: inParis("2027-10-21T11:00"), rsvpClosesAt: inParis("2027-10-21T07:30") });
		// Calendars of the published one learn of it.
		expect(after.map(({ calendarVersion }) => calendarVersion)).toEqual([1, 0, 0, 0, 0, 0]);
		await keepSeriesAhead(inParis("2026-12-18T05:00"));
		expect(walls(await editionsOf(seriesId)).at(-1)).toBe("2027-12-16T09:30");
	});

	test("moves the weekday, with the rule and with the days that were dropped", async () => {
		const { seriesId, claire, editions } = await planned();
		await cancelMeetup(claire, { meetupId: editions[3]?.id ?? "", reason: "Summer." }, at);
		await keepSeriesAhead(at);
		const form = await formOf(editions[1]?.id ?? "");
		const times = { startsAt: inParis("2027-02-16T14:00"), endsAt: inParis("2027-02-16T17:00"), rsvpClosesAt: null };
		await changeEditions(claire, { ...form, ...times, scope: "following" }, at);
		const thirdTuesdays = ["2027-02-16", "2027-04-20", "2027-06-15", "2027-08-17", "2027-10-19", "2027-12-21"];
		const after = await editionsOf(seriesId);
		expect(proposed(after)).toEqual(["2026-12-17", ...thirdTuesdays]);
		expect(after.filter(({ state }) => state === "draft").map(({ startsAt }) => dayIn(startsAt, PARIS))).toEqual([
			"2026-12-17",
			...thirdTuesdays.filter((day) => day !== "2027-06-15"),
		]);
		const { rule } = await db.meetupSeries.findUniqueOrThrow({ where: { id: seriesId }, select: { rule: true } });
		expect(rule).toBe("FREQ=MONTHLY;INTERVAL=2;BYDAY=3TU");
		await keepSeriesAhead(at);
		expect(await editionsOf(seriesId)).toHaveLength(7);
	});

	test("leaves an edition its own day that was moved by itself", async () => {
		const { seriesId, claire, editions } = await planned();
		const alone = await formOf(editions[2]?.id ?? "");
		const own = { startsAt: inParis("2027-04-22T14:00"), endsAt: inParis("2027-04-22T17:00"), rsvpClosesAt: null };
		await changeEditions(claire, { ...alone, ...own, scope: "one" }, at);
		const form = await formOf(editions[0]?.id ?? "");
		const times = { startsAt: inParis("2026-12-15T10:00"), endsAt: inParis("2026-12-15T13:00"), rsvpClosesAt: null };
		await changeEditions(claire, { ...form, ...times, scope: "all" }, at);
		expect(walls(await editionsOf(seriesId)).slice(0, 3)).toEqual([
			"2026-12-15T10:00",
			"2027-02-16T10:00",
			"2027-04-22T10:00",
		]);
	});

	test("takes no place away where somebody sits, and then changes nothing at all", async () => {
		const { seriesId, claire, editions } = await planned();
		const april = editions[2];
		await publishMeetup(claire, april?.id ?? "", at);
		const room = april?.venues[0]?.id ?? "";
		await rsvp(await as("employee"), { meetupId: april?.id ?? "", venueId: room }, at);
		const before = await editionsOf(seriesId);
		const form = await formOf(editions[0]?.id ?? "");
		const online = form.venues.filter(({ kind }) => kind === "online");
		const change = { ...form, title: "Online alone", venues: online, scope: "all" as const };
		await expect(changeEditions(claire, change, at)).rejects.toEqual(refusal("venue_in_use"));
		expect(await editionsOf(seriesId)).toEqual(before);
	});

	test("never reaches what was held or cancelled", async () => {
		const { seriesId, claire, editions } = await planned();
		await publishMeetup(claire, editions[1]?.id ?? "", at);
		await cancelMeetup(claire, { meetupId: editions[1]?.id ?? "", reason: "Strike." }, at);
		const later = inParis("2026-12-20T09:00");
		await db.meetup.update({ where: { id: editions[0]?.id }, data: { state: "held", publishedAt: at } });
		const form = await formOf(editions[2]?.id ?? "");
		expect(await changeEditions(claire, { ...form, title: "Anew", scope: "all" }, later)).toBe(4);
		expect((await editionsOf(seriesId)).map(({ title }) => title)).toEqual([
			"Writers meet",
			"Writers meet",
			...Array(4).fill("Anew"),
		]);
	});

	test("is refused when somebody changed it meanwhile, when it leaves the series, or when the rule is somebody's own", async () => {
		const { claire, editions } = await planned({ repeats: "rule", rule: "FREQ=MONTHLY;BYDAY=1TH,3TH" });
		const form = await formOf(editions[1]?.id ?? "");
		await expect(changeEditions(claire, { ...form, revision: 0, scope: "all" }, at)).rejects.toBeInstanceOf(Stale);
		await expect(changeEditions(claire, { ...form, seriesId: undefined, scope: "all" }, at)).rejects.toEqual(
			refusal("leaves_series"),
		);
		const startsAt = new Date(form.startsAt.getTime() + DAY);
		const moved = { ...form, startsAt, endsAt: new Date(form.endsAt.getTime() + DAY) };
		await expect(changeEditions(claire, { ...moved, scope: "all" }, at)).rejects.toEqual(
			refusal("series_rule_of_its_own"),
		);
		await expect(changeEditions(await as("employee"), { ...form, scope: "all" }, at)).rejects.toBeInstanceOf(NotFound);
	});
});

describe("a change of the series", () => {
	test("goes to its drafts, and leaves what was published", async () => {
		const { seriesId, claire, editions } = await planned();
		await publishMeetup(claire, editions[0]?.id ?? "", at);
		const form = await seriesForm(seriesId, {
			...closing,
			title: "Writers write",
			venues: [{ kind: "online", name: "Online", joinUrl: "https://meet.semis.example/writers", capacity: 100 }],
		});
		expect(await changeSeries(claire, form, at)).toEqual({ drafts: 5 });
		const after = await editionsOf(seriesId);
		expect(walls(after)).toEqual(THURSDAYS_WALL);
		expect(after.map(({ title, venues }) => [title, venues.length])).toEqual([
			["Writers meet", 2],
			...Array(5).fill(["Writers write", 1]),
		]);
		await expect(changeSeries(claire, form, at)).rejects.toBeInstanceOf(Stale);
		const again = await seriesForm(seriesId, form);
		expect(await changeSeries(claire, again, at)).toEqual({ drafts: 0 });
	});

	test("gives drafts the days of another rule, and dates six", async () => {
		const { seriesId, claire, editions } = await planned();
		await publishMeetup(claire, editions[0]?.id ?? "", at);
		const form = await seriesForm(seriesId, { ...closing, rule: "FREQ=MONTHLY;BYDAY=3TH" });
		await changeSeries(claire, form, at);
		const after = await editionsOf(seriesId);
		expect(proposed(after)).toEqual([
			"2026-12-17",
			"2027-01-21",
			"2027-02-18",
			"2027-03-18",
			"2027-04-15",
			"2027-05-20",
		]);
		expect(after.map(({ id }) => id)).toEqual(editions.map(({ id }) => id));
		expect(after.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
	});

	test("drops drafts that a rule with an end has no day for", async () => {
		const { seriesId, claire } = await planned();
		const form = await seriesForm(seriesId, { ...closing, repeats: "rule", rule: "FREQ=MONTHLY;BYDAY=3TH;COUNT=4" });
		await changeSeries(claire, form, at);
		const states = (await editionsOf(seriesId)).map(({ state }) => state);
		expect(states.filter((state) => state === "draft")).toHaveLength(4);
		expect(states.filter((state) => state === "cancelled")).toHaveLength(2);
	});

	test("moves the hour and keeps the beat", async () => {
		const { seriesId, claire } = await planned();
		const form = await seriesForm(seriesId, {
			startsAt: inParis("2027-02-18T10:00"),
			endsAt: inParis("2027-02-18T13:00"),
			rsvpClosesAt: inParis("2027-02-18T08:00"),
		});
		expect(await changeSeries(claire, form, at)).toEqual({ drafts: 6 });
		expect(walls(await editionsOf(seriesId))).toEqual(THIRD_THURSDAYS.map((on) => `${on}T10:00`));
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
