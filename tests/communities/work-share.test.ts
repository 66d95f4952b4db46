import { describe, expect, test } from "vitest";
import { archiveCommunity } from "@/lib/communities/communities";
import { changeMemberRole, leaveCommunity } from "@/lib/communities/memberships";
import { memberList } from "@/lib/communities/queries";
import { workShareInput } from "@/lib/communities/schema";
import { setWorkShare } from "@/lib/communities/work-share";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import type { CastName } from "../cast";
import { as, at, castId, community } from "../factories";
import { refusal } from "../refusal";

/** Claire and Olfa manage it, Ben moderates it, Lucía is a member. */
async function place() {
	const made = await community({
		members: [await castId("employee"), await castId("champion")],
		moderators: [await castId("moderator")],
	});
	await changeMemberRole(await as("communityManager"), made.slug, await castId("champion"), "manager", at);
	return made;
}

const set = async (
	by: CastName,
	slug: string,
	of: CastName,
	share?: number,
	unit: "percent" | "days_a_month" = "percent",
) => setWorkShare(await as(by), { slug, personId: await castId(of), share, unit }, at);

const shown = async (to: CastName, id: string) =>
	(await memberList(await as(to), id, {})).rows.flatMap(({ person, workShare, workShareUnit }) =>
		workShare ? [[person.givenName, workShare, workShareUnit]] : [],
	);

describe("the agreed share of a manager's working time", () => {
	test("is set by the manager or the hub, and seen by managers and the hub alone", async () => {
		const { id, slug } = await place();
		await set("communityManager", slug, "communityManager", 10);
		await set("hubLead", slug, "champion", 2, "days_a_month");
		const all = [
			["Claire", 10, "percent"],
			["Olfa", 2, "days_a_month"],
		];
		for (const name of ["communityManager", "champion", "hubLead", "admin"] as const)
			expect((await shown(name, id)).toSorted()).toEqual(all);
		for (const name of ["employee", "moderator", "newcomer"] as const) expect(await shown(name, id)).toEqual([]);
		await expect(set("champion", slug, "communityManager", 20)).rejects.toEqual(refusal("own_work_share"));
		await expect(set("employee", slug, "communityManager", 20)).rejects.toEqual(refusal("managers_only"));
		// Moderators and members have none.
		await expect(set("hubLead", slug, "moderator", 20)).rejects.toEqual(refusal("managers_only"));
		await expect(set("hubLead", slug, "newcomer", 20)).rejects.toThrow(NotFound);
		await set("communityManager", slug, "communityManager");
		expect(await shown("hubLead", id)).toEqual([["Olfa", 2, "days_a_month"]]);
		expect(await db.activity.count({ where: { kind: "membership.work_share_set" } })).toBe(3);
	});

	test("ends with the role, and stays as it is in an archived community", async () => {
		const { id, slug } = await place();
		const claire = await as("communityManager");
		await set("champion", slug, "champion", 15);
		await changeMemberRole(claire, slug, await castId("champion"), "moderator", at);
		await changeMemberRole(claire, slug, await castId("champion"), "manager", at);
		expect(await shown("hubLead", id)).toEqual([]);
		await set("champion", slug, "champion", 15);
		await leaveCommunity(await as("champion"), slug, at);
		expect(await db.membership.count({ where: { workShare: { not: null } } })).toBe(0);
		await archiveCommunity(claire, slug, at);
		await expect(set("communityManager", slug, "communityManager", 5)).rejects.toEqual(refusal("community_archived"));
	});

	test("is a whole number of per cent, or of days that a month has", () => {
		const isFine = (share: number | undefined, unit: string) =>
			workShareInput.safeParse({ slug: "x", personId: "0193a000-0000-7000-8000-000000000000", share, unit }).success;
		expect([isFine(100, "percent"), isFine(23, "days_a_month"), isFine(undefined, "percent")]).toEqual([
			true,
			true,
			true,
		]);
		expect([isFine(0, "percent"), isFine(101, "percent"), isFine(24, "days_a_month"), isFine(1.5, "percent")]).toEqual([
			false,
			false,
			false,
			false,
		]);
	});
});
