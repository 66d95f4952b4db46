import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { finishCapture } from "@/lib/attendance/capture";
import { askForFeedback, feedbackPage, giveFeedback, ownAttendance } from "@/lib/attendance/feedback";
import { addMaterial } from "@/lib/attendance/materials";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import type { CastName } from "../cast";
import { as, at, castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { inboxOf, mails, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";

const yes = { useful: 4, willApply: true };

/** Held `hours` ago; Lucía and Olfa had seats. */
async function held(hours = 30) {
	const ids = [await castId("employee"), await castId("champion")];
	const { id: communityId } = await community({ members: ids });
	// It lasts three hours.
	const startsAt = new Date(at.getTime() - (hours + 3) * 3_600_000);
	const { id, venueId } = await edition({ communityId, startsAt, state: "held" });
	for (const personId of ids)
		await db.rsvp.create({
			data: { meetupId: id, communityId, personId, venueId, answer: "going", answeredAt: startsAt },
		});
	return { meetupId: id, venueId, claire: await as("communityManager") };
}

const arrived = async (meetupId: string, venueId: string, name: CastName) =>
	db.checkIn.create({
		data: { meetupId, venueId, personId: await castId(name), method: "list", at, deviceKey: randomUUID() },
	});

describe("those who came", () => {
	test("are asked two questions once, with what was shown, and nobody else is", async () => {
		const { meetupId, venueId, claire } = await held();
		await arrived(meetupId, venueId, "employee");
		await addMaterial(claire, { meetupId, title: "Slides", url: "https://slides.example/18" }, at);
		expect(await askForFeedback(at)).toBe(1);
		expect(await askForFeedback(at)).toBe(0);
		await tellAll();
		await tellAll();
		expect(await inboxOf("employee")).toEqual(["Give your feedback on What our customers taught us to stop saying"]);
		expect(await inboxOf("champion")).toEqual([]);
		expect(await mails()).toHaveLength(1);
		const mail = await db.outgoingMail.findFirst({ where: { personId: await castId("employee") } });
		expect(mail?.text).toContain("https://slides.example/18");
	});

	test("are those who had a seat, where nobody was checked in", async () => {
		await held();
		await askForFeedback(at);
		await tellAll();
		expect(await mails()).toHaveLength(2);
	});

	test("are asked as soon as it is captured, else a day later", async () => {
		const { meetupId, claire } = await held(5);
		expect(await askForFeedback(at)).toBe(0);
		await finishCapture(claire, meetupId, at);
		expect(await askForFeedback(at)).toBe(1);
	});

	test("answer, change their minds for a month, and then no more", async () => {
		const { meetupId } = await held();
		const lucia = await as("employee");
		await giveFeedback(lucia, { meetupId, ...yes }, at);
		await giveFeedback(lucia, { meetupId, useful: 2, willApply: false }, at);
		expect((await feedbackPage(lucia, meetupId, at)).mine).toEqual({ useful: 2, willApply: false });
		expect(await db.meetupFeedback.count({ where: { meetupId } })).toBe(1);
		const late = giveFeedback(lucia, { meetupId, ...yes }, new Date(at.getTime() + 30 * DAY));
		await expect(late).rejects.toEqual(refusal("feedback_closed"));
	});
});

test("who was not there has nothing to answer, nor has anybody before the end", async () => {
	const { meetupId } = await held();
	await expect(giveFeedback(await as("newcomer"), { meetupId, ...yes }, at)).rejects.toEqual(refusal("did_not_come"));
	const { id } = await edition();
	await expect(giveFeedback(await as("newcomer"), { meetupId: id, ...yes }, at)).rejects.toEqual(
		refusal("meetup_not_over"),
	);
});

test("how an edition stands is said of the reader alone: whether they came, and what they answered", async () => {
	const { meetupId, venueId } = await held();
	await arrived(meetupId, venueId, "employee");
	await giveFeedback(await as("employee"), { meetupId, ...yes }, at);
	const of = async (name: CastName) => ownAttendance(await as(name), meetupId);
	expect(await of("employee")).toEqual({ came: true, checkedIn: true, answer: yes });
	for (const other of ["champion", "newcomer"] as const)
		expect(await of(other)).toEqual({ came: false, checkedIn: false, answer: null });
	await db.checkIn.updateMany({ data: { takenBackAt: at } });
	// With nobody checked in, those who had a seat came.
	expect(await of("employee")).toEqual({ came: true, checkedIn: false, answer: yes });
	expect(await of("champion")).toEqual({ came: true, checkedIn: false, answer: null });
	expect(await of("newcomer")).toEqual({ came: false, checkedIn: false, answer: null });
});
