import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { recordActivity } from "../activity";
import { communityColumns, withCommunity } from "../communities/queries";
import { db, kysely } from "../db";
import { demand, found } from "../errors";
import { countRows, literal } from "../sql";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import { canAnswerTo, replyReadableBy } from "./policy";
import { REACTION_KINDS, type Reacting, type ReactionInput } from "./schema";
import { type PostAddress, touchThread } from "./thread";
import { readablePosts } from "./visible";

/** People whom a reaction names. */
const NAMES_SHOWN = 12;

/** A post, or the post of a reply, that the viewer reacts to. @throws NotFound */
async function subjectOf(viewer: Viewer, { text, id }: ReactionInput) {
	const posts = readablePosts(viewer)
		.select(["post.id", "post.kind", "post.authorId", "post.deletedById", "post.scheduledFor"])
		.select(communityColumns);
	const query =
		text === "post"
			? posts.select(["post.deletedAt", "post.hiddenAs"]).where("post.id", "=", id)
			: posts
					.innerJoin("replies as reply", "reply.postId", "post.id")
					.where("reply.id", "=", id)
					.where(replyReadableBy(viewer))
					.select((eb) => [
						eb.fn.coalesce("reply.deletedAt", "post.deletedAt").as("deletedAt"),
						eb.fn.coalesce("reply.hiddenAs", "post.hiddenAs").as("hiddenAs"),
					]);
	return withCommunity(found(await query.executeTakeFirst()));
}

/** Gives a reaction, or takes it back where it was given. */
export async function react(
	viewer: Viewer,
	reaction: ReactionInput,
	at: Date,
): Promise<PostAddress & { isGiven: boolean }> {
	const post = await subjectOf(viewer, reaction);
	demand(canAnswerTo(viewer, post));
	const { text, id, kind } = reaction;
	const to = text === "post" ? { postId: id } : { replyId: id };
	const own = { ...to, personId: viewer.personId, kind };
	return db.$transaction(async (tx) => {
		const { count } = await tx.reaction.deleteMany({ where: own });
		// Twice at once is once.
		if (count === 0) await tx.reaction.createMany({ data: [{ ...own, at }], skipDuplicates: true });
		await touchThread(tx, post.id);
		await recordActivity(tx, viewer, {
			kind: count === 0 ? "reaction.given" : "reaction.taken_back",
			at,
			communityId: post.community.id,
			subject: [text, id],
			detail: { reaction: kind },
		});
		return { id: post.id, slug: post.community.slug, isGiven: count === 0 };
	});
}

export interface ShownReaction {
	kind: Reacting;
	count: number;
	isMine: boolean;
	/** The first who gave it. */
	names: string[];
}

/** The reactions to the texts of a page, by the id of each text, in one statement. */
export async function reactionsTo(
	viewer: Viewer,
	ids: { postId: string; replyIds: string[] },
): Promise<Map<string, ShownReaction[]>> {
	const textId = sql<string>`coalesce(${sql.ref("r.replyId")}, ${sql.ref("r.postId")})`;
	const rows = await kysely
		.selectFrom("reactions as r")
		.where((eb) => eb.or([eb("r.postId", "=", ids.postId), eb("r.replyId", "=", eb.fn.any(eb.val(ids.replyIds)))]))
		.groupBy(["r.postId", "r.replyId", "r.kind"])
		.select((eb) => [
			textId.as("textId"),
			"r.kind",
			countRows().as("count"),
			sql<boolean>`bool_or(${eb("r.personId", "=", viewer.personId)})`.as("isMine"),
			jsonArrayFrom(
				eb
					.selectFrom("reactions as one")
					.innerJoin("people as person", "person.id", "one.personId")
					.where("person.status", "!=", literal("left"))
					.where((of) =>
						of.and([
							of("one.postId", "is not distinct from", of.ref("r.postId")),
							of("one.replyId", "is not distinct from", of.ref("r.replyId")),
							of("one.kind", "=", of.ref("r.kind")),
						]),
					)
					.orderBy("one.at")
					.orderBy("one.id")
					.limit(sql.lit(NAMES_SHOWN))
					.select(["person.givenName", "person.familyName"]),
			).as("people"),
		])
		.execute();
	const byText = new Map<string, ShownReaction[]>();
	for (const { textId: id, kind, count, isMine, people } of rows)
		byText.set(id, [...(byText.get(id) ?? []), { kind, count, isMine, names: people.map(fullName) }]);
	for (const reactions of byText.values())
		reactions.sort((one, other) => REACTION_KINDS.indexOf(one.kind) - REACTION_KINDS.indexOf(other.kind));
	return byText;
}
