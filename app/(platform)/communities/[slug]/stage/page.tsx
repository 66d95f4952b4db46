import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunitySubpageHead } from "@/components/communities/community-subpage-head";
import { Notice, Section } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { longDay } from "@/lib/clock";
import { canChangeCommunity } from "@/lib/communities/policy";
import { communityPage } from "@/lib/communities/queries";
import { STAGES } from "@/lib/communities/stage";
import { type StagePage, stagePage } from "@/lib/communities/stages";
import { nameOf } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import { Playbook } from "./playbook";
import { StageProposal } from "./proposal";
import { StageRows } from "./stage-rows";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("lifecycle.stage.title"));

export default pageWithStatus(async function CommunityStagePage({ params }: PageProps<"/communities/[slug]/stage">) {
	const { viewer, t, at } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	const page = await stagePage(viewer, community, at);
	const decides = canChangeCommunity(viewer, community).allowed;
	return (
		<div className="max-w-[760px]">
			<CommunitySubpageHead community={community} title={t("lifecycle.stage.title")} lede={t("lifecycle.stage.lede")}>
				<ol className="mt-4 flex flex-wrap items-center gap-2" aria-label={t("lifecycle.stage.all")}>
					{STAGES.map((stage) => (
						<li key={stage} aria-current={stage === community.stage ? "step" : undefined}>
							<Tag tone={stage === community.stage ? "green" : undefined}>
								{t(`communities.stages.${stage}`)}
								{stage === community.stage && <span className="sr-only"> {t("lifecycle.stage.now")}</span>}
							</Tag>
						</li>
					))}
				</ol>
				<p className="mt-3 text-ink-2">{t(`lifecycle.stage.meanings.${community.stage}`)}</p>
			</CommunitySubpageHead>
			<StageProposal slug={community.slug} present={community.stage} page={page} decides={decides} />
			<Playbook slug={community.slug} present={community.stage} ticks={page.ticks} decides={decides} />
			<StageRows slug={community.slug} rows={page.rows} />
			<Section title={t("lifecycle.stage.historyTitle")}>
				<ol className="rows">
					{page.history.map((change) => (
						<li key={change.id} className="row bare beside">
							<p>
								{historyLine(change, t)} <span className="muted">{change.by ? nameOf(t, change.by) : ""}</span>
							</p>
							<p className="aside muted">{longDay(change.at, viewer)}</p>
						</li>
					))}
				</ol>
			</Section>
			<div className="mt-8">
				<Notice>{t("lifecycle.stage.sources")}</Notice>
			</div>
		</div>
	);
});

function historyLine({ stage, proposed }: StagePage["history"][number], t: Translate): string {
	const name = t(`communities.stages.${stage}`);
	if (proposed === null) return name;
	if (proposed === stage) return t("lifecycle.stage.historyAdopted", { stage: name });
	return t("lifecycle.stage.historyKept", { stage: name, proposed: t(`communities.stages.${proposed}`) });
}
