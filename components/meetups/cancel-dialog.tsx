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
		/** Of the button that opens it, and of the one that does it. */
		button: string;
		close: string;
		text: string;
		reason: string;
		reasonHint?: string;
	};
	action: FormAction;
}

/** An edition is called off with a reason that everybody concerned reads. */
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
