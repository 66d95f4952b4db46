import { redirect } from "next/navigation";
import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { AnswerList } from "@/components/proposals/answer-list";
import { AnswerForm, CareForm } from "@/components/proposals/case-forms";
import { CaseProposals } from "@/components/proposals/case-proposals";
import { ProposalStateTag } from "@/components/proposals/proposal-state";
import { SimilarCases } from "@/components/proposals/similar-cases";
import { PageHead, Panel, Section } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { longDay } from "@/lib/clock";
import { dottedText } from "@/lib/isolated";
import { casePage, mainCaseOf, similarCases } from "@/lib/proposals/case-page";
import { canKeepCases } from "@/lib/proposals/policy";
import { similarInput } from "@/lib/proposals/schema";
import { fullName } from "@/lib/text";
import { answerAction, careAction, joinAction, separateAction } from "./actions";

type Props = PageProps<"/hub/proposals/[id]">;

const read = cache(async (id: string) => {
	const { viewer, at } = await requireEmployee();
	const main = await mainCaseOf(viewer, id);
	if (main) redirect(`/hub/proposals/${main}`);
	return casePage(viewer, id, at);
});

export const generateMetadata = pageTitle(async ({ params }: Props) => (await read((await params).id)).title);

export default pageWithStatus(async function CasePage({ params, searchParams }: Props) {
	const { viewer, t, at } = await requireEmployee();
	const { q } = similarInput.parse(await searchParams);
	const shown = await read((await params).id);
	const keeps = canKeepCases(viewer).allowed;
	const similar = keeps ? await similarCases(viewer, { id: shown.id, title: shown.title, like: q }, at) : [];
	return (
		<>
			<PageHead
				crumbs={[
					{ label: t("proposals.title"), href: "/proposals" },
					...(keeps ? [{ label: t("proposals.hub.title"), href: "/hub/proposals" }] : []),
				]}
				title={shown.title}
			>
				<p className="chips mt-3.5">
					<ProposalStateTag state={shown.state} />
					{shown.isOverdue && <Tag tone="red">{t("proposals.hub.overdue")}</Tag>}
					<span className="muted">
						{dottedText([
							t("proposals.supporters", { count: shown.supporters }),
							shown.ownerToName && t("proposals.lookedAfter", { name: fullName(shown.ownerToName) }),
							shown.dueOn && t("proposals.dueOn", { day: longDay(shown.dueOn, { ...viewer, zone: "UTC" }) }),
						])}
					</span>
				</p>
			</PageHead>
			<div className="columns">
				<div>
					<Section title={t("proposals.hub.proposalsTitle", { count: shown.proposals.length })}>
						<CaseProposals case={shown} separateAction={keeps ? separateAction : undefined} />
					</Section>
					<Section title={t("proposals.hub.historyTitle")}>
						{shown.answers.length > 0 ? (
							<div className="mt-3.5">
								<AnswerList answers={shown.answers} />
							</div>
						) : (
							<p className="muted mt-3.5">{t("proposals.hub.noHistory")}</p>
						)}
					</Section>
					{keeps && (
						<Section title={t("proposals.hub.similarTitle")} id="similar">
							<SimilarCases case={shown} like={q} similar={similar} joinAction={joinAction} />
						</Section>
					)}
				</div>
				<aside className="grid content-start gap-5">
					<Panel title={t("proposals.hub.answerTitle")}>
						<AnswerForm case={shown} action={answerAction} />
					</Panel>
					{keeps && (
						<Panel title={t("proposals.hub.careTitle")}>
							<CareForm case={shown} action={careAction} />
						</Panel>
					)}
				</aside>
			</div>
		</>
	);
});
