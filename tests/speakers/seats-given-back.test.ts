import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound } from "@/lib/errors";
import { bringCompanions, rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { notifyOfActivity } from "@/lib/notifications/notify";
import { sendSpeakerLink, speakersOwnPage } from "@/lib/speakers/links";
import { speakerPage } from "@/lib/speakers/queries";
import { type SpeakerInput, type SpeakerStage, speakerInput } from "@/lib/speakers/schema";
import { releaseSpeakerSeat } from "@/lib/speakers/speaker-seats";
import { addSpeaker, changeSpeaker, moveSpeaker, talkFields } from "@/lib/speakers/speakers";
import { speakerForm } from "@/lib/speakers/talk-form";
import { withdrawTalk } from "@/lib/speakers/withdrawing";
import { cast } from "../cast";
import { as, at, castId, community } from "../factories";
import { edition, seatsOf } from "../meetups/editions";
import { inboxOf, tellAll } from "../notifications/inboxes";

let slug: string;
let communityId: string;
let meetupId: string;
let venueId: string;
let olfa: string;

/** An edition with one seat for guests and all, and Olfa, who may speak there. */
beforeEach(async () => {
	olfa = await castId("champion");
	const members = [await castId("employee"), await castId("newcomer"), olfa];
	({ id: communityId, slug } = await community({ members }));
	({ id: meetupId, venueId } = await edition({ communityId, seats: [1], companionsEach: 1 }));
});

const talk = (own: Partial<SpeakerInput> = {}): SpeakerInput =>
	speakerInput.parse({ kind: "internal", email: cast.champion.email, subject: "Letters", meetupId, ...own });

async function confirmed(own: Partial<SpeakerInput> = {}) {
	const { id } = await addSpeaker(await as("communityManager"), { slug, ...talk(own) }, at);
	await move(id, "idea", "confirmed");
	return id;
}

const move = async (id: string, from: SpeakerStage, stage: SpeakerStage) =>
	moveSpeaker(await as("communityManager"), { id, from, stage }, at);

/** What the queue carries out: each job that asks whether a speaker still speaks. */
async function workQueue() {
	const jobs = await db.$queryRaw<{ payload: { meetupId: string; personId: string } }[]>`
		select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
		where t.identifier = 'seats.speakerGone' order by j.id`;
	for (const { payload } of [...jobs, ...jobs]) await releaseSpeakerSeat(payload, at);
	return jobs.length;
}

const answerOf = (personId: string) =>
	db.rsvp.findUnique({
		where: { meetupId_personId: { meetupId, personId } },
		select: { answer: true, ending: true },
	});

describe("the seat of a speaker", () => {
	for (const stage of ["declined", "idea", "contacted", "proposed"] as const)
		test(`is offered to the first in line when the talk is moved back to ${stage}, and they are told once`, async () => {
			const id = await confirmed();
			await rsvp(await as("employee"), { meetupId, venueId }, at);
			await move(id, "confirmed", stage);
			expect(await workQueue()).toBe(1);
			expect(await answerOf(olfa)).toEqual({ answer: "withdrawn", ending: "not_speaking" });
			expect(await answerOf(await castId("employee"))).toMatchObject({ answer: "offered" });
			expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 1, waiting: 0, going: 0 }]);
			const deeds = await db.activity.findMany({ where: { kind: "rsvp.lapsed" }, select: { id: true, detail: true } });
			expect(deeds).toMatchObject([{ detail: { venueId, ending: "not_speaking" } }]);
			await notifyOfActivity(deeds[0]?.id ?? "", at);
			expect(await db.inboxItem.findMany({ where: { personId: olfa, kind: "seatEnded" } })).toMatchObject([
				{ params: { ending: "not_speaking" } },
			]);
			const [mail, ...more] = await db.outgoingMail.findMany({
				where: { personId: olfa, onceKey: { startsWith: "rsvp.not_speaking" } },
			});
			expect(more).toHaveLength(0);
			expect(mail?.text).toContain("n’est plus prévue");
			expect(mail?.attachment).toMatchObject({ contentType: expect.stringContaining("CANCEL") });
		});

	test("stays when they had taken it themselves before they said yes", async () => {
		await rsvp(await as("champion"), { meetupId, venueId }, at);
		const id = await confirmed();
		await move(id, "confirmed", "declined");
		await workQueue();
		expect(await answerOf(olfa)).toMatchObject({ answer: "going" });
	});

	test("stays when they had been offered it from the queue", async () => {
		const lucia = await as("employee");
		await rsvp(lucia, { meetupId, venueId }, at);
		await rsvp(await as("champion"), { meetupId, venueId }, at);
		await withdrawRsvp(lucia, meetupId, at);
		expect(await answerOf(olfa)).toMatchObject({ answer: "offered" });
		await move(await confirmed(), "confirmed", "declined");
		await workQueue();
		expect(await answerOf(olfa)).toMatchObject({ answer: "going" });
	});

	test("stays when they have said something of it since: it is theirs", async () => {
		await db.venue.update({ where: { id: venueId }, data: { capacity: 2 } });
		const id = await confirmed();
		await bringCompanions(await as("champion"), { meetupId, companions: ["Sami"] }, at);
		await move(id, "confirmed", "declined");
		await workQueue();
		expect(await answerOf(olfa)).toMatchObject({ answer: "going" });
	});

	test("stays while another talk of theirs needs it, and when they are confirmed again meanwhile", async () => {
		const first = await confirmed();
		const second = await confirmed({ subject: "Phone calls" });
		await move(first, "confirmed", "declined");
		await workQueue();
		expect(await answerOf(olfa)).toMatchObject({ answer: "going" });
		await move(second, "confirmed", "proposed");
		await move(second, "proposed", "confirmed");
		await workQueue();
		expect(await answerOf(olfa)).toMatchObject({ answer: "going" });
		await move(second, "confirmed", "declined");
		await workQueue();
		expect(await answerOf(olfa)).toMatchObject({ answer: "withdrawn" });
	});

	test("is theirs in the end when they are moved back and confirmed again while the seat is being given back", async () => {
		const id = await confirmed();
		for (let round = 0; round < 8; round++) {
			await move(id, "confirmed", "proposed");
			await Promise.all([releaseSpeakerSeat({ meetupId, personId: olfa }, at), move(id, "proposed", "confirmed")]);
			expect(await answerOf(olfa)).toMatchObject({ answer: "going" });
			expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 1, going: 1 }]);
		}
	});

	test("is given back when they say by their own link that they cannot speak, and the organisers are told", async () => {
		const id = await confirmed();
		const claire = await as("communityManager");
		await sendSpeakerLink(claire, id, at);
		const token = (await speakerPage(claire, id)).linkPath?.replace("/speaker/", "") ?? "";
		expect(await speakersOwnPage(token, at)).toMatchObject({ mayWithdraw: true });
		await expect(withdrawTalk(`${token}A`, at)).rejects.toBeInstanceOf(NotFound);
		await withdrawTalk(token, at);
		await expect(withdrawTalk(token, at)).rejects.toBeInstanceOf(NotFound);
		await workQueue();
		expect(await answerOf(olfa)).toEqual({ answer: "withdrawn", ending: "not_speaking" });
		expect(await speakerPage(claire, id)).toMatchObject({
			stage: "declined",
			history: [{ kind: "speaker.withdrew" }, {}, {}, {}],
		});
		await tellAll();
		expect(await inboxOf("communityManager")).toContainEqual(expect.stringContaining("Olfa Mejri"));
	});

	test("is theirs for good once they have spoken: there is nothing to withdraw", async () => {
		const id = await confirmed();
		const claire = await as("communityManager");
		await sendSpeakerLink(claire, id, at);
		await move(id, "confirmed", "delivered");
		const token = (await speakerPage(claire, id)).linkPath?.replace("/speaker/", "") ?? "";
		expect(await speakersOwnPage(token, at)).toMatchObject({ mayWithdraw: false });
		await expect(withdrawTalk(token, at)).rejects.toMatchObject({ reason: "talk_given" });
		await workQueue();
		expect(await answerOf(olfa)).toMatchObject({ answer: "going" });
	});

	test("is theirs once the edition is over, though nobody has noted that they spoke", async () => {
		const id = await confirmed();
		const claire = await as("communityManager");
		await sendSpeakerLink(claire, id, at);
		const token = (await speakerPage(claire, id)).linkPath?.replace("/speaker/", "") ?? "";
		const { endsAt } = await db.meetup.findUniqueOrThrow({ where: { id: meetupId }, select: { endsAt: true } });
		expect(await speakersOwnPage(token, endsAt)).toMatchObject({ mayWithdraw: false });
		await expect(withdrawTalk(token, endsAt)).rejects.toMatchObject({ reason: "talk_given" });
		expect(await speakerPage(claire, id)).toMatchObject({ stage: "confirmed" });
	});

	test("is given back at the edition they leave for another, where they have one", async () => {
		const other = await edition({ communityId, title: "The one after" });
		const id = await confirmed();
		const claire = await as("communityManager");
		const madeFrom = marksOf(talkFields(await speakerForm(claire, id)));
		await changeSpeaker(claire, { id, madeFrom, ...talk({ meetupId: other.id }) }, at);
		await workQueue();
		expect(await answerOf(olfa)).toEqual({ answer: "withdrawn", ending: "not_speaking" });
		expect(await seatsOf(other.id)).toMatchObject([{ going: 1 }]);
	});

	test("is nobody's concern once the edition has begun", async () => {
		const id = await confirmed();
		await db.meetup.update({ where: { id: meetupId }, data: { startsAt: at } });
		await move(id, "confirmed", "declined");
		await workQueue();
		expect(await answerOf(olfa)).toMatchObject({ answer: "going" });
	});
});
