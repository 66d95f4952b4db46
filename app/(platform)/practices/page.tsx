import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { PracticeRows } from "@/components/practices/practice-rows";
import { ButtonLink } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { topics } from "@/lib/communities/queries";
import { languageChoices, nameIn } from "@/lib/i18n/names";
import { draftsToFinish, type ListedPractice, practiceList } from "@/lib/practices/queries";
import { FRESHNESS, PRACTICE_SORTS, type PracticeFilters, practiceFilters } from "@/lib/practices/schema";
import { tagKey } from "@/lib/practices/tags";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("practices.title"));

/** The address of the list with changed filters, at its first page. */
function addressOf(filters: PracticeFilters, change: Partial<PracticeFilters>): string {
	const { sort, ...rest } = { ...filters, after: undefined, ...change };
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(rest)) if (value) query.set(name, value);
	if (sort !== "newest") query.set("sort", sort);
	return query.size > 0 ? `/practices?${query}` : "/practices";
}

/** The spelling of a tag in the first practice of the list. */
function spelt(key: string, rows: readonly ListedPractice[]): string {
	return rows.flatMap(({ tags }) => tags).find((tag) => tagKey(tag) === key) ?? key;
}

export default pageWithStatus(async function PracticesPage({ searchParams }: PageProps<"/practices">) {
	const { viewer, t, at } = await requireEmployee();
	const filters = practiceFilters.parse(await searchParams);
	await countSearch(viewer, filters.q);
	const { q, topic, tag, language, freshness, community, sort } = filters;
	const filtered = Boolean(q || topic || tag || language || freshness || community);
	const [list, drafts, known] = await Promise.all([
		practiceList(viewer, filters, at),
		filtered || filters.after ? [] : draftsToFinish(viewer, at),
		topics(viewer),
	]);
	return (
		<div className="max-w-[860px]">
			<PageHead
				title={t("practices.title")}
				lede={t("practices.lede")}
				action={<ButtonLink href="/practices/new">{t("practices.write")}</ButtonLink>}
			/>
			{drafts.length > 0 && (
				<details className="mb-5">
					<summary className="text-link cursor-pointer">{t("practices.yourDrafts", { count: drafts.length })}</summary>
					<PracticeRows practices={drafts} />
				</details>
			)}
			<div className="mb-4 grid gap-3.5">
				<FilterForm
					action="/practices"
					search={t("practices.search")}
					q={q}
					keep={{ community, tag, sort: sort === "newest" ? undefined : sort }}
					button={t("practices.apply")}
					clear={filtered ? { href: addressOf({ sort }, {}), label: t("practices.clear") } : undefined}
					filters={[
						{
							name: "topic",
							label: t("practices.filterTopic"),
							value: topic,
							choices: [
								{ value: "", label: t("practices.anyTopic") },
								...known.map((each) => ({ value: each.slug, label: nameIn(viewer.locale, each.names) })),
							],
						},
						{
							name: "language",
							label: t("practices.filterLanguage"),
							value: language,
							choices: [{ value: "", label: t("practices.anyLanguage") }, ...languageChoices(viewer.locale)],
						},
						{
							name: "freshness",
							label: t("practices.filterFreshness"),
							value: freshness,
							choices: [
								{ value: "", label: t("practices.anyFreshness") },
								...FRESHNESS.map((each) => ({ value: each, label: t(`practices.freshness.${each}`) })),
							],
						},
					]}
				/>
				{tag && (
					<p>
						{t("practices.tagged", { tag: spelt(tag, list.rows) })}{" "}
						<a className="text-link" href={addressOf(filters, { tag: undefined })}>
							{t("practices.untag")}
						</a>
					</p>
				)}
				<Chips
					label={t("practices.order")}
					chips={PRACTICE_SORTS.map((each) => ({
						href: addressOf(filters, { sort: each }),
						label: t(`practices.sorts.${each}`),
						current: sort === each,
					}))}
				/>
			</div>
			{list.rows.length > 0 ? (
				<PracticeRows practices={list.rows} className="rows border-t border-line" withTags />
			) : (
				<EmptyState
					title={t(filtered ? "practices.emptyFilteredTitle" : "practices.emptyTitle")}
					action={
						<ButtonLink href="/practices/new" look="quiet">
							{t("practices.write")}
						</ButtonLink>
					}
				>
					{t(filtered ? "practices.emptyFilteredText" : "practices.emptyText")}
				</EmptyState>
			)}
			<MoreLink href={list.next && addressOf(filters, { after: list.next })} label={t("shell.showMore")} />
		</div>
	);
});
