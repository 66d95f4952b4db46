import { requestContext } from "@/components/request-context";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { longDay } from "@/lib/clock";
import { PLAYBOOK, type PlaybookStep } from "@/lib/communities/playbook";
import type { CommunityPage } from "@/lib/communities/queries";
import { type CommunityStage, STAGES } from "@/lib/communities/stage";
import type { StagePage } from "@/lib/communities/stages";
import { nameOf } from "@/lib/i18n/names";
import { tickStepAction } from "./actions";

interface Props {
	slug: string;
	present: CommunityPage["stage"];
	ticks: StagePage["ticks"];
	/** Sponsors read it and tick nothing. */
	decides: boolean;
}

/** The steps of the present stage, and those of the others folded. */
export function Playbook({ slug, present, ticks, decides }: Props) {
	const { t } = requestContext();
	return (
		<Section title={t("lifecycle.playbook.title")}>
			<p className="muted mt-2">{t("lifecycle.playbook.lede")}</p>
			{STAGES.map((stage) => {
				const done = ticks.filter((tick) => tick.stage === stage).length;
				const name = t(`communities.stages.${stage}`);
				const all = PLAYBOOK[stage].length;
				return (
					<details key={stage} open={stage === present} className="mt-3">
						<summary className="cursor-pointer font-semibold">
							{t("lifecycle.playbook.of", { stage: name, done, all })}
						</summary>
						<ul className="rows">
							{PLAYBOOK[stage].map((step) => (
								<Step
									key={step}
									slug={slug}
									stage={stage}
									step={step}
									decides={decides}
									tick={ticks.find((tick) => tick.stage === stage && tick.step === step)}
								/>
							))}
						</ul>
					</details>
				);
			})}
		</Section>
	);
}

interface StepProps {
	slug: string;
	stage: CommunityStage;
	step: PlaybookStep;
	decides: boolean;
	tick?: StagePage["ticks"][number];
}

function Step({ slug, stage, step, decides, tick }: StepProps) {
	const { viewer, t } = requestContext();
	const title = t(`lifecycle.playbook.steps.${step}`);
	const by = tick?.by ? nameOf(t, tick.by) : t("shell.formerColleague");
	return (
		<li className="row bare">
			<div className="min-w-0">
				<p className={tick ? "text-ink-2" : "font-semibold"}>{title}</p>
				<p className="muted">
					{tick
						? t("lifecycle.playbook.doneBy", { name: by, day: longDay(tick.at, viewer) })
						: t(`lifecycle.playbook.hints.${step}`)}
				</p>
			</div>
			{decides && (
				<div className="aside">
					<ActionForm action={tickStepAction}>
						<input type="hidden" name="slug" value={slug} />
						<input type="hidden" name="stage" value={stage} />
						<input type="hidden" name="step" value={step} />
						<input type="hidden" name="done" value={String(!tick)} />
						<SubmitButton
							look={tick ? "plain" : "quiet"}
							small
							label={t(tick ? "lifecycle.playbook.reopenOne" : "lifecycle.playbook.doneOne", { step: title })}
						>
							{t(tick ? "lifecycle.playbook.reopen" : "lifecycle.playbook.done")}
						</SubmitButton>
					</ActionForm>
				</div>
			)}
		</li>
	);
}
