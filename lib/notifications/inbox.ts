import { db } from "../db";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import { itemsVisibleTo } from "./policy";

/** Marks an item read and says where it leads. @throws NotFound when it is not the viewer's, or no longer for them. */
export async function openItem(viewer: Viewer, itemId: string, at: Date): Promise<string> {
	const item = found(
		await db.inboxItem.findFirst({
			where: { AND: [{ id: itemId }, itemsVisibleTo(viewer)] },
			select: { path: true },
		}),
	);
	await db.inboxItem.updateMany({ where: { id: itemId, readAt: null }, data: { readAt: at } });
	return item.path;
}

/** Marks everything read, all with the same instant: by it the viewer may take it back. */
export async function markAllRead(viewer: Viewer, at: Date): Promise<number> {
	const { count } = await db.inboxItem.updateMany({
		where: { AND: [{ readAt: null }, itemsVisibleTo(viewer)] },
		data: { readAt: at },
	});
	return count;
}

/** Takes back what `markAllRead` did at that instant. */
export async function unmarkRead(viewer: Viewer, readAt: Date): Promise<void> {
	await db.inboxItem.updateMany({ where: { personId: viewer.personId, readAt }, data: { readAt: null } });
}
