"use client";

import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { CompanionFields, QuestionFields } from "./seat-fields";
import type { CompanionTexts, QuestionTexts } from "./seat-texts";

interface Props {
	meetupId: string;
	/** Null where no companions are allowed, or no questions are asked. */
	companions: CompanionTexts | null;
	questions: QuestionTexts | null;
	/** The viewer's companions. */
	names: readonly string[] | undefined;
	texts: { bring: string; bringTitle: string; save: string; close: string };
	bringAction: FormAction;
	detailsAction: FormAction;
}

/** Companions and answers to the hosts, which the viewer can change until the start. */
export function SeatDetails({ meetupId, companions, questions, names, texts, bringAction, detailsAction }: Props) {
	return (
		<>
			{companions && (
				<Dialog id="companions" title={texts.bringTitle} opener={texts.bring} openerLook="plain" close={texts.close}>
					<ActionForm action={bringAction} className="grid gap-4">
						<input type="hidden" name="meetupId" value={meetupId} />
						<CompanionFields texts={companions} names={names} />
						<SubmitButton>{texts.save}</SubmitButton>
					</ActionForm>
				</Dialog>
			)}
			{questions && (
				<Dialog id="details" title={questions.legend} opener={questions.legend} openerLook="plain" close={texts.close}>
					<ActionForm action={detailsAction} className="grid gap-4">
						<input type="hidden" name="meetupId" value={meetupId} />
						<QuestionFields texts={questions} />
						<SubmitButton>{texts.save}</SubmitButton>
					</ActionForm>
				</Dialog>
			)}
		</>
	);
}
