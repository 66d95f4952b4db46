import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { DecisionTags } from "@/components/moderation/decision-tags";
import { EmptyState, PageHead } from "@/components/ui/page";
import { RelativeTime } from "@/components/ui/time";
import { ownDecisions } from "@/lib/moderation/case-page";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("moderation.own.title"));

export default pageWithStatus(async function OwnDecisionsPage() {
	const { viewer, t } = await requireEmployee();
	const decisions = await ownDecisions(viewer);
	return (
		<div className="max-w-[72ch]">
			<PageHead title={t("moderation.own.title")} lede={t("moderation.own.lede")} />
			{decisions.length === 0 && (
				<EmptyState title={t("moderation.own.empty")}>{t("moderation.own.emptyText")}</EmptyState>
			)}
			<ul className="rows">
				{decisions.map((one) => (
					<li key={one.id} className="row bare">
						<div className="min-w-0">
							<a
								className="row-link font-semibold [overflow-wrap:anywhere]"
								href={`/people/me/moderation/${one.id}`}
								dir="auto"
							>
								{one.replyId && `${t("moderation.replyIn")} `}
								{one.title ?? t("moderation.own.goneThread")}
							</a>
							<p className="chips mt-1.5">
								<DecisionTags of={one} />
							</p>
						</div>
						<div className="aside">{one.decidedAt && <RelativeTime instant={one.decidedAt} />}</div>
					</li>
				))}
			</ul>
		</div>
	);
});
