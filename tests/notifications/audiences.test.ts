import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { changeMemberRole, inviteMembers, removeMember, requestMembership } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { sendMail } from "@/lib/mail-sending";
import { inboxPage } from "@/lib/notifications/queries";
import { withdrawRole } from "@/lib/people/roles";
import type { cast } from "../cast";
import { as, at, castId, community } from "../factories";
import { tellAll } from "./inboxes";

const kindsFor = async (name: keyof typeof cast) => (await inboxPage(await as(name), {})).rows.map(({ kind }) => kind);

/** What is sent when the worker comes to the mails that wait. */
async function statesOfMailsTo(personId: string) {
	for (const { id } of await db.outgoingMail.findMany({ where: { personId } })) await sendMail(id, at);
	return (await db.outgoingMail.findMany({ where: { personId }, orderBy: { id: "asc" } })).map(({ state }) => state);
}

describe("what was told", () => {
	test("of an invitation to a hidden community is shown and sent as long as it stands", async () => {
		const { slug } = await community({ visibility: "hidden" });
		const lucia = await castId("employee");
		await inviteMembers(await as("communityManager"), slug, [lucia], at);
		await tellAll();
		expect(await kindsFor("employee")).toEqual(["membershipInvited"]);
		expect((await as("employee")).unread).toBe(1);
		await removeMember(await as("communityManager"), slug, lucia, at);
		expect(await kindsFor("employee")).toEqual([]);
		expect((await as("employee")).unread).toBe(0);
		expect(await statesOfMailsTo(lucia)).toEqual(["dropped"]);
	});

	test("of requests is for managers, not for somebody who was one", async () => {
		const { slug } = await community({ visibility: "on_request", members: [await castId("employee")] });
		const claire = await as("communityManager");
		const lucia = await castId("employee");
		await changeMemberRole(claire, slug, lucia, "manager", at);
		await requestMembership(await as("newcomer"), slug, undefined, at);
		await tellAll();
		expect(await kindsFor("employee")).toEqual(expect.arrayContaining(["membershipRequested"]));
		await changeMemberRole(claire, slug, lucia, "member", at);
		expect(await kindsFor("employee")).not.toContain("membershipRequested");
		expect(await kindsFor("communityManager")).toContain("membershipRequested");
		expect(await statesOfMailsTo(lucia)).toEqual(["dropped"]);
	});

	test("to the hub about nominations is for those who lead it now", async () => {
		const lead = await castId("hubLead");
		const [item] = await db.$queryRaw<{ id: string }[]>`select gen_random_uuid()::text as id`;
		const activity = { kind: "nomination.made", at, subjectType: "nomination" as const, subjectId: item?.id };
		const { id: activityId } = await db.activity.create({ data: activity, select: { id: true } });
		const params = { actor: "Sami", person: "Olfa", topic: { en: "Letters" } };
		const path = "/champions/nominations";
		await db.inboxItem.create({
			data: {
				personId: lead,
				groupId: randomUUID(),
				activityId,
				audience: "hub_leads",
				kind: "nominationMade",
				params,
				path,
				at,
			},
		});
		expect(await kindsFor("hubLead")).toEqual(["nominationMade"]);
		await withdrawRole(await as("admin"), lead, "hub_lead", at);
		expect(await kindsFor("hubLead")).toEqual([]);
	});
});
