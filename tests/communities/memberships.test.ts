import { describe, expect, test } from "vitest";
import {
	answerRequest,
	changeMemberRole,
	inviteMember,
	joinCommunity,
	leaveCommunity,
	removeMember,
	requestMembership,
} from "@/lib/communities/memberships";
import { communityList, communityPage } from "@/lib/communities/queries";
import { db } from "@/lib/db";
import { NotFound, Refused } from "@/lib/errors";
import { as, at, castId, community, viewerOf } from "../factories";
import { refusal } from "../refusal";

const memberCount = async (id: string) =>
	(await db.community.findUniqueOrThrow({ where: { id }, select: { memberCount: true } })).memberCount;

describe("an open community", () => {
	test("takes whoever joins, once", async () => {
		const { id, slug } = await community();
		await joinCommunity(await as("newcomer"), slug, at);
		expect(await memberCount(id)).toBe(2);
		await expect(joinCommunity(await as("newcomer"), slug, at)).rejects.toEqual(refusal("already_member"));
		const facts = await db.activity.findMany({ where: { communityId: id }, select: { kind: true, actorId: true } });
		expect(facts).toEqual([{ kind: "membership.joined", actorId: await castId("newcomer") }]);
	});

	test("counts two simultaneous clicks of one person as one", async () => {
		const { id, slug } = await community();
		const awa = await as("newcomer");
		const outcomes = await Promise.allSettled([joinCommunity(awa, slug, at), joinCommunity(awa, slug, at)]);
		expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
		expect(await memberCount(id)).toBe(2);
	});

	test("can be left and joined again, keeping the day of first joining", async () => {
		const { id, slug } = await community();
		await joinCommunity(await as("newcomer"), slug, at);
		await leaveCommunity(await as("newcomer"), slug, at);
		expect(await memberCount(id)).toBe(1);
		await joinCommunity(await as("newcomer"), slug, new Date(at.getTime() + 1000));
		const membership = await db.membership.findFirstOrThrow({
			where: { communityId: id, personId: await castId("newcomer") },
		});
		expect(membership).toMatchObject({ status: "active", joinedAt: at });
	});

	test("does not take a guest", async () => {
		const { slug } = await community();
		await expect(joinCommunity(await as("guest"), slug, at)).rejects.toBeInstanceOf(NotFound);
	});

	test("keeps its last manager", async () => {
		const { slug } = await community();
		await expect(leaveCommunity(await as("communityManager"), slug, at)).rejects.toEqual(refusal("last_manager"));
	});
});

describe("a community on request", () => {
	test("lets a manager say yes", async () => {
		const { id, slug } = await community({ visibility: "on_request" });
		await expect(joinCommunity(await as("newcomer"), slug, at)).rejects.toBeInstanceOf(Refused);
		await requestMembership(await as("newcomer"), slug, "I answer customers in Dakar", at);
		expect(await memberCount(id)).toBe(1);
		await answerRequest(await as("communityManager"), slug, await castId("newcomer"), true, at);
		expect(await memberCount(id)).toBe(2);
		await expect(answerRequest(await as("communityManager"), slug, await castId("newcomer"), true, at)).rejects.toEqual(
			refusal("no_open_request"),
		);
	});

	test("does not let a member answer", async () => {
		const { slug } = await community({ visibility: "on_request", members: [await castId("employee")] });
		await requestMembership(await as("newcomer"), slug, undefined, at);
		await expect(answerRequest(await as("employee"), slug, await castId("newcomer"), true, at)).rejects.toEqual(
			refusal("managers_only"),
		);
	});
});

describe("a hidden community", () => {
	test("is not found, not listed and not joined by those outside it, a lead of the hub included", async () => {
		const hidden = await community({ name: "Reorganisation", visibility: "hidden" });
		await community({ name: "Everyone sees this" });
		for (const name of ["employee", "hubLead", "admin"] as const) {
			const viewer = await as(name);
			expect((await communityList(viewer, {})).rows.map((row) => row.name)).toEqual(["Everyone sees this"]);
			await expect(communityPage(viewer, hidden.slug)).rejects.toBeInstanceOf(NotFound);
			await expect(joinCommunity(viewer, hidden.slug, at)).rejects.toBeInstanceOf(NotFound);
		}
	});

	test("appears for someone invited, who may accept", async () => {
		const { id, slug } = await community({ visibility: "hidden" });
		await inviteMember(await as("communityManager"), slug, (await as("employee")).email ?? "", at);
		expect((await communityPage(await as("employee"), slug)).id).toBe(id);
		await joinCommunity(await as("employee"), slug, at);
		expect(await memberCount(id)).toBe(2);
	});
});

test("a manager names another one and may then leave", async () => {
	const { slug } = await community({ members: [await castId("employee")] });
	await changeMemberRole(await as("communityManager"), slug, await castId("employee"), "manager", at);
	await leaveCommunity(await as("communityManager"), slug, at);
	expect((await viewerOf(await castId("employee"))).memberships[0]).toMatchObject({
		role: "manager",
		status: "active",
	});
});

test("a manager removes a member, who is then no longer counted", async () => {
	const { id, slug } = await community({ members: [await castId("employee")] });
	await removeMember(await as("communityManager"), slug, await castId("employee"), at);
	expect(await memberCount(id)).toBe(1);
	expect((await as("employee")).memberships).toEqual([]);
});
