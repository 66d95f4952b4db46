import { weekdayOfNumber } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";

/** The hours of a day, as "08:00". */
export const hourChoices = () =>
	Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));

/** The days of a week, Monday first. */
export const weekdayChoices = (locale: Locale) =>
	Array.from({ length: 7 }, (_, index) => ({ value: String(index + 1), label: weekdayOfNumber(index + 1, locale) }));
