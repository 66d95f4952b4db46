import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { ownCheckIn } from "@/lib/attendance/certificate";
import { settlePromise } from "@/lib/attendance/promised-actions";
import { detailsAt, expectedAt, hostedMeetup } from "@/lib/attendance/queries";
import { DAY } from "@/lib/clock";
import { changeCommunity, communityFields } from "@/lib/communities/communities";
import { answerRequest, joinCommunity, leaveCommunity, removeMember } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound } from "@/lib/errors";
import { sendMail } from "@/lib/mail";
import { rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { assignSeatTo } from "@/lib/meetups/seating";
import { markAsLeft } from "@/lib/people/leaving";
import { suspendPerson } from "@/lib/people/people";
import { releaseSeatsOutOfSight } from "@/lib/seats/out-of-sight";
import { sendReminders } from "@/lib/seats/reminders";
import { guestInput } from "@/lib/speakers/guest-schema";
import { inviteGuest, withdrawGuest } from "@/lib/speakers/guests";
import { revokeSpeakerLink, sendSpeakerLink } from "@/lib/speakers/links";
import { speakerInput } from "@/lib/speakers/schema";
import { addSpeaker, moveSpeaker } from "@/lib/speakers/speakers";
import { cast } from "../cast";
import { as, at, castId, community } from "../factories";
import { december, edition, seatsOf } from "../meetups/editions";
import { tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";

const CODE = "Door 4711";
const ROOM = "Room Curie";

/** Lucía has the only seat of a closed community's edition; Awa and then Sami wait for it. */
async function closedEdition(visibility: "open" | "by_invitation" = "by_invitation") {
	const members = [await castId("employee"), await castId("newcomer"), await castId("lineManager")];
	const { id: communityId, slug } = await community({ visibility, members });
	const { id: meetupId, venueId } = await edition({ communityId, seats: [1] });
	await db.venue.update({ where: { id: venueId }, data: { accessNotes: CODE } });
	for (const name of ["employee", "newcomer", "lineManager"] as const)
		await rsvp(await as(name), { meetupId, venueId }, at);
	return { communityId, slug, meetupId, venueId };
}

const answers = async (meetupId: string) => {
	const rows = await db.rsvp.findMany({
		where: { meetupId },
		select: { answer: true, ending: true, person: { select: { givenName: true } } },
	});
	return Object.fromEntries(rows.map(({ person, answer, ending }) => [person.givenName, ending ?? answer]));
};

async function mailsTo(personId: string) {
	const rows = await db.outgoingMail.findMany({ where: { personId }, orderBy: { id: "asc" } });
	return rows.map(({ id, onceKey, subject, text, attachment }) => ({
		id,
		kind: onceKey.split(":")[0],
		text: [subject, text, (attachment as { content: string } | null)?.content].join("\n"),
		method: /method=(\w+)/.exec((attachment as { contentType: string } | null)?.contentType ?? "")?.[1],
	}));
}

/** Sends what is queued to somebody, as the worker would; what was sent, by kind. */
async function delivered(personId: string): Promise<string[]> {
	for (const { id } of await mailsTo(personId)) await sendMail(id, at);
	const sent = await db.outgoingMail.findMany({
		where: { personId, state: { not: "dropped" } },
		orderBy: { id: "asc" },
		select: { onceKey: true },
	});
	return sent.map(({ onceKey }) => onceKey.split(":")[0] ?? "");
}

const jobs = () => db.$queryRaw<{ payload: { communityId?: string } }[]>`
	select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
	where t.identifier in ('seats.outOfSight', 'people.departed')`;

/** What takes somebody's sight of the edition away. */
const CAUSES: Record<string, (slug: string, personId: string) => Promise<unknown>> = {
	"is removed from the community": async (slug, id) => removeMember(await as("communityManager"), slug, id, at),
	"leaves the community": async (slug) => leaveCommunity(await as("employee"), slug, at),
	"is suspended": async (_, id) => suspendPerson(await as("admin"), id, at),
	"leaves the company": async (_, id) => db.$transaction((tx) => markAsLeft(tx, null, [id], {}, at)),
};

describe("somebody with a seat who", () => {
	for (const [cause, losesSight] of Object.entries(CAUSES))
		test(`${cause} gives it back with a cancellation, and the waitlist moves up`, async () => {
			const { slug, meetupId } = await closedEdition();
			const lucia = await castId("employee");
			await losesSight(slug, lucia);
			const [job] = await jobs();
			expect(await releaseSeatsOutOfSight(job?.payload ?? {}, at)).toBe(1);
			expect(await releaseSeatsOutOfSight({}, at)).toBe(0);
			expect(await answers(meetupId)).toMatchObject({ Awa: "offered", Sami: "waitlisted" });
			expect((await answers(meetupId)).Lucía).toMatch(/^(out_of_sight|left_company)$/);
			expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 1, going: 0, waiting: 1 }]);
			const last = (await mailsTo(lucia)).at(-1);
			expect(last).toMatchObject({ kind: "rsvp.out_of_sight", method: "CANCEL" });
			expect(last?.text).toContain("What our customers taught us to stop saying");
			for (const secret of [CODE, ROOM, "Paris Arcueil", "Three teams show"]) expect(last?.text).not.toContain(secret);
			// The mail about the seat was still in the queue: it has the room and the code.
			expect(await delivered(lucia)).toEqual(["rsvp.out_of_sight"]);
		});

	test("comes back before the job keeps it", async () => {
		const { slug, meetupId } = await closedEdition("open");
		await leaveCommunity(await as("employee"), slug, at);
		await joinCommunity(await as("employee"), slug, at);
		expect(await releaseSeatsOutOfSight({}, at)).toBe(0);
		expect(await answers(meetupId)).toMatchObject({ Lucía: "going" });
	});
});

describe("a community that is closed", () => {
	test("takes the seats of those who do not belong to it, and only theirs", async () => {
		const { id: communityId, slug } = await community({ members: [await castId("employee")] });
		const { id: meetupId, venueId } = await edition({ communityId });
		const elsewhere = await edition({ title: "Elsewhere" });
		for (const name of ["employee", "newcomer"] as const) {
			await rsvp(await as(name), { meetupId, venueId }, at);
			await rsvp(await as(name), { meetupId: elsewhere.id, venueId: elsewhere.venueId }, at);
		}
		const fields = communityFields(await db.community.findUniqueOrThrow({ where: { slug } }));
		const closed = { ...fields, visibility: "hidden" as const };
		await changeCommunity(await as("communityManager"), slug, closed, marksOf(fields), at);
		expect(await jobs()).toEqual([{ payload: { communityId } }]);
		expect(await releaseSeatsOutOfSight({ communityId }, at)).toBe(1);
		expect(await answers(meetupId)).toEqual({ Lucía: "going", Awa: "out_of_sight" });
		expect(await answers(elsewhere.id)).toEqual({ Lucía: "going", Awa: "going" });
	});

	test("queues nothing for a change of its name, or for a request that is declined", async () => {
		const { slug } = await community({ visibility: "on_request" });
		const fields = communityFields(await db.community.findUniqueOrThrow({ where: { slug } }));
		await changeCommunity(await as("communityManager"), slug, { ...fields, name: "Other" }, marksOf(fields), at);
		const { id: communityId } = await db.community.findUniqueOrThrow({ where: { slug }, select: { id: true } });
		const personId = await castId("newcomer");
		await db.membership.create({ data: { communityId, personId, status: "requested", since: at } });
		await answerRequest(await as("communityManager"), slug, personId, false, at);
		expect(await jobs()).toEqual([]);
	});
});

describe("a place in the queue", () => {
	test("of somebody put out is given back, and an offer goes to the next who may open the meetup", async () => {
		const { slug, meetupId } = await closedEdition();
		await removeMember(await as("communityManager"), slug, await castId("newcomer"), at);
		// Before the job has run, the seat becomes free.
		await withdrawRsvp(await as("employee"), meetupId, at);
		expect(await answers(meetupId)).toEqual({ Lucía: "withdrawn", Awa: "waitlisted", Sami: "offered" });
		expect(await releaseSeatsOutOfSight({}, at)).toBe(1);
		expect(await answers(meetupId)).toMatchObject({ Awa: "out_of_sight", Sami: "offered" });
		expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 1, waiting: 0 }]);
		expect((await mailsTo(await castId("newcomer"))).at(-1)).toMatchObject({
			kind: "rsvp.out_of_sight",
			method: undefined,
		});
	});
});

describe("what is mailed", () => {
	test("reminds nobody of what they can no longer open, not even from a mail that waited", async () => {
		const { slug } = await closedEdition();
		const lucia = await castId("employee");
		const dayBefore = new Date(december.getTime() - DAY + 1);
		await sendReminders(dayBefore);
		expect((await mailsTo(lucia)).at(-1)).toMatchObject({ kind: "reminder", text: expect.stringContaining(CODE) });
		await removeMember(await as("communityManager"), slug, lucia, at);
		expect(await delivered(lucia)).toEqual([]);
		const dropped = await db.outgoingMail.findFirstOrThrow({ where: { personId: lucia, state: "dropped" } });
		expect([dropped.text, dropped.html, dropped.attachment]).toEqual(["", "", null]);
		await sendReminders(new Date(december.getTime() - 7 * DAY + 1));
		expect((await mailsTo(lucia)).filter(({ kind }) => kind === "reminder")).toHaveLength(1);
	});

	test("says how to get in only to who holds the seat when it is sent", async () => {
		const { meetupId } = await closedEdition();
		await withdrawRsvp(await as("employee"), meetupId, at);
		expect(await delivered(await castId("employee"))).toEqual(["rsvp.gone"]);
	});

	test("tells a suspended person nothing, and a guest nothing once the invitation is withdrawn", async () => {
		const { id: communityId } = await community();
		const { id: meetupId, venueId } = await edition({ communityId });
		const claire = await as("communityManager");
		await rsvp(await as("employee"), { meetupId, venueId }, at);
		const jonas = { givenName: "Jonas", familyName: "Weber", email: cast.guest.email, company: "Nordia" };
		await inviteGuest(claire, guestInput.parse({ meetupId, ...jonas }), at);
		const guest = await db.person.findUniqueOrThrow({ where: { email: cast.guest.email }, select: { id: true } });
		await db.hostMessage.create({
			data: {
				id: randomUUID(),
				meetupId,
				subject: "Bring a letter",
				text: "Yours",
				sentById: claire.personId,
				sentAt: at,
			},
		});
		const message = await db.hostMessage.findFirstOrThrow({ select: { id: true } });
		await db.activity.create({
			data: { kind: "message.sent", at, communityId, subjectType: "message", subjectId: message.id },
		});
		await tellAll();
		const lucia = await castId("employee");
		expect((await mailsTo(lucia)).map(({ kind }) => kind)).toEqual(["rsvp.going", "told"]);
		await suspendPerson(await as("admin"), lucia, at);
		expect(await delivered(lucia)).toEqual([]);
		await withdrawGuest(claire, { meetupId, personId: guest.id }, at);
		expect(await delivered(guest.id)).toEqual(["guest.withdrawn"]);
	});

	test("sends a speaker no link that was revoked", async () => {
		const { slug } = await community();
		const claire = await as("communityManager");
		await castId("champion");
		const talk = speakerInput.parse({ kind: "internal", email: cast.champion.email, subject: "Letters" });
		const { id } = await addSpeaker(claire, { slug, ...talk }, at);
		await sendSpeakerLink(claire, id, at);
		await revokeSpeakerLink(claire, id, at);
		expect(await delivered(await castId("champion"))).toEqual([]);
		await sendSpeakerLink(claire, id, new Date(at.getTime() + 1));
		expect(await delivered(await castId("champion"))).toEqual(["speaker.link_sent"]);
	});
});

describe("an organiser", () => {
	test("gives no seat to somebody who may not open the meetup", async () => {
		const { id: communityId } = await community({ visibility: "hidden" });
		const { id: meetupId, venueId } = await edition({ communityId });
		const seat = { meetupId, venueId, email: cast.newcomer.email };
		await castId("newcomer");
		await expect(assignSeatTo(await as("communityManager"), seat, at)).rejects.toEqual(refusal("seat_out_of_sight"));
		expect(await mailsTo(await castId("newcomer"))).toEqual([]);
	});

	test("has a speaker without a seat where the speaker may not open the meetup", async () => {
		const { id: communityId, slug } = await community({ visibility: "by_invitation" });
		const { id: meetupId } = await edition({ communityId });
		const claire = await as("communityManager");
		await castId("champion");
		const talk = speakerInput.parse({ kind: "internal", email: cast.champion.email, subject: "Letters", meetupId });
		const { id } = await addSpeaker(claire, { slug, ...talk }, at);
		await moveSpeaker(claire, { id, from: "idea", stage: "confirmed" }, at);
		expect(await db.speakerEngagement.findUnique({ where: { id }, select: { stage: true } })).toEqual({
			stage: "confirmed",
		});
		expect(await answers(meetupId)).toEqual({});
	});

	test("who hosts a venue and is put out no longer runs the door, and reads no details of those who gave back", async () => {
		const { slug, meetupId, venueId } = await closedEdition();
		const sami = await castId("lineManager");
		await db.venue.update({ where: { id: venueId }, data: { hostId: sami } });
		const { id: questionId } = await db.rsvpQuestion.create({ data: { meetupId, position: 1, kind: "diet" } });
		const seat = await db.rsvp.findFirstOrThrow({ where: { meetupId, answer: "going" }, select: { id: true } });
		await db.rsvpDetail.create({ data: { rsvpId: seat.id, questionId, text: "No nuts" } });
		const hosted = await hostedMeetup(await as("lineManager"), meetupId);
		expect((await detailsAt(await as("lineManager"), hosted)).size).toBe(1);
		await withdrawRsvp(await as("employee"), meetupId, at);
		expect((await detailsAt(await as("lineManager"), hosted)).size).toBe(0);
		expect(await expectedAt(await as("lineManager"), hosted)).toEqual([]);
		await removeMember(await as("communityManager"), slug, sami, at);
		await expect(hostedMeetup(await as("lineManager"), meetupId)).rejects.toBeInstanceOf(NotFound);
	});
});

test("somebody put out has no certificate any more and settles no action they had promised", async () => {
	const { id: communityId, slug } = await community({ visibility: "hidden", members: [await castId("employee")] });
	const { id: meetupId, venueId } = await edition({
		communityId,
		state: "held",
		startsAt: new Date(at.getTime() - DAY),
	});
	const lucia = await castId("employee");
	await db.checkIn.create({
		data: { meetupId, venueId, personId: lucia, method: "list", at, deviceKey: randomUUID() },
	});
	const { id: actionId } = await db.meetupAction.create({
		data: { meetupId, title: "Write it down", ownerId: lucia, position: 1 },
		select: { id: true },
	});
	expect(await ownCheckIn(await as("employee"), meetupId)).toMatchObject({ id: meetupId });
	await removeMember(await as("communityManager"), slug, lucia, at);
	await expect(ownCheckIn(await as("employee"), meetupId)).rejects.toBeInstanceOf(NotFound);
	await expect(settlePromise(await as("employee"), { actionId, done: true }, at)).rejects.toBeInstanceOf(NotFound);
});
