import { sql } from "kysely";
import { decodeCountCursor, decodeInstantCursor, pageOf } from "../cursor";
import { kysely } from "../db";
import { afterCursor } from "../filters";
import { authorOf, shownAuthor } from "../posts/authors";
import { postVisibleTo } from "../posts/policy";
import { visiblePosts } from "../posts/visible";
import { hasTerms } from "../search-text";
import { asBoolean, literal } from "../sql";
import { activeCommunityIds, type Viewer } from "../viewer";
import { isSupportedBy, supportersOf } from "./backers";
import type { ProposalFilters, ProposalState } from "./schema";
import { matterOf } from "./state";

const LIST_SIZE = 20;
const COMMUNITIES_OFFERED = 300;

/** Proposals that the viewer may read, each with its state and the number of its own supporters. */
const readableProposals = (viewer: Viewer) =>
	visiblePosts(viewer)
		.where("post.kind", "=", literal("proposal"))
		.leftJoinLateral(
			(eb) => matterOf(eb.ref("post.id")).select(["k.state", "k.dueOn"]).as("answered"),
			(join) => join.onTrue(),
		)
		.select(["post.id", "post.communityId", "post.title", "post.language", "post.createdAt", "post.replyCount"])
		.select(["post.authorId", "post.searchText", "c.slug", "c.name as communityName", "answered.dueOn"])
		.select((eb) => [
			asBoolean(eb("c.archivedAt", "is not", null)).as("isArchived"),
			sql<ProposalState>`coalesce(${eb.ref("answered.state")}::text, 'open')`.as("state"),
			supportersOf(eb.ref("post.id")).as("supporters"),
			asBoolean(isSupportedBy(viewer, eb.ref("post.id"))).as("isSupported"),
		]);

/** A page of the proposals that the viewer may read, in one statement. */
export async function proposalList(viewer: Viewer, filters: ProposalFilters, at: Date, size = LIST_SIZE) {
	const { q, state, community, mine, sort } = filters;
	let query = kysely.selectFrom(readableProposals(viewer).as("p")).selectAll("p");
	query = query.where((eb) => hasTerms(eb.ref("p.searchText"), q));
	if (state) query = query.where("p.state", "=", state);
	if (community) query = query.where("p.slug", "=", community);
	if (mine === "written") query = query.where("p.authorId", "=", viewer.personId);
	if (mine === "supported") query = query.where("p.isSupported", "=", true);
	if (mine === "communities")
		query = query.where((eb) => eb("p.communityId", "=", eb.fn.any(eb.val(activeCommunityIds(viewer)))));
	const direction = sort === "oldest" ? "asc" : "desc";
	if (sort === "supporters") {
		const cursor = decodeCountCursor(filters.after);
		if (cursor) query = query.where((eb) => afterCursor(eb.ref("p.supporters"), direction, eb.ref("p.id"), cursor));
		query = query.orderBy("p.supporters", direction);
	} else {
		const cursor = decodeInstantCursor(filters.after);
		if (cursor) query = query.where((eb) => afterCursor(eb.ref("p.createdAt"), direction, eb.ref("p.id"), cursor));
		query = query.orderBy("p.createdAt", direction);
	}
	const rows = await query
		.orderBy("p.id")
		.limit(sql.lit(size + 1))
		.select((eb) => authorOf(viewer, eb.ref("p.authorId"), at).as("author"))
		.execute();
	const page = pageOf(rows, size, (row) => ({
		at: sort === "supporters" ? String(row.supporters) : row.createdAt.toISOString(),
		id: row.id,
	}));
	return {
		next: page.next,
		rows: page.rows.map(({ author, searchText, ...row }) => ({ ...row, author: shownAuthor(author) })),
	};
}

export type ListedProposal = Awaited<ReturnType<typeof proposalList>>["rows"][number];

/** Communities with a proposal that the viewer may read, by name, as a filter. */
export async function communitiesWithProposals(viewer: Viewer) {
	return kysely
		.selectFrom("communities as c")
		.select(["c.slug", "c.name"])
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom("posts as post")
					.select("post.id")
					.whereRef("post.communityId", "=", "c.id")
					.where("post.kind", "=", literal("proposal"))
					.where(postVisibleTo(viewer)),
			),
		)
		.orderBy("c.searchText")
		.orderBy("c.id")
		.limit(sql.lit(COMMUNITIES_OFFERED))
		.execute();
}
