import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { ChampionRow } from "@/components/champions/champion-row";
import { ButtonLink } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { championDirectory, countriesWithChampions, nominationsToDecide } from "@/lib/champions/queries";
import { type ChampionFilters, championFilters } from "@/lib/champions/schema";
import { topics } from "@/lib/communities/queries";
import { countryName, languageChoices, nameIn } from "@/lib/i18n/names";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("champions.title"));

function addressAfter(filters: ChampionFilters, after: string): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...filters, after })) if (value) query.set(name, value);
	return `/champions?${query}`;
}

export default pageWithStatus(async function ChampionsPage({ searchParams }: PageProps<"/champions">) {
	const { viewer, t, at } = await requireEmployee();
	const filters = championFilters.parse(await searchParams);
	await countSearch(viewer, filters.q);
	const [list, known, countries, waiting] = await Promise.all([
		championDirectory(viewer, filters, at),
		topics(viewer),
		countriesWithChampions(viewer, at),
		nominationsToDecide(viewer),
	]);
	const { q, topic, language, country } = filters;
	const filtered = Boolean(q || topic || language || country);
	const nominate = (look: "main" | "quiet") => (
		<ButtonLink href="/champions/nominate" look={look}>
			{t("champions.nominate")}
		</ButtonLink>
	);
	return (
		<div className="max-w-[860px]">
			<PageHead title={t("champions.title")} lede={t("champions.lede")} action={nominate("main")}>
				<p className="mt-3">
					<a className="text-link" href="/champions/nominations">
						{waiting > 0 ? t("champions.waitingLink", { count: waiting }) : t("champions.myNominations")}
					</a>
				</p>
			</PageHead>
			<div className="mb-4">
				<FilterForm
					action="/champions"
					search={t("champions.search")}
					q={q}
					button={t("champions.apply")}
					clear={filtered ? { href: "/champions", label: t("champions.clear") } : undefined}
					filters={[
						{
							name: "topic",
							label: t("champions.filterTopic"),
							value: topic,
							choices: [
								{ value: "", label: t("champions.anyTopic") },
								...known.map((each) => ({ value: each.slug, label: nameIn(viewer.locale, each.names) })),
							],
						},
						{
							name: "country",
							label: t("champions.filterCountry"),
							value: country,
							choices: [
								{ value: "", label: t("champions.anyCountry") },
								...countries
									.map((code) => ({ value: code, label: countryName(viewer.locale, code) }))
									.sort((one, other) => one.label.localeCompare(other.label, viewer.locale)),
							],
						},
						{
							name: "language",
							label: t("champions.filterLanguage"),
							value: language,
							choices: [{ value: "", label: t("champions.anyLanguage") }, ...languageChoices(viewer.locale)],
						},
					]}
				/>
			</div>
			{list.rows.length > 0 ? (
				<ul className="rows border-t border-line">
					{list.rows.map((champion) => (
						<ChampionRow key={champion.id} champion={champion} />
					))}
				</ul>
			) : (
				<EmptyState
					title={t(filtered ? "champions.emptyFilteredTitle" : "champions.emptyTitle")}
					action={nominate("quiet")}
				>
					{t(filtered ? "champions.emptyFilteredText" : "champions.emptyText")}
				</EmptyState>
			)}
			<MoreLink href={list.next && addressAfter(filters, list.next)} label={t("shell.showMore")} />
		</div>
	);
});
