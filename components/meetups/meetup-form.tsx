import type { ReactNode } from "react";
import { MarkdownField } from "@/components/editor/markdown-field";
import { requestContext } from "@/components/request-context";
import { ChoiceGroup, KeptField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { fullInstant } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";
import { languageChoices, languageName } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import { dottedText } from "@/lib/isolated";
import { excerpt } from "@/lib/markdown";
import { AgendaFields, type AgendaStart } from "./agenda-fields";
import { type QuestionStart, SeatRuleFields } from "./question-fields";
import { VenueFields, type VenueStart } from "./venue-fields";
import { WallTimeField } from "./wall-time-field";
import { turnTexts, WhenFields, wallTime } from "./when-fields";

export interface MeetupStart {
	title?: string;
	summary?: string;
	about?: string;
	language: Locale;
	seriesId?: string | null;
	zone: string;
	startsAt?: Date;
	endsAt?: Date;
	rsvpClosesAt?: Date | null;
	agenda: readonly AgendaStart[];
	venues: readonly VenueStart[];
	companionsEach?: number;
	seatsOnRequest?: boolean;
	questions?: readonly QuestionStart[];
}

interface Props {
	action: FormAction;
	/** Hidden fields for the action. */
	hidden: Record<string, string | number>;
	start: MeetupStart;
	series: readonly { id: string; title: string }[];
	sites: readonly { name: string; zone: string }[];
	submit: string;
	/** For a series: its rule, and the label of its first date. */
	repeat?: { fields: ReactNode; startsAt: string; hint: string };
	/** For a meetup of a series: which others change with it. */
	scope?: ReactNode;
}

export function MeetupForm({ action, hidden, start, series, sites, submit, repeat, scope }: Props) {
	const { t } = requestContext();
	const { zone, rsvpClosesAt, questions = [], companionsEach = 0 } = start;
	return (
		<ActionForm action={action} draft={repeat ? "series" : "meetup"} className="grid max-w-[760px] gap-5">
			{Object.entries(hidden).map(([name, value]) => (
				<KeptField key={name} name={name} value={value} />
			))}
			<TextField name="title" label={t("meetups.form.title")} defaultValue={start.title} maxLength={140} required />
			<TextArea
				name="summary"
				label={t("meetups.form.summary")}
				hint={t("meetups.form.summaryHint")}
				defaultValue={start.summary}
				rows={2}
				maxLength={300}
				required
			/>
			<WhenFields
				start={start}
				zones={sites.map((site) => site.zone)}
				startsAt={repeat?.startsAt}
				hint={repeat?.hint}
			/>
			{repeat?.fields}
			<VenueFields start={start.venues} sites={sites.map((site) => site.name)} />
			<div className="folds">
				<AgendaFields start={start.agenda} />
				<Fold
					title={t("meetups.form.about")}
					hint={excerpt(start.about ?? "", 120) || t("meetups.form.aboutFoldHint")}
					fields={["about"]}
				>
					<MarkdownField
						files
						name="about"
						label={t("meetups.form.about")}
						hint={t("meetups.form.aboutHint")}
						defaultValue={start.about}
						rows={5}
						maxLength={8000}
					/>
				</Fold>
				<Fold
					title={t("meetups.form.signUpTitle")}
					hint={signUpHint(t, start)}
					fields={["rsvpClosesAt", "companionsEach", "seatsOnRequest", "questions"]}
				>
					<div className="max-w-72">
						<WallTimeField
							name="rsvpClosesAt"
							label={t("meetups.form.rsvpClosesAt")}
							hint={t("meetups.form.rsvpClosesAtHint")}
							{...wallTime(rsvpClosesAt, zone)}
							texts={turnTexts(t)}
						/>
					</div>
					<SeatRuleFields
						companionsEach={companionsEach}
						seatsOnRequest={start.seatsOnRequest ?? false}
						start={questions}
					/>
				</Fold>
				<Fold
					title={series.length > 0 ? t("meetups.form.languageTitle") : t("meetups.form.language")}
					hint={dottedText([
						languageName(t.locale, start.language),
						series.find(({ id }) => id === start.seriesId)?.title,
					])}
					fields={["seriesId"]}
				>
					<ChoiceGroup
						name="language"
						type="radio"
						label={t("meetups.form.language")}
						defaultValue={start.language}
						choices={languageChoices(t.locale)}
					/>
					{series.length > 0 && (
						<SelectField
							name="seriesId"
							label={t("meetups.form.series")}
							defaultValue={start.seriesId}
							choices={[
								{ value: "", label: t("meetups.form.noSeries") },
								...series.map(({ id, title }) => ({ value: id, label: title })),
							]}
						/>
					)}
				</Fold>
			</div>
			{scope}
			<div>
				<SubmitButton>{submit}</SubmitButton>
			</div>
		</ActionForm>
	);
}

/** What is set about signing up, in a line. */
function signUpHint(t: Translate, start: MeetupStart): string {
	const { zone, rsvpClosesAt, seatsOnRequest, companionsEach = 0, questions = [] } = start;
	const line = (field: string, problem: string) => t("shell.fieldProblem", { field, problem });
	const set = [
		rsvpClosesAt && line(t("meetups.form.rsvpClosesAt"), fullInstant(rsvpClosesAt, { locale: t.locale, zone })),
		companionsEach > 0 && line(t("meetups.form.companionsEach"), String(companionsEach)),
		seatsOnRequest && t("meetups.form.seatsOnRequestChoice"),
		...questions.map(({ kind, wording }) => wording || t(`meetups.form.questionKinds.${kind}`)),
	];
	return dottedText(set) || t("meetups.form.signUpHint");
}
