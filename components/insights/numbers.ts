import { forEachLocale, type Locale, REGION } from "@/lib/i18n/locales";
import type { MessageKey, Translate } from "@/lib/i18n/translator";
import type { Share } from "@/lib/insights/adoption";
import { isTooFewForPercent } from "@/lib/insights/metric";
import { isShown, type Shown } from "@/lib/insights/shown";

function formats(locale: Locale) {
	const region = REGION[locale];
	return {
		count: new Intl.NumberFormat(region),
		percent: new Intl.NumberFormat(region, { style: "percent", maximumFractionDigits: 0 }),
		signed: new Intl.NumberFormat(region, { signDisplay: "exceptZero", maximumFractionDigits: 0 }),
		mean: new Intl.NumberFormat(region, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
		list: new Intl.ListFormat(region),
		countries: new Intl.DisplayNames(region, { type: "region" }),
	};
}

const kept = forEachLocale(formats);

/** Numbers as a reader's language writes them; what is hidden says so in words. */
export function numbersFor(locale: Locale, t: Translate) {
	const { count, percent, signed, mean, list, countries } = kept[locale];
	const hiddenWord = (value: "few" | "hidden") => t(`insights.${value}`);
	return {
		count: (value: Shown) => (typeof value === "number" ? count.format(value) : hiddenWord(value)),
		percent: (value: number) => percent.format(value / 100),
		/** "52 %"; "1 of 2" of a few; "none" of nothing; else why it is not there. */
		share: ({ percent: value, numerator, denominator }: Pick<Share, "percent" | "numerator" | "denominator">) => {
			if (value !== null) return percent.format(value / 100);
			if (denominator === 0) return t("insights.nobody");
			if (isShown(numerator) && isShown(denominator) && isTooFewForPercent(denominator))
				return t("insights.countOf", { numerator: count.format(numerator), denominator: count.format(denominator) });
			return hiddenWord(numerator === "few" || denominator === "few" ? "few" : "hidden");
		},
		/** "4.3 / 5" of answers from 1 to 5. */
		mean: (value: number) => `${mean.format(value)} / 5`,
		/** "+3 pts" of a change that is not rounded. */
		points: (change: number) => {
			const points = Math.round(change) || 0;
			return t("insights.points", { signed: signed.format(points).replace("-", "−"), points: Math.abs(points) });
		},
		list: (words: string[]) => list.format(words),
		country: (code: string) => (code === "ZZ" ? t("insights.countryUnknown") : (countries.of(code) ?? code)),
		minutes: (minutes: number) => {
			const [unit, value] = inUnit(minutes);
			return t(unit, { count: value });
		},
	};
}

export type Numbers = ReturnType<typeof numbersFor>;

function inUnit(minutes: number): [MessageKey, number] {
	if (minutes < 60) return ["insights.minutes", minutes];
	const hours = Math.round(minutes / 60);
	return hours < 72 ? ["insights.hours", hours] : ["insights.days", Math.round(hours / 24)];
}
