import type { Prisma, Tx } from "../db";

interface Extent {
	keys: string[];
	windows: readonly number[];
	days: string[];
}

/**
 * Keeps the figures that `fresh` selects (key, windowDays, scope, endsOn, numerator, denominator), and forgets others of
 * the same keys, windows and days. Writes only what changed: most figures of a minute are those of the minute before.
 */
export async function keepFigures(tx: Tx, fresh: Prisma.Sql, { keys, windows, days }: Extent): Promise<void> {
	await tx.$executeRaw`
		with fresh as materialized (${fresh}),
		gone as (
			delete from figures f
			where f.key = any(${keys}) and f."windowDays" = any(${windows}) and f."endsOn" = any(${days}::date[]) and not exists (
				select 1 from fresh n where n.key = f.key and n."windowDays" = f."windowDays" and n."endsOn" = f."endsOn" and n.scope = f.scope)
		)
		insert into figures (key, "windowDays", scope, "endsOn", numerator, denominator)
		select key, "windowDays", scope, "endsOn", numerator, denominator from fresh
		on conflict (key, "windowDays", "endsOn", scope)
			do update set numerator = excluded.numerator, denominator = excluded.denominator
			where (figures.numerator, figures.denominator) is distinct from (excluded.numerator, excluded.denominator)`;
}
