import type { Tx } from "../db";
import { organisationDay } from "../organisation-day";

/**
 * Nominations and terms of a topic that becomes part of another. Whoever is a champion of both is one once, until the later of the two
 * last days.
 */
export async function handOverTopicOfChampions(
	tx: Tx,
	{ fromId, toId }: { fromId: string; toId: string },
	at: Date,
): Promise<void> {
	const today = organisationDay(at);
	await tx.$executeRaw`
		update champion_terms kept set "endsOn" = greatest(kept."endsOn", other."endsOn") from champion_terms other
		where kept."topicId" = ${toId}::uuid and other."topicId" = ${fromId}::uuid and kept."personId" = other."personId"
			and kept."endedAt" is null and other."endedAt" is null and kept."endsOn" >= ${today}::date and other."endsOn" >= ${today}::date`;
	await tx.$executeRaw`
		update champion_terms other set "endedAt" = ${at}::timestamptz from champion_terms kept
		where kept."topicId" = ${toId}::uuid and other."topicId" = ${fromId}::uuid and kept."personId" = other."personId"
			and kept."endedAt" is null and other."endedAt" is null and kept."endsOn" >= ${today}::date and other."endsOn" >= ${today}::date`;
	await tx.championTerm.updateMany({ where: { topicId: fromId }, data: { topicId: toId } });
	await tx.nomination.updateMany({ where: { topicId: fromId }, data: { topicId: toId } });
}
