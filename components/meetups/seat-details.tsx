"use client";

import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { CompanionFields, QuestionFields } from "./seat-fields";
import type { CompanionWords, QuestionWords } from "./seat-words";

interface Props {
	meetupId: string;
	/** Null where no companions are allowed, or no questions are asked. */
	companions: CompanionWords | null;
	questions: QuestionWords | null;
	/** The viewer's companions. */
	names: readonly string[] | undefined;
	words: { bring: string; bringTitle: string; save: string; close: string };
	bringAction: FormAction;
	detailsAction: FormAction;
}

/** Companions and answers to the hosts, which the viewer can change until the start. */
export function SeatDetails({ meetupId, companions, questions, names, words, bringAction, detailsAction }: Props) {
	return (
		<>
			{companions && (
				<Dialog id="companions" title={words.bringTitle} opener={words.bring} openerLook="plain" close={words.close}>
					<ActionForm action={bringAction} className="grid gap-4">
						<input type="hidden" name="meetupId" value={meetupId} />
						<CompanionFields words={companions} names={names} />
						<SubmitButton>{words.save}</SubmitButton>
					</ActionForm>
				</Dialog>
			)}
			{questions && (
				<Dialog id="details" title={questions.legend} opener={questions.legend} openerLook="plain" close={words.close}>
					<ActionForm action={detailsAction} className="grid gap-4">
						<input type="hidden" name="meetupId" value={meetupId} />
						<QuestionFields words={questions} />
						<SubmitButton>{words.save}</SubmitButton>
					</ActionForm>
				</Dialog>
			)}
		</>
	);
}
