import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunityHead } from "@/components/communities/community-head";
import { CaseRows } from "@/components/moderation/case-rows";
import { RestrictionRows } from "@/components/moderation/restriction-rows";
import { ButtonLink } from "@/components/ui/button";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, Section } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { communityPage } from "@/lib/communities/queries";
import { runningRestrictions } from "@/lib/communities/restrictions";
import { moderationQueue, queueCounts } from "@/lib/moderation/queue";
import { CASE_SOURCES, QUEUE_STATES, type QueueFilters, queueFilters, REPORT_REASONS } from "@/lib/moderation/schema";
import { liftAction } from "./actions";

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
					<Chips
						label={t("moderation.filters.source")}
						chips={[
							{
								href: address({ source: undefined }),
								label: t("moderation.filters.anySource"),
								current: !filters.source,
							},
							...CASE_SOURCES.map((source) => ({
								href: address({ source }),
								label: t(`moderation.sources.${source}`),
								current: filters.source === source,
							})),
						]}
					/>
					<Chips
						label={t("moderation.filters.reason")}
						chips={[
							{
								href: address({ reason: undefined }),
								label: t("moderation.filters.anyReason"),
								current: !filters.reason,
							},
							...REPORT_REASONS.map((reason) => ({
								href: address({ reason }),
								label: t(`moderation.reasons.${reason}`),
								current: filters.reason === reason,
							})),
						]}
					/>
				</div>
				{queue.rows.length > 0 ? (
					<CaseRows cases={queue.rows} slug={community.slug} />
				) : isNarrowed ? (
					<EmptyState
						title={t("moderation.nothingFound")}
						action={
							<ButtonLink href={address({ source: undefined, reason: undefined })} look="quiet">
								{t("lists.clear")}
							</ButtonLink>
						}
					/>
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
