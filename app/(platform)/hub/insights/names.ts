import { numbersFor } from "@/components/insights/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { nameIn } from "@/lib/i18n/names";
import { translator } from "@/lib/i18n/translator";
import type { HubInsights } from "@/lib/insights/queries";
import { ALL, countryOf, HUB, spokeScope } from "@/lib/insights/scope";

/** The names of the organisation, its spokes and countries, and the position of each spoke, which fixes its colour. */
export function namesFor({ locale }: { locale: Locale }, { spokes }: HubInsights) {
	const t = translator(locale);
	const numbers = numbersFor(locale, t);
	const ranks = new Map(spokes.map((spoke, rank) => [spokeScope(spoke.id), rank]));
	const names = new Map(spokes.map((spoke) => [spokeScope(spoke.id), nameIn(locale, spoke.names)]));
	names.set(HUB, t("insights.hubItself")).set(ALL, t("insights.csv.organisation"));
	return {
		nameOf: (scope: string) => names.get(scope) ?? numbers.country(countryOf(scope) ?? ""),
		rankOf: (scope: string) => ranks.get(scope),
	};
}
