import { AuthorAvatar } from "@/components/posts/author-name";
import { requestContext } from "@/components/request-context";
import { RelativeTime } from "@/components/ui/time";
import { shortDay } from "@/lib/clock";
import { dottedText } from "@/lib/isolated";
import type { ListedProposal } from "@/lib/proposals/list";
import { isSettled } from "@/lib/proposals/schema";
import { fullName } from "@/lib/text";
import { ProposalStateTag } from "./proposal-state";
import { type SupportActions, SupportButton } from "./support-button";

/** Proposals of several communities, each with the button to support it. */
export function ProposalRows({
	proposals,
	actions,
}: {
	proposals: readonly ListedProposal[];
	actions: SupportActions;
}) {
	return (
		<ul className="rows border-t border-line">
			{proposals.map((proposal) => (
				<ProposalRow key={proposal.id} proposal={proposal} actions={actions} />
			))}
		</ul>
	);
}

function ProposalRow({ proposal, actions }: { proposal: ListedProposal; actions: SupportActions }) {
	const { viewer, t } = requestContext();
	const { author, state, dueOn } = proposal;
	const isOwn = proposal.authorId === viewer.personId;
	const mayChange = !proposal.isArchived && !isOwn;
	return (
		<li className="row">
			<AuthorAvatar author={author} />
			<div className="min-w-0">
				<a
					dir="auto"
					className="row-link font-semibold [overflow-wrap:anywhere]"
					href={`/communities/${proposal.slug}/posts/${proposal.id}`}
					lang={proposal.language}
				>
					{proposal.title}
				</a>{" "}
				<ProposalStateTag state={state} />
				<p className="muted mt-0.5">
					{dottedText([
						proposal.communityName,
						author ? fullName(author) : t("shell.formerColleague"),
						dueOn && !isSettled(state) && t("proposals.dueOn", { day: shortDay(dueOn, { ...viewer, zone: "UTC" }) }),
					])}
					{" · "}
					<RelativeTime instant={proposal.createdAt} />
				</p>
			</div>
			<div className="aside md:grid md:justify-items-end md:gap-1">
				<p>{t("proposals.supporters", { count: proposal.supporters })}</p>
				{isOwn && <p>{t("proposals.yours")}</p>}
				<SupportButton
					proposal={proposal}
					actions={actions}
					small
					maySupport={mayChange && !isSettled(state)}
					mayWithdraw={mayChange}
				/>
			</div>
		</li>
	);
}
