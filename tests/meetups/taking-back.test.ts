import { describe, expect, test } from "vitest";
import { archiveCommunity } from "@/lib/communities/communities";
import { reopenCommunity } from "@/lib/communities/reopening";
import { db } from "@/lib/db";
import { cancelMeetup, holdMeetups } from "@/lib/meetups/meetups";
import { publishedAhead } from "@/lib/meetups/queries";
import { rsvp } from "@/lib/meetups/rsvps";
import { archiveInput } from "@/lib/meetups/schema";
import { archiveWithEditions, correctEnd, reinstateMeetup, undoArchive } from "@/lib/meetups/taking-back";
import { suspendPerson } from "@/lib/people/people";
import { lapseOffers } from "@/lib/seats/offers";
import { releaseSeatsOutOfSight } from "@/lib/seats/out-of-sight";
import { as, at, castId, community } from "../factories";
import { inboxOf, mails, tellAll } from "../notifications/inboxes";
import { later } from "../posts/conversation";
import { refusal } from "../refusal";
import { december, edition, seatsOf } from "./editions";

const stateOf = async (id: string) =>
	db.meetup.findUniqueOrThrow({ where: { id }, select: { state: true, cancelReason: true, calendarVersion: true } });

/** Lucía has the only seat and Awa waits. */
async function fullMeetup() {
	const place = await community({ members: [await castId("employee"), await castId("newcomer")] });
	const { id, venueId } = await edition({ communityId: place.id, seats: [1] });
	for (const name of ["employee", "newcomer"] as const)
		await rsvp(await as(name), { meetupId: id, venueId, onlyIfFree: false }, at);
	return { id, venueId, place };
}

describe("a cancellation that is taken back", () => {
	test("gives everyone the seat they had, and tells them with a file of a later version", async () => {
		const { id } = await fullMeetup();
		const claire = await as("communityManager");
		await cancelMeetup(claire, { meetupId: id, reason: "The room is flooded." }, later(1));
		await tellAll();
		await reinstateMeetup(claire, id, later(2));
		await tellAll();
		expect(await stateOf(id)).toEqual({ state: "published", cancelReason: null, calendarVersion: 2 });
		expect(await seatsOf(id)).toMatchObject([{ seatsTaken: 1, going: 1, waiting: 1 }]);
		expect((await inboxOf("employee")).at(-1)).toContain("It takes place after all: What our customers taught us");
		expect((await inboxOf("newcomer")).at(-1)).toContain("It takes place after all");
		const files = await db.outgoingMail.findMany({
			where: { personId: await castId("employee"), onceKey: { startsWith: "told:" } },
			orderBy: { subject: "asc" },
			select: { subject: true, attachment: true },
		});
		const sequenceIn = (file: unknown) => Number(/SEQUENCE:(\d+)/.exec(JSON.stringify(file))?.[1]);
		const [cancelled, back] = files;
		expect([cancelled?.subject, back?.subject]).toEqual([
			"Cancelled: What our customers taught us to stop saying",
			"It takes place after all: What our customers taught us to stop saying",
		]);
		expect(JSON.stringify(cancelled?.attachment)).toContain("METHOD:CANCEL");
		expect(JSON.stringify(back?.attachment)).toContain("METHOD:REQUEST");
		expect(JSON.stringify(back?.attachment)).toContain("STATUS:CONFIRMED");
		expect(sequenceIn(back?.attachment)).toBeGreaterThan(sequenceIn(cancelled?.attachment));
	});

	test("before it was told says nothing of a cancellation", async () => {
		const { id } = await fullMeetup();
		const claire = await as("communityManager");
		await cancelMeetup(claire, { meetupId: id, reason: "The wrong one." }, later(1));
		await reinstateMeetup(claire, id, later(2));
		await tellAll();
		expect((await inboxOf("employee")).filter((line) => line.startsWith("Cancelled"))).toEqual([]);
		expect((await mails()).filter((line) => line.includes("Cancelled"))).toEqual([]);
	});

	test("gives the seat of who left meanwhile to who waits, who has a day to answer at least", async () => {
		const { id } = await fullMeetup();
		const claire = await as("communityManager");
		await cancelMeetup(claire, { meetupId: id, reason: "The room is flooded." }, later(1));
		await suspendPerson(await as("admin"), await castId("employee"), later(2));
		expect(await releaseSeatsOutOfSight({}, later(2))).toBe(0);
		await reinstateMeetup(claire, id, later(3));
		expect(await releaseSeatsOutOfSight({}, later(3))).toBe(1);
		expect(await seatsOf(id)).toMatchObject([{ seatsTaken: 1, going: 0, waiting: 0 }]);
		expect(await lapseOffers(later(4))).toBe(0);
	});

	test("is refused from the start on, to who does not manage, and where nothing is cancelled", async () => {
		const { id } = await fullMeetup();
		const claire = await as("communityManager");
		await expect(reinstateMeetup(claire, id, at)).rejects.toEqual(refusal("meetup_not_cancelled"));
		await cancelMeetup(claire, { meetupId: id, reason: "The room is flooded." }, at);
		await expect(reinstateMeetup(await as("employee"), id, at)).rejects.toEqual(refusal("managers_only"));
		await expect(reinstateMeetup(claire, id, december)).rejects.toEqual(refusal("meetup_over"));
	});

	test("of a draft brings the draft back, and nobody is told", async () => {
		const { id } = await edition({ state: "draft" });
		const claire = await as("communityManager");
		await cancelMeetup(claire, { meetupId: id, reason: "Not needed." }, at);
		expect(await reinstateMeetup(claire, id, later(1))).toEqual({ wasDraft: true });
		await tellAll();
		expect((await stateOf(id)).state).toBe("draft");
		expect(await mails()).toEqual([]);
	});
});

describe("archiving a community", () => {
	test("names the published editions ahead, with the people who go", async () => {
		const { place, id } = await fullMeetup();
		await edition({ communityId: place.id, state: "draft" });
		await edition({ communityId: place.id, state: "cancelled" });
		await edition({ communityId: place.id, startsAt: new Date(at.getTime() - 1) });
		const ahead = await publishedAhead(await as("communityManager"), place.slug, at).execute();
		expect(ahead).toMatchObject([{ id, people: 1 }]);
	});

	test("cancels them with a reason, and undoing it brings both back", async () => {
		const { place, id } = await fullMeetup();
		const claire = await as("communityManager");
		const earlier = await edition({ communityId: place.id, seats: [3] });
		await cancelMeetup(claire, { meetupId: earlier.id, reason: "Too early." }, at);
		const outcome = await archiveWithEditions(
			claire,
			{ slug: place.slug, editions: "cancel", reason: "We merged with another community." },
			later(1),
		);
		expect(outcome).toEqual({ cancelled: 1 });
		expect(await stateOf(id)).toMatchObject({ state: "cancelled", cancelReason: "We merged with another community." });
		await tellAll();
		expect(await inboxOf("employee")).toEqual([
			expect.stringContaining("Cancelled"),
			"Claire Fontaine archived Customer care writing. You can still read it.",
		]);
		await undoArchive(claire, place.slug, later(2));
		expect(await stateOf(id)).toMatchObject({ state: "published" });
		// What was cancelled before stays cancelled.
		expect(await stateOf(earlier.id)).toMatchObject({ state: "cancelled" });
		expect(await db.community.findUniqueOrThrow({ where: { id: place.id } })).toMatchObject({
			archivedAt: null,
			stage: "active",
		});
	});

	test("keeps them by choice: seats stay, nobody new signs up, and they can still be cancelled", async () => {
		const { place, id, venueId } = await fullMeetup();
		const claire = await as("communityManager");
		await archiveWithEditions(claire, { slug: place.slug, editions: "keep" }, later(1));
		expect(await stateOf(id)).toMatchObject({ state: "published" });
		await expect(rsvp(await as("champion"), { meetupId: id, venueId, onlyIfFree: false }, later(2))).rejects.toEqual(
			refusal("community_archived"),
		);
		await cancelMeetup(claire, { meetupId: id, reason: "Nobody hosts it." }, later(3));
		expect(await stateOf(id)).toMatchObject({ state: "cancelled" });
	});

	test("asks for a reason where it cancels", () => {
		expect(archiveInput.safeParse({ slug: "letters", editions: "cancel" }).error?.issues).toMatchObject([
			{ path: ["reason"], message: "required" },
		]);
		expect(archiveInput.safeParse({ slug: "letters" }).success).toBe(true);
	});
});

describe("an archived community is reopened", () => {
	test("by its managers and by the hub, at the stage where it was", async () => {
		for (const name of ["communityManager", "hubLead", "admin"] as const) {
			const place = await community({ visibility: "on_request" });
			await db.stageChange.create({ data: { communityId: place.id, stage: "stewardship", at } });
			await archiveCommunity(await as("communityManager"), place.slug, later(1));
			await reopenCommunity(await as(name), place.slug, later(2));
			expect(await db.community.findUniqueOrThrow({ where: { id: place.id } })).toMatchObject({
				archivedAt: null,
				stage: "stewardship",
			});
		}
	});

	test("and by nobody else, nor when it is open", async () => {
		const place = await community({ members: [await castId("employee")], moderators: [await castId("moderator")] });
		await expect(reopenCommunity(await as("communityManager"), place.slug, at)).rejects.toEqual(
			refusal("community_not_archived"),
		);
		await archiveCommunity(await as("communityManager"), place.slug, at);
		for (const name of ["employee", "moderator", "newcomer"] as const)
			await expect(reopenCommunity(await as(name), place.slug, at)).rejects.toEqual(refusal("managers_only"));
	});

	test("without a manager: the hub is told", async () => {
		const place = await community();
		await castId("hubLead");
		await archiveCommunity(await as("communityManager"), place.slug, at);
		await suspendPerson(await as("admin"), await castId("communityManager"), at);
		await reopenCommunity(await as("admin"), place.slug, later(1));
		await tellAll();
		expect(await inboxOf("hubLead")).toEqual(["Customer care writing has no manager any more. Name another."]);
	});
});

describe("an edition that is over by the clock", () => {
	const ended = new Date(december.getTime() + 4 * 3_600_000);

	test("goes on once its end is corrected, and is held again at the new end", async () => {
		const { id } = await edition();
		expect(await holdMeetups(ended)).toBe(1);
		await correctEnd(await as("communityManager"), { meetupId: id, endsAt: "2026-12-17T19:00" }, ended);
		expect(await stateOf(id)).toMatchObject({ state: "published", calendarVersion: 1 });
		expect(await holdMeetups(ended)).toBe(0);
		expect(await holdMeetups(new Date("2026-12-17T18:00:00Z"))).toBe(1);
	});

	test("ends earlier and stays held, in the hours of its own zone", async () => {
		const { id } = await edition();
		await holdMeetups(ended);
		await correctEnd(await as("communityManager"), { meetupId: id, endsAt: "2026-12-17T15:30" }, ended);
		expect(await db.meetup.findUniqueOrThrow({ where: { id } })).toMatchObject({
			state: "held",
			endsAt: new Date("2026-12-17T14:30:00Z"),
		});
	});

	test("keeps its end once it is written up, and no end comes before the start", async () => {
		const { id, communityId } = await edition();
		const claire = await as("communityManager");
		const correct = (endsAt: string, when = ended) => correctEnd(claire, { meetupId: id, endsAt }, when);
		await expect(correct("2026-12-17T19:00", at)).rejects.toEqual(refusal("meetup_not_over"));
		await expect(correct("2026-12-17T13:00")).rejects.toEqual(refusal("end_not_possible"));
		await expect(correct("2026-12-27T13:00")).rejects.toEqual(refusal("end_not_possible"));
		await expect(correctEnd(await as("employee"), { meetupId: id, endsAt: "2026-12-17T19:00" }, ended)).rejects.toEqual(
			refusal("managers_only"),
		);
		const closed = await edition({ communityId, state: "closed" });
		await expect(correctEnd(claire, { meetupId: closed.id, endsAt: "2026-12-17T19:00" }, ended)).rejects.toEqual(
			refusal("already_captured"),
		);
	});
});
