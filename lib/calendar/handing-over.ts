import type { Tx } from "../db";

/** Addresses of calendars stay as they are, and show the editions of the other community. */
export async function handOverFeeds(tx: Tx, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
	await tx.calendarFeed.updateMany({ where: { communityId: fromId }, data: { communityId: toId } });
}
