import { describe, expect, test } from "vitest";
import { archiveCommunity } from "@/lib/communities/communities";
import {
	communitiesNamed,
	relateCommunities,
	relatedCommunities,
	unrelateCommunities,
} from "@/lib/communities/related";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { as, at, castId, community } from "../factories";
import { refusal } from "../refusal";

const namesFor = async (name: "employee" | "newcomer" | "communityManager", id: string) =>
	(await relatedCommunities(await as(name), id)).map((row) => row.name);

describe("related communities", () => {
	test("stand on both pages, whoever of the managers linked them, and are removed from both", async () => {
		const letters = await community({ name: "Letters" });
		const calls = await community({ name: "Calls" });
		const claire = await as("communityManager");
		await relateCommunities(claire, { slug: letters.slug, otherSlug: calls.slug }, at);
		await relateCommunities(claire, { slug: calls.slug, otherSlug: letters.slug }, at);
		expect(await namesFor("newcomer", letters.id)).toEqual(["Calls"]);
		expect(await namesFor("newcomer", calls.id)).toEqual(["Letters"]);
		await unrelateCommunities(claire, { slug: calls.slug, otherSlug: letters.slug }, at);
		expect(await namesFor("newcomer", letters.id)).toEqual([]);
	});

	test("say nothing of a hidden one to who may not see it, nor of an archived one", async () => {
		const letters = await community({ name: "Letters" });
		const quiet = await community({ name: "Quiet table", visibility: "hidden", members: [await castId("employee")] });
		const claire = await as("communityManager");
		await relateCommunities(claire, { slug: letters.slug, otherSlug: quiet.slug }, at);
		expect(await namesFor("employee", letters.id)).toEqual(["Quiet table"]);
		expect(await namesFor("newcomer", letters.id)).toEqual([]);
		expect((await communitiesNamed(await as("newcomer"), "table", [])).length).toBe(0);
		await archiveCommunity(claire, quiet.slug, at);
		expect(await namesFor("employee", letters.id)).toEqual([]);
	});

	test("are linked by managers alone, to communities that they see, and at most twelve", async () => {
		const letters = await community({ name: "Letters" });
		const quiet = await community({ name: "Quiet", visibility: "hidden" });
		const pair = { slug: letters.slug, otherSlug: quiet.slug };
		await expect(relateCommunities(await as("newcomer"), pair, at)).rejects.toEqual(refusal("managers_only"));
		await expect(relateCommunities(await as("hubLead"), pair, at)).rejects.toBeInstanceOf(NotFound);
		const claire = await as("communityManager");
		const itself = { slug: letters.slug, otherSlug: letters.slug };
		await expect(relateCommunities(claire, itself, at)).rejects.toEqual(refusal("related_to_itself"));
		const others = [];
		for (let index = 0; index < 12; index++) others.push((await community({ name: `Other ${index}` })).id);
		await db.communityRelation.createMany({
			data: others.map((id) =>
				id < letters.id ? { oneId: id, otherId: letters.id, at } : { oneId: letters.id, otherId: id, at },
			),
		});
		await expect(relateCommunities(claire, pair, at)).rejects.toEqual(refusal("too_many_related"));
		expect((await namesFor("communityManager", letters.id)).length).toBe(12);
	});
});
