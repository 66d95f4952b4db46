import { requestContext } from "@/components/request-context";
import { Icon } from "@/components/ui/icon";
import { listAddress } from "@/components/ui/list-address";
import { countryName, languageName, nameIn } from "@/lib/i18n/names";
import type { FacetNames } from "@/lib/search/facet-names";
import type { SearchResults } from "@/lib/search/queries";
import { FACETS, type Facet, type SearchFilters } from "@/lib/search/schema";
import { parametersOf } from "./address";

interface Props {
	filters: SearchFilters;
	counts: SearchResults["counts"];
	names: FacetNames;
}

interface Choice {
	value: string;
	label: string;
	count: number;
}

/** A value of a filter in words; undefined for one that nobody knows. */
function useLabels(names: FacetNames) {
	const { viewer, t } = requestContext();
	const { locale } = viewer;
	return (facet: Facet, value: string): string | undefined => {
		switch (facet) {
			case "kind":
				return t(`search.kinds.${value as "posts"}`);
			case "community":
				return names.communities.get(value);
			case "topic": {
				const found = names.topics.get(value);
				return found && nameIn(locale, found);
			}
			case "unit": {
				const found = names.units.get(value);
				return found && nameIn(locale, found);
			}
			case "country":
				return countryName(locale, value);
			case "language":
				return languageName(locale, value as "en");
			case "freshness":
				return t(`practices.freshness.${value as "fresh"}`);
			case "age":
				return t(`search.ages.${value as "month"}`);
			case "figure":
				return t("search.withFigure");
		}
	};
}

/** What narrows the results, each choice with how many it leaves. Links: the address is the state. */
export function Facets({ filters, counts, names }: Props) {
	const { t } = requestContext();
	const labelOf = useLabels(names);
	const groups = FACETS.filter((facet) => facet !== "kind").flatMap((facet) => {
		const choices: Choice[] = counts.flatMap(({ facet: of, value, count }) => {
			const label = of === facet ? labelOf(facet, value) : undefined;
			return label ? [{ value, label, count }] : [];
		});
		return choices.length > 1 || filters[facet] || (facet === "figure" && choices.length > 0)
			? [{ facet, choices }]
			: [];
	});
	const set = FACETS.flatMap((facet) => {
		const value = facet === "kind" ? undefined : filters[facet];
		const label = value && labelOf(facet, value);
		return label ? [{ facet, label }] : [];
	});
	if (groups.length === 0) return null;
	return (
		<details className="filters">
			<summary className="text-link cursor-pointer">{t("search.narrow", { count: set.length })}</summary>
			<nav className="mt-3 grid gap-5" aria-label={t("search.narrowLabel")}>
				{groups.map(({ facet, choices }) => (
					<section key={facet}>
						<h2 className="mb-1.5 text-small font-semibold text-ink-2">{t(`search.facets.${facet}`)}</h2>
						<ul className="grid gap-0.5">
							{filters[facet] && (
								<li>
									<a
										className="facet"
										href={listAddress("/search", parametersOf({ ...filters, [facet]: undefined, after: 0 }))}
										aria-label={t("lists.takeOff", {
											filter: t(`search.facets.${facet}`),
											value: labelOf(facet, filters[facet]) ?? "",
										})}
									>
										<span className="min-w-0 font-semibold [overflow-wrap:anywhere]" dir="auto">
											{labelOf(facet, filters[facet])}
										</span>
										<Icon name="close" />
									</a>
								</li>
							)}
							{choices
								.filter(({ value }) => value !== filters[facet])
								.map(({ value, label, count }) => (
									<li key={value}>
										<a
											className="facet"
											href={listAddress("/search", parametersOf({ ...filters, [facet]: value, after: 0 }))}
										>
											<span className="min-w-0 [overflow-wrap:anywhere]" dir="auto">
												{label}
											</span>
											<span className="muted">{count}</span>
										</a>
									</li>
								))}
						</ul>
					</section>
				))}
			</nav>
		</details>
	);
}
