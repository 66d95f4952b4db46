import { db } from "../db";
import { meetupsVisibleTo } from "../meetups/policy";
import { LONGEST_DAYS } from "../meetups/schema";
import type { Viewer } from "../viewer";

/** What is held at the same time. */
export interface Clashes {
	named: { id: string; title: string; community: string }[];
	/** Those whose name is not for the viewer. */
	unnamed: number;
}

/** From so many people in common on, or a tenth of the community where that is more, one meetup keeps people from another. */
const PEOPLE_IN_COMMON = 5;
const SHARE_IN_COMMON = 0.1;

/**
 * For each edition, what overlaps with it in its own community and in those it shares people with. Drafts are counted
 * only for those who manage them; what was published elsewhere is counted for everyone, and named to those who may read it.
 */
export async function clashesOf(viewer: Viewer, meetupIds: readonly string[]): Promise<Map<string, Clashes>> {
	if (meetupIds.length === 0) return new Map();
	const pairs = await db.$queryRaw<{ id: string; otherId: string; published: boolean }[]>`
		select m.id, o.id as "otherId", o.state = 'published' as published
		from meetups m
		join communities c on c.id = m."communityId"
		join meetups o on o.id <> m.id and o.state in ('draft', 'published')
			and o."startsAt" < m."endsAt" and o."endsAt" > m."startsAt"
			and o."startsAt" > m."startsAt" - ${LONGEST_DAYS}::int * interval '1 day'
		where m.id = any(${[...meetupIds]}::uuid[]) and (o."communityId" = m."communityId" or (
			select count(*) from memberships a
			join memberships b on b."personId" = a."personId" and b."communityId" = o."communityId" and b.status = 'active'
			where a."communityId" = m."communityId" and a.status = 'active'
		) >= greatest(${PEOPLE_IN_COMMON}::int, c."memberCount" * ${SHARE_IN_COMMON}::float8))
		order by o."startsAt", o.id`;
	const visible = await db.meetup.findMany({
		where: { AND: [{ id: { in: pairs.map(({ otherId }) => otherId) } }, meetupsVisibleTo(viewer)] },
		select: { id: true, title: true, community: { select: { name: true } } },
	});
	const names = new Map(visible.map(({ id, title, community }) => [id, { id, title, community: community.name }]));
	const clashes = new Map<string, Clashes>();
	for (const { id, otherId, published } of pairs) {
		const found = clashes.get(id) ?? { named: [], unnamed: 0 };
		const named = names.get(otherId);
		if (named) found.named.push(named);
		else if (published) found.unnamed++;
		if (named || published) clashes.set(id, found);
	}
	return clashes;
}
