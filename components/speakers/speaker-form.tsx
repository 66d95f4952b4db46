import { PersonField } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { longDay } from "@/lib/clock";
import { SPEAKER_KINDS } from "@/lib/speakers/schema";
import type { EditionToSpeakAt, SpeakerForm } from "@/lib/speakers/talk-form";

interface Props {
	speaker?: SpeakerForm;
	editions: EditionToSpeakAt[];
}

/** The form of a talk. */
export function SpeakerFields({ speaker, editions }: Props) {
	const { viewer, t } = requestContext();
	const chosen = editions.find(({ id }) => id === speaker?.meetupId);
	return (
		<>
			<SelectField
				name="kind"
				label={t("speakers.form.kind")}
				defaultValue={speaker?.kind}
				choices={SPEAKER_KINDS.map((kind) => ({ value: kind, label: t(`speakers.kinds.${kind}`) }))}
			/>
			<PersonField
				name="name"
				label={t("speakers.form.name")}
				hint={t("speakers.form.nameHint")}
				defaultValue={speaker?.name}
			/>
			<TextField
				name="email"
				type="email"
				label={t("speakers.form.email")}
				hint={t("speakers.form.emailHint")}
				defaultValue={speaker?.email}
				autoComplete="off"
			/>
			<TextField
				name="company"
				label={t("speakers.form.company")}
				defaultValue={speaker?.company}
				maxLength={120}
				autoComplete="off"
			/>
			<TextField
				name="subject"
				label={t("speakers.form.subject")}
				defaultValue={speaker?.subject}
				maxLength={160}
				required
			/>
			<SelectField
				name="meetupId"
				label={t("speakers.form.edition")}
				defaultValue={speaker?.meetupId}
				choices={[
					{ value: "", label: t("speakers.form.noEdition") },
					...editions.map(({ id, title, startsAt, zone }) => ({
						value: id,
						label: `${title}, ${longDay(startsAt, { locale: viewer.locale, zone })}`,
					})),
				]}
			/>
			{chosen && chosen.agenda.length > 0 && (
				<SelectField
					name="agendaItemId"
					label={t("speakers.form.part")}
					defaultValue={speaker?.agendaItemId}
					choices={[
						{ value: "", label: t("speakers.form.noPart") },
						...chosen.agenda.map(({ id, title }) => ({ value: id, label: title })),
					]}
				/>
			)}
			<TextArea name="abstract" label={t("speakers.form.abstract")} defaultValue={speaker?.abstract} rows={5} />
			<TextArea name="biography" label={t("speakers.form.biography")} defaultValue={speaker?.biography} rows={3} />
			<TextArea name="needs" label={t("speakers.form.needs")} defaultValue={speaker?.needs} rows={2} />
			<TextArea
				name="brief"
				label={t("speakers.form.brief")}
				hint={t("speakers.form.briefHint")}
				defaultValue={speaker?.brief}
				rows={6}
			/>
			<TextArea
				name="conflictNote"
				label={t("speakers.form.conflictNote")}
				hint={t("speakers.form.conflictHint")}
				defaultValue={speaker?.conflictNote}
				rows={2}
			/>
		</>
	);
}
