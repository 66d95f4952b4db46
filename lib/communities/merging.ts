import { kysely, type Tx } from "../db";
import { UUID_V7 } from "../ids";
import type { Viewer } from "../viewer";
import { archivedBy } from "./communities";
import { communityVisibleTo } from "./policy";
import { NO_WORK_SHARE } from "./schema";

/** A community by its id, and by its name in addresses. */
export interface CommunityAddress {
	id: string;
	slug: string;
}

/** Locks two communities in the order of their ids, so that two merges at once wait for each other. */
export async function lockBoth(tx: Tx, slugs: readonly [string, string]): Promise<void> {
	await tx.$executeRaw`select 1 from communities where slug in (${slugs[0]}, ${slugs[1]}) order by id for update`;
}

/**
 * Memberships, requests and invitations go to the other community, each person once: the higher role, the earlier day. Who was
 * removed or is banned there stays out.
 */
export async function handOverMembers(
	tx: Tx,
	{ fromId, toId }: { fromId: string; toId: string },
	at: Date,
): Promise<void> {
	await tx.$executeRaw`
		insert into memberships as kept (id, "communityId", "personId", role, status, since, "joinedAt", "invitedById", note)
		select ${UUID_V7}, ${toId}::uuid, "personId", role, status, ${at}::timestamptz, "joinedAt", "invitedById", note
		from memberships ms where "communityId" = ${fromId}::uuid and status in ('active', 'invited', 'requested')
			and not exists (select 1 from community_restrictions r where r."communityId" = ${toId}::uuid and r."personId" = ms."personId"
				and r.kind = 'ban' and r."liftedAt" is null and (r."endsAt" is null or r."endsAt" > ${at}::timestamptz))
		on conflict ("communityId", "personId") do update set
			role = case when kept.status = 'active' and excluded.status = 'active' then greatest(kept.role, excluded.role)
				when excluded.status = 'active' then excluded.role else kept.role end,
			status = case when 'active' in (kept.status, excluded.status) then 'active'
				when kept.status = 'left' then excluded.status else kept.status end,
			since = case when kept.status = 'active' then kept.since else excluded.since end,
			"joinedAt" = least(kept."joinedAt", excluded."joinedAt"),
			note = coalesce(kept.note, excluded.note)
		where kept.status <> 'removed'`;
	await tx.membership.updateMany({
		where: { communityId: fromId, status: { in: ["active", "invited", "requested"] } },
		data: { status: "left", since: at, role: "member", note: null, ...NO_WORK_SHARE },
	});
	await tx.$executeRaw`
		update communities c set "memberCount" =
			(select count(*) from memberships ms where ms."communityId" = c.id and ms.status = 'active')
		where c.id in (${fromId}::uuid, ${toId}::uuid)`;
}

/** The row stays for its facts in the ledger: hidden, archived and empty. Addresses that led to it lead to the other community. */
export async function closeMerged(
	tx: Tx,
	viewer: Viewer,
	{ fromId, toId }: { fromId: string; toId: string },
	at: Date,
): Promise<void> {
	await tx.$executeRaw`
		insert into community_relations ("oneId", "otherId", at, "byId")
		select least(other, ${toId}::uuid), greatest(other, ${toId}::uuid), at, "byId" from (
			select case when "oneId" = ${fromId}::uuid then "otherId" else "oneId" end as other, at, "byId" from community_relations
			where "oneId" = ${fromId}::uuid or "otherId" = ${fromId}::uuid) r
		where other <> ${toId}::uuid on conflict do nothing`;
	await tx.communityRelation.deleteMany({ where: { OR: [{ oneId: fromId }, { otherId: fromId }] } });
	await tx.community.updateMany({ where: { mergedIntoId: fromId }, data: { mergedIntoId: toId } });
	const { livelyAt } = await tx.community.update({
		where: { id: fromId },
		data: { ...archivedBy(viewer, at), mergedIntoId: toId, visibility: "hidden" },
		select: { livelyAt: true },
	});
	await tx.community.updateMany({ where: { id: toId, livelyAt: { lt: livelyAt } }, data: { livelyAt } });
}

/** The address of the community that a merged one is part of; null for any other, and for who may not see that one. */
export async function addressAfterMerge(viewer: Viewer, slug: string): Promise<string | null> {
	const row = await kysely
		.selectFrom("communities as old")
		.innerJoin("communities as c", "c.id", "old.mergedIntoId")
		.select("c.slug")
		.where("old.slug", "=", slug)
		.where(communityVisibleTo(viewer))
		.executeTakeFirst();
	return row?.slug ?? null;
}
