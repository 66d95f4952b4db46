import { describe, expect, test } from "vitest";
import { archiveCommunity } from "@/lib/communities/communities";
import { changeMemberRole } from "@/lib/communities/memberships";
import { canManage, canModerateOrManage, canSeeHealth, canTakePart } from "@/lib/communities/policy";
import { communityPage, memberList, membershipFigures } from "@/lib/communities/queries";
import { decideStage, stagePage, tickPlaybookStep } from "@/lib/communities/stages";
import { MEMBERSHIP_ROLES, roleMay } from "@/lib/membership-roles";
import { as, at, castId, community } from "../factories";
import { refusal } from "../refusal";

/** Claire manages it, Ben moderates it, Olfa is its sponsor, Lucía a member. */
async function place() {
	const made = await community({
		visibility: "by_invitation",
		members: [await castId("employee"), await castId("champion")],
		moderators: [await castId("moderator")],
	});
	await changeMemberRole(await as("communityManager"), made.slug, await castId("champion"), "sponsor", at);
	return made;
}

describe("a sponsor", () => {
	test("takes part as a member, sees how the community is, and may do nothing else in it", async () => {
		const { slug } = await place();
		const olfa = await as("champion");
		const facts = await communityPage(olfa, slug);
		expect([
			canTakePart(olfa, facts).allowed,
			canSeeHealth(olfa, facts).allowed,
			canModerateOrManage(olfa, facts).allowed,
			canManage(olfa, facts).allowed,
		]).toEqual([true, true, false, false]);
		expect((await stagePage(olfa, facts, at)).proposal.stage).toBe("potential");
		await expect(decideStage(olfa, { slug, proposed: "potential", decision: "adopt" }, at)).rejects.toEqual(
			refusal("managers_only"),
		);
		await expect(tickPlaybookStep(olfa, { slug, stage: "active", step: "roles", done: true }, at)).rejects.toEqual(
			refusal("managers_only"),
		);
		for (const name of ["employee", "moderator"] as const)
			await expect(stagePage(await as(name), facts, at)).rejects.toEqual(refusal("managers_only"));
		await archiveCommunity(await as("communityManager"), slug, at);
		await expect(stagePage(olfa, await communityPage(olfa, slug), at)).rejects.toEqual(refusal("community_archived"));
	});

	test("is named on the page of the community after those who look after it, and found among its members", async () => {
		const { id, slug } = await place();
		const lucia = await as("employee");
		expect((await membershipFigures(lucia, slug)).team.map(({ role, person }) => [person.givenName, role])).toEqual([
			["Claire", "manager"],
			["Ben", "moderator"],
			["Olfa", "sponsor"],
		]);
		const { rows } = await memberList(lucia, id, { role: "sponsor" });
		expect(rows.map(({ person }) => person.givenName)).toEqual(["Olfa"]);
	});

	test("has one right beyond those of a member; a right that a role does not list is not given", () => {
		const of = (right: Parameters<typeof roleMay>[1]) => MEMBERSHIP_ROLES.filter((role) => roleMay(role, right));
		expect(of("takePart")).toEqual(["member", "sponsor", "moderator", "manager"]);
		expect(of("seeHealth")).toEqual(["sponsor", "manager"]);
		expect(of("moderate")).toEqual(["moderator", "manager"]);
		expect(of("manage")).toEqual(["manager"]);
	});
});
