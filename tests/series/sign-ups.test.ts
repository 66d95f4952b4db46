import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound, Refused } from "@/lib/errors";
import { seatSeriesSignUps } from "@/lib/jobs/series-sign-ups";
import { meetupPage } from "@/lib/meetups/meetup-page";
import { publishMeetup } from "@/lib/meetups/meetups";
import { confirmSeat, declineRsvp, rsvp } from "@/lib/meetups/rsvps";
import { askForConfirmation, releaseUnconfirmed } from "@/lib/seats/confirmation";
import { seriesPage } from "@/lib/series/queries";
import { confirmationDue, endSeriesSignUp, signUpForSeries } from "@/lib/series/sign-ups";
import { as, at, castId, community } from "../factories";
import { december, edition, seatsOf, series } from "../meetups/editions";

const daysBefore = (days: number) => new Date(december.getTime() - days * DAY);
const PARIS = "Paris Arcueil";

async function repeated(options: Parameters<typeof edition>[0] = {}) {
	const { id: communityId } = await community();
	const { id: seriesId } = await series(communityId);
	const { id, venueId } = await edition({ communityId, seriesId, number: 1, ...options });
	return { communityId, seriesId, meetupId: id, venueId };
}

const answerOf = async (name: Parameters<typeof as>[0], meetupId: string) =>
	(await meetupPage(await as(name), meetupId, at)).mine;

describe("someone who is counted in for a series", () => {
	test("has a provisional seat in what is published, and in what is published later", async () => {
		const { communityId, seriesId, meetupId } = await repeated({ seats: [2] });
		const lucia = await as("employee");
		await signUpForSeries(lucia, { seriesId, venueName: PARIS }, at);
		await signUpForSeries(lucia, { seriesId, venueName: PARIS }, at);
		expect(await answerOf("employee", meetupId)).toMatchObject({ answer: "going", confirmBy: daysBefore(5) });
		expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 1 }]);
		const next = new Date(december.getTime() + 60 * DAY);
		const coming = await edition({ communityId, seriesId, number: 2, state: "draft", startsAt: next });
		await publishMeetup(await as("communityManager"), coming.id, at);
		const jobs =
			await db.$queryRaw`select task_identifier from graphile_worker.jobs where task_identifier = 'seats.seriesSignUps'`;
		expect(jobs).toHaveLength(1);
		await seatSeriesSignUps(coming.id, at);
		await seatSeriesSignUps(coming.id, at);
		expect(await answerOf("employee", coming.id)).toMatchObject({ answer: "going" });
		expect(await seatsOf(coming.id)).toMatchObject([{ seatsTaken: 1 }]);
	});

	test("is asked fourteen days before, once, and keeps the seat by a word", async () => {
		const { seriesId, meetupId } = await repeated();
		await signUpForSeries(await as("employee"), { seriesId, venueName: PARIS }, at);
		expect(await askForConfirmation(daysBefore(15))).toBe(0);
		expect(await askForConfirmation(daysBefore(14))).toBe(1);
		expect(await askForConfirmation(daysBefore(13))).toBe(0);
		const mails = await db.outgoingMail.findMany({
			where: { personId: await castId("employee"), onceKey: { startsWith: "rsvp.confirmation_asked" } },
		});
		expect(mails.map((mail) => mail.subject)).toEqual([
			"Confirm your seat: What our customers taught us to stop saying",
		]);
		await confirmSeat(await as("employee"), meetupId, daysBefore(10));
		expect(await releaseUnconfirmed(daysBefore(4))).toBe(0);
		expect(await answerOf("employee", meetupId)).toMatchObject({ answer: "going", confirmBy: null });
	});

	test("who says nothing loses the seat five days before to the first who waits, and is told", async () => {
		const { seriesId, meetupId, venueId } = await repeated({ seats: [1] });
		await signUpForSeries(await as("employee"), { seriesId, venueName: PARIS }, at);
		await rsvp(await as("newcomer"), { meetupId, venueId }, at);
		expect(await releaseUnconfirmed(daysBefore(6))).toBe(0);
		expect(await releaseUnconfirmed(daysBefore(5))).toBe(1);
		expect(await answerOf("employee", meetupId)).toMatchObject({ answer: "withdrawn", ending: "not_confirmed" });
		expect((await answerOf("newcomer", meetupId))?.answer).toBe("offered");
		const [mail] = await db.outgoingMail.findMany({
			where: { personId: await castId("employee"), onceKey: { startsWith: "rsvp.not_confirmed" } },
		});
		expect(mail?.subject).toContain("Your seat was released");
	});

	test("keeps what they have answered for one edition", async () => {
		const { seriesId, meetupId } = await repeated();
		await declineRsvp(await as("employee"), meetupId, at);
		await signUpForSeries(await as("employee"), { seriesId, venueName: PARIS }, at);
		expect((await answerOf("employee", meetupId))?.answer).toBe("declined");
	});

	test("waits like everyone where it is full, in the order in which people were counted in", async () => {
		const { communityId, seriesId } = await repeated();
		await signUpForSeries(await as("champion"), { seriesId, venueName: "Dakar Plateau" }, at);
		await signUpForSeries(await as("employee"), { seriesId, venueName: PARIS }, new Date(at.getTime() + 1));
		await signUpForSeries(await as("newcomer"), { seriesId, venueName: PARIS }, new Date(at.getTime() + 2));
		const next = new Date(december.getTime() + 60 * DAY);
		const coming = await edition({ communityId, seriesId, number: 2, startsAt: next, seats: [1] });
		await seatSeriesSignUps(coming.id, at);
		expect((await answerOf("employee", coming.id))?.answer).toBe("going");
		expect(await answerOf("newcomer", coming.id)).toMatchObject({ answer: "waitlisted", position: 1 });
		expect(await answerOf("champion", coming.id)).toBeNull();
	});

	test("is no longer counted in after saying so, and keeps the seats they have", async () => {
		const { seriesId, meetupId } = await repeated();
		const lucia = await as("employee");
		await signUpForSeries(lucia, { seriesId, venueName: PARIS }, at);
		await endSeriesSignUp(lucia, seriesId, at);
		await endSeriesSignUp(lucia, seriesId, at);
		expect((await answerOf("employee", meetupId))?.answer).toBe("going");
		expect((await meetupPage(lucia, meetupId, at)).signedUpVenueName).toBeNull();
		expect(await db.activity.count({ where: { kind: "series.counted_out" } })).toBe(1);
	});

	test("finds on the series' page where, what is kept for them, and when they are asked", async () => {
		const { communityId, seriesId, meetupId } = await repeated({ seats: [1] });
		const next = new Date(december.getTime() + 60 * DAY);
		const second = await edition({ communityId, seriesId, number: 2, startsAt: next, seats: [1] });
		const lucia = await as("employee");
		expect(await seriesPage(lucia, seriesId, at)).toMatchObject({
			signedUpVenueName: null,
			venueNames: [PARIS],
			ownVenueName: undefined,
			ownSeats: [],
		});
		await rsvp(await as("newcomer"), { meetupId: second.id, venueId: second.venueId }, at);
		await signUpForSeries(lucia, { seriesId, venueName: PARIS }, at);
		const { signedUpVenueName, ownSeats } = await seriesPage(lucia, seriesId, at);
		expect(signedUpVenueName).toBe(PARIS);
		expect(ownSeats).toMatchObject([
			{ id: meetupId, askedFrom: daysBefore(14), mine: { answer: "going", confirmBy: daysBefore(5) } },
			{ id: second.id, mine: { answer: "waitlisted", position: 1 } },
		]);
		expect((await seriesPage(await as("champion"), seriesId, at)).ownSeats).toEqual([]);
	});

	test("cannot be counted in for a series that has ended, nor where the community has", async () => {
		const { communityId, seriesId } = await repeated();
		const lucia = await as("employee");
		await db.meetupSeries.update({ where: { id: seriesId }, data: { endedAt: at } });
		await expect(signUpForSeries(lucia, { seriesId, venueName: PARIS }, at)).rejects.toEqual(
			new Refused("series_ended"),
		);
		await db.community.update({ where: { id: communityId }, data: { archivedAt: at } });
		await expect(signUpForSeries(lucia, { seriesId, venueName: PARIS }, at)).rejects.toEqual(
			new Refused("community_archived"),
		);
	});

	test("is someone who may read there", async () => {
		const hidden = await community({ visibility: "hidden" });
		const { id: seriesId } = await series(hidden.id);
		await expect(signUpForSeries(await as("employee"), { seriesId, venueName: PARIS }, at)).rejects.toBeInstanceOf(
			NotFound,
		);
	});
});

test("a word is due five days before, a day after being counted in late, and not asked on the eve", () => {
	expect(confirmationDue(daysBefore(30), december)).toEqual(daysBefore(5));
	expect(confirmationDue(daysBefore(3), december)).toEqual(daysBefore(2));
	expect(confirmationDue(daysBefore(1), december)).toBeNull();
});
