import type { Tx } from "../db";

interface EditionsToHandOver {
	fromId: string;
	toId: string;
	/** Of these series alone. */
	seriesIds?: readonly string[];
}

const partOf = ({ fromId, seriesIds }: Omit<EditionsToHandOver, "toId">) => ({
	communityId: fromId,
	...(seriesIds ? { seriesId: { in: [...seriesIds] } } : {}),
});

/** Locks the editions that will be handed over: every verb locks its edition before its community. */
export async function lockEditions(tx: Tx, fromId: string): Promise<void> {
	await tx.$executeRaw`select 1 from meetups where "communityId" = ${fromId}::uuid order by id for update`;
}

/** Editions in every state, with venues, seats and write-ups: those hang on the edition. */
export async function handOverMeetups(tx: Tx, { toId, ...part }: EditionsToHandOver): Promise<void> {
	await tx.meetup.updateMany({ where: partOf(part), data: { communityId: toId } });
}
