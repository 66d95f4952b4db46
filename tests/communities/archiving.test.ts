import { describe, expect, test } from "vitest";
import { archiveCommunity } from "@/lib/communities/communities";
import { communityList } from "@/lib/communities/list";
import { createCommunity } from "@/lib/communities/opening";
import { communityPage } from "@/lib/communities/queries";
import { reopenCommunity } from "@/lib/communities/reopening";
import { communityFilters } from "@/lib/communities/schema";
import { db } from "@/lib/db";
import { archiveWithEditions } from "@/lib/meetups/taking-back";
import { as, at, castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { inboxOf, tellAll } from "../notifications/inboxes";
import { later } from "../posts/conversation";

describe("members", () => {
	test("are told once that their community is archived, and that it is reopened", async () => {
		const { id, slug } = await community({ visibility: "hidden", members: [await castId("employee")] });
		await edition({ communityId: id, title: "Letters aloud" });
		const claire = await as("communityManager");
		await archiveWithEditions(claire, { slug, editions: "cancel", reason: "We begin anew." }, later(1));
		await tellAll();
		await tellAll();
		const archived = "Claire Fontaine archived Customer care writing. You can still read it.";
		expect((await inboxOf("employee")).filter((text) => text === archived)).toHaveLength(1);
		await reopenCommunity(claire, slug, later(2));
		await tellAll();
		expect(await inboxOf("employee")).toContain("Claire Fontaine reopened Customer care writing: it is as it was.");
		// Nobody else hears of a hidden one.
		for (const name of ["newcomer", "hubLead"] as const) expect(await inboxOf(name)).toEqual([]);
	});

	test("are not told of an archiving that was taken back before", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		const claire = await as("communityManager");
		await archiveCommunity(claire, slug, later(1));
		await reopenCommunity(claire, slug, later(2));
		await tellAll();
		expect(await inboxOf("employee")).toEqual(["Claire Fontaine reopened Customer care writing: it is as it was."]);
	});
});

test("a community has a charter, more topics and a host unit, and is found under each of its topics", async () => {
	const topics = await Promise.all(
		["letters", "calls", "gone"].map((slug) => db.topic.create({ data: { slug, names: { en: slug, fr: slug } } })),
	);
	const [letters, calls, gone] = topics.map(({ id }) => id);
	await db.topic.delete({ where: { id: gone } });
	const lucia = await as("employee");
	const { slug } = await createCommunity(
		lucia,
		{
			name: "Letters desk",
			summary: "People who write to customers for a living.",
			about: "",
			charter: "We correct texts, **never people**.",
			kind: "practice",
			visibility: "open",
			languages: ["en"],
			topicId: letters,
			moreTopicIds: [letters ?? "", calls ?? "", gone ?? ""],
		},
		at,
	);
	const page = await communityPage(lucia, slug);
	expect(page.charterHtml).toContain("<strong>never people</strong>");
	expect(page.moreTopics.map(({ names }) => names.en)).toEqual(["calls"]);
	expect(page.orgUnitId).toBe(lucia.orgUnitId);
	for (const topic of ["letters", "calls"]) {
		const list = await communityList(lucia, communityFilters.parse({ topic }), at);
		expect([topic, list.rows.map((row) => row.slug)]).toEqual([topic, [slug]]);
	}
});
