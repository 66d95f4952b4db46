import { requestContext } from "@/components/request-context";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { PIPELINE, SPEAKER_STAGES, type SpeakerStage } from "@/lib/speakers/schema";

interface Props {
	speaker: { id: string; name: string; stage: SpeakerStage };
	action: FormAction;
}

/** Moves a speaker to a stage; the next stage is preselected. */
export function SpeakerMove({ speaker: { id, name, stage }, action }: Props) {
	const { t } = requestContext();
	const next = PIPELINE[(PIPELINE as readonly string[]).indexOf(stage) + 1] ?? "idea";
	return (
		<ActionForm action={action} className="mt-2.5 grid gap-2">
			<input type="hidden" name="id" value={id} />
			<input type="hidden" name="from" value={stage} />
			<div className="flex flex-wrap gap-2">
				<select
					key={stage}
					name="stage"
					className="input w-auto grow basis-36"
					defaultValue={next}
					aria-label={t("speakers.moveTo", { name })}
				>
					{SPEAKER_STAGES.filter((other) => other !== stage).map((other) => (
						<option key={other} value={other}>
							{t(`speakers.stages.${other}`)}
						</option>
					))}
				</select>
				<SubmitButton look="quiet" small>
					{t("speakers.move")}{" "}
					<span className="sr-only">
						(<bdi>{name}</bdi>)
					</span>
				</SubmitButton>
			</div>
		</ActionForm>
	);
}
