import { describe, expect, test } from "vitest";
import { archiveCommunity } from "@/lib/communities/communities";
import { communityList } from "@/lib/communities/list";
import {
	answerRequest,
	changeMemberRole,
	inviteMembers,
	joinCommunity,
	leaveCommunity,
	removeMember,
	requestMembership,
} from "@/lib/communities/memberships";
import { communityPage } from "@/lib/communities/queries";
import { communityFilters } from "@/lib/communities/schema";
import { db, type Tx } from "@/lib/db";
import { NotFound, Refused } from "@/lib/errors";
import { as, at, castId, community, viewerOf } from "../factories";
import { refusal } from "../refusal";
import { untilSomebodyWaits } from "../waiting";

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

/**
 * Two verbs at once: the first has written and not yet committed when the second comes and waits for its lock. Whoever
 * waits has the viewer of before.
 */
async function whileItWaits<T>(communityId: string, waiting: () => Promise<T>, first: (tx: Tx) => Promise<unknown>) {
	let outcome: Promise<PromiseSettledResult<T>[]> = Promise.resolve([]);
	await db.$transaction(async (tx) => {
		await tx.$queryRaw`select 1 from communities where id = ${communityId}::uuid for update`;
		await first(tx);
		outcome = Promise.allSettled([waiting()]);
		await untilSomebodyWaits();
	});
	const [settled] = await outcome;
	return settled;
}

describe("what a person's click was made of is read again under the lock", () => {
	const membershipOf = async (communityId: string, personId: string) =>
		db.membership.findUnique({
			where: { communityId_personId: { communityId, personId } },
			select: { status: true, note: true },
		});

	test("a request that meets a manager's yes leaves an active member", async () => {
		const { id, slug } = await community({ visibility: "on_request" });
		const awa = await as("newcomer");
		const row = { communityId: id, personId: awa.personId, role: "member", since: at } as const;
		const asked = await whileItWaits(
			id,
			() => requestMembership(awa, slug, "Once more", at),
			(tx) => tx.membership.create({ data: { ...row, status: "active" } }),
		);
		expect(asked).toEqual({ status: "rejected", reason: refusal("already_member") });
		expect(await membershipOf(id, awa.personId)).toEqual({ status: "active", note: null });
	});

	test("a request sent twice at once is one request, with the words of the first", async () => {
		const { id, slug } = await community({ visibility: "on_request" });
		const awa = await as("newcomer");
		const row = { communityId: id, personId: awa.personId, role: "member", since: at } as const;
		const asked = await whileItWaits(
			id,
			() => requestMembership(awa, slug, "Second", at),
			(tx) => tx.membership.create({ data: { ...row, status: "requested", note: "First" } }),
		);
		expect(asked).toEqual({ status: "rejected", reason: refusal("already_requested") });
		expect(await membershipOf(id, awa.personId)).toEqual({ status: "requested", note: "First" });
	});

	test("of many who click at once, joining, asking and being invited, each is a member once", async () => {
		const { id, slug } = await community({ visibility: "on_request" });
		const claire = await as("communityManager");
		const awa = await as("newcomer");
		await Promise.allSettled([
			requestMembership(awa, slug, undefined, at),
			inviteMembers(claire, slug, [awa.personId], at),
			requestMembership(awa, slug, undefined, at),
			inviteMembers(claire, slug, [awa.personId], at),
		]);
		const settled = await membershipOf(id, awa.personId);
		expect(["active", "requested", "invited"]).toContain(settled?.status);
		expect(await memberCount(id)).toBe(settled?.status === "active" ? 2 : 1);
		// Whatever the order, the acceptance comes last: nothing after it has changed the status. Ids of one instant have no order.
		const accepted = await db.activity.count({ where: { communityId: id, kind: "membership.accepted" } });
		expect(accepted).toBe(settled?.status === "active" ? 1 : 0);
	});

	test("whoever leaves while a manager removes them stays removed", async () => {
		const { id, slug } = await community({ members: [await castId("employee")] });
		const lucia = await as("employee");
		const left = await whileItWaits(
			id,
			() => leaveCommunity(lucia, slug, at),
			(tx) =>
				tx.membership.updateMany({
					where: { communityId: id, personId: lucia.personId },
					data: { status: "removed", since: at },
				}),
		);
		expect(left).toEqual({ status: "rejected", reason: refusal("not_a_member") });
		expect((await membershipOf(id, lucia.personId))?.status).toBe("removed");
	});

	test("nobody joins a community in the moment it is archived, nor is it archived twice", async () => {
		const { id, slug } = await community();
		const archive = (tx: Tx) => tx.community.update({ where: { id }, data: { archivedAt: at } });
		const awa = await as("newcomer");
		const joined = await whileItWaits(id, () => joinCommunity(awa, slug, at), archive);
		expect(joined).toEqual({ status: "rejected", reason: refusal("community_archived") });
		const claire = await as("communityManager");
		const archived = await whileItWaits(id, () => archiveCommunity(claire, slug, at), archive);
		expect(archived).toEqual({ status: "rejected", reason: refusal("community_archived") });
		expect(await db.activity.count()).toBe(0);
	});
});

test("only who is there can be removed", async () => {
	const { slug } = await community({ members: [await castId("employee")] });
	await leaveCommunity(await as("employee"), slug, at);
	const claire = await as("communityManager");
	await expect(removeMember(claire, slug, await castId("employee"), at)).rejects.toBeInstanceOf(NotFound);
	await expect(removeMember(claire, slug, await castId("newcomer"), at)).rejects.toBeInstanceOf(NotFound);
});

describe("a hidden community", () => {
	test("is not found, not listed and not joined by those outside it, a lead of the hub included", async () => {
		const hidden = await community({ name: "Reorganisation", visibility: "hidden" });
		await community({ name: "Everyone sees this" });
		for (const name of ["employee", "hubLead", "admin"] as const) {
			const viewer = await as(name);
			expect((await communityList(viewer, communityFilters.parse({}), at)).rows.map((row) => row.name)).toEqual([
				"Everyone sees this",
			]);
			await expect(communityPage(viewer, hidden.slug)).rejects.toBeInstanceOf(NotFound);
			await expect(joinCommunity(viewer, hidden.slug, at)).rejects.toBeInstanceOf(NotFound);
		}
	});

	test("appears for someone invited, who may accept", async () => {
		const { id, slug } = await community({ visibility: "hidden" });
		await inviteMembers(await as("communityManager"), slug, [(await as("employee")).personId], at);
		expect((await communityPage(await as("employee"), slug)).id).toBe(id);
		await joinCommunity(await as("employee"), slug, at);
		expect(await memberCount(id)).toBe(2);
	});
});

test("several people are invited at once: members stay as they are, and nobody is invited when one of them may not be", async () => {
	const { id, slug } = await community({ members: [await castId("employee")] });
	const claire = await as("communityManager");
	const people = [await castId("employee"), await castId("newcomer"), await castId("champion")];
	const invited = () => db.membership.count({ where: { communityId: id, status: "invited" } });
	await expect(inviteMembers(claire, slug, [...people, await castId("guest")], at)).rejects.toEqual(
		refusal("person_not_active"),
	);
	expect(await invited()).toBe(0);
	expect(await inviteMembers(claire, slug, people, at)).toBe(2);
	expect(await invited()).toBe(2);
	await expect(inviteMembers(claire, slug, people.slice(0, 1), at)).rejects.toEqual(refusal("already_member"));
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
