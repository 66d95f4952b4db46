import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunityHead } from "@/components/communities/community-head";
import { CaseRows } from "@/components/moderation/case-rows";
import { RestrictionRows } from "@/components/moderation/restriction-rows";
import { ButtonLink } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, Section } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { communityPage } from "@/lib/communities/queries";
import { runningRestrictions } from "@/lib/communities/restrictions";
import { moderationQueue, queueCounts } from "@/lib/moderation/queue";
import { CASE_SOURCES, QUEUE_STATES, type QueueFilters, queueFilters, REPORT_REASONS } from "@/lib/moderation/schema";
import { liftAction } from "./actions";

const UNFILTERED = { source: undefined, reason: undefined };

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("moderation.title"));

export default pageWithStatus(async function ModerationPage({
	params,
	searchParams,
}: PageProps<"/communities/[slug]/moderation">) {
	const { viewer, t, at } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	const filters = queueFilters.parse(await searchParams);
	const [queue, counts, restrictions] = await Promise.all([
		moderationQueue(viewer, community, filters, at),
		queueCounts(viewer, community),
		runningRestrictions(viewer, community.slug, at),
	]);
	const home = `/communities/${community.slug}/moderation`;
	const address = (change: Partial<QueueFilters>) => addressOf(home, { ...filters, after: undefined, ...change });
	const isNarrowed = Boolean(filters.source || filters.reason);
	const countOf = { open: counts.open, appealed: counts.appealed, decided: null };
	return (
		<>
			<CommunityHead community={community} current="moderation" />
			<div className="max-w-[860px]">
				<div className="flex flex-wrap items-start justify-between gap-3">
					<p className="lede">{t("moderation.lede")}</p>
					<ButtonLink href={`${home}/settings`} look="quiet" small>
						{t("moderation.settings.link")}
					</ButtonLink>
				</div>
				<div className="mt-4 grid gap-2.5">
					<Chips
						label={t("moderation.statesLabel")}
						chips={QUEUE_STATES.map((state) => ({
							href: address({ state }),
							label: [t(`moderation.states.${state}`), countOf[state]].filter((part) => part !== null).join(" "),
							current: filters.state === state,
						}))}
					/>
					<FilterForm
						action={home}
						keep={{ state: filters.state === "open" ? undefined : filters.state }}
						button={t("lists.show")}
						fold={t("lists.fold", { count: [filters.source, filters.reason].filter(Boolean).length })}
						clear={isNarrowed ? { href: address(UNFILTERED), label: t("lists.clear") } : undefined}
						filters={[
							{
								name: "source",
								label: t("moderation.filters.source"),
								value: filters.source,
								choices: [
									{ value: "", label: t("moderation.filters.anySource") },
									...CASE_SOURCES.map((value) => ({ value, label: t(`moderation.sources.${value}`) })),
								],
							},
							{
								name: "reason",
								label: t("moderation.filters.reason"),
								value: filters.reason,
								choices: [
									{ value: "", label: t("moderation.filters.anyReason") },
									...REPORT_REASONS.map((value) => ({ value, label: t(`moderation.reasons.${value}`) })),
								],
							},
						]}
					/>
				</div>
				{queue.rows.length > 0 ? (
					<CaseRows cases={queue.rows} slug={community.slug} />
				) : isNarrowed ? (
					<EmptyState title={t("moderation.nothingFound")} />
				) : (
					<EmptyState title={t(`moderation.empty.${filters.state}`)}>{t("moderation.emptyText")}</EmptyState>
				)}
				<MoreLink href={queue.next && address({ after: queue.next })} label={t("moderation.more")} />
				<Section title={t("moderation.restrictions.title")}>
					<RestrictionRows restrictions={restrictions} slug={community.slug} action={liftAction} />
				</Section>
			</div>
		</>
	);
});

function addressOf(home: string, { state, ...others }: QueueFilters): string {
	const parameters = new URLSearchParams(state === "open" ? {} : { state });
	for (const [name, value] of Object.entries(others)) if (value) parameters.set(name, value);
	return parameters.size > 0 ? `${home}?${parameters}` : home;
}
