import { personFieldTexts } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { SentLabel } from "@/components/ui/field";
import { VENUE_FORM_KINDS, type VENUE_KINDS, VENUE_ROWS } from "@/lib/meetups/schema";
import { type KnownPerson, personText } from "@/lib/people/typed-people";
import { rowTexts } from "./row-texts";
import { VenueRows } from "./venue-rows";

export interface VenueStart {
	id: string;
	kind: (typeof VENUE_KINDS)[number];
	name: string;
	directions: string | null;
	accessNotes: string | null;
	joinUrl: string | null;
	capacity: number;
	seatsTaken: number;
	host: Partial<KnownPerson> | null;
}

interface Props {
	start: readonly VenueStart[];
	/** Names of the company's sites, for autocompletion. */
	sites: readonly string[];
}

/** The places of a meetup, each with its seats. */
export function VenueFields({ start, sites }: Props) {
	const { t } = requestContext();
	const withHint = (hint: string) => `${hint} ${t("people.picker.hint")}`;
	return (
		<fieldset className="grid gap-2">
			<legend className="contents">
				<h2>{t("meetups.form.venuesTitle")}</h2>
			</legend>
			<SentLabel name="venues" label={t("meetups.form.venuesTitle")} />
			<p className="muted">{t("meetups.form.venuesHint")}</p>
			<VenueRows
				most={VENUE_ROWS}
				sites={sites}
				start={start.map(({ host, kind, seatsTaken, ...venue }) => ({
					...venue,
					kind: kind === "room" && venue.joinUrl ? "both" : kind,
					host: host && personText(host),
					taken: seatsTaken > 0 ? t("meetups.form.capacityTaken", { count: seatsTaken }) : undefined,
				}))}
				texts={{
					...rowTexts(t, "venue", VENUE_ROWS),
					kind: t("meetups.form.kind"),
					kinds: VENUE_FORM_KINDS.map((value) => ({ value, label: t(`meetups.form.kinds.${value}`) })),
					name: t("meetups.form.venueName"),
					capacity: t("meetups.form.capacity"),
					more: t("meetups.form.venueMore"),
					directions: t("meetups.form.directions"),
					directionsHint: t("meetups.form.directionsHint"),
					joinUrl: t("meetups.form.joinUrl"),
					joinUrlHint: t("meetups.form.joinUrlHint"),
					host: t("meetups.form.host"),
					hostHint: withHint(t("meetups.form.hostHint")),
					accessNotes: t("meetups.form.accessNotes"),
					accessNotesHint: t("meetups.form.accessNotesHint"),
					picker: personFieldTexts(t),
				}}
			/>
		</fieldset>
	);
}
