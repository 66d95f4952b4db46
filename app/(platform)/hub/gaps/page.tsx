import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { listAddress } from "@/components/ui/list-address";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { championChoices } from "@/lib/champions/queries";
import { GAP_STATES, gapFilters, handledGaps, openGaps } from "@/lib/search/gap-queries";
import { HandledGap, OpenGap } from "./gap-rows";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("gaps.title"));

const PATH = "/hub/gaps";

export default pageWithStatus(async function GapsPage({ searchParams }: PageProps<"/hub/gaps">) {
	const { viewer, t, at } = await requireEmployee();
	const filters = gapFilters.parse(await searchParams);
	const { state } = filters;
	const [open, handled] = await Promise.all([
		state === "open" ? openGaps(viewer, filters, at) : null,
		state === "open" ? null : handledGaps(viewer, state, filters),
	]);
	const champions = open && open.rows.length > 0 ? await championChoices(viewer, at) : [];
	const next = (open ?? handled)?.next ?? null;
	const isEmpty = (open ?? handled)?.rows.length === 0;
	return (
		<div className="max-w-[820px]">
			<PageHead title={t("gaps.title")} lede={t("gaps.lede")} />
			<div className="mb-6">
				<Chips
					label={t("gaps.stateLabel")}
					chips={GAP_STATES.map((one) => ({
						href: listAddress(PATH, { state: one === "open" ? undefined : one }),
						label: t(`gaps.states.${one}`),
						current: one === state,
					}))}
				/>
			</div>
			{isEmpty && <EmptyState title={t("gaps.emptyTitle")}>{t("gaps.emptyText")}</EmptyState>}
			{!isEmpty && (
				<ul className="rows border-t border-line">
					{open?.rows.map((gap) => (
						<OpenGap key={gap.key} gap={gap} champions={champions} />
					))}
					{handled?.rows.map((gap) => (
						<HandledGap key={gap.key} gap={gap} />
					))}
				</ul>
			)}
			<MoreLink
				href={next === null ? null : listAddress(PATH, { state, after: String(next) })}
				label={t("shell.showMore")}
			/>
		</div>
	);
});
