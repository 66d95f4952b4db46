import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { DAY, dayOfColumn } from "@/lib/clock";
import { db } from "@/lib/db";
import { addStep, removeStep, tickStep } from "@/lib/meetups/checklist";
import { sendHostMessage } from "@/lib/meetups/host-messages";
import { changeMeetup, publishMeetup } from "@/lib/meetups/meetups";
import { meetupChecklist, meetupMessages } from "@/lib/meetups/preparation";
import { rsvp } from "@/lib/meetups/rsvps";
import { as, at, castId, community } from "../factories";
import { inboxOf, mails, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";
import { formOf } from "../series/planned";
import { december, edition } from "./editions";

const stairs = { subject: "The lift is broken", text: "Please take the stairs on the left." };

async function ours(options: Parameters<typeof edition>[0] = {}) {
	const { id: communityId } = await community({ members: [await castId("employee"), await castId("champion")] });
	const { id, venueIds } = await edition({ communityId, seats: [5, 5], ...options });
	return { meetupId: id, paris: venueIds[0] ?? "", dakar: venueIds[1] ?? "", claire: await as("communityManager") };
}

describe("a message to those who come", () => {
	test("reaches everyone with a seat by mail and inbox, once, however often it is sent", async () => {
		const { meetupId, paris, dakar, claire } = await ours();
		await rsvp(await as("employee"), { meetupId, venueId: paris }, at);
		await rsvp(await as("champion"), { meetupId, venueId: dakar }, at);
		expect(await meetupMessages(claire, meetupId, at)).toMatchObject({
			readers: 2,
			venues: [{ readers: 1 }, { readers: 1 }],
		});
		const message = { meetupId, messageId: randomUUID(), ...stairs };
		await sendHostMessage(claire, message, at);
		await sendHostMessage(claire, message, at);
		await tellAll();
		await tellAll();
		expect(await mails()).toHaveLength(2);
		expect(await inboxOf("employee")).toEqual([
			"From the organisers of What our customers taught us to stop saying: The lift is broken",
		]);
		const mail = await db.outgoingMail.findFirst({
			where: { personId: await castId("employee"), subject: { contains: "lift" } },
		});
		expect(mail?.text).toContain(stairs.text);
		expect((await meetupMessages(claire, meetupId, at)).sent).toMatchObject([{ ...stairs, venue: null }]);
	});

	test("to one place is for those who sit there", async () => {
		const { meetupId, paris, dakar, claire } = await ours();
		await rsvp(await as("employee"), { meetupId, venueId: paris }, at);
		await rsvp(await as("champion"), { meetupId, venueId: dakar }, at);
		await sendHostMessage(claire, { meetupId, messageId: randomUUID(), venueId: dakar, ...stairs }, at);
		await tellAll();
		expect(await inboxOf("employee")).toEqual([]);
		expect(await inboxOf("champion")).toHaveLength(1);
		const elsewhere = (await edition()).venueId;
		const astray = sendHostMessage(claire, { meetupId, messageId: randomUUID(), venueId: elsewhere, ...stairs }, at);
		await expect(astray).rejects.toEqual(refusal("venue_unknown"));
	});

	test("is written by those who look after the edition alone", async () => {
		const { meetupId } = await ours();
		const message = { meetupId, messageId: randomUUID(), ...stairs };
		await expect(sendHostMessage(await as("employee"), message, at)).rejects.toEqual(refusal("managers_only"));
	});
});

describe("the checklist of an edition", () => {
	test("begins with the usual steps when it is published, none due before that day", async () => {
		const { meetupId, claire } = await ours({ state: "draft" });
		await publishMeetup(claire, meetupId, at);
		const { steps } = await meetupChecklist(claire, meetupId);
		expect(steps.map(({ title, dueOn }) => [dayOfColumn(dueOn), title])).toEqual([
			["2026-11-18", "Open the call for proposals"],
			["2026-11-19", "Confirm the rooms"],
			["2026-11-26", "Confirm the speakers"],
			["2026-11-26", "Announce it in the community"],
			["2026-12-07", "Order food and drink"],
			["2026-12-10", "Write to attendees: how to get there, what to bring"],
			["2026-12-14", "Print badges and the attendee list"],
			["2026-12-19", "Write up the meetup"],
		]);
	});

	test("says who did a step and when; steps are added and removed", async () => {
		const { meetupId, claire } = await ours();
		await addStep(claire, { meetupId, title: "Ask for flowers", dueOn: "2026-12-01" }, at);
		await addStep(claire, { meetupId, title: "Count the chairs", dueOn: "2026-11-30" }, at);
		const [chairs, flowers] = (await meetupChecklist(claire, meetupId)).steps;
		await tickStep(claire, { itemId: chairs?.id ?? "", done: true }, at);
		await removeStep(claire, flowers?.id ?? "", at);
		expect((await meetupChecklist(claire, meetupId)).steps).toMatchObject([
			{ title: "Count the chairs", doneAt: at, doneBy: { familyName: claire.familyName } },
		]);
		const lucia = await as("employee");
		await expect(tickStep(lucia, { itemId: chairs?.id ?? "", done: false }, at)).rejects.toEqual(
			refusal("managers_only"),
		);
	});

	test("moves with the edition, but for what is done", async () => {
		const { meetupId, claire } = await ours();
		await addStep(claire, { meetupId, title: "Ask for flowers", dueOn: "2026-12-01" }, at);
		await addStep(claire, { meetupId, title: "Count the chairs", dueOn: "2026-11-30" }, at);
		const [chairs] = (await meetupChecklist(claire, meetupId)).steps;
		await tickStep(claire, { itemId: chairs?.id ?? "", done: true }, at);
		const week = (instant: Date) => new Date(instant.getTime() + 7 * DAY);
		const form = await formOf(meetupId);
		await changeMeetup(claire, { ...form, startsAt: week(december), endsAt: week(form.endsAt) }, at);
		const { steps } = await meetupChecklist(claire, meetupId);
		expect(steps.map(({ dueOn }) => dayOfColumn(dueOn))).toEqual(["2026-11-30", "2026-12-08"]);
	});
});
