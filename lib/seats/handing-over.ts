import type { Tx } from "../db";

/** Answers follow their editions, which have been handed over before. */
export async function handOverAnswers(tx: Tx, { fromId }: { fromId: string }): Promise<void> {
	await tx.$executeRaw`
		update rsvps r set "communityId" = m."communityId" from meetups m
		where r."communityId" = ${fromId}::uuid and m.id = r."meetupId" and m."communityId" <> r."communityId"`;
}
