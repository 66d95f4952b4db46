import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { madeFromInput } from "@/lib/edits";
import { NotFound, Stale } from "@/lib/errors";
import { meetupToChange } from "@/lib/meetups/meetup-form";
import { meetupPage } from "@/lib/meetups/meetup-page";
import { cancelMeetup, changeMeetup, draftMeetup, holdMeetups, publishMeetup } from "@/lib/meetups/meetups";
import { rsvp } from "@/lib/meetups/rsvps";
import type { MeetupInput } from "@/lib/meetups/schema";
import { cast } from "../cast";
import { as, at, castId, community, site } from "../factories";
import { refusal } from "../refusal";
import { december, edition, seatsOf, series } from "./editions";

const hours = (count: number) => new Date(december.getTime() + count * 3_600_000);

function input(changes: Partial<MeetupInput> = {}): MeetupInput {
	return {
		title: "What our customers taught us to stop saying",
		summary: "Three teams show the answers they rewrote.",
		about: "Bring **one message** you are not proud of.",
		language: "en",
		zone: "Europe/Paris",
		startsAt: december,
		endsAt: hours(3),
		rsvpClosesAt: null,
		companionsEach: 0,
		seatsOnRequest: false,
		questions: [],
		agenda: [
			{ title: "Since last time", minutes: 20, speaker: "Hosts in each room" },
			{ title: "Answering complaints in forty words", minutes: 40 },
		],
		venues: [{ kind: "online", name: "Online", joinUrl: "https://meet.semis.example/18", capacity: 200 }],
		...changes,
	};
}

describe("an edition", () => {
	test("is drafted by a manager, with times that follow from the agenda and the zone of each site", async () => {
		const { slug } = await community();
		await site("Dakar Plateau");
		const draft = input({
			venues: [
				{ kind: "room", name: "Dakar Plateau", directions: "Salle Gorée", capacity: 25 },
				{ kind: "room", name: "Hôtel des Postes", capacity: 40 },
			],
			agenda: [
				{ title: "Since last time", minutes: 20, speaker: (await as("champion")).email ?? "" },
				{ title: "Forty words", minutes: 40, speaker: "Jonas Weber, a peer company" },
			],
		});
		const { id } = await draftMeetup(await as("communityManager"), slug, draft, at);
		const page = await meetupPage(await as("communityManager"), id, at);
		expect(page).toMatchObject({ state: "draft", counts: { people: 0 } });
		expect(page.aboutHtml).toContain("<strong>one message</strong>");
		expect(page.venues).toMatchObject([
			{ name: "Dakar Plateau", zone: "Africa/Dakar", city: "Dakar" },
			{ name: "Hôtel des Postes", zone: "Europe/Paris", city: null },
		]);
		expect(page.agenda).toMatchObject([
			{ startsAt: december, speaker: { familyName: "Mejri", city: "Tunis" } },
			{ startsAt: hours(1 / 3), speaker: null, speakerText: "Jonas Weber, a peer company" },
		]);
	});

	test("is published once, when it has a place and lies ahead", async () => {
		const { slug } = await community();
		const claire = await as("communityManager");
		const nowhere = await draftMeetup(claire, slug, input({ venues: [] }), at);
		await expect(publishMeetup(claire, nowhere.id, at)).rejects.toEqual(refusal("venue_needed"));
		const { id } = await draftMeetup(claire, slug, input(), at);
		await expect(publishMeetup(claire, id, december)).rejects.toEqual(refusal("meetup_in_the_past"));
		await publishMeetup(claire, id, at);
		await expect(publishMeetup(claire, id, at)).rejects.toEqual(refusal("already_published"));
		const facts = await db.activity.findMany({
			where: { subjectId: id },
			orderBy: { id: "asc" },
			select: { kind: true },
		});
		expect(facts.map((fact) => fact.kind)).toEqual(["meetup.drafted", "meetup.published"]);
	});

	test("is the managers' affair, and that of hub leads where they may read", async () => {
		const employee = await castId("employee");
		const { slug } = await community({ members: [employee] });
		await expect(draftMeetup(await as("employee"), slug, input(), at)).rejects.toEqual(refusal("managers_only"));
		const { id } = await draftMeetup(await as("hubLead"), slug, input(), at);
		await expect(publishMeetup(await as("employee"), id, at)).rejects.toBeInstanceOf(NotFound);
		await publishMeetup(await as("communityManager"), id, at);
		const change = { meetupId: id, ...input() };
		await expect(changeMeetup(await as("employee"), change, at)).rejects.toEqual(refusal("managers_only"));
		await expect(cancelMeetup(await as("employee"), { meetupId: id, reason: "No" }, at)).rejects.toEqual(
			refusal("managers_only"),
		);
	});

	test("has the next number of its series, and none of another community's", async () => {
		const { id: communityId, slug } = await community();
		const { id: seriesId } = await series(communityId);
		const claire = await as("communityManager");
		await edition({ communityId, seriesId, number: 17, state: "held" });
		const { id } = await draftMeetup(claire, slug, input({ seriesId }), at);
		expect(await meetupPage(claire, id, at)).toMatchObject({
			number: 18,
			series: { title: "Every two months" },
		});
		const elsewhere = await series((await community()).id);
		await expect(draftMeetup(claire, slug, input({ seriesId: elsewhere.id }), at)).rejects.toBeInstanceOf(NotFound);
	});

	test("does not take an address that is nobody's for a speaker", async () => {
		const { slug } = await community();
		const agenda = [{ title: "Who?", minutes: 20, speaker: "nobody@semis.example" }];
		await expect(draftMeetup(await as("communityManager"), slug, input({ agenda }), at)).rejects.toEqual(
			refusal("speaker_unknown"),
		);
		await castId("suspended");
		const gone = [{ title: "Who?", minutes: 20, speaker: cast.suspended.email }];
		await expect(draftMeetup(await as("communityManager"), slug, input({ agenda: gone }), at)).rejects.toEqual(
			refusal("speaker_unknown"),
		);
	});

	test("names who receives people at a place, and takes no address that is nobody's", async () => {
		const { slug } = await community();
		const claire = await as("communityManager");
		const { email: host, personId } = await as("champion");
		const hostedBy = (address: string) =>
			input({ venues: [{ kind: "room", name: "Hôtel des Postes", capacity: 40, host: address }] });
		const { id } = await draftMeetup(claire, slug, hostedBy(host ?? ""), at);
		expect(await db.venue.findFirst({ where: { meetupId: id } })).toMatchObject({ hostId: personId });
		expect((await meetupToChange(claire, id)).venues).toMatchObject([{ host: { email: host } }]);
		for (const name of ["guest", "suspended"] as const) await castId(name);
		for (const address of ["nobody@semis.example", cast.guest.email, cast.suspended.email])
			await expect(draftMeetup(claire, slug, hostedBy(address), at)).rejects.toEqual(refusal("host_unknown"));
	});
});

describe("changing an edition", () => {
	test("reorders, adds and removes while what stays keeps its identity, and calendars get a new version", async () => {
		const { slug } = await community();
		const claire = await as("communityManager");
		const { id } = await draftMeetup(claire, slug, input(), at);
		await publishMeetup(claire, id, at);
		const before = await meetupToChange(claire, id);
		const [first, second] = before.agenda;
		const [online] = before.venues;
		await changeMeetup(
			claire,
			{
				meetupId: id,
				...input({
					startsAt: hours(1),
					endsAt: hours(4),
					agenda: [
						{ id: second?.id, title: "Forty words, longer", minutes: 60 },
						{ title: "New", minutes: 10 },
						{ id: first?.id, title: "Since last time", minutes: 20 },
					],
					venues: [
						{ kind: "room", name: "Room Curie", capacity: 10 },
						{ id: online?.id, kind: "online", name: "Online", capacity: 100 },
					],
				}),
			},
			at,
		);
		const page = await meetupPage(claire, id, at);
		expect(page.agenda.map(({ id, title }) => [id, title])).toEqual([
			[second?.id, "Forty words, longer"],
			[expect.any(String), "New"],
			[first?.id, "Since last time"],
		]);
		expect(page.agenda[1]?.startsAt).toEqual(hours(2));
		expect(page.venues.map(({ name, capacity }) => [name, capacity])).toEqual([
			["Room Curie", 10],
			["Online", 100],
		]);
		expect(page.calendarVersion).toBe(1);
	});

	test("does not overwrite what somebody else changed since the form was opened", async () => {
		const { slug } = await community();
		const { id } = await draftMeetup(await as("communityManager"), slug, input(), at);
		const madeFrom = madeFromInput.parse((await meetupToChange(await as("hubLead"), id)).madeFrom);
		const outcomes = await Promise.allSettled(
			[await as("communityManager"), await as("hubLead")].map((viewer) =>
				changeMeetup(viewer, { meetupId: id, madeFrom, ...input({ title: `As ${viewer.givenName} has it` }) }, at),
			),
		);
		expect(outcomes.filter((outcome) => outcome.status === "rejected" && outcome.reason instanceof Stale)).toHaveLength(
			1,
		);
	});

	test("sent again after that comparison, brings back a part that somebody else had removed", async () => {
		const { slug } = await community();
		const claire = await as("communityManager");
		const { id } = await draftMeetup(claire, slug, input(), at);
		const seen = await meetupToChange(claire, id);
		const opened = madeFromInput.parse((await meetupToChange(claire, id)).madeFrom);
		await changeMeetup(claire, { meetupId: id, ...input({ agenda: [] }) }, at);
		const agenda = seen.agenda.map(({ id, title, minutes }) => ({ id, title, minutes }));
		const change = { meetupId: id, madeFrom: opened, ...input({ agenda }) };
		await expect(changeMeetup(claire, change, at)).rejects.toThrow(Stale);
		await changeMeetup(claire, { meetupId: id, ...input({ agenda }) }, at);
		expect((await meetupPage(claire, id, at)).agenda.map((item) => item.title)).toEqual(
			agenda.map((item) => item.title),
		);
	});

	test("offers added seats to those who wait, in order, and takes none away", async () => {
		const { id: communityId } = await community();
		const claire = await as("communityManager");
		const { id, venueId } = await edition({ communityId, seats: [1], agenda: 0 });
		for (const name of ["employee", "newcomer", "champion", "lineManager"] as const)
			await rsvp(await as(name), { meetupId: id, venueId }, at);
		const withSeats = async (capacity: number) => {
			const venues = [{ id: venueId, kind: "room" as const, name: "Room Curie", capacity }];
			await changeMeetup(claire, { meetupId: id, ...input({ agenda: [], venues }) }, at);
		};
		await withSeats(3);
		expect(await seatsOf(id)).toMatchObject([
			{ capacity: 3, seatsTaken: 3, waiting: 1, waitlist: [await castId("lineManager")] },
		]);
		const mails = await db.outgoingMail.findMany({ where: { onceKey: { startsWith: "rsvp.offered" } } });
		expect(mails.map((mail) => mail.personId).sort()).toEqual(
			[await castId("newcomer"), await castId("champion")].sort(),
		);
		await expect(withSeats(2)).rejects.toEqual(refusal("capacity_below_taken"));
		await withSeats(10);
		expect(await seatsOf(id)).toMatchObject([{ capacity: 10, seatsTaken: 4, waiting: 0 }]);
		const elsewhere = input({ agenda: [], venues: [{ kind: "room", name: "Elsewhere", capacity: 5 }] });
		await expect(changeMeetup(claire, { meetupId: id, ...elsewhere }, at)).rejects.toEqual(refusal("venue_in_use"));
	});

	test("does not move a published edition into the past, nor leave it without a place", async () => {
		const { id: communityId } = await community();
		const claire = await as("communityManager");
		const { id } = await edition({ communityId });
		const change = { meetupId: id };
		const yesterday = new Date(at.getTime() - 86_400_000);
		await expect(
			changeMeetup(claire, { ...change, ...input({ startsAt: yesterday, endsAt: hours(0) }) }, at),
		).rejects.toEqual(refusal("meetup_in_the_past"));
		await expect(changeMeetup(claire, { ...change, ...input({ venues: [] }) }, at)).rejects.toEqual(
			refusal("venue_needed"),
		);
	});
});

test("a cancelled edition says why, keeps who answered, and can be neither changed nor cancelled again", async () => {
	const { id: communityId } = await community();
	const { id, venueId } = await edition({ communityId });
	await rsvp(await as("employee"), { meetupId: id, venueId }, at);
	const claire = await as("communityManager");
	await cancelMeetup(claire, { meetupId: id, reason: "The building is closed that day" }, at);
	expect(await meetupPage(await as("employee"), id, at)).toMatchObject({
		state: "cancelled",
		cancelReason: "The building is closed that day",
		calendarVersion: 1,
		mine: { answer: "going" },
	});
	await expect(cancelMeetup(claire, { meetupId: id, reason: "Again" }, at)).rejects.toEqual(
		refusal("meetup_cancelled"),
	);
	await expect(meetupToChange(claire, id)).rejects.toEqual(refusal("meetup_cancelled"));
	expect(await db.activity.count({ where: { kind: "meetup.cancelled", subjectId: id } })).toBe(1);
});

test("editions that have ended become held, once, whoever runs the job", async () => {
	const { id: communityId } = await community();
	const ended = await edition({ communityId });
	const running = await edition({ communityId, startsAt: hours(2) });
	const draft = await edition({ communityId, state: "draft" });
	const counts = await Promise.all([holdMeetups(hours(3)), holdMeetups(hours(3))]);
	expect(counts[0] + counts[1]).toBe(1);
	const states = await db.meetup.findMany({ select: { id: true, state: true } });
	expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
		new Map([
			[ended.id, "held"],
			[running.id, "published"],
			[draft.id, "draft"],
		]),
	);
	expect(await db.activity.findMany({ select: { kind: true, actorId: true } })).toEqual([
		{ kind: "meetup.held", actorId: null },
	]);
});
