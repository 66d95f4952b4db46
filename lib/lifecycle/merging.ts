import type { SelectQueryBuilder } from "kysely";
import { recordActivity } from "../activity";
import { handOverFeeds } from "../calendar/handing-over";
import { handOverCollections } from "../collections/handing-over";
import { findCommunity, releaseSeatsLater } from "../communities/communities";
import { closeMerged, handOverMembers, lockBoth } from "../communities/merging";
import { canMerge, opensToMore } from "../communities/policy";
import { communityPage } from "../communities/queries";
import { db, kysely } from "../db";
import { handOverFormDrafts } from "../drafts/handing-over";
import { demand, Refused } from "../errors";
import { handOverLetters } from "../letters/sending";
import { handOverMails } from "../mail-queue";
import { handOverMeetups, lockEditions } from "../meetups/handing-over";
import { handOverModeration } from "../moderation/handing-over";
import { handOverNotices } from "../notifications/handing-over";
import { handOverPosts } from "../posts/handing-over";
import { handOverPractices } from "../practices/handing-over";
import { handOverAnswers } from "../seats/handing-over";
import { handOverSeries } from "../series/handing-over";
import { handOverTalks } from "../speakers/handing-over";
import { countRows, literal, literals } from "../sql";
import type { Viewer } from "../viewer";

/** A large community takes a while: every table is written in one statement. */
const LONGEST_MS = 300_000;

interface Merge {
	/** The community that ends. */
	slug: string;
	into: string;
	/** The person has said that more people may read it from now on. */
	opensToMore?: boolean;
}

/**
 * Merges a community into another: its members, content, drafts and choices are handed over, its address leads on for ever, and members
 * of both are told once. Its facts in the ledger keep their day and their community; docs/metrics.md says how figures read them.
 */
export async function mergeCommunity(viewer: Viewer, merge: Merge, at: Date): Promise<void> {
	await db.$transaction(
		async (tx) => {
			const { id } = await findCommunity(tx, viewer, { slug: merge.slug });
			await lockEditions(tx, id);
			await lockBoth(tx, [merge.slug, merge.into]);
			const from = await findCommunity(tx, viewer, { slug: merge.slug });
			const to = await findCommunity(tx, viewer, { slug: merge.into });
			demand(canMerge(viewer, from, to));
			if (opensToMore(from.visibility, to.visibility) && !merge.opensToMore) throw new Refused("more_would_read");
			const both = { fromId: from.id, toId: to.id };
			await handOverPosts(tx, both);
			await handOverModeration(tx, both);
			await handOverLetters(tx, both);
			await handOverPractices(tx, both);
			await handOverCollections(tx, both);
			await handOverSeries(tx, both);
			await handOverMeetups(tx, both);
			await handOverAnswers(tx, both);
			await handOverTalks(tx, both);
			await handOverFeeds(tx, both);
			await handOverMails(tx, both);
			await handOverNotices(tx, from, to);
			await handOverFormDrafts(tx, from.slug, to.slug);
			await handOverMembers(tx, both, at);
			await closeMerged(tx, viewer, both, at);
			await releaseSeatsLater(tx, to.id);
			await recordActivity(tx, viewer, {
				kind: "community.merged",
				at,
				communityId: to.id,
				subject: ["community", from.id],
				detail: { into: to.id },
			});
		},
		{ timeout: LONGEST_MS },
	);
}

const counted = <Tables, Table extends keyof Tables>(rows: SelectQueryBuilder<Tables, Table, object>) =>
	rows.select(countRows().as("count")).$asScalar().$notNull();

/** What a merge would hand over, for the page that asks. @throws NotFound, or Refused for who may not merge them */
export async function whatMoves(viewer: Viewer, slug: string, into: string) {
	const [from, to] = await Promise.all([communityPage(viewer, slug), communityPage(viewer, into)]);
	demand(canMerge(viewer, from, to));
	const counts = await kysely
		.selectNoFrom((eb) => {
			const memberships = eb.selectFrom("memberships as ms").where("ms.communityId", "=", from.id);
			const meetups = eb.selectFrom("meetups as m").where("m.communityId", "=", from.id);
			const inTheOther = kysely
				.selectFrom("memberships as there")
				.select("there.personId")
				.where("there.communityId", "=", to.id)
				.where("there.status", "=", literal("active"));
			return [
				counted(memberships.where("ms.status", "=", literal("active")).where("ms.personId", "in", inTheOther)).as(
					"inBoth",
				),
				counted(memberships.where("ms.status", "in", literals(["requested", "invited"]))).as("waiting"),
				counted(
					eb.selectFrom("posts as post").where("post.communityId", "=", from.id).where("post.deletedAt", "is", null),
				).as("posts"),
				counted(meetups.where("m.state", "!=", literal("cancelled"))).as("meetups"),
				counted(meetups.where("m.state", "=", literal("published"))).as("ahead"),
				counted(eb.selectFrom("meetup_series as s").where("s.communityId", "=", from.id)).as("series"),
				counted(
					eb.selectFrom("practices as p").where("p.communityId", "=", from.id).where("p.deletedAt", "is", null),
				).as("practices"),
			];
		})
		.executeTakeFirstOrThrow();
	return { from, to, counts, opensToMore: opensToMore(from.visibility, to.visibility) };
}

export type WhatMoves = Awaited<ReturnType<typeof whatMoves>>;
