import type Holidays from "date-holidays";
import { addDays, DAY } from "../clock";
import type { Locale } from "../i18n/locales";

interface HolidaySpan {
	name: string;
	from: string;
	to: string;
}

const calendars = new Map<string, HolidaySpan[]>();

/**
 * Names of a country's public holidays on a day; none for a country that the library does not know. Holidays that follow the
 * moon are computed, and may be announced a day earlier or later.
 */
export async function holidaysOn(country: string, day: string, locale: Locale): Promise<string[]> {
	const year = Number(day.slice(0, 4));
	const key = `${country} ${year} ${locale}`;
	const spans = calendars.get(key) ?? (await spansOf(country, year, locale));
	calendars.set(key, spans);
	return [...new Set(spans.flatMap(({ name, from, to }) => (from <= day && day <= to ? name : [])))];
}

let library: typeof Holidays | undefined;

async function spansOf(country: string, year: number, locale: Locale): Promise<HolidaySpan[]> {
	// The data is large: it is loaded on first use, not at the start.
	library ??= (await import("date-holidays")).default;
	const calendar = new library();
	if (!(country in (calendar.getCountries() ?? {}))) return [];
	calendar.init(country, { types: ["public"], languages: [locale] });
	return calendar.getHolidays(year, locale).map(({ name, date, start, end }) => {
		const from = date.slice(0, 10);
		const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY));
		return { name, from, to: addDays(from, days - 1) };
	});
}
