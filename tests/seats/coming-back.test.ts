import { expect, test } from "vitest";
import { removeMember } from "@/lib/communities/memberships";
import { restoreMember } from "@/lib/communities/taking-back";
import { db } from "@/lib/db";
import { rsvp } from "@/lib/meetups/rsvps";
import { restorePerson, suspendPerson } from "@/lib/people/people";
import { releaseSeatsOutOfSight } from "@/lib/seats/out-of-sight";
import { as, at, castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { inboxOf, pathsOf, tellAll } from "../notifications/inboxes";

test("who comes back, to a community or to the platform, is told that seats do not come back by themselves", async () => {
	const lucia = await castId("employee");
	const { id: communityId, slug } = await community({ visibility: "by_invitation", members: [lucia] });
	const { id: meetupId, venueId } = await edition({ communityId, seats: [1] });
	await rsvp(await as("employee"), { meetupId, venueId }, at);
	const claire = await as("communityManager");
	await removeMember(claire, slug, lucia, at);
	await releaseSeatsOutOfSight({ communityId }, at);
	await restoreMember(claire, slug, { personId: lucia, since: at, role: "member" }, at);
	expect(await db.rsvp.findFirst({ where: { meetupId } })).toMatchObject({ ending: "out_of_sight" });
	await suspendPerson(await as("admin"), lucia, at);
	await restorePerson(await as("admin"), lucia, at);
	await tellAll();
	const told = await inboxOf("employee");
	expect(told).toContain(
		"You are a member of Customer care writing again. If you had seats at its meetups, they were given back: please book again.",
	);
	expect(told.at(-1)).toBe(
		"Your account works again. If you had seats at coming meetups, they were given back: please book again.",
	);
	expect((await pathsOf("employee")).at(-1)).toBe("/meetups");
});
