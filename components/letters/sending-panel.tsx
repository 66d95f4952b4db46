import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { fullInstant, wallTimeOf } from "@/lib/clock";
import type { LetterReach, ShownLetter } from "@/lib/letters/queries";
import { zoneCity } from "@/lib/zone-city";

interface Props {
	letter: ShownLetter;
	reach: LetterReach;
	sendAction: FormAction;
	scheduleAction: FormAction;
	unscheduleAction: FormAction;
	discardAction: FormAction;
}

/** Sends a letter now or later, for those who may change it. */
export function SendingPanel({ letter, reach, sendAction, scheduleAction, unscheduleAction, discardAction }: Props) {
	const { viewer, t } = requestContext();
	const { id, scheduledFor, community } = letter;
	const hidden = <input type="hidden" name="id" value={id} />;
	return (
		<Panel title={t("letters.sendTitle")}>
			<div className="grid gap-5">
				<p>{t("letters.goesTo", { people: reach.people })}</p>
				{scheduledFor && (
					<p className="font-semibold">{t("letters.scheduledFor", { when: fullInstant(scheduledFor, viewer) })}</p>
				)}
				<ButtonLink href={`/communities/${community.slug}/letters/${id}/edit`} look="quiet" wide>
					{t("letters.edit")}
				</ButtonLink>
				<ActionForm action={scheduleAction} draft={null} className="grid gap-3">
					{hidden}
					<TextField
						name="scheduledFor"
						type="datetime-local"
						label={t("letters.fields.scheduledFor")}
						hint={t("letters.fields.scheduledForHint", { zone: zoneCity(viewer.zone, viewer.locale) })}
						defaultValue={scheduledFor && wallTimeOf(scheduledFor, viewer.zone)}
						required
					/>
					<SubmitButton look="quiet" wide>
						{t(scheduledFor ? "letters.reschedule" : "letters.schedule")}
					</SubmitButton>
				</ActionForm>
				{scheduledFor && (
					<ButtonForm action={unscheduleAction} hidden={{ id }} look="plain" wide>
						{t("letters.unschedule")}
					</ButtonForm>
				)}
				<Dialog
					id="send-letter"
					title={t("letters.sendQuestion")}
					opener={t("letters.sendNow")}
					openerLook="main"
					wide
					close={t("shell.cancel")}
				>
					<ActionForm action={sendAction} className="grid gap-4">
						{hidden}
						<p>{t("letters.sendText", { people: reach.people })}</p>
						<div>
							<SubmitButton>{t("letters.sendNow")}</SubmitButton>
						</div>
					</ActionForm>
				</Dialog>
				<Dialog
					id="discard-letter"
					title={t("letters.discardQuestion")}
					opener={t("letters.discard")}
					openerLook="plain"
					wide
					close={t("shell.cancel")}
				>
					<ActionForm action={discardAction} className="grid gap-4">
						{hidden}
						<p>{t("letters.discardText")}</p>
						<div>
							<SubmitButton look="danger">{t("letters.discard")}</SubmitButton>
						</div>
					</ActionForm>
				</Dialog>
			</div>
		</Panel>
	);
}
