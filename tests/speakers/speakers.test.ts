import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound, Stale } from "@/lib/errors";
import { publishMeetup } from "@/lib/meetups/meetups";
import { reserveSeats } from "@/lib/meetups/reservations";
import { rsvp } from "@/lib/meetups/rsvps";
import { speakerBoard, speakerPage } from "@/lib/speakers/queries";
import { PIPELINE, type SpeakerInput, type SpeakerStage, speakerInput } from "@/lib/speakers/schema";
import { seatConfirmedSpeakers } from "@/lib/speakers/speaker-seats";
import { addSpeaker, changeSpeaker, inviteSpeaker, moveSpeaker, talkFields } from "@/lib/speakers/speakers";
import { editionsToSpeakAt, speakerForm } from "@/lib/speakers/talk-form";
import { cast } from "../cast";
import { as, at, castId, community, viewerOf } from "../factories";
import { edition, seatsOf } from "../meetups/editions";
import { refusal } from "../refusal";
import { countStatements } from "../statements";
import { untilSomebodyWaits } from "../waiting";

const marta = (own: Partial<SpeakerInput> = {}): SpeakerInput =>
	speakerInput.parse({
		kind: "peer_company",
		name: "Marta Nowak",
		email: "marta.nowak@nordia.example",
		company: "Nordia",
		subject: "Letters that nobody sends any more",
		brief: "Twenty minutes, in English. The room is step-free.",
		...own,
	});

const colleague = (own: Partial<SpeakerInput> = {}) =>
	marta({ kind: "internal", name: undefined, company: undefined, email: cast.champion.email, ...own });

/** A community whose manager is Claire and whose moderator is Ben, with an edition. */
async function board(seats: number[] = [2], state: "published" | "draft" = "published") {
	await castId("champion");
	const moderators = [await castId("moderator")];
	const place = await community({ moderators, members: [await castId("employee")] });
	const { id: meetupId, venueId } = await edition({ communityId: place.id, seats, state });
	return { ...place, meetupId, venueId, claire: await as("communityManager") };
}

async function added(slug: string, input: SpeakerInput) {
	return (await addSpeaker(await as("communityManager"), { slug, ...input }, at)).id;
}

const move = async (id: string, from: SpeakerStage, stage: SpeakerStage) =>
	moveSpeaker(await as("communityManager"), { id, from, stage }, at);

const seatOf = (personId: string, meetupId: string) =>
	db.rsvp.findFirst({ where: { meetupId, personId }, select: { answer: true, venueId: true } });

describe("the board", () => {
	test("leads from idea to thanked, and says who moved whom when", async () => {
		const { id: communityId, slug, meetupId, claire } = await board();
		const id = await added(slug, marta({ meetupId }));
		for (const [index, stage] of PIPELINE.entries())
			if (index > 0) await move(id, PIPELINE[index - 1] ?? "idea", stage);
		const facts = await db.community.findUniqueOrThrow({ where: { id: communityId } });
		const { columns, moves } = await speakerBoard(claire, facts, {});
		expect(columns.map(({ stage, cards }) => [stage, cards.length])).toContainEqual(["thanked", 1]);
		expect(moves[0]).toMatchObject({
			from: "delivered",
			to: "thanked",
			actor: { givenName: "Claire" },
			speaker: { name: "Marta Nowak" },
		});
		expect((await speakerPage(claire, id)).history.map(({ to }) => to).filter(Boolean)).toHaveLength(6);
	});

	test("is for managers and moderators, the conflict note too; moderators look on", async () => {
		const { id: communityId, slug } = await board();
		const id = await added(slug, marta({ conflictNote: "Speaks for a competitor in May." }));
		const facts = await db.community.findUniqueOrThrow({ where: { id: communityId } });
		const ben = await as("moderator");
		expect((await speakerBoard(ben, facts, {})).columns[0]?.cards[0]?.conflictNote).toContain("competitor");
		await expect(moveSpeaker(ben, { id, from: "idea", stage: "contacted" }, at)).rejects.toEqual(
			refusal("managers_only"),
		);
		await expect(speakerForm(ben, id)).rejects.toBeInstanceOf(NotFound);
		const lucia = await as("employee");
		await expect(speakerBoard(lucia, facts, {})).rejects.toEqual(refusal("moderators_only"));
		await expect(speakerPage(lucia, id)).rejects.toBeInstanceOf(NotFound);
		await expect(moveSpeaker(lucia, { id, from: "idea", stage: "contacted" }, at)).rejects.toBeInstanceOf(NotFound);
		await expect(speakerPage(await as("guest"), id)).rejects.toBeInstanceOf(NotFound);
	});

	test("is filtered by kind and edition, and asks as much of the database for one talk as for twenty", async () => {
		const { id: communityId, slug, meetupId, claire } = await board();
		await added(slug, marta({ meetupId }));
		const facts = await db.community.findUniqueOrThrow({ where: { id: communityId } });
		const cards = async (filters: Parameters<typeof speakerBoard>[2]) =>
			(await speakerBoard(claire, facts, filters)).columns.flatMap((column) => column.cards).length;
		const few = await countStatements(() => cards({}));
		for (let index = 0; index < 20; index++) await added(slug, colleague({ subject: `Talk ${index}` }));
		const many = await countStatements(() => cards({}));
		expect(many).toBe(few);
		expect(await cards({ kind: "peer_company" })).toBe(1);
		expect(await cards({ meetup: meetupId })).toBe(1);
		expect(await cards({ kind: "industry" })).toBe(0);
	});

	test("does not move twice what two move at once, nor overwrite what somebody else changed", async () => {
		const { slug, claire } = await board();
		const id = await added(slug, marta());
		await move(id, "idea", "contacted");
		await move(id, "idea", "contacted");
		await expect(move(id, "idea", "proposed")).rejects.toHaveProperty("name", "Stale");
		expect(await db.activity.count({ where: { kind: "speaker.moved" } })).toBe(1);
		const madeFrom = marksOf(talkFields(await speakerForm(claire, id)));
		const change = (subject: string) => changeSpeaker(claire, { id, madeFrom, ...marta({ subject }) }, at);
		await change("First");
		await expect(change("Another subject")).rejects.toHaveProperty("name", "Stale");
	});

	test("knows a colleague by the address, and nobody by a wrong one", async () => {
		const { slug, claire } = await board();
		const id = await added(slug, colleague());
		expect(await speakerPage(claire, id)).toMatchObject({ name: "Olfa Mejri", personId: await castId("champion") });
		await expect(added(slug, colleague({ email: "nobody@semis.example" }))).rejects.toEqual(refusal("person_unknown"));
	});
});

describe("a speaker who has said yes", () => {
	test("has a seat, at their own site where there is one, and the seat's mail", async () => {
		const { slug, meetupId, venueId } = await board();
		const olfa = await castId("champion");
		const id = await added(slug, colleague({ meetupId }));
		await move(id, "idea", "confirmed");
		expect(await seatOf(olfa, meetupId)).toEqual({ answer: "going", venueId });
		const mails = await db.outgoingMail.findMany({ where: { personId: olfa } });
		expect(mails.map(({ attachment }) => attachment !== null)).toEqual([true]);
		// Back and forth changes nothing of it.
		await move(id, "confirmed", "proposed");
		await move(id, "proposed", "confirmed");
		expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 1 }]);
	});

	test("has one of those set aside when no other is free, and nobody is put past the queue", async () => {
		const { slug, meetupId, venueId, claire } = await board([2]);
		await reserveSeats(claire, { meetupId, venueId, seats: 1, reason: "Speakers" }, at);
		await rsvp(await as("employee"), { meetupId, venueId }, at);
		await rsvp(await as("newcomer"), { meetupId, venueId }, at);
		const id = await added(slug, colleague({ meetupId }));
		await move(id, "idea", "confirmed");
		expect(await seatOf(await castId("champion"), meetupId)).toMatchObject({ answer: "going" });
		expect(await db.seatReservation.count()).toBe(0);
		expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 2, waiting: 1 }]);
	});

	test("is not confirmed while no seat is left: the organiser is told, and nothing has changed", async () => {
		const { slug, meetupId, venueId, claire } = await board([1]);
		await rsvp(await as("employee"), { meetupId, venueId }, at);
		const id = await added(slug, colleague({ meetupId }));
		await expect(move(id, "idea", "confirmed")).rejects.toEqual(refusal("speaker_without_seat"));
		expect(await speakerPage(claire, id)).toMatchObject({ stage: "idea", seatVenueName: null });
	});

	test("takes a seat at the second place when the first is full", async () => {
		const { slug, meetupId, venueId } = await board([1, 1]);
		await rsvp(await as("employee"), { meetupId, venueId }, at);
		const id = await added(slug, colleague({ meetupId }));
		await move(id, "idea", "confirmed");
		const seat = await seatOf(await castId("champion"), meetupId);
		expect(seat?.answer).toBe("going");
		expect(seat?.venueId).not.toBe(venueId);
	});

	test("of a draft has the seat once it is published", async () => {
		const { slug, meetupId, claire } = await board([1], "draft");
		const id = await added(slug, colleague({ meetupId }));
		await move(id, "idea", "confirmed");
		expect(await seatOf(await castId("champion"), meetupId)).toBeNull();
		await publishMeetup(claire, meetupId, at);
		await seatConfirmedSpeakers(meetupId, at);
		await seatConfirmedSpeakers(meetupId, at);
		expect(await seatOf(await castId("champion"), meetupId)).toMatchObject({ answer: "going" });
		expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 1 }]);
	});

	test("has the seat also when the edition is chosen after the yes", async () => {
		const { slug, meetupId, claire } = await board();
		const id = await added(slug, colleague());
		await move(id, "idea", "confirmed");
		const madeFrom = marksOf(talkFields(await speakerForm(claire, id)));
		await changeSpeaker(claire, { id, madeFrom, ...colleague({ meetupId }) }, at);
		expect(await seatOf(await castId("champion"), meetupId)).toMatchObject({ answer: "going" });
	});
});

describe("a speaker from outside", () => {
	test("becomes a guest of the edition in one step, with a seat, and is not invited twice", async () => {
		const { slug, meetupId, claire } = await board();
		const id = await added(slug, marta({ meetupId }));
		await move(id, "idea", "confirmed");
		expect((await speakerPage(claire, id)).seatVenueName).toBeNull();
		expect(await inviteSpeaker(claire, id, at)).toEqual({ seated: true });
		expect(await inviteSpeaker(claire, id, at)).toEqual({ seated: true });
		const page = await speakerPage(claire, id);
		expect(page.seatVenueName).toBe("Paris Arcueil");
		const guest = await viewerOf(page.personId ?? "");
		expect(guest).toMatchObject({ kind: "guest", givenName: "Marta", familyName: "Nowak", invitedTo: [meetupId] });
		expect(await db.meetupInvitation.count()).toBe(1);
	});

	test("is invited though no seat is left, and the organiser is told so", async () => {
		const { slug, meetupId, venueId, claire } = await board([1]);
		await rsvp(await as("employee"), { meetupId, venueId }, at);
		const id = await added(slug, marta({ meetupId }));
		await move(id, "idea", "confirmed");
		expect(await inviteSpeaker(claire, id, at)).toEqual({ seated: false });
		expect(await db.meetupInvitation.count()).toBe(1);
	});

	test("is invited anew once the invitation was withdrawn or has run out", async () => {
		const { slug, meetupId, claire } = await board();
		const id = await added(slug, marta({ meetupId }));
		await inviteSpeaker(claire, id, at);
		const living = { withdrawnAt: null, accessUntil: { gt: at } };
		for (const data of [{ withdrawnAt: at }, { accessUntil: at }]) {
			await db.meetupInvitation.updateMany({ data });
			await inviteSpeaker(claire, id, at);
			expect(await db.meetupInvitation.count({ where: living })).toBe(1);
		}
	});

	test("needs an edition, an address and a company first", async () => {
		const { slug, meetupId, claire } = await board();
		const nowhere = await added(slug, marta());
		await expect(inviteSpeaker(claire, nowhere, at)).rejects.toEqual(refusal("speaker_without_edition"));
		const unknown = await added(slug, marta({ meetupId, company: undefined }));
		await expect(inviteSpeaker(claire, unknown, at)).rejects.toEqual(refusal("speaker_without_address"));
		await expect(inviteSpeaker(await as("moderator"), unknown, at)).rejects.toEqual(refusal("managers_only"));
	});
});

describe("the brief", () => {
	test("leaves by mail when the speaker is briefed, with the way to their page, and once", async () => {
		const { slug, meetupId } = await board();
		const id = await added(slug, marta({ meetupId }));
		await move(id, "idea", "briefed");
		await move(id, "idea", "briefed");
		const mails = await db.outgoingMail.findMany({ where: { toAddress: "marta.nowak@nordia.example" } });
		expect(mails).toHaveLength(1);
		expect(mails[0]).toMatchObject({ confidential: true });
		expect(mails[0]?.text).toContain("The room is step-free.");
		expect(mails[0]?.text).toContain("Thursday 17 December, 14:00 to 17:00");
		expect(mails[0]?.text).toMatch(/\/speaker\/[\w-]{65}\b/);
	});

	test("has to be written first, for an edition", async () => {
		const { slug, meetupId, claire } = await board();
		const blank = await added(slug, marta({ meetupId, brief: "" }));
		await expect(move(blank, "idea", "briefed")).rejects.toEqual(refusal("speaker_without_brief"));
		const nowhere = await added(slug, marta());
		await expect(move(nowhere, "idea", "briefed")).rejects.toEqual(refusal("speaker_without_edition"));
		expect((await speakerPage(claire, blank)).stage).toBe("idea");
	});
});

test("a talk of an archived community stays as it is", async () => {
	const { id: communityId, slug } = await board();
	const id = await added(slug, marta());
	await db.community.update({ where: { id: communityId }, data: { archivedAt: new Date(at.getTime() - DAY) } });
	await expect(move(id, "idea", "contacted")).rejects.toEqual(refusal("community_archived"));
});

test("a yes that meets a change of the edition takes no seat at the one before", async () => {
	const { id: communityId, slug, meetupId, claire } = await board();
	const { id: next } = await edition({ communityId, seats: [2] });
	const id = await added(slug, colleague({ meetupId }));
	let moved: Promise<unknown> = Promise.resolve();
	await db.$transaction(async (tx) => {
		await tx.speakerEngagement.update({ where: { id }, data: { meetupId: next }, select: { id: true } });
		moved = moveSpeaker(claire, { id, from: "idea", stage: "confirmed" }, at).catch((problem) => problem);
		await untilSomebodyWaits();
	});
	expect(await moved).toBeInstanceOf(Stale);
	expect(await seatOf(await castId("champion"), meetupId)).toBeNull();
	expect(await db.speakerEngagement.findUnique({ where: { id }, select: { stage: true } })).toEqual({ stage: "idea" });
});

describe("the editions a talk can be for", () => {
	test("are those of the community that are ahead or just held, and for its managers to choose", async () => {
		const { id: communityId, meetupId, claire } = await board();
		const draft = await edition({ communityId, state: "draft" });
		await edition({ communityId, state: "cancelled" });
		await edition({ communityId, state: "held", startsAt: new Date(at.getTime() - 61 * DAY) });
		const held = await edition({ communityId, state: "held", startsAt: new Date(at.getTime() - 30 * DAY) });
		await edition();
		const facts = await db.community.findUniqueOrThrow({ where: { id: communityId } });
		const ids = (await editionsToSpeakAt(claire, facts, at)).map(({ id }) => id);
		expect(ids.sort()).toEqual([meetupId, draft.id, held.id].sort());
		await expect(editionsToSpeakAt(await as("moderator"), facts, at)).rejects.toEqual(refusal("managers_only"));
		await expect(editionsToSpeakAt(claire, { ...facts, archivedAt: at }, at)).rejects.toEqual(
			refusal("community_archived"),
		);
	});
});
