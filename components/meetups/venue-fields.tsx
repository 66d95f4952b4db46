import { PersonField } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { RowIdField, SelectField, SentLabel, TextArea, TextField } from "@/components/ui/field";
import { VENUE_KINDS, VENUE_ROWS } from "@/lib/meetups/schema";
import { type KnownPerson, personText } from "@/lib/people/typed-people";
import { MoreRows } from "./more-rows";

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

const SITES_ID = "sites-to-meet-at";
const FIRST_KINDS = ["room", "online"] as const;

/** Rows of venues: the existing ones and an empty one. A new form starts with a room and an online venue. */
export function VenueFields({ start, sites }: Props) {
	const { t } = requestContext();
	const inView = Math.min(VENUE_ROWS, Math.max(start.length + 1, FIRST_KINDS.length));
	const rows = Array.from({ length: VENUE_ROWS }, (_, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a row is identified by its index in the form.
		<VenueFieldRow key={index} index={index} venue={start[index]} fresh={start.length === 0} />
	));
	return (
		<fieldset className="grid gap-1">
			<legend className="contents">
				<h2>{t("meetups.form.venuesTitle")}</h2>
			</legend>
			<SentLabel name="venues" label={t("meetups.form.venuesTitle")} />
			<p className="muted">{t("meetups.form.venuesHint")}</p>
			<datalist id={SITES_ID}>
				{sites.map((site) => (
					<option key={site} value={site} />
				))}
			</datalist>
			{rows.slice(0, inView)}
			{inView < VENUE_ROWS && (
				<MoreRows label={t("meetups.form.moreVenues")} list="venues" from={inView}>
					{rows.slice(inView)}
				</MoreRows>
			)}
		</fieldset>
	);
}

interface RowProps {
	index: number;
	venue?: VenueStart;
	fresh: boolean;
}

function VenueFieldRow({ index, venue, fresh }: RowProps) {
	const { t } = requestContext();
	const name = `venues[${index}]`;
	const kind = venue?.kind ?? ((fresh && FIRST_KINDS[index]) || "room");
	return (
		<fieldset className="panel mt-3 grid gap-4 md:grid-cols-[120px_minmax(0,1fr)_112px]">
			<legend className="sr-only">{t("meetups.form.venue", { number: index + 1 })}</legend>
			<RowIdField name={`${name}.id`} defaultValue={venue?.id} />
			<SelectField
				name={`${name}.kind`}
				label={t("meetups.form.kind")}
				defaultValue={kind}
				choices={VENUE_KINDS.map((value) => ({ value, label: t(`meetups.form.kinds.${value}`) }))}
			/>
			<TextField
				name={`${name}.name`}
				label={t("meetups.form.venueName")}
				defaultValue={venue?.name}
				list={SITES_ID}
				autoComplete="off"
				maxLength={80}
				placeholder={kind === "online" ? t("meetups.form.kinds.online") : undefined}
			/>
			<TextField
				name={`${name}.capacity`}
				label={t("meetups.form.capacity")}
				hint={venue && venue.seatsTaken > 0 ? t("meetups.form.capacityTaken", { count: venue.seatsTaken }) : undefined}
				type="number"
				min={1}
				defaultValue={venue?.capacity}
			/>
			<div className="grid gap-4 md:col-span-3 md:grid-cols-2">
				<TextField
					name={`${name}.directions`}
					label={t("meetups.form.directions")}
					hint={t("meetups.form.directionsHint")}
					defaultValue={venue?.directions}
					maxLength={300}
				/>
				<TextField
					name={`${name}.joinUrl`}
					label={t("meetups.form.joinUrl")}
					hint={t("meetups.form.joinUrlHint")}
					type="url"
					defaultValue={venue?.joinUrl}
					maxLength={500}
				/>
				<PersonField
					name={`${name}.host`}
					label={t("meetups.form.host")}
					hint={t("meetups.form.hostHint")}
					defaultValue={venue?.host && personText(venue.host)}
				/>
				<div className="md:col-span-2">
					<TextArea
						name={`${name}.accessNotes`}
						label={t("meetups.form.accessNotes")}
						hint={t("meetups.form.accessNotesHint")}
						defaultValue={venue?.accessNotes}
						rows={2}
						maxLength={600}
					/>
				</div>
			</div>
		</fieldset>
	);
}
