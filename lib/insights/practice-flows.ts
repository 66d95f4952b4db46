import { expressionBuilder, sql } from "kysely";
import { reuseIsCounted } from "../counted-reuses";
import type { DB, Tx } from "../db";
import { runIn } from "./figure-writing";
import type { Window } from "./schema";
import { spokeScopeInSql } from "./scope";

/** Practices that a spoke took from another in the windows that end with `day`; the hub counts as a spoke. */
export async function writePracticeFlows(tx: Tx, day: string, windows: readonly number[]): Promise<void> {
	await tx.$executeRaw`delete from practice_flows`;
	await runIn(
		tx,
		sql`
		insert into practice_flows ("windowDays", "fromSpokeId", "toSpokeId", "hiddenCommunityId", practices)
		select w.days, u."spokeId", r."spokeId", case when c.visibility = 'hidden' then c.id end, count(distinct p.id)
		from reuses r join practices p on p.id = r."practiceId" and p."deletedAt" is null
			join org_units u on u.id = p."orgUnitId" join communities c on c.id = p."communityId"
			join unnest(${windows}::int[]) as w(days) on r."usedOn" > ${day}::date - w.days and r."usedOn" <= ${day}::date
		where ${reuseIsCounted()} and u."spokeId" is distinct from r."spokeId"
		group by 1, 2, 3, 4`,
	);
}

/** Between which spokes practices went, largest first; those of hidden communities for their members alone. */
export function practiceFlows(window: Window, memberOf: string[]) {
	return expressionBuilder<DB, never>()
		.selectFrom("practice_flows as f")
		.where("f.windowDays", "=", sql.lit(window))
		.where((eb) =>
			eb.or([eb("f.hiddenCommunityId", "is", null), eb("f.hiddenCommunityId", "=", eb.fn.any(eb.val(memberOf)))]),
		)
		.groupBy(["f.fromSpokeId", "f.toSpokeId"])
		.select((eb) => [
			spokeScopeInSql(eb.ref("f.fromSpokeId")).as("from"),
			spokeScopeInSql(eb.ref("f.toSpokeId")).as("to"),
			eb.fn.sum<number>("f.practices").as("practices"),
		])
		.orderBy("practices", "desc")
		.orderBy("from")
		.orderBy("to");
}
