"use client";

import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

interface Props {
	meetupId: string;
	texts: {
		title: string;
		button: string;
		close: string;
		text: string;
		reason: string;
		reasonHint?: string;
	};
	action: FormAction;
}

/** Cancels a meetup, with a reason that is sent to the participants. */
export function CancelDialog({ meetupId, texts, action }: Props) {
	return (
		<Dialog id="cancel" title={texts.title} opener={texts.button} openerLook="plain" close={texts.close}>
			<ActionForm action={action} draft={null} className="grid gap-4">
				<p>{texts.text}</p>
				<input type="hidden" name="meetupId" value={meetupId} />
				<TextArea name="reason" label={texts.reason} hint={texts.reasonHint} rows={2} maxLength={300} required />
				<SubmitButton look="danger">{texts.button}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}
