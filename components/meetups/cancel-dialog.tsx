"use client";

import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

interface Props {
	meetupId: string;
	words: {
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
export function CancelDialog({ meetupId, words, action }: Props) {
	return (
		<Dialog id="cancel" title={words.title} opener={words.button} openerLook="plain" close={words.close}>
			<ActionForm action={action} className="grid gap-4">
				<p>{words.text}</p>
				<input type="hidden" name="meetupId" value={meetupId} />
				<TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={2} maxLength={300} required />
				<SubmitButton look="danger">{words.button}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}
