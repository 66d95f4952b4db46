import { describe, expect, test } from "vitest";
import { changeCommunity, communityFields } from "@/lib/communities/communities";
import {
	answerRequest,
	changeMemberRole,
	inviteMembers,
	joinCommunity,
	leaveCommunity,
	requestMembership,
} from "@/lib/communities/memberships";
import { createCommunity } from "@/lib/communities/opening";
import {
	type CommunityFacts,
	canChangeCommunity,
	canCreateCommunity,
	canJoin,
	canManage,
	canModerate,
	canRead,
	canRequest,
	canTakePart,
} from "@/lib/communities/policy";
import { communityPage } from "@/lib/communities/queries";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound } from "@/lib/errors";
import type { Settings } from "@/lib/settings";
import type { Viewer } from "@/lib/viewer";
import type { CastName } from "../cast";
import { as, at, castId, community } from "../factories";
import { refusal } from "../refusal";

const input = {
	name: "Letters desk",
	summary: "People who write to customers for a living.",
	about: "",
	kind: "practice" as const,
	visibility: "open" as const,
	languages: ["en" as const],
	moreTopicIds: [],
	charter: "",
};

/** Claire manages it, Ben moderates it, Lucía is a member, Olfa is invited and Sami has asked. */
async function place(visibility: CommunityFacts["visibility"], archivedAt: Date | null = null) {
	const { id, slug } = await community({
		visibility,
		members: [await castId("employee"), await castId("champion"), await castId("lineManager")],
		moderators: [await castId("moderator")],
	});
	for (const [name, status] of [
		["champion", "invited"],
		["lineManager", "requested"],
	] as const)
		await db.membership.updateMany({ where: { communityId: id, personId: await castId(name) }, data: { status } });
	await db.community.update({ where: { id }, data: { archivedAt } });
	return { id, slug, visibility, archivedAt };
}

const PEOPLE = [
	"employee",
	"moderator",
	"communityManager",
	"champion",
	"lineManager",
	"newcomer",
	"hubLead",
	"admin",
	"guest",
] as const satisfies CastName[];
type Right = (viewer: Viewer, facts: CommunityFacts) => { allowed: boolean };

/** Who may. */
async function allowedBy(right: Right, facts: CommunityFacts): Promise<string[]> {
	const names: string[] = [];
	for (const name of PEOPLE) if (right(await as(name), facts).allowed) names.push(name);
	return names;
}

const MEMBERS = ["employee", "moderator", "communityManager"];
const OUTSIDE = ["champion", "lineManager", "newcomer", "hubLead", "admin"];

describe.each<[CommunityFacts["visibility"], Record<string, [Right, string[]]>]>([
	[
		"open",
		{
			read: [canRead, [...MEMBERS, ...OUTSIDE]],
			join: [canJoin, OUTSIDE],
			request: [canRequest, []],
			takePart: [canTakePart, MEMBERS],
			moderate: [canModerate, ["moderator", "communityManager"]],
			manage: [canManage, ["communityManager", "hubLead", "admin"]],
			change: [canChangeCommunity, ["communityManager", "hubLead", "admin"]],
		},
	],
	[
		"on_request",
		{
			read: [canRead, MEMBERS],
			join: [canJoin, ["champion"]],
			request: [canRequest, ["champion", "newcomer", "hubLead", "admin"]],
			takePart: [canTakePart, MEMBERS],
			moderate: [canModerate, ["moderator", "communityManager"]],
			manage: [canManage, ["communityManager"]],
			change: [canChangeCommunity, ["communityManager"]],
		},
	],
	[
		"by_invitation",
		{
			read: [canRead, MEMBERS],
			join: [canJoin, ["champion"]],
			request: [canRequest, []],
			takePart: [canTakePart, MEMBERS],
			moderate: [canModerate, ["moderator", "communityManager"]],
			manage: [canManage, ["communityManager"]],
			change: [canChangeCommunity, ["communityManager"]],
		},
	],
])("in a community that is %s", (visibility, rights) => {
	test("each right is theirs who have it, and nobody else's", async () => {
		const facts = await place(visibility);
		for (const [name, [right, who]] of Object.entries(rights))
			expect([name, (await allowedBy(right, facts)).sort()]).toEqual([name, [...who].sort()]);
	});

	test("once it is archived, it is read and managed, and nothing is changed", async () => {
		const facts = await place(visibility, at);
		for (const name of ["read", "moderate", "manage"]) {
			const [right, who] = rights[name] ?? [canRead, []];
			expect([name, (await allowedBy(right, facts)).sort()]).toEqual([name, [...who].sort()]);
		}
		for (const right of [canJoin, canRequest, canTakePart, canChangeCommunity])
			expect(await allowedBy(right, facts)).toEqual([]);
	});
});

describe("a new community", () => {
	test("is made by those whom the settings name", async () => {
		await place("open");
		const makers = (
			communityCreators: Settings["communityCreators"],
			newCommunities: Settings["newCommunities"] = "at_once",
		) => allowedBy((viewer) => canCreateCommunity(viewer, { communityCreators, newCommunities }), {} as CommunityFacts);
		expect(await makers("everyone")).toEqual(PEOPLE.filter((name) => name !== "guest"));
		expect(await makers("managers")).toEqual(["communityManager", "hubLead", "admin"]);
		expect(await makers("hub")).toEqual(["hubLead", "admin"]);
		expect(await makers("everyone", "approved")).toEqual(["hubLead", "admin"]);
	});

	test("has its creator as manager, and an address of its own", async () => {
		const lucia = await as("employee");
		const first = await createCommunity(lucia, input, at);
		const second = await createCommunity(await as("newcomer"), input, at);
		for (const { slug } of [first, second]) expect(slug).toMatch(/^letters-desk-[a-z2-9]{5}$/);
		expect(first.slug).not.toBe(second.slug);
		expect((await as("employee")).memberships[0]).toMatchObject({ role: "manager", status: "active" });
		expect(await communityPage(lucia, first.slug)).toMatchObject({ memberCount: 1 });
		await expect(createCommunity(await as("guest"), input, at)).rejects.toEqual(refusal("employees_only"));
		await db.setting.create({ data: { key: "communityCreators", value: "hub" } });
		await expect(createCommunity(lucia, input, at)).rejects.toEqual(refusal("community_creation_closed"));
	});

	test("is changed by those who manage it, as long as it is not archived", async () => {
		const { slug } = await place("open");
		const before = communityFields(await db.community.findUniqueOrThrow({ where: { slug } }));
		await changeCommunity(await as("hubLead"), slug, { ...before, name: "Another name" }, marksOf(before), at);
		expect((await communityPage(await as("employee"), slug)).name).toBe("Another name");
		for (const name of ["employee", "moderator", "newcomer"] as const)
			await expect(changeCommunity(await as(name), slug, input, {}, at)).rejects.toEqual(refusal("managers_only"));
		await expect(changeCommunity(await as("guest"), slug, input, {}, at)).rejects.toBeInstanceOf(NotFound);
		const archived = await place("open", at);
		await expect(changeCommunity(await as("communityManager"), archived.slug, input, {}, at)).rejects.toEqual(
			refusal("community_archived"),
		);
	});
});

describe("what a person may not do, the verb refuses", () => {
	test("to who has the page open from before", async () => {
		const { slug } = await place("on_request");
		const [claire, ben, lucia, awa, sami] = [
			await as("communityManager"),
			await as("moderator"),
			await as("employee"),
			await as("newcomer"),
			await as("lineManager"),
		];
		await expect(joinCommunity(awa, slug, at)).rejects.toEqual(refusal("by_invitation_only"));
		await expect(joinCommunity(lucia, slug, at)).rejects.toEqual(refusal("already_member"));
		await expect(requestMembership(lucia, slug, undefined, at)).rejects.toEqual(refusal("already_member"));
		await expect(requestMembership(sami, slug, undefined, at)).rejects.toEqual(refusal("already_requested"));
		await expect(leaveCommunity(awa, slug, at)).rejects.toEqual(refusal("not_a_member"));
		for (const viewer of [ben, lucia, awa]) {
			await expect(answerRequest(viewer, slug, sami.personId, true, at)).rejects.toEqual(refusal("managers_only"));
			await expect(inviteMembers(viewer, slug, [awa.personId], at)).rejects.toEqual(refusal("managers_only"));
			await expect(changeMemberRole(viewer, slug, lucia.personId, "manager", at)).rejects.toEqual(
				refusal("managers_only"),
			);
		}
		await expect(inviteMembers(claire, slug, [lucia.personId], at)).rejects.toEqual(refusal("already_member"));
		for (const name of ["guest", "suspended"] as const) {
			await expect(inviteMembers(claire, slug, [await castId(name)], at)).rejects.toEqual(refusal("person_not_active"));
		}
		await expect(changeMemberRole(claire, slug, sami.personId, "manager", at)).rejects.toBeInstanceOf(NotFound);
		await expect(changeMemberRole(claire, slug, claire.personId, "member", at)).rejects.toEqual(
			refusal("last_manager"),
		);
	});
});
