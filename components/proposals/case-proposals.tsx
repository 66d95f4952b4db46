import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import type { FormAction } from "@/components/ui/form-state";
import { Prose } from "@/components/ui/prose";
import { longDay } from "@/lib/clock";
import { dottedText } from "@/lib/isolated";
import type { ProposalCasePage } from "@/lib/proposals/case-page";
import { fullName } from "@/lib/text";

interface Props {
	case: ProposalCasePage;
	/** For who may take apart what is joined. */
	separateAction?: FormAction;
}

/** The proposals of a case as the hub reads them: text and note, and the thread where the viewer may read it. */
export function CaseProposals({ case: shown, separateAction }: Props) {
	return (
		<ul className="rows">
			{shown.proposals.map((proposal) => (
				<CaseProposal key={proposal.id} proposal={proposal} mainId={shown.id} separateAction={separateAction} />
			))}
		</ul>
	);
}

function CaseProposal({
	proposal,
	mainId,
	separateAction,
}: {
	proposal: ProposalCasePage["proposals"][number];
	mainId: string;
	separateAction?: FormAction;
}) {
	const { viewer, t } = requestContext();
	const name = proposal.status === "left" ? t("shell.formerColleague") : fullName(proposal);
	const { title, note, caseId } = proposal;
	return (
		<li className="row bare">
			<div className="grid min-w-0 gap-2">
				<p className="font-semibold [overflow-wrap:anywhere]" lang={proposal.language} dir="auto">
					{title}
				</p>
				<p className="muted">
					{dottedText([
						proposal.communityName,
						t("proposals.supporters", { count: proposal.supporters }),
						t("proposals.hub.raisedBy", { name, day: longDay(proposal.raisedAt, viewer) }),
					])}
				</p>
				{note && (
					<div className="border-l-2 border-line pl-3">
						<p className="muted">{t("proposals.hub.noteOf", { name })}</p>
						<p className="whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
							{note}
						</p>
					</div>
				)}
				{proposal.bodyHtml && (
					<details>
						<summary className="text-link cursor-pointer">{t("proposals.hub.showText")}</summary>
						<div className="mt-2" lang={proposal.language}>
							<Prose html={proposal.bodyHtml} />
						</div>
					</details>
				)}
				<div className="flex flex-wrap items-center gap-x-4 gap-y-1">
					{proposal.isReadable && (
						<a className="text-link" href={`/communities/${proposal.slug}/posts/${proposal.id}`}>
							{t("proposals.hub.open")}
						</a>
					)}
					{separateAction && proposal.joinedToId && (
						<ButtonForm
							action={separateAction}
							hidden={{ id: caseId, to: mainId }}
							look="plain"
							small
							label={t("proposals.hub.separateLabel", { title })}
						>
							{t("proposals.hub.separate")}
						</ButtonForm>
					)}
				</div>
			</div>
		</li>
	);
}
