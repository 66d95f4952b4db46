import type { ReactNode } from "react";
import { MarkdownField } from "@/components/editor/markdown-field";
import { requestContext } from "@/components/request-context";
import { KeptField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TAKEAWAYS } from "@/lib/attendance/capture-schema";
import type { MeetupWithCapture } from "@/lib/attendance/captured";

interface Props {
	meetup: MeetupWithCapture;
	action: FormAction;
}

/** The form of one step. The revision detects somebody else's change. */
export function CaptureForm({ meetup, action, draft, children }: Props & { draft: string; children: ReactNode }) {
	const { t } = requestContext();
	return (
		<ActionForm action={action} draft={draft} className="grid gap-5">
			<input type="hidden" name="meetupId" value={meetup.id} />
			<KeptField name="revision" value={meetup.revision} />
			{children}
			<div>
				<SubmitButton>{t("capture.save")}</SubmitButton>
			</div>
		</ActionForm>
	);
}

export function CaptureRecording(props: Props) {
	const { meetup } = props;
	const { t } = requestContext();
	return (
		<CaptureForm {...props} draft="recording">
			<TextField
				name="recordingUrl"
				type="url"
				label={t("capture.recording.address")}
				defaultValue={meetup.recordingUrl}
				maxLength={500}
			/>
		</CaptureForm>
	);
}

export function CaptureMinutes(props: Props) {
	const { meetup } = props;
	const { t } = requestContext();
	return (
		<CaptureForm {...props} draft="minutes">
			<MarkdownField
				files
				name="minutes"
				label={t("capture.minutes.title")}
				defaultValue={meetup.minutes}
				rows={16}
				maxLength={20_000}
			/>
		</CaptureForm>
	);
}

export function CaptureTakeaways(props: Props) {
	const { meetup } = props;
	const { t } = requestContext();
	return (
		<CaptureForm {...props} draft="takeaways">
			{Array.from({ length: TAKEAWAYS }, (_, index) => (
				<TextArea
					// biome-ignore lint/suspicious/noArrayIndexKey: a takeaway is identified by its index.
					key={index}
					name={`takeaways[${index}]`}
					label={t("capture.takeaways.one", { number: index + 1 })}
					defaultValue={meetup.takeaways[index]}
					rows={2}
					maxLength={280}
				/>
			))}
		</CaptureForm>
	);
}
