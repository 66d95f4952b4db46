import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { db, Prisma } from "@/lib/db";
import { meetupToChange } from "@/lib/meetups/meetup-form";
import { cancelMeetup, changeMeetup, publishMeetup } from "@/lib/meetups/meetups";
import { rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import type { MeetupInput } from "@/lib/meetups/schema";
import { as, at, castId, community } from "../factories";
import { december, edition, invite } from "../meetups/editions";
import { later } from "../posts/conversation";
import { inboxOf, mails, pathsOf, tellAll } from "./inboxes";

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

test("the first in line hears once in the inbox of the seat that is kept for them", async () => {
	const { id: communityId } = await community({ members: [await castId("employee"), await castId("newcomer")] });
	const { id: meetupId, venueId } = await edition({ communityId, seats: [1] });
	await rsvp(await as("employee"), { meetupId, venueId, onlyIfFree: false }, at);
	await rsvp(await as("newcomer"), { meetupId, venueId, onlyIfFree: false }, later(1));
	await withdrawRsvp(await as("employee"), meetupId, later(2));
	await tellAll();
	expect(await inboxOf("newcomer")).toEqual([
		"A seat is offered to you until Thursday, 19 November 2026 at 10:02 (Paris): What our customers taught us to stop saying, Paris Arcueil",
	]);
	expect(await inboxOf("employee")).toEqual([]);
});

describe("a published edition that changes", () => {
	async function changed(change: Partial<MeetupInput>) {
		const { id: communityId } = await community({ members: [await castId("employee")] });
		const { id: meetupId, venueId } = await edition({ communityId, agenda: 0 });
		await rsvp(await as("employee"), { meetupId, venueId }, at);
		const { title, summary, language, zone, startsAt, endsAt } = await meetupToChange(
			await as("communityManager"),
			meetupId,
		);
		const same: MeetupInput = {
			title,
			summary,
			language,
			zone,
			startsAt,
			endsAt,
			rsvpClosesAt: null,
			companionsEach: 0,
			seatsOnRequest: false,
			about: "",
			agenda: [],
			questions: [],
			venues: [{ id: venueId, kind: "room" as const, name: "Paris Arcueil", directions: DIRECTIONS, capacity: 50 }],
		};
		await changeMeetup(await as("communityManager"), { ...same, meetupId, ...change }, later(1));
		await tellAll();
		return meetupId;
	}
	const DIRECTIONS = "Room Curie, 3rd floor, step-free";
	const hour = 3_600_000;

	test("in time updates the calendars of seat holders in place, by mail", async () => {
		const startsAt = new Date(december.getTime() + hour);
		const meetupId = await changed({ startsAt, endsAt: new Date(startsAt.getTime() + hour) });
		expect(await inboxOf("employee")).toEqual([
			"Changed: What our customers taught us to stop saying, now Thursday, 17 December 2026 at 15:00 (Paris)",
		]);
		const files = (
			await db.outgoingMail.findMany({
				where: { attachment: { not: Prisma.DbNull } },
				orderBy: { createdAt: "asc" },
			})
		).map((mail) => new ICAL.Component(ICAL.parse((mail.attachment as { content: string }).content)));
		const told = await db.outgoingMail.findFirstOrThrow({ where: { subject: { startsWith: "Changed" } } });
		expect(told.text).toContain(
			"It was planned for Thursday, 17 December 2026 at 14:00 (Madrid) and now takes place on Thursday, 17 December 2026 at 15:00 (Madrid).",
		);
		expect(told.text).toContain("You receive this email because of your seat");
		// Both were queued in one instant.
		const events = files
			.map((file) => new ICAL.Event(file.getFirstSubcomponent("vevent") ?? file))
			.sort((one, other) => one.sequence - other.sequence);
		expect(files.map((file) => file.getFirstPropertyValue("method"))).toEqual(["REQUEST", "REQUEST"]);
		expect(new Set(events.map((event) => event.uid))).toEqual(new Set([`${meetupId}@dandelion`]));
		expect(events.map((event) => event.sequence)).toEqual([0, 1]);
		expect(events[1]?.startDate.toJSDate()).toEqual(startsAt);
	});

	test("in its words alone troubles nobody", async () => {
		await changed({ summary: "Three teams show the answers they rewrote, and why." });
		expect(await inboxOf("employee")).toEqual([]);
		expect(await mails()).toEqual([]);
	});
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
		expect(toDakar.text).toContain("prévue le jeudi 17 décembre 2026 à 13:00 (Dakar)");
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

	test("comes without one to who only waited: nothing is in their calendar", async () => {
		await cancelled();
		const mail = await db.outgoingMail.findFirstOrThrow({ where: { subject: { startsWith: "Annulée" } } });
		expect(mail.attachment).toBeNull();
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
		await invite(meetupId, await castId("guest"));
		await cancelMeetup(await as("communityManager"), { meetupId, reason: "The trains are on strike" }, at);
		await tellAll();
		expect(await inboxOf("guest")).toHaveLength(1);
	});
});
