import { requestContext } from "@/components/request-context";
import { ChoiceGroup, SentLabel, TextField } from "@/components/ui/field";
import { COMPANIONS_CEILING, QUESTION_KINDS, QUESTION_ROWS } from "@/lib/meetups/schema";
import { type QuestionRowStart, QuestionRows } from "./question-rows";
import { rowTexts } from "./row-texts";

export type QuestionStart = QuestionRowStart & { kind: (typeof QUESTION_KINDS)[number] };

interface Props {
	companionsEach: number;
	seatsOnRequest: boolean;
	start: readonly QuestionStart[];
}

/** The number of companions a person may bring, whether seats are asked for, and the questions to participants. */
export function SeatRuleFields({ companionsEach, seatsOnRequest, start }: Props) {
	const { t } = requestContext();
	return (
		<>
			<div className="max-w-72">
				<TextField
					name="companionsEach"
					type="number"
					min={0}
					max={COMPANIONS_CEILING}
					label={t("meetups.form.companionsEach")}
					hint={t("meetups.form.companionsEachHint")}
					defaultValue={companionsEach}
				/>
			</div>
			<ChoiceGroup
				name="seatsOnRequest"
				type="checkbox"
				label={t("meetups.form.seatsOnRequest")}
				defaultValue={seatsOnRequest ? "on" : null}
				choices={[{ value: "on", label: t("meetups.form.seatsOnRequestChoice") }]}
			/>
			<fieldset className="grid gap-2">
				<legend className="contents">
					<h3>{t("meetups.form.questionsTitle")}</h3>
				</legend>
				<SentLabel name="questions" label={t("meetups.form.questionsTitle")} />
				<p className="muted">{t("meetups.form.questionsHint")}</p>
				<QuestionRows
					most={QUESTION_ROWS}
					start={start}
					texts={{
						...rowTexts(t, "question", QUESTION_ROWS),
						kind: t("meetups.form.questionKind"),
						kinds: [
							{ value: "", label: t("meetups.form.noQuestion") },
							...QUESTION_KINDS.map((kind) => ({ value: kind, label: t(`meetups.form.questionKinds.${kind}`) })),
						],
						wording: t("meetups.form.wording"),
					}}
				/>
			</fieldset>
		</>
	);
}
