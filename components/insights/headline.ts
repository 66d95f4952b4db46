import type { Translate } from "@/lib/i18n/translator";
import type { Headline } from "@/lib/insights/headline";
import type { Numbers } from "./numbers";

/** The page's title: what the figures say first. */
export function headlineText(
	headline: Headline,
	nameOf: (scope: string) => string,
	t: Translate,
	numbers: Numbers,
): string {
	switch (headline.kind) {
		case "early":
			return t("insights.headline.early");
		case "first":
		case "steady":
			return t(`insights.headline.${headline.kind}`, { percent: numbers.percent(headline.percent) });
		case "rising":
			return t(headline.withPractices ? "insights.headline.risingWithPractices" : "insights.headline.rising");
		case "falling":
			return headline.most
				? t("insights.headline.fallingMost", { spoke: nameOf(headline.most) })
				: t("insights.headline.falling");
	}
}
