import { expect, test } from "vitest";
import { homeTasks } from "@/app/(platform)/_home/needs";
import { HOUR } from "@/lib/clock";
import { communityHealth } from "@/lib/cockpit/health";
import { needsOfCommunity, otherCaretakers, ownNeeds } from "@/lib/cockpit/needs";
import { communityPage, memberList, membershipFigures, waitingMemberships } from "@/lib/communities/queries";
import { relatedCommunities } from "@/lib/communities/related";
import { runningRestrictions } from "@/lib/communities/restrictions";
import { memberFilters } from "@/lib/communities/schema";
import { stagePage } from "@/lib/communities/stages";
import { db } from "@/lib/db";
import { translator } from "@/lib/i18n/translator";
import { letterPage, letterReach, sentLetters, unsentLetters } from "@/lib/letters/queries";
import { queueAges } from "@/lib/moderation/ages";
import { moderationQueue, queueCounts } from "@/lib/moderation/queue";
import { queueFilters } from "@/lib/moderation/schema";
import { communitiesWithProposals, proposalList } from "@/lib/proposals/list";
import { communitiesWithMatters, matterList } from "@/lib/proposals/register";
import { matterFilters, proposalFilters } from "@/lib/proposals/schema";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";
import { letter } from "../letters/writing";
import { countStatements } from "../statements";

const HUGE = { members: 100_000, proposals: 500, reports: 1_000, letters: 100, questions: 300 };
const SMALL = { members: 3, proposals: 2, reports: 2, letters: 2, questions: 2 };

/** A community of Claire's with so many of each. Everything is written in bulk. */
async function filled(sizes: typeof HUGE): Promise<{ id: string; slug: string }> {
	const place = await community({ members: [await castId("employee")] });
	const { id } = place;
	const lucia = await castId("employee");
	const claire = await castId("communityManager");
	const long = new Date(at.getTime() - 60 * HOUR);
	await db.$executeRaw`
		with made as (
			insert into people (id, "givenName", "familyName", "sortName", "searchText", "registeredAt", "createdAt", "updatedAt")
			select gen_random_uuid(), 'Ada', 'Member ' || n, 'member ' || n, 'member ' || n, ${at}::timestamptz, ${at}::timestamptz, ${at}::timestamptz
			from generate_series(1, ${sizes.members}::int) n returning id)
		insert into memberships (id, "communityId", "personId", role, status, since, "joinedAt")
		select gen_random_uuid(), ${id}::uuid, id, 'member', 'active', ${at}::timestamptz, ${at}::timestamptz from made`;
	await db.$executeRaw`update communities set "memberCount" = ${sizes.members + 2} where id = ${id}::uuid`;
	const posts = (kind: "proposal" | "question" | "discussion", count: number) => db.$executeRaw`
		insert into posts (id, "communityId", "authorId", kind, language, title, body, "bodyHtml", "searchText", "createdAt", "livelyAt")
		select gen_random_uuid(), ${id}::uuid, ${lucia}::uuid, ${kind}::"PostKind", 'en', ${kind} || ' ' || n, '', '', ${kind} || ' ' || n,
			${long}::timestamptz, ${long}::timestamptz from generate_series(1, ${count}::int) n`;
	await posts("question", sizes.questions);
	await posts("proposal", sizes.proposals);
	await posts("discussion", sizes.reports);
	await db.$executeRaw`
		insert into proposal_supports ("postId", "personId", at)
		select post.id, ms."personId", ${at}::timestamptz from posts post
		cross join lateral (select "personId" from memberships where "communityId" = ${id}::uuid and role = 'member' and "personId" <> ${lucia}::uuid limit 3) ms
		where post.kind = 'proposal' and post."communityId" = ${id}::uuid`;
	await db.$executeRaw`
		with kept as (insert into proposal_cases (id, "raisedAt")
			select id, ${at}::timestamptz from posts where kind = 'proposal' and "communityId" = ${id}::uuid returning id)
		insert into raised_proposals ("postId", "caseId", "raisedById", "raisedAt")
		select id, id, ${claire}::uuid, ${at}::timestamptz from kept`;
	await db.$executeRaw`
		with made as (insert into moderation_cases (id, "communityId", "postId", "authorId", source, "openedAt", "reportCount")
			select gen_random_uuid(), ${id}::uuid, id, ${lucia}::uuid, 'report', ${at}::timestamptz, 1 from posts
			where kind = 'discussion' and "communityId" = ${id}::uuid returning id)
		insert into text_reports (id, "caseId", "reporterId", reason, at)
		select gen_random_uuid(), id, ${await castId("champion")}::uuid, 'off_topic', ${at}::timestamptz from made`;
	await db.letter.createMany({
		data: Array.from({ length: sizes.letters }, (_, index) => ({
			communityId: id,
			authorId: claire,
			title: `Letter ${index}`,
			language: "en" as const,
			createdAt: at,
			sentAt: index % 2 === 0 ? at : null,
		})),
	});
	await db.$executeRaw`analyze`;
	return place;
}

/** What each page reads. */
const pages: Record<string, (viewer: Viewer, slug: string, letterId: string) => Promise<unknown>> = {
	"the cockpit of a community": async (viewer, slug) => {
		const facts = await communityPage(viewer, slug);
		await needsOfCommunity(viewer, facts, { show: "open" }, at);
		await otherCaretakers(viewer, [slug]);
		await communityHealth(viewer, facts, at);
	},
	"what needs somebody across communities": async (viewer, slug) => {
		await ownNeeds(viewer, { show: "open" }, at);
		await otherCaretakers(viewer, [slug]);
	},
	home: (viewer) => homeTasks(viewer, translator("en"), at),
	letters: async (viewer, slug) => {
		const { id } = await communityPage(viewer, slug);
		await sentLetters(viewer, id);
		await unsentLetters(viewer, id);
	},
	"a letter": async (viewer, slug, letterId) => letterReach(viewer, await letterPage(viewer, slug, letterId, at)),
	members: async (viewer, slug) => {
		const facts = await communityPage(viewer, slug);
		await memberList(viewer, facts.id, memberFilters.parse({}));
		await membershipFigures(viewer, slug);
		await waitingMemberships(viewer, facts);
		await relatedCommunities(viewer, facts.id);
	},
	stage: async (viewer, slug) => stagePage(viewer, await communityPage(viewer, slug), at),
	proposals: async (viewer) => {
		await proposalList(viewer, proposalFilters.parse({}), at);
		await communitiesWithProposals(viewer);
	},
	"the register of the hub": async () => {
		const hub = await as("hubLead");
		await matterList(hub, matterFilters.parse({}), at);
		await communitiesWithMatters(hub);
	},
	"the queue of moderators": async (viewer, slug) => {
		const facts = await communityPage(viewer, slug);
		await moderationQueue(viewer, facts, queueFilters.parse({}), at);
		await queueCounts(viewer, facts);
		await runningRestrictions(viewer, slug, at);
		await queueAges(await as("hubLead"));
	},
};

test("every page of those who look after a community costs as many statements for 100,000 members as for three", async () => {
	const counted = async (sizes: typeof HUGE) => {
		const { slug } = await filled(sizes);
		const letterId = await letter(slug);
		const claire = await as("communityManager");
		await as("hubLead");
		const counts: Record<string, number> = {};
		for (const [name, read] of Object.entries(pages))
			counts[name] = await countStatements(() => read(claire, slug, letterId));
		return counts;
	};
	const few = await counted(SMALL);
	expect(await counted(HUGE)).toEqual(few);
	expect(Math.max(...Object.values(few))).toBeLessThanOrEqual(12);
});
