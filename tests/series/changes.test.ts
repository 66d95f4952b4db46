import { describe, expect, test } from "vitest";
import { DAY, dayIn } from "@/lib/clock";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { cancelMeetup, publishMeetup } from "@/lib/meetups/meetups";
import { rsvp } from "@/lib/meetups/rsvps";
import { changeEditions } from "@/lib/series/changes";
import { keepSeriesAhead } from "@/lib/series/drafts";
import { changeSeries } from "@/lib/series/editing";
import { as, at, person } from "../factories";
import { refusal } from "../refusal";
import {
	closing,
	editionsOf,
	formOf,
	inParis,
	PARIS,
	planned,
	proposed,
	seriesForm,
	THIRD_THURSDAYS,
	THURSDAYS_WALL,
	walls,
} from "./planned";

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

	test("is not held up by a speaker or a host who has left since", async () => {
		const gone = await person({ email: "olfa.left@semis.example", givenName: "Olfa", familyName: "Left" });
		const agenda = [{ title: "Hello", minutes: 20, speaker: "olfa.left@semis.example" }];
		const venues = [{ kind: "online" as const, name: "Online", capacity: 9, host: "olfa.left@semis.example" }];
		const { seriesId, claire, editions } = await planned({ agenda, venues });
		await db.person.update({ where: { id: gone }, data: { status: "left" } });
		const form = await formOf(editions[0]?.id ?? "");
		await changeEditions(claire, { ...form, title: "Anew", scope: "all" }, at);
		const last = (await editionsOf(seriesId)).at(-1);
		expect(last).toMatchObject({ title: "Anew", agenda: [{ speakerEmail: null, speakerText: "Olfa Left" }] });
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
			// Four that were there, and two that were dated in place of those past and cancelled.
			...Array(6).fill("Anew"),
		]);
	});

	test("is refused when somebody changed it meanwhile, when it leaves the series, or when the rule is somebody's own", async () => {
		const { claire, editions } = await planned({ repeats: "rule", rule: "FREQ=MONTHLY;BYDAY=1TH,3TH" });
		const form = await formOf(editions[1]?.id ?? "");
		await expect(
			changeEditions(claire, { ...form, title: "Mine", madeFrom: marksOf({ title: "Theirs" }), scope: "all" }, at),
		).rejects.toBeInstanceOf(Stale);
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
		expect(await changeSeries(claire, form, at)).toEqual({ drafts: 5, published: 0 });
		const after = await editionsOf(seriesId);
		expect(walls(after)).toEqual(THURSDAYS_WALL);
		expect(after.map(({ title, venues }) => [title, venues.length])).toEqual([
			["Writers meet", 2],
			...Array(5).fill(["Writers write", 1]),
		]);
		await expect(changeSeries(claire, { ...form, title: "Writers read" }, at)).rejects.toBeInstanceOf(Stale);
		const again = await seriesForm(seriesId, form);
		expect(await changeSeries(claire, again, at)).toEqual({ drafts: 0, published: 0 });
	});

	test("goes to what was published as well when that is meant, which keeps its day and what it has of its own", async () => {
		const { seriesId, claire, editions } = await planned();
		const [first, second] = editions;
		await publishMeetup(claire, first?.id ?? "", at);
		await publishMeetup(claire, second?.id ?? "", at);
		const own = await formOf(second?.id ?? "");
		await changeEditions(claire, { ...own, title: "With a guest", scope: "one" }, at);
		const online = (await formOf(first?.id ?? "")).venues.find(({ kind }) => kind === "online");
		await rsvp(await as("employee"), { meetupId: first?.id ?? "", venueId: online?.id ?? "" }, at);
		const form = await seriesForm(seriesId, {
			rsvpClosesAt: inParis("2027-01-21T08:00"),
			startsAt: inParis("2027-01-21T10:00"),
			endsAt: inParis("2027-01-21T13:00"),
			rule: "FREQ=MONTHLY;BYDAY=3TH",
			summary: "Shorter, and in the morning.",
		});
		expect(await changeSeries(claire, { ...form, affects: "published" }, at)).toEqual({ drafts: 4, published: 2 });
		const after = await editionsOf(seriesId);
		const kept = after.filter(({ state }) => state === "published");
		expect(walls(kept)).toEqual(["2026-12-17T10:00", "2027-02-18T10:00"]);
		expect(kept.map(({ title }) => title)).toEqual(["Writers meet", "With a guest"]);
		expect(new Set(after.map(({ summary }) => summary))).toEqual(new Set(["Shorter, and in the morning."]));
		expect(kept.map(({ calendarVersion }) => calendarVersion > 0)).toEqual([true, true]);
		expect(new Set(walls(after)).size).toBe(6);
	});

	test("is refused as a whole where somebody sits at a place it would take away", async () => {
		const { seriesId, claire, editions } = await planned();
		const meetupId = editions[0]?.id ?? "";
		await publishMeetup(claire, meetupId, at);
		const [room] = (await formOf(meetupId)).venues;
		await rsvp(await as("employee"), { meetupId, venueId: room?.id ?? "" }, at);
		const venues = [{ kind: "online" as const, name: "Online", joinUrl: undefined, capacity: 100 }];
		const form = await seriesForm(seriesId, { ...closing, venues });
		await expect(changeSeries(claire, { ...form, affects: "published" }, at)).rejects.toBeInstanceOf(Refused);
		expect((await editionsOf(seriesId)).map((edition) => edition.venues.length)).toEqual(Array(6).fill(2));
		expect(await changeSeries(claire, form, at)).toEqual({ drafts: 5, published: 0 });
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
		expect(await changeSeries(claire, form, at)).toEqual({ drafts: 6, published: 0 });
		expect(walls(await editionsOf(seriesId))).toEqual(THIRD_THURSDAYS.map((on) => `${on}T10:00`));
	});
});
