import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { ChampionRow } from "@/components/champions/champion-row";
import { countryFilter, languageFilter, topicFilter } from "@/components/people/usual-filters";
import { ButtonLink } from "@/components/ui/button";
import { listAddress } from "@/components/ui/list-address";
import { isNarrowed, ListFilters, NothingFound } from "@/components/ui/list-filters";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { championDirectory, countriesWithChampions, nominationsToDecide } from "@/lib/champions/queries";
import { championFilters } from "@/lib/champions/schema";
import { topics } from "@/lib/communities/queries";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("champions.title"));

const PATH = "/champions";

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
	const shown = {
		path: PATH,
		parameters: filters,
		filters: [
			topicFilter(viewer, t, known),
			countryFilter(viewer, t, countries, t("lists.country")),
			languageFilter(viewer, t),
		],
	};
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
			<ListFilters {...shown} search={t("champions.search")} />
			{list.rows.length > 0 ? (
				<ul className="rows border-t border-line">
					{list.rows.map((champion) => (
						<ChampionRow key={champion.id} champion={champion} />
					))}
				</ul>
			) : isNarrowed(filters) ? (
				<NothingFound {...shown} title={t("champions.emptyFilteredTitle")} />
			) : (
				<EmptyState title={t("champions.emptyTitle")} action={nominate("quiet")}>
					{t("champions.emptyText")}
				</EmptyState>
			)}
			<MoreLink href={list.next && listAddress(PATH, { ...filters, after: list.next })} label={t("shell.showMore")} />
		</div>
	);
});
