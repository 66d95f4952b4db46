import { requestContext } from "@/components/request-context";
import { ChoiceGroup, RowIdField, SelectField, SentLabel, TextField } from "@/components/ui/field";
import { COMPANIONS_CEILING, QUESTION_KINDS, QUESTION_ROWS } from "@/lib/meetups/schema";

export interface QuestionStart {
	id: string;
	kind: (typeof QUESTION_KINDS)[number];
	wording: string | null;
}

interface Props {
	companionsEach: number;
	seatsOnRequest: boolean;
	start: readonly QuestionStart[];
}

/** The number of companions a person may bring, whether seats are asked for, and the questions to participants. */
export function SeatRuleFields({ companionsEach, seatsOnRequest, start }: Props) {
	const { t } = requestContext();
	return (
		<fieldset className="grid gap-4">
			<legend className="contents">
				<h2>{t("meetups.form.seatsTitle")}</h2>
			</legend>
			<SentLabel name="questions" label={t("meetups.form.seatsTitle")} />
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
			<details open={start.length > 0}>
				<summary className="text-link cursor-pointer">{t("meetups.form.questionsTitle")}</summary>
				<p className="muted mt-2">{t("meetups.form.questionsHint")}</p>
				{Array.from({ length: QUESTION_ROWS }, (_, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is identified by its index in the form.
					<QuestionRow key={index} index={index} question={start[index]} />
				))}
			</details>
		</fieldset>
	);
}

function QuestionRow({ index, question }: { index: number; question?: QuestionStart }) {
	const { t } = requestContext();
	const name = `questions[${index}]`;
	return (
		<fieldset className="mt-3 grid gap-4 md:grid-cols-[200px_minmax(0,1fr)]">
			<legend className="sr-only">{t("meetups.form.question", { number: index + 1 })}</legend>
			<RowIdField name={`${name}.id`} defaultValue={question?.id} />
			<SelectField
				name={`${name}.kind`}
				label={t("meetups.form.questionKind")}
				defaultValue={question?.kind ?? ""}
				choices={[
					{ value: "", label: t("meetups.form.noQuestion") },
					...QUESTION_KINDS.map((kind) => ({ value: kind, label: t(`meetups.form.questionKinds.${kind}`) })),
				]}
			/>
			<TextField
				name={`${name}.wording`}
				label={t("meetups.form.wording")}
				hint={t("meetups.form.wordingHint")}
				defaultValue={question?.wording}
				maxLength={200}
			/>
		</fieldset>
	);
}
