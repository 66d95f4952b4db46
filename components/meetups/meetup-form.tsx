import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { ChoiceGroup, KeptField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { turnOf, wallTimeOf } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";
import { languageChoices } from "@/lib/i18n/names";
import { zoneCity } from "@/lib/zone-city";
import { AgendaFields, type AgendaStart } from "./agenda-fields";
import { type QuestionStart, SeatRuleFields } from "./question-fields";
import { VenueFields, type VenueStart } from "./venue-fields";
import { WallTimeField } from "./wall-time-field";

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
	/** For a series: its rule, and the label of its dates. */
	repeat?: { fields: ReactNode; startsAt: string; endsAt: string; hint: string };
	/** For a meetup of a series: which others change with it. */
	scope?: ReactNode;
	/** The reader's. */
	locale: Locale;
}

export function MeetupForm({ action, hidden, start, series, sites, submit, repeat, scope, locale }: Props) {
	const { t } = requestContext();
	const zones = [...new Set([start.zone, ...sites.map((site) => site.zone)])];
	const wall = (instant?: Date | null) =>
		instant && { defaultValue: wallTimeOf(instant, start.zone), turn: turnOf(instant, start.zone) };
	const turns = {
		twice: t("validation.time_twice"),
		label: t("meetups.form.turns.label"),
		first: t("meetups.form.turns.first"),
		second: t("meetups.form.turns.second"),
	};
	return (
		<ActionForm action={action} draft={repeat ? "series" : "meetup"} className="grid max-w-[720px] gap-6">
			{Object.entries(hidden).map(([name, value]) => (
				<KeptField key={name} name={name} value={value} />
			))}
			<TextField
				name="title"
				label={t("meetups.form.title")}
				hint={t("meetups.form.titleHint")}
				defaultValue={start.title}
				maxLength={140}
				required
			/>
			<TextArea
				name="summary"
				label={t("meetups.form.summary")}
				hint={t("meetups.form.summaryHint")}
				defaultValue={start.summary}
				rows={2}
				maxLength={300}
				required
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
			<ChoiceGroup
				name="language"
				type="radio"
				label={t("meetups.form.language")}
				defaultValue={start.language}
				choices={languageChoices(t.locale)}
			/>
			{repeat?.fields}
			<fieldset className="grid gap-4">
				<legend className="contents">
					<h2>{t("meetups.form.whenTitle")}</h2>
				</legend>
				<div className="max-w-72">
					<SelectField
						name="zone"
						label={t("meetups.form.zone")}
						hint={t("meetups.form.zoneHint")}
						defaultValue={start.zone}
						choices={zones.map((zone) => ({ value: zone, label: `${zoneCity(zone, locale)} (${zone})` }))}
					/>
				</div>
				{repeat && <p className="muted">{repeat.hint}</p>}
				<div className="grid gap-4 md:grid-cols-2">
					<WallTimeField
						name="startsAt"
						label={repeat?.startsAt ?? t("meetups.form.startsAt")}
						{...wall(start.startsAt)}
						required
						texts={turns}
					/>
					<WallTimeField
						name="endsAt"
						label={repeat?.endsAt ?? t("meetups.form.endsAt")}
						{...wall(start.endsAt)}
						required
						texts={turns}
					/>
					<WallTimeField
						name="rsvpClosesAt"
						label={t("meetups.form.rsvpClosesAt")}
						hint={t("meetups.form.rsvpClosesAtHint")}
						{...wall(start.rsvpClosesAt)}
						texts={turns}
					/>
				</div>
			</fieldset>
			<VenueFields start={start.venues} sites={sites.map((site) => site.name)} />
			<AgendaFields start={start.agenda} />
			<SeatRuleFields companionsEach={start.companionsEach ?? 0} start={start.questions ?? []} />
			<TextArea
				name="about"
				label={t("meetups.form.about")}
				hint={t("meetups.form.aboutHint")}
				defaultValue={start.about}
				rows={5}
				maxLength={8000}
			/>
			<p className="muted">{t("meetups.form.removeHint")}</p>
			{scope}
			<div>
				<SubmitButton>{submit}</SubmitButton>
			</div>
		</ActionForm>
	);
}
