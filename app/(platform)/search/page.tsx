import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { NothingFoundBySearch } from "@/components/search/nothing-found";
import { Results } from "@/components/search/results";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { SearchField } from "@/components/ui/search-field";
import { Chips } from "@/components/ui/tabs";
import { termsAlone } from "@/lib/search/found";
import { isEmpty, search } from "@/lib/search/queries";
import { SEARCH_KINDS, type SearchKind, searchFilters } from "@/lib/search/schema";

type Props = PageProps<"/search">;

export const generateMetadata = pageTitle(async ({ searchParams }: Props) => {
	const { t } = await requireEmployee();
	const { q } = searchFilters.parse(await searchParams);
	return q ? t("search.resultsFor", { query: q }) : t("search.title");
});

export default pageWithStatus(async function SearchPage({ searchParams }: Props) {
	const { viewer, t } = await requireEmployee();
	const filters = searchFilters.parse(await searchParams);
	const { q, kind } = filters;
	await countSearch(viewer, q);
	const results = await search(viewer, filters);
	const terms = isEmpty(results) ? await termsAlone(viewer, q) : [];
	const addressFor = (words: string, of?: SearchKind) =>
		`/search?${new URLSearchParams({ q: words, ...(of ? { kind: of } : {}) })}`;
	const address = (of: { kind?: SearchKind; after?: number }) =>
		`/search?${new URLSearchParams({ q, ...(of.kind ? { kind: of.kind } : {}), ...(of.after ? { after: String(of.after) } : {}) })}`;
	return (
		<div className="max-w-[76ch]">
			<PageHead
				title={q ? t("search.resultsFor", { query: q }) : t("search.title")}
				lede={q ? undefined : t("search.lede")}
			/>
			<div className="mb-7 grid gap-4">
				<SearchField action="/search" label={t("search.field")} button={t("search.button")} value={q} keep={{ kind }} />
				{q && (
					<Chips
						label={t("search.kindLabel")}
						chips={[
							{ href: address({}), label: t("search.everything"), current: !kind },
							...SEARCH_KINDS.map((other) => ({
								href: address({ kind: other }),
								label: t(`search.kinds.${other}`),
								current: kind === other,
							})),
						]}
					/>
				)}
			</div>
			{q && !isEmpty(results) && <Results results={results} query={q} moreOf={(other) => address({ kind: other })} />}
			<MoreLink href={results.next && kind ? address({ kind, after: results.next }) : null} label={t("search.next")} />
			{q && isEmpty(results) && <NothingFoundBySearch query={q} kind={kind} terms={terms} addressOf={addressFor} />}
			{!q && <EmptyState title={t("search.startTitle")}>{t("search.startHint")}</EmptyState>}
		</div>
	);
});
