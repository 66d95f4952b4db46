import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { Tag } from "@/components/ui/tag";
import { addDays, dateColumn, dayIn, longDay } from "@/lib/clock";
import { nameIn } from "@/lib/i18n/names";
import { isReuseElsewhere } from "@/lib/practices/policy";
import type { ReusingUnit } from "@/lib/practices/reuse-trail";

/** The time that lanes show, from the first day of a practice to today. */
interface Span {
	from: Date;
	to: Date;
}

/** The place of a day in a span, in percent; the ends keep room for a dot. */
const placeIn = ({ from, to }: Span, day: Date): number => {
	const whole = to.getTime() - from.getTime();
	const share = whole > 0 ? (day.getTime() - from.getTime()) / whole : 1;
	return Math.round(10 * (1.5 + 97 * Math.min(1, Math.max(0, share)))) / 10;
};

const MIDDLE_OF_WEEK = 3;
const MOST_YEARS = 12;

const yearsIn = ({ from, to }: Span): Date[] => {
	const first = from.getUTCFullYear() + 1;
	const years = to.getUTCFullYear() - first + 1;
	return years < 1 || years > MOST_YEARS
		? []
		: Array.from({ length: years }, (_, index) => new Date(Date.UTC(first + index, 0, 1)));
};

/** The days between which the trail of a practice is drawn. A date of use has no zone. */
export function spanOf(practice: { publishedAt: Date | null }, firstOn: Date | null): Span {
	const { viewer, at } = requestContext();
	const to = dateColumn(dayIn(at, viewer.zone));
	const starts = [practice.publishedAt ?? to, firstOn ?? to].map((day) => day.getTime());
	return { from: new Date(Math.min(...starts)), to };
}

/** Years above the lanes; within one year its first day and today. The dates stand in words beside each lane. */
export function YearsOfLanes({ span }: { span: Span }) {
	const { viewer } = requestContext();
	const years = yearsIn(span);
	if (years.length === 0)
		return (
			<p aria-hidden="true" className="muted flex justify-between">
				{[span.from, span.to].map((day) => (
					<span key={day.getTime()}>{longDay(day, { locale: viewer.locale, zone: "UTC" })}</span>
				))}
			</p>
		);
	return (
		<div aria-hidden="true" className="muted relative h-5">
			{years.map((year) => (
				<span key={year.getTime()} className="absolute -translate-x-1/2" style={{ left: `${placeIn(span, year)}%` }}>
					{year.getUTCFullYear()}
				</span>
			))}
		</div>
	);
}

/** When a unit used it: a dot for each week, and a line from the first to the last. */
function Lane({ unit, span }: { unit: ReusingUnit; span: Span }) {
	const places = unit.weeks.map((monday) => placeIn(span, dateColumn(addDays(monday, MIDDLE_OF_WEEK))));
	const [first = 0] = places;
	const last = places.at(-1) ?? first;
	const tone = unit.counted > 0 ? "text-accent" : "text-ink-3";
	return (
		<svg aria-hidden="true" className={`mt-1.5 block h-4 w-full ${tone}`}>
			<line x1="0" x2="100%" y1="8" y2="8" className="stroke-line" strokeWidth="1" />
			{yearsIn(span).map((year) => (
				<line
					key={year.getTime()}
					x1={`${placeIn(span, year)}%`}
					x2={`${placeIn(span, year)}%`}
					y1="3"
					y2="13"
					className="stroke-line"
				/>
			))}
			<line x1={`${first}%`} x2={`${last}%`} y1="8" y2="8" stroke="currentColor" strokeWidth="2" />
			{places.map((place, index) => (
				<circle
					key={unit.weeks[index]}
					cx={`${place}%`}
					cy="8"
					r={index === 0 ? 5 : 3.5}
					fill={unit.counted > 0 ? "currentColor" : "var(--surface, white)"}
					stroke="currentColor"
					strokeWidth="1.5"
				/>
			))}
		</svg>
	);
}

interface Props {
	unit: ReusingUnit;
	/** The unit of the author. */
	authorUnitId: string | null;
	span: Span;
	/** Who brought it there. */
	broughtBy?: string;
	heading?: "h3" | "p";
	children?: ReactNode;
}

/** A unit that uses a practice: who brought it there and when, drawn in time, and in words. */
export function ReuseLane({ unit, authorUnitId, span, broughtBy, heading: Heading = "p", children }: Props) {
	const { viewer, t } = requestContext();
	const day = (on: Date) => longDay(on, { locale: viewer.locale, zone: "UTC" });
	const first = broughtBy
		? t("reuses.broughtBy", { name: broughtBy, day: day(unit.firstOn) })
		: t("reuses.since", { day: day(unit.firstOn) });
	return (
		<li className="py-3.5">
			<div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
				<Heading className="font-semibold text-body" dir="auto">
					{nameIn(viewer.locale, unit.names)}
				</Heading>
				<span className="flex flex-wrap items-baseline gap-2">
					{!isReuseElsewhere(authorUnitId, unit.id) && <Tag>{t("practices.reuse.ownUnit")}</Tag>}
					{unit.counted === 0 && <Tag tone="bloom">{t("reuses.notCounted")}</Tag>}
					<span className="muted">
						{t("practices.reuse.unitPeople", { count: unit.people, day: day(unit.lastOn) })}
					</span>
				</span>
			</div>
			<p className="muted">{first}</p>
			<Lane unit={unit} span={span} />
			{children}
		</li>
	);
}
