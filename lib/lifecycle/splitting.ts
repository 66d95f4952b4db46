import { sql } from "kysely";
import { recordActivity } from "../activity";
import { findCommunity, lockCommunity, releaseSeatsLater } from "../communities/communities";
import { bringMembers } from "../communities/members-brought";
import { atNewAddress, openCommunity } from "../communities/opening";
import { type CommunityFacts, canSplit, communityReadableBy, opensToMore } from "../communities/policy";
import { MOST_SPLIT, type SplitInput } from "../communities/schema";
import { kysely, type Tx } from "../db";
import { demand, Refused } from "../errors";
import { handOverMeetups, lockEditions } from "../meetups/handing-over";
import { WORKS_HERE } from "../people/policy";
import { splitOffPosts } from "../posts/handing-over";
import { handOverPractices } from "../practices/handing-over";
import { hasTerms } from "../search-text";
import { handOverAnswers } from "../seats/handing-over";
import { handOverSeries } from "../series/handing-over";
import { readSettings } from "../settings";
import { handOverTalks } from "../speakers/handing-over";
import type { Viewer } from "../viewer";

interface Split extends Omit<SplitInput, "people"> {
	personIds: readonly string[];
}

/**
 * Makes a community from a part of another: the viewer manages it, the chosen conversations, series and practices go there, and people
 * are invited or moved. Both keep the trace. Facts in the ledger stay with the community in which they happened.
 */
export async function splitCommunity(viewer: Viewer, split: Split, at: Date): Promise<{ slug: string }> {
	const settings = await readSettings();
	return atNewAddress(split.name, async (tx, slug) => {
		const { seriesIds } = split;
		if (seriesIds.length > 0) await lockEditions(tx, (await findCommunity(tx, viewer, { slug: split.slug })).id);
		const from = await lockCommunity(tx, viewer, split.slug);
		demand(canSplit(viewer, from, settings));
		if (opensToMore(from.visibility, split.visibility) && !split.opensToMore) throw new Refused("more_would_read");
		const to = { id: (await open(tx, viewer, { slug, split, fromId: from.id }, at)).id, slug };
		const part = { fromId: from.id, toId: to.id };
		const posts = await splitOffPosts(tx, viewer, { postIds: split.postIds, from, to }, at);
		await handOverPractices(tx, { ...part, ids: split.practiceIds });
		if (seriesIds.length > 0) {
			await handOverSeries(tx, { ...part, ids: seriesIds });
			await handOverTalks(tx, { ...part, seriesIds });
			await handOverMeetups(tx, { ...part, seriesIds });
			await handOverAnswers(tx, { fromId: from.id });
		}
		const writers = split.writers ? await writersOf(tx, posts) : [];
		const personIds = [...new Set([...split.personIds, ...writers])].filter((id) => id !== viewer.personId);
		await bringMembers(tx, viewer, { ...part, personIds, move: split.members === "move" }, at);
		await releaseSeatsLater(tx, to.id);
		await recordActivity(tx, viewer, {
			kind: "community.split",
			at,
			communityId: to.id,
			subject: ["community", to.id],
			detail: { from: from.id },
		});
		return { slug };
	});
}

/** The new community begins with the kind, languages and host unit of the one it comes from. */
async function open(
	tx: Tx,
	viewer: Viewer,
	{ slug, split, fromId }: { slug: string; split: Split; fromId: string },
	at: Date,
): Promise<{ id: string }> {
	const { kind, languages, orgUnitId } = await tx.community.findUniqueOrThrow({
		where: { id: fromId },
		select: { kind: true, languages: true, orgUnitId: true },
	});
	const { name, summary, visibility, topicId } = split;
	const own = { name, summary, visibility, topicId, kind, languages, about: "", charter: "", moreTopicIds: [] };
	return openCommunity(
		tx,
		viewer,
		{
			slug,
			input: { ...own, orgUnitId: orgUnitId ?? undefined },
			people: { founderId: viewer.personId, managerIds: [viewer.personId] },
			splitFromId: fromId,
		},
		at,
	);
}

/** Who wrote in these threads and works here. */
async function writersOf(tx: Tx, postIds: readonly string[]): Promise<string[]> {
	const people = await tx.person.findMany({
		where: {
			...WORKS_HERE,
			OR: [
				{ posts: { some: { id: { in: [...postIds] } } } },
				{ replies: { some: { postId: { in: [...postIds] }, deletedAt: null } } },
			],
		},
		orderBy: { id: "asc" },
		take: 1000,
		select: { id: true },
	});
	return people.map(({ id }) => id);
}

/** What the page offers to take along: the latest conversations and practices that fit a search, and series. @throws Refused */
export async function whatMaySplit(viewer: Viewer, community: CommunityFacts, q?: string) {
	demand(canSplit(viewer, community, await readSettings()));
	const [posts, series, practices] = await Promise.all([
		kysely
			.selectFrom("posts as post")
			.innerJoin("communities as c", "c.id", "post.communityId")
			.select(["post.id", "post.title", "post.livelyAt", "post.replyCount"])
			.where("post.communityId", "=", community.id)
			.where(communityReadableBy(viewer))
			.where("post.deletedAt", "is", null)
			.where("post.scheduledFor", "is", null)
			.where((eb) => hasTerms(eb.ref("post.searchText"), q))
			.orderBy("post.livelyAt", "desc")
			.orderBy("post.id")
			.limit(sql.lit(MOST_SPLIT))
			.execute(),
		kysely
			.selectFrom("meetup_series as s")
			.select(["s.id", "s.title"])
			.where("s.communityId", "=", community.id)
			.orderBy("s.createdAt", "desc")
			.orderBy("s.id")
			.limit(sql.lit(MOST_SPLIT))
			.execute(),
		kysely
			.selectFrom("practices as p")
			.select(["p.id", "p.title"])
			.where("p.communityId", "=", community.id)
			.where("p.deletedAt", "is", null)
			.where("p.publishedAt", "is not", null)
			.where((eb) => hasTerms(eb.ref("p.searchText"), q))
			.orderBy("p.publishedAt", "desc")
			.orderBy("p.id")
			.limit(sql.lit(MOST_SPLIT))
			.execute(),
	]);
	return { posts, series, practices };
}
