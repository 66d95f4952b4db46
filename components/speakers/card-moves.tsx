import { requestContext } from "@/components/request-context";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SpeakerCard } from "@/lib/speakers/queries";
import { PIPELINE, SPEAKER_STAGES, type SpeakerStage } from "@/lib/speakers/schema";

/** Moves a card of the board: to the next stage by one button, to any other by a menu. Dragging it presses the same buttons. */
export function CardMoves({ card: { id, name, stage }, action }: { card: SpeakerCard; action: FormAction }) {
	const { t } = requestContext();
	const next = stage === "declined" ? undefined : PIPELINE[PIPELINE.indexOf(stage) + 1];
	const button = (to: SpeakerStage, words: string) => (
		<SubmitButton key={to} look="plain" small name="stage" value={to} label={`${words} (${name})`}>
			{words}
		</SubmitButton>
	);
	return (
		<ActionForm action={action} className="mt-2 grid justify-items-start gap-1.5">
			<input type="hidden" name="id" value={id} />
			<input type="hidden" name="from" value={stage} />
			{next && button(next, t("speakers.moveOn", { stage: t(`speakers.stages.${next}`) }))}
			<details>
				<summary className="text-link w-fit cursor-pointer text-small">
					{t("speakers.moveElsewhere")}{" "}
					<span className="sr-only">
						(<bdi>{name}</bdi>)
					</span>
				</summary>
				<div className="mt-1.5 grid justify-items-start gap-1">
					{SPEAKER_STAGES.filter((other) => other !== stage && other !== next).map((other) =>
						button(other, t(`speakers.stages.${other}`)),
					)}
				</div>
			</details>
		</ActionForm>
	);
}
