import { afterAnswer } from "@/app/_web/after-answer";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { parametersOf } from "@/components/search/address";
import { Facets } from "@/components/search/facets";
import { NothingFoundBySearch } from "@/components/search/nothing-found";
import { Results } from "@/components/search/results";
import { listAddress } from "@/components/ui/list-address";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, Notice, PageHead } from "@/components/ui/page";
import { SearchField } from "@/components/ui/search-field";
import { Chips } from "@/components/ui/tabs";
import { facetNames } from "@/lib/search/facet-names";
import { termsAlone } from "@/lib/search/found";
import { NOTHING_GOOD, recordMissed } from "@/lib/search/missed";
import { isEmpty, search } from "@/lib/search/queries";
import { MOST_RANKED } from "@/lib/search/query-words";
import { FACETS, SEARCH_KINDS, type SearchFilters, searchFilters } from "@/lib/search/schema";

type Props = PageProps<"/search">;

export const generateMetadata = pageTitle(async ({ searchParams }: Props) => {
	const { t } = await requireEmployee();
	const { q } = searchFilters.parse(await searchParams);
	return q ? t("search.resultsFor", { query: q }) : t("search.title");
});

const addressOf = (filters: SearchFilters) => listAddress("/search", parametersOf(filters));

export default pageWithStatus(async function SearchPage({ searchParams }: Props) {
	const { viewer, t, at } = await requireEmployee();
	const filters = searchFilters.parse(await searchParams);
	const { q, kind } = filters;
	await countSearch(viewer, q);
	const results = await search(viewer, filters, at);
	const narrowed = FACETS.some((facet) => filters[facet]);
	const nothing = isEmpty(results);
	if (q && !narrowed && filters.after === 0 && results.best < NOTHING_GOOD)
		afterAnswer(viewer, "recordMissed", () => recordMissed(viewer, q, at));
	const [names, terms] = await Promise.all([
		facetNames(viewer, results.counts),
		nothing && !narrowed ? termsAlone(viewer, q) : [],
	]);
	const ofKind = new Map(results.counts.flatMap((one) => (one.facet === "kind" ? [[one.value, one.count]] : [])));
	const inAll = [...ofKind.values()].reduce((sum, count) => sum + count, 0);
	const counted = (label: string, count: number) =>
		t("search.counted", { label, count: count >= MOST_RANKED ? `${MOST_RANKED}+` : count });
	return (
		<>
			<PageHead
				title={q ? t("search.resultsFor", { query: q }) : t("search.title")}
				lede={q ? undefined : t("search.lede")}
			/>
			<div className="mb-6 grid gap-4">
				<SearchField
					action="/search"
					label={t("search.field")}
					button={t("search.button")}
					value={q}
					keep={{ ...parametersOf({ ...filters, after: 0 }), q: undefined }}
				/>
				{q && inAll > 0 && (
					<Chips
						label={t("search.kindLabel")}
						chips={[
							{
								href: addressOf({ ...filters, kind: undefined, after: 0 }),
								label: counted(t("search.everything"), inAll),
								current: !kind,
							},
							...SEARCH_KINDS.filter((other) => ofKind.has(other) || other === kind).map((other) => ({
								href: addressOf({ ...filters, kind: other, after: 0 }),
								label: counted(t(`search.kinds.${other}`), ofKind.get(other) ?? 0),
								current: kind === other,
							})),
						]}
					/>
				)}
			</div>
			{q && (!nothing || narrowed) && (
				<div className="columns">
					<div>
						{results.isInexact && <Notice>{t("search.inexact")}</Notice>}
						{nothing ? (
							<EmptyState
								title={t("search.emptyFilteredTitle", { query: q })}
								action={
									<a className="text-link" href={listAddress("/search", { q })}>
										{t("lists.clear")}
									</a>
								}
							>
								{t("search.emptyFiltered")}
							</EmptyState>
						) : (
							<Results results={results} />
						)}
						<MoreLink
							href={results.next === null ? null : addressOf({ ...filters, after: results.next })}
							label={t("search.next")}
						/>
					</div>
					<aside>
						<Facets filters={filters} counts={results.counts} names={names} />
					</aside>
				</div>
			)}
			{q && nothing && !narrowed && (
				<div className="max-w-[76ch]">
					<NothingFoundBySearch query={q} terms={terms} addressOf={(words) => listAddress("/search", { q: words })} />
				</div>
			)}
			{!q && <EmptyState title={t("search.startTitle")}>{t("search.startHint")}</EmptyState>}
		</>
	);
});
