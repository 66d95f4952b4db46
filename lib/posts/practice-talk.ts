import { sql } from "kysely";
import { decodeInstantCursor, pageOf } from "../cursor";
import { kysely } from "../db";
import type { Viewer } from "../viewer";
import { authorOf } from "./authors";
import { listedColumns, listedPost } from "./queries";
import { visiblePosts } from "./visible";

const TALK_SIZE = 10;

/**
 * Questions and comments about a practice that the viewer may read, those with the latest activity first, in one statement.
 */
export async function postsAboutPractice(
	viewer: Viewer,
	practiceId: string,
	after: string | undefined,
	at: Date,
	size = TALK_SIZE,
) {
	const cursor = decodeInstantCursor(after);
	const all = visiblePosts(viewer).where("post.practiceId", "=", practiceId);
	let page = all
		.select(listedColumns)
		.select("c.slug as communitySlug")
		.orderBy("post.livelyAt", "desc")
		.orderBy("post.id")
		.limit(sql.lit(size + 1));
	if (cursor)
		page = page.where((eb) =>
			eb.or([
				eb("post.livelyAt", "<", cursor.at),
				eb.and([eb("post.livelyAt", "=", cursor.at), eb("post.id", ">", cursor.id)]),
			]),
		);
	const rows = await kysely
		.selectFrom(page.as("t"))
		.leftJoin("replies as accepted", "accepted.id", "t.acceptedReplyId")
		.selectAll("t")
		.select((eb) => [
			authorOf(viewer, eb.ref("t.authorId"), at).as("author"),
			authorOf(viewer, eb.ref("accepted.authorId"), at).as("answeredBy"),
		])
		.orderBy("t.livelyAt", "desc")
		.orderBy("t.id")
		.execute();
	const found = pageOf(rows, size, (row) => ({ at: row.livelyAt.toISOString(), id: row.id }));
	return { next: found.next, rows: found.rows.map((row) => listedPost(viewer, { ...row, isWaiting: false })) };
}
