import { Temporal } from "@js-temporal/polyfill";
import { searchable } from "../text";
import { EXPORT_LANGUAGES, type Reading } from "./values";

/** Names of months, whole and short, as they stand in a date. */
const MONTHS = new Map(
	EXPORT_LANGUAGES.flatMap((language) =>
		(["long", "short"] as const).flatMap((style) =>
			[{ month: style }, { day: "numeric", month: style, year: "numeric" } as const].flatMap((options) => {
				const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
				return Array.from({ length: 12 }, (_, index) => {
					const parts = format.formatToParts(new Date(Date.UTC(2026, index, 1)));
					return [monthKey(parts.find(({ type }) => type === "month")?.value ?? ""), index + 1] as const;
				});
			}),
		),
	),
);

function monthKey(name: string): string {
	return searchable(name.replaceAll(".", ""));
}

/** Excel counts days from here, because it takes 1900 for a leap year. */
const EXCEL_DAY_ZERO = Temporal.PlainDate.from("1899-12-30");

/** As Excel reads them: 29 is 2029, 30 is 1930. */
const wholeYear = (year: number, digits: number) => (digits > 2 ? year : year < 30 ? 2000 + year : 1900 + year);

interface Parts {
	year: number;
	month: number;
	day: number;
}

/**
 * A valid day: `2026-01-31`, `31/01/2026`, `31.1.26`, `31 janvier 2026`, `Jan 31, 2026`, or the number that Excel gives a
 * day. A time after it is ignored. Some systems write the year 9999 for "no end".
 */
export function readDay(text: string, dayFirst: boolean): Reading<string> {
	const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
	if (serial) return checked(EXCEL_DAY_ZERO.add({ days: Number(serial[1]) }));
	const parts = numericParts(text, dayFirst) ?? namedParts(text);
	if (!parts) return { problem: "date_unclear" };
	if (parts.year === 9999) return { value: null };
	try {
		return checked(Temporal.PlainDate.from({ ...parts }, { overflow: "reject" }));
	} catch {
		return { problem: "date_impossible" };
	}
}

/** Reads a last day; the year 99 of a last day means "no end", not that the account is closed. */
export function readLastDay(text: string, dayFirst: boolean): Reading<string> {
	return /^31[/.-]12[/.-]99$|^12[/-]31[/-]99$/.test(text) ? { value: null } : readDay(text, dayFirst);
}

const checked = (date: Temporal.PlainDate): Reading<string> =>
	date.year < 1900 || date.year > 2200 ? { problem: "date_impossible" } : { value: date.toString() };

function numericParts(text: string, dayFirst: boolean): Parts | undefined {
	const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]|$)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
	if (yearFirst) {
		const [year = 0, month = 0, day = 0] = yearFirst.slice(1).map(Number);
		return { year, month, day };
	}
	const local = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[T ]|$)/.exec(text);
	if (!local) return undefined;
	const [, first = "", sign, second = "", written = ""] = local;
	// Nobody writes the month first with dots.
	const [day, month] = dayFirst || sign === "." ? [first, second] : [second, first];
	return { year: wholeYear(Number(written), written.length), month: Number(month), day: Number(day) };
}

/** `24-Sep-2015`, `24. März 2015`, `1er mars 2020`, `Sep 24, 2015`. */
function namedParts(text: string): Parts | undefined {
	const dayMonth =
		/^(\d{1,2})(?:\.|er|st|nd|rd|th)?[\s-]+(?:de )?(\p{L}+)\.?[\s,-]+(?:de )?(\d{4}|\d{2})(?:[T ]|$)/u.exec(text);
	const monthDay = /^(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4}|\d{2})(?:[T ]|$)/u.exec(text);
	const [day = "", name = "", year = ""] = dayMonth
		? dayMonth.slice(1)
		: monthDay
			? [monthDay[2], monthDay[1], monthDay[3]]
			: [];
	const month = MONTHS.get(monthKey(name));
	return month ? { year: wholeYear(Number(year), year.length), month, day: Number(day) } : undefined;
}

/** What the dates of a file say about their order. */
export class DateOrder {
	private day = 0;
	private month = 0;
	private unclear = 0;

	/** Takes a cell with a date. */
	see(cell: string): void {
		const parts = /^\s*(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/.exec(cell);
		if (!parts) return;
		const [first, second] = [Number(parts[1]), Number(parts[3])];
		if (first > 12) this.day++;
		else if (second > 12) this.month++;
		else if (first !== second) this.unclear++;
	}

	/** Whether the day comes first; null when the dates do not say it. A few mistyped ones do not count against many. */
	result(): boolean | null {
		const [most, least] = [Math.max(this.day, this.month), Math.min(this.day, this.month)];
		if (most === 0) return this.unclear === 0 ? true : null;
		return least * 10 > most ? null : this.day > this.month;
	}

	/** Whether a date proves the order. Without one, later rows may. */
	get isProved(): boolean {
		return this.day + this.month > 0 && this.result() !== null;
	}
}
