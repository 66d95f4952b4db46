import { Dialog } from "@/components/ui/dialog";
import { FieldGroup, TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Translate } from "@/lib/i18n/translator";
import type { MeetupOnPage } from "@/lib/meetups/page-queries";

type Asked = Pick<MeetupOnPage, "questions" | "companionsEach">;

/** Whether a seat comes with something to say. */
export const asksSomething = ({ questions, companionsEach }: Asked): boolean =>
	questions.length > 0 || companionsEach > 0;

/** Names of guests; a row left empty is nobody. */
export function CompanionFields({ count, names = [], t }: { count: number; names?: readonly string[]; t: Translate }) {
	if (count === 0) return null;
	return (
		<FieldGroup legend={t("meetups.seat.companions")} hint={t("meetups.seat.companionsHint", { count })}>
			{Array.from({ length: count }, (_, index) => (
				<TextField
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is its position in the form.
					key={index}
					name={`companions[${index}]`}
					label={t("meetups.seat.companion", { number: index + 1 })}
					defaultValue={names[index]}
					autoComplete="off"
					maxLength={80}
				/>
			))}
		</FieldGroup>
	);
}

/** What the organiser asks; the house has its own words for diet and access. */
export function QuestionFields({ questions, t }: { questions: Asked["questions"]; t: Translate }) {
	if (questions.length === 0) return null;
	return (
		<FieldGroup legend={t("meetups.seat.details")} hint={t("meetups.seat.detailsHint")}>
			{questions.map(({ id, kind, wording, mine }, index) => (
				<div key={id}>
					<input type="hidden" name={`details[${index}].questionId`} value={id} />
					<TextArea
						name={`details[${index}].text`}
						label={kind === "other" ? (wording ?? "") : t(`meetups.questions.${kind}`)}
						defaultValue={mine}
						rows={2}
						maxLength={500}
					/>
				</div>
			))}
		</FieldGroup>
	);
}

interface Props {
	meetup: MeetupOnPage;
	t: Translate;
	bringAction: FormAction;
	detailsAction: FormAction;
}

/** With a seat: the guests one brings and the answers to the hosts, to change at any time before the start. */
export function SeatDetails({ meetup, t, bringAction, detailsAction }: Props) {
	const { id, companionsEach, questions, mine } = meetup;
	return (
		<>
			{companionsEach > 0 && (
				<Dialog
					id="companions"
					title={t("meetups.seat.bringTitle")}
					opener={t("meetups.seat.bring")}
					openerLook="plain"
					close={t("shell.cancel")}
				>
					<ActionForm action={bringAction} summary={t("shell.formProblems")} className="grid gap-4">
						<input type="hidden" name="meetupId" value={id} />
						<CompanionFields count={companionsEach} names={mine?.companions} t={t} />
						<SubmitButton>{t("meetups.seat.saveCompanions")}</SubmitButton>
					</ActionForm>
				</Dialog>
			)}
			{questions.length > 0 && (
				<Dialog
					id="details"
					title={t("meetups.seat.details")}
					opener={t("meetups.seat.details")}
					openerLook="plain"
					close={t("shell.cancel")}
				>
					<ActionForm action={detailsAction} summary={t("shell.formProblems")} className="grid gap-4">
						<input type="hidden" name="meetupId" value={id} />
						<QuestionFields questions={questions} t={t} />
						<SubmitButton>{t("meetups.seat.saveCompanions")}</SubmitButton>
					</ActionForm>
				</Dialog>
			)}
		</>
	);
}
