import { expect, test } from "vitest";
import { firstPart, manageParts, managePath } from "@/components/meetups/manage-parts";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { meetupPage } from "@/lib/meetups/meetup-page";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";
import { december, edition } from "./editions";

async function ours(state: "draft" | "published" | "held" | "cancelled" = "published") {
	const place = await community({ members: [await castId("employee")], moderators: [await castId("moderator")] });
	const { id, venueId } = await edition({ communityId: place.id, state });
	const parts = async (viewer: Viewer, when = at) => manageParts(viewer, await meetupPage(viewer, id, when), when);
	return { id, venueId, parts, claire: await as("communityManager") };
}

test("organisers have the pages of a meetup by its state, and Manage leads to the one that matters then", async () => {
	const draft = await ours("draft");
	expect(await draft.parts(draft.claire)).toEqual(["speakers", "edit"]);
	expect(firstPart(await draft.parts(draft.claire))).toBe("edit");
	const coming = await ours();
	const ahead = await coming.parts(coming.claire);
	expect(ahead).toEqual(["seats", "guests", "speakers", "messages", "checklist", "door", "edit"]);
	const meetup = await meetupPage(coming.claire, coming.id, at);
	expect(managePath(meetup, firstPart(ahead) ?? "edit")).toBe(`/meetups/${coming.id}/desk`);
	expect(managePath(meetup, "speakers")).toBe(`/communities/${meetup.community.slug}/speakers?meetup=${coming.id}`);
	const held = await ours("held");
	const after = await held.parts(held.claire, new Date(december.getTime() + 2 * DAY));
	expect(after).toEqual(["guests", "speakers", "messages", "checklist", "door", "capture", "report"]);
	expect(firstPart(after)).toBe("report");
	const cancelled = await ours("cancelled");
	expect(await cancelled.parts(cancelled.claire)).toEqual([]);
});

test("the host of a venue has the door, a moderator the speakers, and others nothing", async () => {
	const { venueId, parts } = await ours();
	const lucia = await as("employee");
	expect(await parts(lucia)).toEqual([]);
	await db.venue.update({ where: { id: venueId }, data: { hostId: lucia.personId }, select: { id: true } });
	expect(await parts(lucia)).toEqual(["door"]);
	expect(await parts(await as("moderator"))).toEqual(["speakers"]);
	expect(await parts(await as("newcomer"))).toEqual([]);
});
