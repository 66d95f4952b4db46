import { requestContext } from "@/components/request-context";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { canDecide, canWithdrawNomination } from "@/lib/champions/policy";
import type { ShownNomination } from "@/lib/champions/queries";
import { longDay } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import { isHubLead } from "@/lib/viewer";
import { decideAction, withdrawAction } from "./actions";

interface Props {
	nomination: ShownNomination;
	termMonths: number;
}

/** The decision on a nomination, or the form for it. */
export function Decision({ nomination, termMonths }: Props) {
	const { viewer, t } = requestContext();
	const id = <input type="hidden" name="id" value={nomination.id} />;
	if (canDecide(viewer, nomination).allowed)
		return (
			<Panel>
				<ActionForm action={decideAction} draft="decision" className="grid gap-4">
					{id}
					<TextArea
						name="note"
						label={t("champions.fields.decisionNote")}
						hint={t("champions.fields.decisionNoteHint")}
						rows={3}
						maxLength={1000}
					/>
					<div className="grid gap-2.5">
						<SubmitButton name="decision" value="grant" wide>
							{t("champions.grant")}
						</SubmitButton>
						<SubmitButton name="decision" value="decline" look="quiet" wide>
							{t("champions.decline")}
						</SubmitButton>
					</div>
					<p className="muted">{t("champions.grantHint", { months: termMonths })}</p>
				</ActionForm>
			</Panel>
		);
	if (canWithdrawNomination(viewer, nomination).allowed)
		return (
			<Panel>
				<p>
					{isHubLead(viewer)
						? t("champions.ownDecision")
						: t("champions.waitingForHub", { name: nameOf(t, nomination.nominee) })}
				</p>
				<ActionForm action={withdrawAction} className="mt-3">
					{id}
					<SubmitButton look="quiet" wide>
						{t("champions.withdraw")}
					</SubmitButton>
				</ActionForm>
			</Panel>
		);
	return <Outcome nomination={nomination} />;
}

function Outcome({ nomination }: Omit<Props, "termMonths">) {
	const { viewer, t } = requestContext();
	if (!nomination.decidedAt) return null;
	const { state, decidedBy, decidedAt, decisionNote, term } = nomination;
	const day = longDay(decidedAt, viewer);
	// Terms are dates, without a zone.
	const ofTerm = (on: Date) => longDay(on, { locale: viewer.locale, zone: "UTC" });
	const name = decidedBy ? nameOf(t, decidedBy) : t("shell.formerColleague");
	return (
		<Panel>
			<p>
				{state === "withdrawn" ? t("champions.withdrawnOn", { day }) : t("champions.decided", { state, name, day })}
			</p>
			{term && <p className="mt-2">{t("champions.term", { from: ofTerm(term.startsOn), to: ofTerm(term.endsOn) })}</p>}
			{decisionNote && (
				<div className="mt-3 border-t border-line pt-3">
					<p className="muted">{t("champions.noted", { name })}</p>
					<p dir="auto" className="[overflow-wrap:anywhere] whitespace-pre-line">
						{decisionNote}
					</p>
				</div>
			)}
		</Panel>
	);
}
