import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import { kysely, type Tx } from "../db";
import { type FigureStatement, type Period, windowDaysOf } from "./metric";
import { FIGURE_KEYS, FIGURE_METRICS, type FigureKey } from "./metrics";
import { isCommunityScope, isGroupScope } from "./scope";

const keysByStatement = Map.groupBy(FIGURE_KEYS, (key) => FIGURE_METRICS[key].statement);

export async function writeFigures(tx: Tx, period: Period): Promise<void> {
	for (const [statement, keys] of keysByStatement) await writeChanged(tx, statement, keys, period);
}

/** Writes the figures that a later window is compared with: those of the tiles. */
export async function writeFiguresBefore(tx: Tx, period: Period): Promise<void> {
	for (const [statement, keys] of keysByStatement)
		if (keys.some((key) => FIGURE_METRICS[key].tile)) await writeChanged(tx, statement, keys, period);
}

/** Writes only what changed: most figures of a minute are those of the minute before. Others of the period go. */
async function writeChanged(tx: Tx, statement: FigureStatement, keys: FigureKey[], period: Period): Promise<void> {
	const windows = period.windows.flatMap((days) => keys.map((key) => windowDaysOf(FIGURE_METRICS[key], days)));
	await runIn(
		tx,
		sql`
		with computed as materialized (${statement(period)}),
		gone as (
			delete from figures f
			where f.key = any(${keys}) and f."windowDays" = any(${windows}) and f."endsOn" = ${period.day}::date and not exists (
				select 1 from computed c where c.key = f.key and c."windowDays" = f."windowDays" and c."endsOn" = f."endsOn" and c.scope = f.scope)
		)
		insert into figures (key, "windowDays", scope, "endsOn", numerator, denominator)
		select key, "windowDays", scope, "endsOn", numerator, denominator from computed
		on conflict (key, "windowDays", "endsOn", scope)
			do update set numerator = excluded.numerator, denominator = excluded.denominator
			where (figures.numerator, figures.denominator) is distinct from (excluded.numerator, excluded.denominator)`,
	);
}

/** Runs a statement that returns no rows in a transaction of Prisma. */
export async function runIn(tx: Tx, statement: RawBuilder<unknown>): Promise<void> {
	const { sql, parameters } = statement.compile(kysely);
	await tx.$executeRawUnsafe(sql, ...parameters);
}

/**
 * Figures by community are for the page of the day, those by group for the page of the day and the next: of other days only those
 * of the organisation and its parts are kept. Those of a day to come are of a clock that was ahead.
 */
export async function forgetSmallFigures(tx: Tx, today: string): Promise<void> {
	await runIn(
		tx,
		sql`
		delete from figures where (${isCommunityScope(sql.ref("scope"))} and "endsOn" < ${today}::date)
			or (${isGroupScope(sql.ref("scope"))} and "endsOn" < ${today}::date - 1) or "endsOn" > ${today}::date`,
	);
}
