import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CaseText } from "@/components/moderation/case-text";
import { AppealPanel, DecisionPanel } from "@/components/moderation/decision-panel";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { ownDecision } from "@/lib/moderation/case-page";
import { canAppeal } from "@/lib/moderation/policy";
import { MESSAGE_LIMIT } from "@/lib/moderation/schema";
import { appealAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("moderation.own.oneTitle"));

export default pageWithStatus(async function OwnDecisionPage({ params }: PageProps<"/people/me/moderation/[id]">) {
	const { viewer, t, at } = await requireEmployee();
	const of = await ownDecision(viewer, (await params).id, at);
	return (
		<div className="grid max-w-[72ch] gap-5">
			<PageHead
				crumbs={[{ label: t("moderation.own.title"), href: "/people/me/moderation" }]}
				title={t("moderation.own.oneTitle")}
				lede={of.isOpen ? t("moderation.own.inCommunity", { community: of.community.name }) : t("moderation.own.gone")}
			/>
			<DecisionPanel of={of} title={t("moderation.decision.title")} messageTitle={t("moderation.own.said")} />
			<AppealPanel of={of} title={t("moderation.own.yourAppeal")} answerTitle={t("moderation.own.answer")} />
			<Section title={t("moderation.own.yourText")}>
				<div className="panel mt-3.5">
					<CaseText
						author={of.author}
						createdAt={of.createdAt}
						bodyHtml={of.bodyHtml}
						language={of.language}
						title={of.replyId ? undefined : of.title}
						hiddenAs={of.hiddenAs}
						deletedAt={of.deletedAt}
					/>
				</div>
			</Section>
			{canAppeal(viewer, of).allowed && (
				<Section title={t("moderation.own.appeal")}>
					<p className="mt-3 mb-4 text-ink-2">
						{t(of.hasOtherDecider ? "moderation.own.appealLede" : "moderation.own.appealToHub")}
					</p>
					<ActionForm action={appealAction} draft="appeal" className="grid gap-4">
						<input type="hidden" name="caseId" value={of.id} />
						<TextArea
							name="appeal"
							label={t("moderation.own.appealField")}
							rows={4}
							maxLength={MESSAGE_LIMIT}
							required
						/>
						<div>
							<SubmitButton>{t("moderation.own.appealButton")}</SubmitButton>
						</div>
					</ActionForm>
				</Section>
			)}
		</div>
	);
});
