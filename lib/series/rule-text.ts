import { timeOfDay } from "../clock";
import { type Locale, REGION } from "../i18n/locales";
import type { Translate } from "../i18n/translator";
import { zoneCity } from "../zone-city";
import { commonRule, type Repetition, WEEKDAYS, type Weekday } from "./rule";

/** Any Monday. */
const MONDAY = Date.UTC(2026, 0, 5);
const A_DAY = 86_400_000;

/** "Thursday", "jeudi" */
export function weekdayName(weekday: Weekday, locale: Locale): string {
	const day = new Date(MONDAY + WEEKDAYS.indexOf(weekday) * A_DAY);
	return new Intl.DateTimeFormat(REGION[locale], { weekday: "long", timeZone: "UTC" }).format(day);
}

const NTH_NAMES = ["first", "second", "third", "fourth", "fifth"] as const;

/** "third", and "last" for -1 */
export function nthName(t: Translate, nth: number): string {
	return t(`series.nth.${NTH_NAMES[nth - 1] ?? "last"}`);
}

/** "Every 2 months on the third Thursday, at 14:00 (Paris)" */
export function ruleText(t: Translate, { rule, zone, firstStartsAt }: Repetition, locale: Locale): string {
	const when = { time: timeOfDay(firstStartsAt, { locale, zone }), city: zoneCity(zone, locale) };
	const common = commonRule(rule);
	if (common?.repeats === "monthWeekday") {
		const nth = nthName(t, common.nth);
		return t("series.rule.monthWeekday", {
			...when,
			every: common.every,
			nth,
			weekday: weekdayName(common.weekday, locale),
		});
	}
	if (common?.repeats === "monthDay")
		return common.day === -1
			? t("series.rule.monthLastDay", { ...when, every: common.every })
			: t("series.rule.monthDay", { ...when, every: common.every, day: common.day });
	if (common?.repeats === "week") {
		const names = common.weekdays.map((weekday) =>
			t("series.weekdayInList", { weekday: weekdayName(weekday, locale) }),
		);
		const weekdays = new Intl.ListFormat(REGION[locale], { type: "conjunction" }).format(names);
		return t("series.rule.week", { ...when, every: common.every, weekdays });
	}
	return t("series.rule.own", when);
}
