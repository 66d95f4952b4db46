import { db, kysely } from "../db";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import { itemVisibleTo } from "./policy";

/** Marks an item as read and returns its address. @throws NotFound when it is not the viewer's, or they may no longer see it */
export async function openItem(viewer: Viewer, itemId: string, at: Date): Promise<string> {
	const item = found(
		await kysely
			.selectFrom("inbox_items as n")
			.select("n.path")
			.where("n.id", "=", itemId)
			.where(itemVisibleTo(viewer))
			.executeTakeFirst(),
	);
	await db.inboxItem.updateMany({ where: { id: itemId, readAt: null }, data: { readAt: at } });
	return item.path;
}

/** Marks everything as read, all with the same instant: `unmarkRead` finds it by that. */
export async function markAllRead(viewer: Viewer, at: Date): Promise<number> {
	const unread = await kysely
		.selectFrom("inbox_items as n")
		.select("n.id")
		.where("n.readAt", "is", null)
		.where(itemVisibleTo(viewer))
		.execute();
	const { count } = await db.inboxItem.updateMany({
		where: { id: { in: unread.map(({ id }) => id) }, readAt: null },
		data: { readAt: at },
	});
	return count;
}

/** Marks what leads to a page as read, once the viewer has opened that page. `path` is without query. */
export async function readItemsOf(viewer: Viewer, path: string, at: Date): Promise<void> {
	if (viewer.unread === 0) return;
	await db.inboxItem.updateMany({
		where: {
			personId: viewer.personId,
			readAt: null,
			OR: [{ path }, { path: { startsWith: `${path}?` } }, { path: { startsWith: `${path}#` } }],
		},
		data: { readAt: at },
	});
}

/** Takes back what `markAllRead` did at that instant. */
export async function unmarkRead(viewer: Viewer, readAt: Date): Promise<void> {
	await db.inboxItem.updateMany({ where: { personId: viewer.personId, readAt }, data: { readAt: null } });
}
