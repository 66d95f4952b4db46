import { sql } from "kysely";
import { db, kysely } from "../db";
import { found } from "../errors";
import { isId } from "../ids";
import { countOpened } from "../letters/sending";
import type { Viewer } from "../viewer";
import { itemVisibleTo } from "./policy";

/** An item that stands for a line. @throws NotFound when it is not the viewer's, or they may no longer see it */
const itemOf = async (viewer: Viewer, itemId: string) =>
	found(
		await kysely
			.selectFrom("inbox_items as n")
			.select(["n.path", "n.groupId"])
			.where("n.id", "=", itemId)
			.where(itemVisibleTo(viewer))
			.executeTakeFirst(),
	);

const markGroup = ({ personId }: Viewer, groupId: string, at: Date) =>
	db.inboxItem.updateMany({ where: { personId, groupId, readAt: null }, data: { readAt: at } });

/** The letter of an address. */
function letterAt(path: string): string | undefined {
	const [, id] = /^\/communities\/[^/]+\/letters\/([^/?#]+)$/.exec(path) ?? [];
	return isId(id) ? id : undefined;
}

/** Marks a line as read and returns the address of what is unread in it. @throws NotFound as `itemOf` */
export async function openItem(viewer: Viewer, itemId: string, at: Date): Promise<string> {
	const { groupId, path } = await itemOf(viewer, itemId);
	const firstUnread = await kysely
		.selectFrom("inbox_items as n")
		.select("n.path")
		.where("n.personId", "=", viewer.personId)
		.where("n.groupId", "=", groupId)
		.where("n.readAt", "is", null)
		.orderBy("n.at")
		.orderBy("n.id")
		.limit(sql.lit(1))
		.executeTakeFirst();
	// The page of a letter marks its notice itself, and counts that it was opened.
	if (!letterAt(path)) await markGroup(viewer, groupId, at);
	return firstUnread?.path ?? path;
}

/** Marks a line as read without opening it; `unmarkRead` takes it back. @throws NotFound as `itemOf` */
export async function markItemRead(viewer: Viewer, itemId: string, at: Date): Promise<void> {
	const { groupId } = await itemOf(viewer, itemId);
	await markGroup(viewer, groupId, at);
}

/** Items that one press marks at most: whoever has more unread presses again. */
export const MARKED_AT_ONCE = 5_000;

/** Marks everything as read, the newest first, all with the same instant: `unmarkRead` finds it by that. */
export async function markAllRead(viewer: Viewer, at: Date): Promise<number> {
	const unread = kysely
		.selectFrom("inbox_items as n")
		.select("n.id")
		.where("n.readAt", "is", null)
		.where(itemVisibleTo(viewer))
		.orderBy("n.at", "desc")
		.limit(sql.lit(MARKED_AT_ONCE));
	const { numUpdatedRows } = await kysely
		.updateTable("inbox_items")
		.set({ readAt: at })
		.where("id", "in", unread)
		.where("readAt", "is", null)
		.executeTakeFirstOrThrow();
	return Number(numUpdatedRows);
}

/** Marks what leads to a page as read, once the viewer has opened that page. `path` is without query. */
export async function readItemsOf(viewer: Viewer, path: string, at: Date): Promise<void> {
	if (viewer.unread === 0) return;
	const letterId = letterAt(path);
	await db.$transaction(async (tx) => {
		const { count } = await tx.inboxItem.updateMany({
			where: {
				personId: viewer.personId,
				readAt: null,
				OR: [{ path }, { path: { startsWith: `${path}?` } }, { path: { startsWith: `${path}#` } }],
			},
			data: { readAt: at },
		});
		// Each reader has one notice of a letter: it is unread once.
		if (letterId && count > 0) await countOpened(tx, letterId);
	});
}

/** Keeps when a member last had a post on the screen: a digest leaves out what they have seen. */
export async function visitThread({ personId }: Viewer, path: string, at: Date): Promise<void> {
	const [, postId] = /^\/communities\/[^/]+\/posts\/([^/]+)$/.exec(path) ?? [];
	if (!isId(postId)) return;
	await db.$executeRaw`
		insert into thread_visits ("personId", "postId", "seenAt")
		select ms."personId", post.id, ${at}::timestamptz from posts post
		join memberships ms on ms."communityId" = post."communityId" and ms."personId" = ${personId}::uuid and ms.status = 'active'
		where post.id = ${postId}::uuid
		on conflict ("personId", "postId") do update set "seenAt" = excluded."seenAt"`;
}

/** Takes back what `markAllRead` or `markItemRead` did at that instant. */
export async function unmarkRead(viewer: Viewer, readAt: Date): Promise<void> {
	await db.inboxItem.updateMany({ where: { personId: viewer.personId, readAt }, data: { readAt: null } });
}
