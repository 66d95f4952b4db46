import type { CommunityAddress } from "../communities/merging";
import type { Tx } from "../db";

/** What members have chosen to be told; a choice for the other community stays. Notices lead to the new address. */
export async function handOverNotices(tx: Tx, from: CommunityAddress, to: CommunityAddress): Promise<void> {
	await tx.$executeRaw`
		insert into community_choices ("personId", "communityId", level)
		select "personId", ${to.id}::uuid, level from community_choices where "communityId" = ${from.id}::uuid
		on conflict do nothing`;
	await tx.communityChoice.deleteMany({ where: { communityId: from.id } });
	const old = `/communities/${from.slug}`;
	await tx.$executeRaw`
		update inbox_items set "communityId" = ${to.id}::uuid,
			path = case when path = ${old} or starts_with(path, ${`${old}/`}) or starts_with(path, ${`${old}?`})
				then ${`/communities/${to.slug}`} || substring(path from ${old.length + 1}::int) else path end
		where "communityId" = ${from.id}::uuid`;
}
