import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { cancelMeetup, publishMeetup } from "@/lib/meetups/meetups";
import { rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { as, at, castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { later } from "../posts/conversation";
import { inboxOf, mails, pathsOf, tellAll } from "./told";

test("a published edition is news for the members", async () => {
	const { id: communityId } = await community({ members: [await castId("employee")] });
	await castId("newcomer");
	const { id } = await edition({ communityId, state: "draft" });
	await publishMeetup(await as("communityManager"), id, at);
	await tellAll();
	expect(await inboxOf("employee")).toEqual([
		"New meetup in Customer care writing: What our customers taught us to stop saying, Thursday, 17 December 2026 at 14:00 (Paris)",
	]);
	expect(await pathsOf("employee")).toEqual([`/meetups/${id}`]);
	expect(await inboxOf("newcomer")).toEqual([]);
});

test("who moves up from the waitlist hears of the seat once in the inbox", async () => {
	const { id: communityId } = await community({ members: [await castId("employee"), await castId("newcomer")] });
	const { id: meetupId, venueId } = await edition({ communityId, seats: [1] });
	await rsvp(await as("employee"), { meetupId, venueId, onlyIfFree: false }, at);
	await rsvp(await as("newcomer"), { meetupId, venueId, onlyIfFree: false }, later(1));
	await withdrawRsvp(await as("employee"), meetupId, later(2));
	await tellAll();
	expect(await inboxOf("newcomer")).toEqual([
		"A seat came free and is yours: What our customers taught us to stop saying, Thursday, 17 December 2026 at 14:00 (Paris), Paris Arcueil",
	]);
	expect(await inboxOf("employee")).toEqual([]);
});

describe("a cancelled edition", () => {
	async function cancelled(state: "published" | "draft" = "published") {
		const { id: communityId } = await community({
			members: [await castId("employee"), await castId("newcomer"), await castId("champion")],
		});
		const { id: meetupId, venueId } = await edition({ communityId, seats: [1], state });
		if (state === "published") {
			await rsvp(await as("employee"), { meetupId, venueId, onlyIfFree: false }, at);
			await rsvp(await as("newcomer"), { meetupId, venueId, onlyIfFree: false }, later(1));
		}
		await cancelMeetup(await as("communityManager"), { meetupId, reason: "The trains are on strike" }, later(2));
		await tellAll();
		return meetupId;
	}

	test("reaches who holds a seat and who waits, in their language and zone, and leaves the others in peace", async () => {
		await cancelled();
		expect(await inboxOf("employee")).toEqual([
			"Cancelled: What our customers taught us to stop saying, which was planned for Thursday, 17 December 2026 at 14:00 (Paris)",
		]);
		expect(await inboxOf("newcomer")).toHaveLength(1);
		expect(await inboxOf("champion")).toEqual([]);
		expect(await mails()).toEqual([
			"employee@semis.example: Cancelled: What our customers taught us to stop saying",
			"newcomer@semis.example: Annulée\u00a0: What our customers taught us to stop saying",
		]);
		const toDakar = await db.outgoingMail.findFirstOrThrow({ where: { subject: { startsWith: "Annulée" } } });
		expect(toDakar.text).toContain("prévue le jeudi 17 décembre 2026 à 13:00 UTC");
		expect(toDakar.text).toContain("The trains are on strike");
	});

	test("comes with the file that takes it out of the calendar", async () => {
		const meetupId = await cancelled();
		const mail = await db.outgoingMail.findFirstOrThrow({ where: { subject: { startsWith: "Cancelled" } } });
		const { contentType, content } = mail.attachment as { contentType: string; content: string };
		expect(contentType).toContain("method=CANCEL");
		const calendar = new ICAL.Component(ICAL.parse(content));
		const event = calendar.getFirstSubcomponent("vevent");
		expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
		expect(event?.getFirstPropertyValue("status")).toBe("CANCELLED");
		expect(event?.getFirstPropertyValue("uid")).toBe(`${meetupId}@dandelion`);
		expect(Number(event?.getFirstPropertyValue("sequence"))).toBe(1);
	});

	test("that was only a draft concerns nobody", async () => {
		await cancelled("draft");
		expect(await db.inboxItem.count()).toBe(0);
		expect(await mails()).toEqual([]);
	});

	test("reaches a guest who had a seat there", async () => {
		const { id: communityId } = await community();
		const { id: meetupId, venueId } = await edition({ communityId });
		await db.rsvp.create({
			data: { meetupId, communityId, venueId, personId: await castId("guest"), answer: "going", answeredAt: at },
		});
		await cancelMeetup(await as("communityManager"), { meetupId, reason: "The trains are on strike" }, at);
		await tellAll();
		expect(await inboxOf("guest")).toHaveLength(1);
	});
});
