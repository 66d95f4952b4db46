import type { RawBuilder } from "kysely";
import type { MINIMUM_GROUP } from "../minimum-group";

/** The days that a figure covers: those the reader chose, none because it holds on the last day, or a fixed number. */
type MetricDays = "chosen" | "last_day" | number;

/** `windowDays` of a figure that holds on a day rather than over days. */
export const ON_THE_DAY = 0;

export function windowDaysOf({ days }: { days: MetricDays }, chosen: number): number {
	if (days === "chosen") return chosen;
	return days === "last_day" ? ON_THE_DAY : days;
}

/** Windows that end on one day. */
export interface Period {
	/** Last day, such as 2026-11-18, in the organisation's zone. */
	day: string;
	windows: readonly number[];
	/** The instant of the computation. */
	at: Date;
}

/** Selects figures: key, windowDays, scope, endsOn, numerator, denominator. */
export type FigureStatement = (period: Period) => RawBuilder<unknown>;

/** What every metric says of itself. Its texts in each language are the messages `metrics.<key>`. */
export interface MetricDefinition {
	/** Groups of fewer people are not shown; null where no people are counted, or where their names may be read anyway. */
	minimumGroup: typeof MINIMUM_GROUP | null;
	/** Whether it is a tile of its page, with a column of the table and lines of the export. */
	tile: boolean;
}

/** A metric whose figures are computed in the background and kept. */
export interface FigureMetric extends MetricDefinition {
	page: "hub";
	days: MetricDays;
	/** Computes its figures. Metrics that are counted together share one. */
	statement: FigureStatement;
	/** Key of the metric whose numerator is this one's denominator; left out, it has a denominator of its own. */
	outOf?: string;
	/** Key of the smallest metric that includes everybody counted here; left out, it is `outOf`. */
	within?: string;
}

/** Keys of the metrics that are tiles. */
export type TileOf<Metrics> = {
	[Key in keyof Metrics & string]: Metrics[Key] extends { tile: true } ? Key : never;
}[keyof Metrics & string];

export const keysOf = <Metrics extends object>(metrics: Metrics) => Object.keys(metrics) as (keyof Metrics & string)[];

/** Out of fewer than so many a share is written as "1 of 1", not in percent. */
const LEAST_FOR_PERCENT = 5;

export const isTooFewForPercent = (denominator: number) => denominator > 0 && denominator < LEAST_FOR_PERCENT;

/** A share in percent, or null of nothing or of a few. Not rounded. */
export function percentOf(numerator: number, denominator: number): number | null {
	return denominator >= LEAST_FOR_PERCENT ? (100 * numerator) / denominator : null;
}
