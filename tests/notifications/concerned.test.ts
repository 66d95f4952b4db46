import { expect, test } from "vitest";
import { HOUR } from "@/lib/clock";
import { leaveCommunity } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { cancelMeetup } from "@/lib/meetups/meetups";
import { as, at, castId, community } from "../factories";
import { edition, invite } from "../meetups/editions";
import { answer, ask, later } from "../posts/conversation";
import { inboxOf, mails, tellAll } from "./inboxes";

/** Lucía asks in a community, and Olfa replies once `meanwhile` has happened. */
async function repliedAfter(visibility: "open" | "by_invitation", meanwhile: (slug: string) => Promise<unknown>) {
	const { slug } = await community({ visibility, members: [await castId("employee"), await castId("champion")] });
	const question = await ask(await as("employee"), slug);
	await meanwhile(slug);
	await answer(await as("champion"), question, later(1));
	await tellAll();
}

test("a reply reaches whoever asked, as long as they belong to a community that only its members read", async () => {
	await repliedAfter("by_invitation", async () => {});
	expect(await inboxOf("employee")).toHaveLength(1);
	await db.inboxItem.deleteMany();
	await repliedAfter("by_invitation", async (slug) => leaveCommunity(await as("employee"), slug, at));
	// The first community's facts were told again: that is one item, and there is none of the second.
	expect(await inboxOf("employee")).toHaveLength(1);
});

test("nobody is told, nor written to, who is suspended or has left", async () => {
	for (const status of ["suspended", "left"] as const) {
		await repliedAfter("open", async () =>
			db.person.update({ where: { id: await castId("employee") }, data: { status } }),
		);
		expect([await inboxOf("employee"), await mails()]).toEqual([[], []]);
		await db.person.update({ where: { id: await castId("employee") }, data: { status: "active" } });
		await db.activity.deleteMany();
	}
});

test("a guest hears of an edition as long as they are invited to it, and their access lasts", async () => {
	const guest = await castId("guest");
	const outcomes: number[] = [];
	const ended = { startsAt: new Date(at.getTime() - HOUR), endsAt: at };
	for (const [change, dates] of [
		[{}, {}],
		[{ withdrawnAt: at }, {}],
		[{ accessUntil: at }, ended],
		// The edition was moved to a day after their access: it lasts until the new end.
		[{ accessUntil: at }, {}],
	] as const) {
		const { id: meetupId, communityId, venueId } = await edition();
		await invite(meetupId, guest);
		await db.meetupInvitation.updateMany({ where: { meetupId }, data: change });
		await db.rsvp.create({
			data: { meetupId, communityId, personId: guest, venueId, answer: "going", answeredAt: at },
		});
		await cancelMeetup(await as("communityManager"), { meetupId, reason: "The room is flooded." }, at);
		await db.meetup.update({ where: { id: meetupId }, data: { ...dates } });
		await tellAll();
		outcomes.push((await inboxOf("guest")).length);
	}
	expect(outcomes).toEqual([1, 1, 1, 2]);
});
