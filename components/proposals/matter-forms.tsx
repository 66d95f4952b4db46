import { PersonField } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { KeptField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayOfColumn } from "@/lib/clock";
import { madeFrom } from "@/lib/edits";
import { personEntry } from "@/lib/people/typed-people";
import type { MatterPage } from "@/lib/proposals/matter-page";
import { careFields } from "@/lib/proposals/policy";
import { MATTER_STATES, NOTE_LIMIT } from "@/lib/proposals/schema";

interface Props {
	matter: MatterPage;
	action: FormAction;
}

/** The state of a matter, and why. */
export function AnswerForm({ matter: { id, state }, action }: Props) {
	const { t } = requestContext();
	return (
		<ActionForm action={action} draft="answer" className="grid gap-4">
			<p className="muted">{t("proposals.hub.answerText")}</p>
			<input type="hidden" name="id" value={id} />
			<SelectField
				name="state"
				label={t("proposals.hub.state")}
				defaultValue={state === "raised" ? "planned" : state}
				choices={MATTER_STATES.map((value) => ({ value, label: t(`proposals.states.${value}`) }))}
			/>
			<TextArea
				name="reason"
				label={t("proposals.hub.reason")}
				hint={t("proposals.hub.answerHint")}
				maxLength={NOTE_LIMIT}
				rows={5}
				required
			/>
			<SubmitButton>{t("proposals.hub.answer")}</SubmitButton>
		</ActionForm>
	);
}

/** Who looks after a matter, and until when it is answered. */
export function CareForm({ matter: shown, action }: Props) {
	const { t } = requestContext();
	return (
		<ActionForm action={action} draft={null} className="grid gap-4">
			<input type="hidden" name="id" value={shown.id} />
			<KeptField name="madeFrom" value={madeFrom(careFields(shown))} />
			<PersonField
				name="owner"
				label={t("proposals.hub.owner")}
				hint={t("proposals.hub.ownerHint")}
				defaultValue={shown.ownerToName && personEntry(shown.ownerToName)}
			/>
			<TextField
				name="dueOn"
				type="date"
				label={t("proposals.hub.dueOn")}
				hint={t("proposals.hub.dueHint")}
				defaultValue={shown.dueOn ? dayOfColumn(shown.dueOn) : undefined}
			/>
			<SubmitButton look="quiet">{t("proposals.hub.save")}</SubmitButton>
		</ActionForm>
	);
}
