import { describe, expect, test } from "vitest";
import { DAY, HOUR } from "@/lib/clock";
import { removeMember } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { seatSeriesSignUps } from "@/lib/jobs/series-sign-ups";
import { cancelMeetup } from "@/lib/meetups/meetups";
import { withdrawRsvp } from "@/lib/meetups/rsvps";
import { answerRequests, requestSeatAgain } from "@/lib/meetups/seat-requests";
import { reinstateMeetup } from "@/lib/meetups/taking-back";
import { markAsLeft } from "@/lib/people/leaving";
import { eraseFromSeats, eraseRequestReasons } from "@/lib/seats/erasure";
import { releaseSeatsOutOfSight } from "@/lib/seats/out-of-sight";
import { endUnansweredRequests, remindOfRequests } from "@/lib/seats/request-answers";
import { seriesPage } from "@/lib/series/queries";
import { signUpForSeries } from "@/lib/series/sign-ups";
import { seatRequestsOf } from "../cockpit/needs-of";
import { as, at, castId } from "../factories";
import { inboxOf, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";
import { planned } from "../series/planned";
import { answerOf, asks, later, mailsTo, onRequest, WHY } from "./asking";
import { december } from "./editions";

describe("a request", () => {
	test("is withdrawn by the person, and again open when they take that back", async () => {
		const meetup = await onRequest();
		const { meetupId, venueId } = meetup;
		await asks("employee", meetup);
		expect(await withdrawRsvp(await as("employee"), meetupId, later(1))).toEqual({
			gaveBack: "request",
			againVenueId: venueId,
		});
		await requestSeatAgain(await as("employee"), { meetupId, venueId }, later(2));
		expect(await answerOf("employee", meetupId)).toMatchObject({ answer: "requested", requestReason: WHY });
	});

	test("waits on nobody for long: after two days the organisers are reminded, once", async () => {
		const meetup = await onRequest();
		const { meetupId } = meetup;
		await asks("employee", meetup);
		expect(await remindOfRequests(later(2 * DAY - 1))).toBe(0);
		expect(await remindOfRequests(later(2 * DAY))).toBe(1);
		expect(await remindOfRequests(later(3 * DAY))).toBe(0);
		await tellAll();
		expect((await inboxOf("communityManager")).at(-1)).toMatch(/^A request for a seat waits for your answer: /);
		const [mail] = await db.outgoingMail.findMany({ where: { onceKey: { startsWith: "told:" } } });
		expect(mail).toMatchObject({ personId: await castId("communityManager"), kind: "request" });
		expect(mail?.text).toContain(`/meetups/${meetupId}/desk?state=requested`);
	});

	test("goes to the hub where the community has no manager any more", async () => {
		const meetup = await onRequest();
		await castId("hubLead");
		await db.membership.deleteMany({ where: { communityId: meetup.communityId, role: "manager" } });
		await asks("employee", meetup);
		await remindOfRequests(later(2 * DAY));
		await tellAll();
		expect(await inboxOf("hubLead")).toEqual([
			expect.stringMatching(/asks for a seat/),
			expect.stringMatching(/^A request for a seat waits/),
		]);
		expect(await inboxOf("communityManager")).toEqual([]);
		const people = [await castId("employee")];
		await answerRequests(
			await as("hubLead"),
			{ meetupId: meetup.meetupId, people, decision: "accept" },
			later(3 * DAY),
		);
		expect(await answerOf("employee", meetup.meetupId)).toMatchObject({ answer: "going" });
	});

	test("ends when the meetup begins, and both sides are told", async () => {
		const meetup = await onRequest();
		const { meetupId } = meetup;
		await asks("employee", meetup);
		expect(await endUnansweredRequests(new Date(december.getTime() - 1))).toBe(0);
		expect(await endUnansweredRequests(december)).toBe(1);
		expect(await endUnansweredRequests(december)).toBe(0);
		expect(await answerOf("employee", meetupId)).toMatchObject({ answer: "withdrawn", ending: "not_answered" });
		expect((await mailsTo("employee")).map(({ subject }) => subject)).toEqual([
			expect.stringMatching(/^Your request was not answered: /),
		]);
		await tellAll();
		expect(await inboxOf("employee")).toEqual([
			expect.stringMatching(/^Your request for a seat was not answered in time: /),
		]);
		expect((await inboxOf("communityManager")).at(-1)).toMatch(
			/^A request for a seat was not answered before the start: /,
		);
	});

	test("hears of a cancellation, and is still there when it is taken back", async () => {
		const meetup = await onRequest();
		const { meetupId, claire } = meetup;
		await asks("employee", meetup);
		await cancelMeetup(claire, { meetupId, reason: "The room is flooded." }, later(HOUR));
		await tellAll();
		expect(await inboxOf("employee")).toEqual([expect.stringMatching(/^Cancelled: /)]);
		expect(await seatRequestsOf(claire, later(HOUR))).toEqual([]);
		const people = [await castId("employee")];
		await expect(answerRequests(claire, { meetupId, people, decision: "accept" }, later(HOUR))).rejects.toEqual(
			refusal("meetup_cancelled"),
		);
		await reinstateMeetup(claire, meetupId, later(2 * HOUR));
		await answerRequests(claire, { meetupId, people, decision: "accept" }, later(2 * HOUR));
		expect(await answerOf("employee", meetupId)).toMatchObject({ answer: "going" });
	});

	test("ends when the person may no longer open the meetup, or leaves the company; they cannot be accepted meanwhile", async () => {
		const meetup = await onRequest({ members: ["employee", "newcomer"] });
		const { communityId, slug, meetupId, claire } = meetup;
		await db.community.update({ where: { id: communityId }, data: { visibility: "by_invitation" } });
		await asks("employee", meetup);
		await asks("newcomer", meetup);
		const people = [await castId("employee"), await castId("newcomer")];
		await removeMember(claire, slug, people[0] ?? "", later(1));
		await db.$transaction((tx) => markAsLeft(tx, null, [people[1] ?? ""], {}, later(1)));
		expect(await answerRequests(claire, { meetupId, people, decision: "accept" }, later(2))).toMatchObject({ gone: 2 });
		await releaseSeatsOutOfSight({}, later(3));
		const ended = await db.rsvp.findMany({ where: { meetupId }, select: { ending: true, answer: true } });
		expect(ended.map(({ ending }) => ending).sort()).toEqual(["left_company", "out_of_sight"]);
		expect((await mailsTo("employee")).map(({ text }) => text)).toEqual([
			expect.stringContaining("your request for a seat there is closed"),
		]);
	});

	test("keeps its venue from being removed, and its reason for thirty days", async () => {
		const meetup = await onRequest({ seats: [2, 2] });
		const { meetupId } = meetup;
		await asks("employee", meetup);
		expect(await eraseRequestReasons(new Date(december.getTime() + 29 * DAY))).toBe(0);
		await eraseFromSeats(await castId("employee"));
		expect(await db.rsvp.findMany({ where: { meetupId }, select: { answer: true, requestReason: true } })).toEqual([
			{ answer: "requested", requestReason: "" },
		]);
		expect(await eraseRequestReasons(new Date(december.getTime() + 31 * DAY))).toBe(1);
	});
});

describe("a series with seats on request", () => {
	test("gives its setting to each draft, and is signed up for by nobody", async () => {
		const { seriesId, editions } = await planned({ seatsOnRequest: true });
		expect(editions.map(({ seatsOnRequest }) => seatsOnRequest)).toEqual(editions.map(() => true));
		await expect(signUpForSeries(await as("employee"), { seriesId, venueName: "Online" }, at)).rejects.toEqual(
			refusal("seats_on_request"),
		);
		expect((await seriesPage(await as("employee"), seriesId, at)).signedUpVenueName).toBeNull();
	});

	test("leaves out an edition on request when somebody signed up for the series", async () => {
		const { seriesId, editions } = await planned();
		const first = editions[0];
		if (!first) throw new Error("no edition");
		await signUpForSeries(await as("employee"), { seriesId, venueName: "Online" }, at);
		await db.meetup.update({
			where: { id: first.id },
			data: { seatsOnRequest: true, state: "published", publishedAt: at },
		});
		await seatSeriesSignUps(first.id, at);
		expect(await db.rsvp.count({ where: { meetupId: first.id } })).toBe(0);
	});
});
