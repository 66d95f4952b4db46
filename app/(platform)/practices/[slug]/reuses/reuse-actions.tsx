import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { ChoiceGroup, TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { nameIn, nameOf } from "@/lib/i18n/names";
import type { PracticeFacts } from "@/lib/practices/policy";
import {
	canAnswerDispute,
	canAskHub,
	canDecideDispute,
	canDispute,
	canTakeBackDispute,
	canThank,
	canWithdrawReuse,
} from "@/lib/practices/reuse-policy";
import type { ShownReuse } from "@/lib/practices/reuse-trail";
import { withdrawReuseAction } from "../actions";
import {
	answerDisputeAction,
	askHubAction,
	decideDisputeAction,
	disputeAction,
	takeBackDisputeAction,
	thankAction,
} from "./actions";

interface Props {
	practice: PracticeFacts;
	reuse: ShownReuse;
}

const IdOf = ({ reuse }: { reuse: ShownReuse }) => <input type="hidden" name="id" value={reuse.id} />;

/** What the viewer may do about a reuse. Draws nothing for those who may do nothing. */
export function ReuseActions({ practice, reuse }: Props) {
	const { viewer, t, at } = requestContext();
	const { facts } = reuse;
	const actions = [
		canThank(viewer, practice, facts).allowed && <Thanks key="thank" reuse={reuse} />,
		canAnswerDispute(viewer, facts).allowed && <Answer key="answer" reuse={reuse} />,
		canWithdrawReuse(viewer, facts).allowed && (
			<ActionForm key="withdraw" action={withdrawReuseAction}>
				<IdOf reuse={reuse} />
				<SubmitButton look="plain">{t("reuses.withdraw")}</SubmitButton>
			</ActionForm>
		),
		canDispute(viewer, facts).allowed && <Dispute key="dispute" reuse={reuse} />,
		canTakeBackDispute(viewer, facts).allowed && (
			<ActionForm key="back" action={takeBackDisputeAction}>
				<IdOf reuse={reuse} />
				<SubmitButton look="quiet" small>
					{t("reuses.dispute.takeBack")}
				</SubmitButton>
			</ActionForm>
		),
		canAskHub(viewer, facts, at).allowed && (
			<ActionForm key="hub" action={askHubAction}>
				<IdOf reuse={reuse} />
				<SubmitButton look="plain">{t("reuses.dispute.askHub")}</SubmitButton>
			</ActionForm>
		),
		canDecideDispute(viewer, practice, facts).allowed && <Decision key="decide" reuse={reuse} />,
	].filter(Boolean);
	return (
		<>
			<DisputeInWords reuse={reuse} />
			{actions.length > 0 && <div className="mt-2.5 flex flex-wrap items-center gap-x-5 gap-y-2">{actions}</div>}
		</>
	);
}

/** What both sides of a dispute say, for those who may read it. */
function DisputeInWords({ reuse: { said, facts, unit } }: { reuse: ShownReuse }) {
	const { viewer, t } = requestContext();
	if (!facts.dispute || facts.dispute.outcome === "taken_back") return null;
	const { outcome, sentToHubAt } = facts.dispute;
	const state = outcome ?? (sentToHubAt ? "hub" : facts.dispute.answeredAt ? "answered" : "open");
	return (
		<div className="mt-2.5 border-line border-s-2 ps-3">
			<p>{t(`reuses.dispute.states.${state}`, { unit: nameIn(viewer.locale, unit) })}</p>
			{said && (
				<dl className="mt-1.5 grid gap-1.5 [overflow-wrap:anywhere]">
					<Said label={said.by ? t("reuses.dispute.saidBy", { name: nameOf(t, said.by) }) : ""} words={said.reason} />
					<Said label={t("reuses.dispute.answered")} words={said.answer} />
					<Said label={t("reuses.dispute.decided")} words={said.decisionNote} />
				</dl>
			)}
		</div>
	);
}

function Said({ label, words }: { label: string; words: string | null }) {
	if (!words) return null;
	return (
		<div>
			<dt className="muted">{label}</dt>
			<dd dir="auto">{words}</dd>
		</div>
	);
}

function Thanks({ reuse }: { reuse: ShownReuse }) {
	const { t } = requestContext();
	return (
		<Dialog
			id={`thank-${reuse.id}`}
			title={t("reuses.thank.title")}
			opener={t("reuses.thank.button")}
			small
			close={t("shell.cancel")}
		>
			<ActionForm action={thankAction} draft={`thank-${reuse.id}`} className="grid gap-4">
				<IdOf reuse={reuse} />
				<TextField name="thanks" label={t("reuses.thank.words")} hint={t("reuses.thank.hint")} maxLength={300} />
				<SubmitButton>{t("reuses.thank.button")}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}

function Dispute({ reuse }: { reuse: ShownReuse }) {
	const { viewer, t } = requestContext();
	return (
		<Dialog
			id={`dispute-${reuse.id}`}
			title={t("reuses.dispute.title", { unit: nameIn(viewer.locale, reuse.unit) })}
			opener={t("reuses.dispute.opener")}
			openerLook="plain"
			close={t("shell.cancel")}
		>
			<p className="mb-4 text-ink-2">{t("reuses.dispute.text")}</p>
			<ActionForm action={disputeAction} draft={`dispute-${reuse.id}`} className="grid gap-4">
				<IdOf reuse={reuse} />
				<TextArea
					name="reason"
					label={t("reuses.dispute.reason")}
					hint={t("reuses.dispute.reasonHint")}
					rows={4}
					maxLength={500}
					required
				/>
				<SubmitButton>{t("reuses.dispute.button")}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}

function Answer({ reuse }: { reuse: ShownReuse }) {
	const { t } = requestContext();
	return (
		<Dialog
			id={`answer-${reuse.id}`}
			title={t("reuses.dispute.answerTitle")}
			opener={t("reuses.dispute.answerOpener")}
			small
			close={t("shell.cancel")}
		>
			<ActionForm action={answerDisputeAction} draft={`answer-${reuse.id}`} className="grid gap-4">
				<IdOf reuse={reuse} />
				<TextArea
					name="answer"
					label={t("reuses.dispute.answer")}
					hint={t("reuses.dispute.answerHint")}
					rows={4}
					maxLength={1000}
					required
				/>
				<SubmitButton>{t("reuses.dispute.send")}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}

function Decision({ reuse }: { reuse: ShownReuse }) {
	const { viewer, t } = requestContext();
	const unit = nameIn(viewer.locale, reuse.unit);
	return (
		<Dialog
			id={`decide-${reuse.id}`}
			title={t("reuses.dispute.decideTitle", { unit })}
			opener={t("reuses.dispute.decideOpener")}
			small
			close={t("shell.cancel")}
		>
			<ActionForm action={decideDisputeAction} draft={`decide-${reuse.id}`} className="grid gap-4">
				<IdOf reuse={reuse} />
				<ChoiceGroup
					type="radio"
					name="decision"
					label={t("reuses.dispute.decision")}
					choices={(["used", "not_used"] as const).map((value) => ({
						value,
						label: t(`reuses.dispute.decisions.${value}`, { unit }),
					}))}
				/>
				<TextArea
					name="note"
					label={t("reuses.dispute.note")}
					hint={t("reuses.dispute.noteHint")}
					rows={3}
					maxLength={500}
				/>
				<SubmitButton>{t("reuses.dispute.decide")}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}
