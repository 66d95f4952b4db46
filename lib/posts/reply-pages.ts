import { communityReadableBy } from "../communities/policy";
import { decodeInstantCursor, encodeCursor } from "../cursor";
import { kysely } from "../db";
import { asBoolean, literal } from "../sql";
import type { Viewer } from "../viewer";
import { replyReadableBy } from "./policy";
import { LATEST, REPLIES_SIZE, type ThreadPosition } from "./schema";

/**
 * The replies to a post in communities that the viewer may read, each with its community `c`. One that was deleted stays in its place, and only
 * those who may restore it get its words. A hidden one is there for its author and those who look after the community alone.
 */
export const repliesTo = (viewer: Viewer, postId: string) =>
	kysely
		.selectFrom("replies as reply")
		.innerJoin("communities as c", "c.id", "reply.communityId")
		.select(["reply.id", "reply.authorId", "reply.language", "reply.createdAt"])
		.select(["reply.editedAt", "reply.deletedAt", "reply.deletedById", "reply.hiddenAs"])
		.select((eb) => {
			const readable = replyReadableBy(viewer)(eb);
			const orEmpty = (column: "reply.body" | "reply.bodyHtml") =>
				eb.case().when(readable).then(eb.ref(column)).else("").end();
			return [
				asBoolean(readable).as("isReadable"),
				orEmpty("reply.body").as("body"),
				orEmpty("reply.bodyHtml").as("bodyHtml"),
			];
		})
		.where("reply.postId", "=", postId)
		.where(communityReadableBy(viewer))
		.where((eb) => eb.or([eb("reply.hiddenAs", "is", null), replyReadableBy(viewer)(eb)]));

type Beginning = { is: "latest" } | { is: "after" | "before" | "from"; createdAt: Date; id: string };

/** Where the page of replies begins: after or before a cursor, or at the reply that the address names. Null: at the first reply. */
async function beginningOf(post: LongThread, { after, before, reply }: ThreadPosition): Promise<Beginning | null> {
	const cursor = decodeInstantCursor(after);
	if (cursor) return { createdAt: cursor.at, id: cursor.id, is: "after" };
	const end = decodeInstantCursor(before);
	if (end) return { createdAt: end.at, id: end.id, is: "before" };
	if (before === LATEST) return { is: "latest" };
	if (!reply) return null;
	const named = await kysely
		.selectFrom("replies")
		.select("createdAt")
		.where("id", "=", reply)
		.where("postId", "=", post.id)
		.executeTakeFirst();
	return named ? { createdAt: named.createdAt, id: reply, is: "from" } : null;
}

const cursorOf = ({ createdAt, id }: { createdAt: Date; id: string }): string =>
	encodeCursor({ at: createdAt.toISOString(), id });

/** A page of replies, from the one that an address names or beside a cursor: its cost does not grow with the thread. */
export async function repliesOf(viewer: Viewer, post: LongThread, position: ThreadPosition) {
	const beginning = await beginningOf(post, position);
	if (beginning?.is !== "from" || post.replyCount > REPLIES_SIZE) return pageFrom(viewer, post, beginning);
	// A short thread is shown whole, unless deleted replies make it longer than its count.
	const whole = await pageFrom(viewer, post, null);
	const isThere = whole.next === null || whole.rows.some(({ id }) => id === beginning.id);
	return isThere ? whole : pageFrom(viewer, post, beginning);
}

interface LongThread {
	id: string;
	replyCount: number;
	acceptedReplyId: string | null;
}

async function pageFrom(viewer: Viewer, post: LongThread, beginning: Beginning | null) {
	const backwards = beginning?.is === "before" || beginning?.is === "latest";
	let query = repliesTo(viewer, post.id);
	if (post.acceptedReplyId) query = query.where("reply.id", "!=", post.acceptedReplyId);
	if (beginning && beginning.is !== "latest") {
		const { createdAt, id, is } = beginning;
		// The first condition is one that an index can begin at.
		query = query
			.where("reply.createdAt", backwards ? "<=" : ">=", createdAt)
			.where((eb) =>
				eb.or([
					eb("reply.createdAt", backwards ? "<" : ">", createdAt),
					eb.and([
						eb("reply.createdAt", "=", createdAt),
						eb("reply.id", is === "from" ? ">=" : backwards ? "<" : ">", id),
					]),
				]),
			);
	}
	const rows = await query
		.orderBy("reply.createdAt", backwards ? "desc" : "asc")
		.orderBy("reply.id", backwards ? "desc" : "asc")
		.limit(literal(REPLIES_SIZE + 1))
		.execute();
	const shown = rows.slice(0, REPLIES_SIZE);
	const hasMore = rows.length > REPLIES_SIZE;
	if (backwards) shown.reverse();
	const [first, last] = [shown[0], shown.at(-1)];
	const startsLate = backwards ? hasMore : beginning !== null;
	return {
		rows: shown,
		next: last && (backwards ? beginning.is === "before" : hasMore) ? cursorOf(last) : null,
		/** The page before this one; null where it begins with the first reply. */
		previous: first && startsLate ? cursorOf(first) : null,
		/** The page begins after the first reply. */
		startsLate,
	};
}
