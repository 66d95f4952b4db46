import { describe, expect, test } from "vitest";
import { HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { deskNames, meetupDesk } from "@/lib/meetups/desk";
import { meetupPage } from "@/lib/meetups/meetup-page";
import { rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { answerRequests, reopenRequests } from "@/lib/meetups/seat-requests";
import { answerRequestsInput } from "@/lib/meetups/seat-schema";
import { seatRequestsOf } from "../cockpit/needs-of";
import { as, at, castId } from "../factories";
import { inboxOf, pathsOf, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";
import { answerOf, asks, later, mailsTo, onRequest, WHY } from "./asking";
import { december, invite, seatsOf } from "./editions";

describe("a seat on request", () => {
	test("is asked for with a reason, holds nothing, and cannot be taken past the organisers", async () => {
		const meetup = await onRequest({ seats: [2] });
		const { meetupId, venueId } = meetup;
		const before = await seatsOf(meetupId);
		await expect(rsvp(await as("employee"), { meetupId, venueId }, at)).rejects.toEqual(refusal("seats_on_request"));
		await asks("employee", meetup);
		expect(await seatsOf(meetupId)).toEqual(before);
		expect((await meetupPage(await as("champion"), meetupId, at)).counts).toMatchObject({
			taken: 0,
			free: 2,
			waiting: 0,
		});
		expect(await answerOf("employee", meetupId)).toMatchObject({ answer: "requested", venueId, requestReason: WHY });
		await expect(rsvp(await as("employee"), { meetupId, venueId }, at)).rejects.toEqual(refusal("seats_on_request"));
		await asks("employee", meetup);
		expect(await db.rsvp.count({ where: { meetupId, answer: "requested" } })).toBe(1);
	});

	test("is taken at once by its organisers and by guests they invited, and asked for by nobody where seats are free to take", async () => {
		const meetup = await onRequest({ seats: [3] });
		const { meetupId, venueId, claire } = meetup;
		await rsvp(claire, { meetupId, venueId }, at);
		await invite(meetupId, await castId("guest"));
		await rsvp(await as("guest"), { meetupId, venueId }, at);
		expect(await seatsOf(meetupId)).toMatchObject([{ going: 2 }]);
		await expect(asks("communityManager", meetup)).rejects.toEqual(refusal("no_request_needed"));
		await db.meetup.update({ where: { id: meetupId }, data: { seatsOnRequest: false } });
		await expect(asks("employee", meetup)).rejects.toEqual(refusal("no_request_needed"));
	});

	test("is asked for until sign-up closes, and by those who may see the meetup", async () => {
		const meetup = await onRequest({ rsvpClosesAt: later(HOUR) });
		await expect(asks("employee", meetup, later(2 * HOUR))).rejects.toEqual(refusal("rsvp_closed"));
		await expect(asks("guest", meetup)).rejects.toEqual(expect.any(NotFound));
	});
});

describe("organisers", () => {
	test("see requests at the desk and at home, and are told of each", async () => {
		const meetup = await onRequest();
		const { meetupId, claire } = meetup;
		await asks("employee", meetup);
		await asks("newcomer", meetup, later(HOUR));
		const desk = await meetupDesk(claire, meetupId);
		const { requests, rows } = await deskNames(claire, desk, {});
		expect(requests.map(({ person, requestReason }) => [person.givenName, requestReason])).toEqual([
			["Lucía", WHY],
			["Awa", WHY],
		]);
		expect(rows).toEqual([]);
		expect(await seatRequestsOf(claire, at)).toMatchObject([{ subjectId: meetupId, count: 2, since: at }]);
		expect(await seatRequestsOf(await as("employee"), at)).toEqual([]);
		await tellAll();
		expect(await inboxOf("communityManager")).toEqual([
			expect.stringMatching(/^Lucía \S+ asks for a seat: /),
			expect.stringMatching(/^Awa \S+ asks for a seat: /),
		]);
		expect(await pathsOf("communityManager")).toEqual(Array(2).fill(`/meetups/${meetupId}/desk?state=requested`));
	});

	test("accept several with one word: seats as far as there are, then the waitlist, in the order of the requests", async () => {
		const meetup = await onRequest({ seats: [1] });
		const { meetupId, claire } = meetup;
		await asks("employee", meetup);
		await asks("newcomer", meetup, later(1));
		const people = [await castId("newcomer"), await castId("employee"), await castId("champion")];
		const organiserNote = "Come ten minutes early.";
		expect(await answerRequests(claire, { meetupId, people, decision: "accept", organiserNote }, later(HOUR))).toEqual({
			seated: 1,
			waitlisted: 1,
			refused: 0,
			gone: 1,
		});
		expect(await answerOf("employee", meetupId)).toMatchObject({ answer: "going" });
		expect(await answerOf("newcomer", meetupId)).toMatchObject({ answer: "waitlisted", position: 1 });
		const [seat] = await mailsTo("employee");
		expect(seat).toMatchObject({ subject: expect.stringMatching(/^Your request was accepted/) });
		expect(seat?.text).toContain(organiserNote);
		expect(JSON.stringify(seat?.attachment)).toContain("method=REQUEST");
		const [place] = await mailsTo("newcomer");
		expect(place?.text).toContain(organiserNote);
		await tellAll();
		expect(await inboxOf("employee")).toEqual([expect.stringMatching(/^Your request was accepted, you have a seat: /)]);
		expect(await inboxOf("newcomer")).toEqual([
			expect.stringMatching(/^Your request was accepted; you are on the waitlist: /),
		]);
		// The organisers' word holds: who was accepted moves and brings nobody new to ask.
		await withdrawRsvp(await as("employee"), meetupId, later(2 * HOUR));
		expect(await answerOf("newcomer", meetupId)).toMatchObject({ answer: "offered" });
	});

	test("refuse with a word, which the person reads, and who may then ask again", async () => {
		const meetup = await onRequest();
		const { meetupId, claire } = meetup;
		await asks("employee", meetup);
		const refuse = { meetupId, people: [await castId("employee")], decision: "refuse" } as const;
		expect(answerRequestsInput.safeParse(refuse).success).toBe(false);
		const organiserNote = "This edition is for the teams in Madrid.";
		await answerRequests(claire, { ...refuse, organiserNote }, later(HOUR));
		expect(await answerOf("employee", meetupId)).toMatchObject({ ending: "refused", endingReason: organiserNote });
		expect(
			(await mailsTo("employee")).map(({ text, attachment }) => [text.includes(organiserNote), attachment]),
		).toEqual([[true, null]]);
		await tellAll();
		expect(await inboxOf("employee")).toEqual([expect.stringMatching(/^Your request for a seat was refused: /)]);
		await asks("employee", meetup, later(2 * HOUR));
		expect(await answerOf("employee", meetupId)).toMatchObject({ answer: "requested", ending: null });
	});

	test("alone answer requests, and only until the meetup begins", async () => {
		const meetup = await onRequest();
		const { meetupId, claire } = meetup;
		await asks("employee", meetup);
		const accept = { meetupId, people: [await castId("employee")], decision: "accept" } as const;
		for (const name of ["employee", "champion", "moderator"] as const) {
			await expect(answerRequests(await as(name), accept, at)).rejects.toEqual(refusal("managers_only"));
			await expect(
				answerRequests(await as(name), { ...accept, people: [await castId("champion")] }, at),
			).rejects.toEqual(refusal("managers_only"));
		}
		await expect(answerRequests(claire, accept, december)).rejects.toEqual(refusal("meetup_over"));
		expect(await answerOf("employee", meetupId)).toMatchObject({ answer: "requested" });
	});

	test("take an answer back: the seat goes to who waits, the request is open again with its reason, and the person is told", async () => {
		const meetup = await onRequest({ seats: [1] });
		const { meetupId, venueId, claire } = meetup;
		await asks("employee", meetup);
		await asks("newcomer", meetup);
		await asks("champion", meetup);
		const answeredAt = later(HOUR);
		const accept = { meetupId, people: [await castId("employee")], decision: "accept" } as const;
		await answerRequests(claire, accept, answeredAt);
		await answerRequests(claire, { ...accept, people: [await castId("newcomer")] }, later(2 * HOUR));
		await reopenRequests(claire, { meetupId, answeredAt }, later(3 * HOUR));
		expect(await answerOf("employee", meetupId)).toMatchObject({ answer: "requested", venueId, requestReason: WHY });
		expect(await answerOf("newcomer", meetupId)).toMatchObject({ answer: "offered" });
		const told = await mailsTo("employee");
		expect(told.map(({ subject }) => subject.split(":")[0])).toEqual([
			"Your request was accepted",
			"Your request is open again",
		]);
		expect(JSON.stringify(told[1]?.attachment)).toContain("method=CANCEL");
		// A refusal too, at the venue that was asked for.
		const refusedAt = later(4 * HOUR);
		await answerRequests(
			claire,
			{ meetupId, people: [await castId("champion")], decision: "refuse", organiserNote: "Full." },
			refusedAt,
		);
		await reopenRequests(claire, { meetupId, answeredAt: refusedAt }, later(5 * HOUR));
		expect(await answerOf("champion", meetupId)).toMatchObject({ answer: "requested", venueId, requestReason: WHY });
		await tellAll();
		expect((await inboxOf("champion")).at(-1)).toMatch(/^Your request for a seat is open again: /);
	});

	test("take several answers back at once, also of those who came onto the waitlist with them", async () => {
		const meetup = await onRequest({ seats: [1] });
		const { meetupId, claire } = meetup;
		await asks("employee", meetup);
		await asks("newcomer", meetup, later(1));
		const people = [await castId("employee"), await castId("newcomer")];
		const answeredAt = later(HOUR);
		await answerRequests(claire, { meetupId, people, decision: "accept" }, answeredAt);
		await reopenRequests(claire, { meetupId, answeredAt }, later(2 * HOUR));
		for (const name of ["employee", "newcomer"] as const)
			expect(await answerOf(name, meetupId)).toMatchObject({ answer: "requested" });
		expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 0, waiting: 0 }]);
	});

	test("take back no answer that the person has acted on since", async () => {
		const meetup = await onRequest();
		const { meetupId, claire } = meetup;
		await asks("employee", meetup);
		const answeredAt = later(HOUR);
		await answerRequests(claire, { meetupId, people: [await castId("employee")], decision: "accept" }, answeredAt);
		await withdrawRsvp(await as("employee"), meetupId, later(2 * HOUR));
		await expect(reopenRequests(claire, { meetupId, answeredAt }, later(3 * HOUR))).rejects.toEqual(
			refusal("answer_passed"),
		);
		expect(await answerOf("employee", meetupId)).toMatchObject({ answer: "withdrawn" });
	});
});
