import { personFieldTexts } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { SentLabel } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { dottedText } from "@/lib/isolated";
import { AGENDA_ROWS } from "@/lib/meetups/schema";
import { type KnownPerson, personText } from "@/lib/people/typed-people";
import { AgendaRows } from "./agenda-rows";
import { rowTexts } from "./row-texts";

export interface AgendaStart {
	id: string;
	title: string;
	minutes: number;
	speakerText: string | null;
	speaker: Partial<KnownPerson> | null;
}

/** The parts of an agenda. */
export function AgendaFields({ start }: { start: readonly AgendaStart[] }) {
	const { t } = requestContext();
	return (
		<Fold
			title={t("meetups.form.agendaTitle")}
			hint={dottedText(start.map(({ title }) => title)) || t("meetups.form.agendaFoldHint")}
			fields={["agenda"]}
		>
			<SentLabel name="agenda" label={t("meetups.form.agendaTitle")} />
			<p className="muted">
				{t("meetups.form.agendaHint")} {t("meetups.form.speakerHint")}
			</p>
			<AgendaRows
				most={AGENDA_ROWS}
				start={start.map(({ id, title, minutes, speaker, speakerText }) => ({
					id,
					title,
					minutes,
					speaker: speaker ? personText(speaker) : speakerText,
				}))}
				texts={{
					...rowTexts(t, "part", AGENDA_ROWS),
					title: t("meetups.form.partTitle"),
					minutes: t("meetups.form.minutes"),
					speaker: t("meetups.form.speaker"),
					picker: personFieldTexts(t),
				}}
			/>
		</Fold>
	);
}
