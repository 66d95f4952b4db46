import { MoreRows } from "@/components/meetups/more-rows";
import { PersonField } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { RowIdField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { ACTION_ROWS } from "@/lib/attendance/capture-schema";
import type { MeetupWithCapture, PromisedAction } from "@/lib/attendance/captured";
import { personEntry } from "@/lib/people/typed-people";
import { CaptureForm } from "./capture-texts";

const EMPTY_ROWS = 2;

/** Follow-up actions: the existing rows, some empty ones, and more on request. */
export function CaptureActions({ meetup, action }: { meetup: MeetupWithCapture; action: FormAction }) {
	const { t } = requestContext();
	const inView = Math.min(ACTION_ROWS, meetup.actions.length + EMPTY_ROWS);
	const rows = Array.from({ length: ACTION_ROWS }, (_, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a row is identified by its index in the form.
		<ActionRow key={index} index={index} start={meetup.actions[index]} />
	));
	return (
		<CaptureForm meetup={meetup} action={action} draft="actions">
			<div className="grid gap-5">{rows.slice(0, inView)}</div>
			{inView < ACTION_ROWS && (
				<MoreRows label={t("capture.actions.more")} list="actions" from={inView}>
					<div className="mt-3 grid gap-5">{rows.slice(inView)}</div>
				</MoreRows>
			)}
		</CaptureForm>
	);
}

function ActionRow({ index, start }: { index: number; start?: PromisedAction }) {
	const { t } = requestContext();
	const name = `actions[${index}]`;
	return (
		<fieldset className="grid gap-x-3 gap-y-2 border-b border-line pb-5 md:grid-cols-2">
			<legend className="muted mb-1">{t("capture.actions.one", { number: index + 1 })}</legend>
			<RowIdField name={`${name}.id`} defaultValue={start?.id} />
			<div className="md:col-span-2">
				<TextField
					name={`${name}.title`}
					label={t("capture.actions.what")}
					defaultValue={start?.title}
					maxLength={200}
				/>
			</div>
			<PersonField
				name={`${name}.owner`}
				label={t("capture.actions.who")}
				defaultValue={start?.owner && personEntry(start.owner)}
				hint={null}
			/>
			<TextField name={`${name}.dueOn`} type="date" label={t("capture.actions.when")} defaultValue={start?.dueOn} />
		</fieldset>
	);
}
