import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { AppealAnswerForm } from "@/components/moderation/appeal-form";
import { CaseTags } from "@/components/moderation/case-tags";
import { CaseText } from "@/components/moderation/case-text";
import { DecisionForm } from "@/components/moderation/decision-form";
import { AppealPanel, DecisionPanel } from "@/components/moderation/decision-panel";
import { ButtonLink } from "@/components/ui/button";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { casePage, contextOf } from "@/lib/moderation/case-page";
import { canDecideAppeal, canDecideCase, isForHub } from "@/lib/moderation/policy";
import { savedReplies } from "@/lib/moderation/settings";
import { decideAction, decideAppealAction } from "./actions";

type Props = PageProps<"/communities/[slug]/moderation/[id]">;

const caseOf = cache(async (slug: string, id: string) => {
	const { viewer, at } = await requireEmployee();
	return casePage(viewer, slug, id, at);
});

export const generateMetadata = pageTitle(async ({ params }: Props) => {
	const { t } = await requireEmployee();
	const { slug, id } = await params;
	return t("moderation.case.title", { title: (await caseOf(slug, id)).title });
});

export default pageWithStatus(async function CasePage({ params }: Props) {
	const { viewer, t, at } = await requireEmployee();
	const { slug, id } = await params;
	const of = await caseOf(slug, id);
	const [around, replies] = await Promise.all([contextOf(viewer, of, at), savedReplies(viewer, of.community)]);
	const home = `/communities/${slug}`;
	const thread = `${home}/posts/${of.postId}`;
	const deciding = canDecideCase(viewer, of);
	const answering = canDecideAppeal(viewer, of);
	return (
		<div className="columns">
			<div className="min-w-0">
				<PageHead
					crumbs={[
						{ label: of.community.name, href: home },
						{ label: t("moderation.title"), href: `${home}/moderation` },
					]}
					title={of.title}
					action={
						<ButtonLink href={of.replyId ? `${thread}?reply=${of.replyId}#reply-${of.replyId}` : thread} look="quiet">
							{t("moderation.case.thread")}
						</ButtonLink>
					}
				>
					<p className="chips mt-3.5">
						<CaseTags of={of} />
					</p>
					<p className="muted mt-2">{t("moderation.earlier", { count: of.earlier, against: of.against })}</p>
				</PageHead>
				{of.replyId && (
					<Section title={t("moderation.case.before")}>
						<ol className="rows">
							<li>
								<CaseText
									author={of.threadAuthor}
									createdAt={of.threadAt}
									bodyHtml={of.postHtml}
									language={of.postLanguage}
									title={of.title}
								/>
							</li>
							{around.before.map((reply) => (
								<li key={reply.id}>
									<CaseText {...reply} />
								</li>
							))}
						</ol>
					</Section>
				)}
				<Section title={t("moderation.case.text")}>
					<div className="panel mt-3.5 border-accent">
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
				{around.after.length > 0 && (
					<Section title={t("moderation.case.after")}>
						<ol className="rows">
							{around.after.map((reply) => (
								<li key={reply.id}>
									<CaseText {...reply} />
								</li>
							))}
						</ol>
					</Section>
				)}
				{of.notes.length > 0 && (
					<Section title={t("moderation.case.notes")}>
						<ul className="rows">
							{of.notes.map(({ id: noteId, reason, note }) => (
								<li key={noteId}>
									<p className="muted">{t(`moderation.reasons.${reason}`)}</p>
									<p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
										{note}
									</p>
								</li>
							))}
						</ul>
					</Section>
				)}
			</div>
			<aside className="grid content-start gap-5">
				{deciding.allowed && (
					<section className="panel">
						<h2 className="mb-4">{t("moderation.case.decide")}</h2>
						<DecisionForm of={of} savedReplies={replies} authorLocale={of.authorLocale} action={decideAction} />
					</section>
				)}
				{!deciding.allowed && deciding.reason === "party_to_case" && (
					<Notice>{t(isForHub(of) ? "moderation.case.partyToHub" : "moderation.case.party")}</Notice>
				)}
				<DecisionPanel
					of={of}
					by={of.decidedBy}
					title={t("moderation.decision.title")}
					messageTitle={t("moderation.decision.message")}
				/>
				<AppealPanel of={of} title={t("moderation.appeal.text")} answerTitle={t("moderation.decision.message")} />
				{answering.allowed && (
					<section className="panel">
						<h2 className="mb-2">{t("moderation.appeal.decide")}</h2>
						<p className="muted mb-4">{t("moderation.appeal.lede")}</p>
						<AppealAnswerForm caseId={of.id} action={decideAppealAction} />
					</section>
				)}
				{!answering.allowed && answering.reason === "decided_it_yourself" && (
					<Notice>{t("moderation.appeal.notYou")}</Notice>
				)}
			</aside>
		</div>
	);
});
