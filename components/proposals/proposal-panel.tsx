import { namesOf } from "@/components/posts/names";
import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { longDay, relativeDay } from "@/lib/clock";
import { dottedText } from "@/lib/isolated";
import type { ShownPost } from "@/lib/posts/post-page";
import { canRaise, canSupport, canWithdrawSupport } from "@/lib/proposals/policy";
import type { ShownProposal } from "@/lib/proposals/proposal-page";
import { isSettled, NOTE_LIMIT } from "@/lib/proposals/schema";
import { fullName } from "@/lib/text";
import { AnswerList } from "./answer-list";
import { ProposalStateTag } from "./proposal-state";
import { type SupportActions, SupportButton } from "./support-button";

export interface ProposalActions extends SupportActions {
	raiseAction: FormAction;
}

interface Props {
	post: ShownPost;
	proposal: ShownProposal;
	actions: ProposalActions;
}

/** How many stand behind a proposal and who, what it is joined with, and what became of it. */
export function ProposalPanel({ post, proposal, actions }: Props) {
	const { viewer, t } = requestContext();
	const facts = { ...post, state: proposal.state };
	const [latest, ...earlier] = proposal.answers;
	const isOwn = post.authorId === viewer.personId;
	return (
		<section className="panel grid gap-4" aria-label={t("proposals.panel")}>
			<div className="flex flex-wrap items-center gap-x-4 gap-y-3">
				<ProposalStateTag state={proposal.state} />
				<span className="font-semibold">{t("proposals.supporters", { count: proposal.supporters })}</span>
				{isOwn && <span className="muted">{t("proposals.yours")}</span>}
				{proposal.isSupported && <span className="muted">{t("proposals.youSupport")}</span>}
				<SupportButton
					proposal={{ ...post, isSupported: proposal.isSupported }}
					actions={actions}
					maySupport={canSupport(viewer, facts).allowed}
					mayWithdraw={canWithdrawSupport(viewer, facts).allowed}
				/>
				{canRaise(viewer, facts).allowed && <RaiseDialog id={post.id} action={actions.raiseAction} />}
			</div>
			<details>
				<summary className="muted cursor-pointer">{t("proposals.names")}</summary>
				<p className="mt-1">{namesOf(proposal.named.map(fullName), proposal.supporters, t)}</p>
			</details>
			<Progress proposal={proposal} />
			{proposal.joined.length > 0 && <Joined proposal={proposal} />}
			{latest && <AnswerList answers={[latest]} />}
			{earlier.length > 0 && (
				<details>
					<summary className="muted cursor-pointer">{t("proposals.earlier")}</summary>
					<div className="mt-3">
						<AnswerList answers={earlier} />
					</div>
				</details>
			)}
		</section>
	);
}

/** Who raised it, who looks after it and until when, as long as it waits. */
function Progress({ proposal: { raisedAt, raisedBy, owner, dueOn, state } }: { proposal: ShownProposal }) {
	const { viewer, t, at } = requestContext();
	if (!raisedAt || !raisedBy) return null;
	const name = raisedBy.status === "left" ? t("shell.formerColleague") : fullName(raisedBy);
	const waits = !isSettled(state);
	return (
		<p className="muted">
			{[
				t("proposals.raisedBy", { name, when: relativeDay(raisedAt, at, viewer) }),
				waits && owner && t("proposals.lookedAfter", { name: fullName(owner) }),
				waits && dueOn && t("proposals.dueOn", { day: longDay(dueOn, { ...viewer, zone: "UTC" }) }),
			]
				.filter(Boolean)
				.join(" ")}
		</p>
	);
}

function Joined({ proposal: { joined, together } }: { proposal: ShownProposal }) {
	const { t } = requestContext();
	return (
		<div className="grid gap-1.5">
			<p className="font-semibold">{t("proposals.joinedTitle")}</p>
			<ul className="grid gap-1">
				{joined.map((other) => (
					<li key={other.id}>
						<a
							dir="auto"
							className="text-link"
							href={`/communities/${other.slug}/posts/${other.id}`}
							lang={other.language}
						>
							{other.title}
						</a>{" "}
						<span className="muted">
							{dottedText([other.community, t("proposals.supporters", { count: other.supporters })])}
						</span>
					</li>
				))}
			</ul>
			<p className="muted">{t("proposals.together", { count: together })}</p>
		</div>
	);
}

function RaiseDialog({ id, action }: { id: string; action: FormAction }) {
	const { t } = requestContext();
	return (
		<Dialog id="raise" title={t("proposals.raiseTitle")} opener={t("proposals.raise")} close={t("shell.cancel")}>
			<ActionForm action={action} draft="raise" className="grid gap-4">
				<p>{t("proposals.raiseText")}</p>
				<input type="hidden" name="id" value={id} />
				<TextArea
					name="note"
					label={t("proposals.note")}
					hint={t("proposals.noteHint")}
					maxLength={NOTE_LIMIT}
					rows={4}
				/>
				<SubmitButton>{t("proposals.raise")}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}
