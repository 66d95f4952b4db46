import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { AppealAnswerForm } from "@/components/moderation/appeal-form";
import { CaseTags } from "@/components/moderation/case-tags";
import { CaseText } from "@/components/moderation/case-text";
import { AppealPanel, DecisionPanel } from "@/components/moderation/decision-panel";
import { HubDecisionForm } from "@/components/moderation/hub-decision-form";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { RelativeTime } from "@/components/ui/time";
import { queueAges } from "@/lib/moderation/ages";
import { appealsForHub, reportsForHub } from "@/lib/moderation/case-page";
import { canDecideAppeal } from "@/lib/moderation/policy";
import { decideHubAppealAction, decideHubCaseAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("moderation.hub.title"));

export default pageWithStatus(async function QueuesPage() {
	const { viewer, t, at } = await requireEmployee();
	const [queues, reports, appeals] = await Promise.all([
		queueAges(viewer),
		reportsForHub(viewer, at),
		appealsForHub(viewer, at),
	]);
	return (
		<div className="max-w-[860px]">
			<PageHead title={t("moderation.hub.title")} lede={t("moderation.hub.lede")} />
			{queues.length === 0 ? (
				<EmptyState title={t("moderation.hub.empty")} />
			) : (
				<div className="table-wrap">
					<table className="table">
						<thead>
							<tr>
								<th scope="col">{t("moderation.hub.community")}</th>
								<th scope="col">{t("moderation.hub.oldest")}</th>
								<th scope="col" className="number">
									{t("moderation.hub.cases")}
								</th>
								<th scope="col" className="number">
									{t("moderation.hub.appeals")}
								</th>
							</tr>
						</thead>
						<tbody>
							{queues.map(({ slug, name, oldestAt, cases, appeals: open }) => (
								<tr key={slug}>
									<th scope="row">
										<a className="row-link" dir="auto" href={`/communities/${slug}`}>
											{name}
										</a>
									</th>
									<td>
										<RelativeTime instant={oldestAt} />
									</td>
									<td className="number">{cases}</td>
									<td className="number">{open}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
			{reports.length > 0 && (
				<Section title={t("moderation.hub.reportsTitle")}>
					<p className="muted mt-2 mb-4">{t("moderation.hub.reportsLede")}</p>
					<ul className="rows">
						{reports.map((of) => (
							<li key={of.id} className="grid gap-4">
								<p className="chips">
									<CaseTags of={of} />
								</p>
								<CaseText
									createdAt={of.createdAt}
									bodyHtml={of.bodyHtml}
									language={of.language}
									title={of.title}
									hiddenAs={of.hiddenAs}
								/>
								<HubDecisionForm of={of} action={decideHubCaseAction} />
							</li>
						))}
					</ul>
				</Section>
			)}
			<Section title={t("moderation.hub.appealsTitle")}>
				<p className="muted mt-2 mb-4">{t("moderation.hub.appealsLede")}</p>
				{appeals.length === 0 && <p>{t("moderation.hub.noAppeals")}</p>}
				<ul className="rows">
					{appeals.map((of) => (
						<li key={of.id} className="grid gap-4">
							<CaseText
								author={of.author}
								createdAt={of.createdAt}
								bodyHtml={of.bodyHtml}
								language={of.language}
								title={of.replyId ? undefined : of.title}
								hiddenAs={of.hiddenAs}
								deletedAt={of.deletedAt}
							/>
							<DecisionPanel
								of={of}
								by={of.decidedBy}
								title={t("moderation.decision.title")}
								messageTitle={t("moderation.decision.message")}
							/>
							<AppealPanel of={of} title={t("moderation.appeal.text")} answerTitle={t("moderation.decision.message")} />
							{canDecideAppeal(viewer, of).allowed && (
								<AppealAnswerForm caseId={of.id} action={decideHubAppealAction} />
							)}
						</li>
					))}
				</ul>
			</Section>
		</div>
	);
});
