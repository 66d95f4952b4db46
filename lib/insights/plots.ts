import { Prisma, type Tx } from "../db";
import { MOST_SEEDS, type Window } from "./schema";

/** Largest first. Sizes below five people tell no order. */
const bySize = (engaged: Prisma.Sql, name: Prisma.Sql, id: Prisma.Sql) =>
	Prisma.sql`case when ${engaged} between 1 and 4 then 1 else ${engaged} end desc, ${name}, ${id}`;

/** What each spoke's head of the dandelion shows, from the figures of the day. A hidden community stands alone. */
export async function writePlots(tx: Tx, day: string): Promise<void> {
	await tx.$executeRaw`delete from spoke_plots`;
	await tx.$executeRaw`
		insert into spoke_plots ("windowDays", "spokeId", "hiddenCommunityId", communities, silent, "seedIds", "seedEngaged")
		select "windowDays", "spokeId", hidden, count(*), count(*) filter (where engaged = 0),
			array_agg(id order by place) filter (where place <= ${MOST_SEEDS}::int),
			array_agg(engaged order by place) filter (where place <= ${MOST_SEEDS}::int)
		from (
			select f."windowDays", u."spokeId", h.hidden, c.id, f.numerator as engaged,
				row_number() over (partition by f."windowDays", u."spokeId", h.hidden
					order by ${bySize(Prisma.sql`f.numerator`, Prisma.sql`c.name`, Prisma.sql`c.id`)}) as place
			from figures f join communities c on c.id = substr(f.scope, 11)::uuid left join org_units u on u.id = c."orgUnitId"
				cross join lateral (select case when c.visibility = 'hidden' then c.id end as hidden) h
			where f.key = 'community_engaged' and f."endsOn" = ${day}::date and c."archivedAt" is null
		) ranked
		group by "windowDays", "spokeId", hidden`;
}

/** Each head's communities as the last run counted them, without those hidden from the viewer. */
export function plotsOf(window: Window, mine: string[]): Prisma.Sql {
	const seen = Prisma.sql`"windowDays" = ${window} and ("hiddenCommunityId" is null or "hiddenCommunityId" = any(${mine}::uuid[]))`;
	return Prisma.sql`
		select coalesce(json_agg(json_build_object('spokeId', head."spokeId", 'communities', head.communities, 'silent', head.silent, 'seeds', seeds.list)), '[]')
		from (select "spokeId", sum(communities) as communities, sum(silent) as silent from spoke_plots where ${seen} group by 1) head
		cross join lateral (
			select coalesce(json_agg(json_build_object('slug', slug, 'name', name, 'engaged', engaged)), '[]') as list from (
				select c.slug, c.name, s.engaged
				from spoke_plots p cross join unnest(p."seedIds", p."seedEngaged") as s(id, engaged) join communities c on c.id = s.id
				where ${seen} and p."spokeId" is not distinct from head."spokeId"
					and c."archivedAt" is null and (c.visibility <> 'hidden' or c.id = any(${mine}::uuid[]))
				order by ${bySize(Prisma.sql`s.engaged`, Prisma.sql`c.name`, Prisma.sql`c.id`)} limit ${MOST_SEEDS}::int
			) listed
		) seeds`;
}
