"use client";

import { type Choice, RowIdField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import type { PickerTexts } from "@/components/ui/people-answers";
import { PeopleField } from "@/components/ui/people-field";
import { type FormRow, Rows, type RowsTexts } from "@/components/ui/rows";
import { dottedText } from "@/lib/isolated";

interface VenueRowStart {
	id: string;
	kind: string;
	name: string;
	directions: string | null;
	accessNotes: string | null;
	joinUrl: string | null;
	capacity: number;
	host: string | null;
	/** How many of its seats are taken. */
	taken?: string;
}

interface Texts extends RowsTexts {
	labels: string[];
	kind: string;
	kinds: Choice[];
	name: string;
	capacity: string;
	more: string;
	directions: string;
	directionsHint: string;
	joinUrl: string;
	joinUrlHint: string;
	host: string;
	hostHint: string;
	accessNotes: string;
	accessNotesHint: string;
	picker: PickerTexts;
}

interface Props {
	start: readonly VenueRowStart[];
	most: number;
	sites: readonly string[];
	texts: Texts;
}

const SITES_ID = "sites-to-meet-at";

/** The fields of the chosen kind show, by the style sheet alone: without script as well. */
const ONLY = { room: "not-online", online: "not-room" };

export function VenueRows({ start, most, sites, texts }: Props) {
	return (
		<>
			<datalist id={SITES_ID}>
				{sites.map((site) => (
					<option key={site} value={site} />
				))}
			</datalist>
			<Rows list="venues" start={start} least={1} most={most} texts={texts}>
				{(row) => <VenueRow row={row} texts={texts} />}
			</Rows>
		</>
	);
}

function VenueRow({
	row: { name, index, start: venue, remove },
	texts,
}: {
	row: FormRow<VenueRowStart>;
	texts: Texts;
}) {
	return (
		<fieldset className="panel venue-row grid gap-3">
			<legend className="sr-only">{texts.labels[index]}</legend>
			<RowIdField name={`${name}.id`} defaultValue={venue?.id} />
			<div className="grid grid-cols-[minmax(0,1fr)_96px] items-end gap-3 md:grid-cols-[160px_minmax(0,1fr)_96px_auto]">
				<div className="max-md:col-span-2">
					<SelectField
						name={`${name}.kind`}
						label={texts.kind}
						defaultValue={venue?.kind ?? "room"}
						choices={texts.kinds}
					/>
				</div>
				<TextField
					name={`${name}.name`}
					label={texts.name}
					defaultValue={venue?.name}
					list={SITES_ID}
					autoComplete="off"
					maxLength={80}
				/>
				<TextField
					name={`${name}.capacity`}
					label={texts.capacity}
					hint={venue?.taken}
					type="number"
					min={1}
					defaultValue={venue?.capacity}
				/>
				{remove}
			</div>
			<div className={ONLY.online}>
				<TextField
					name={`${name}.joinUrl`}
					label={texts.joinUrl}
					hint={texts.joinUrlHint}
					type="url"
					defaultValue={venue?.joinUrl}
					maxLength={500}
				/>
			</div>
			<Fold
				title={texts.more}
				small
				hint={dottedText([venue?.host, venue?.directions, venue?.accessNotes])}
				fields={["host", "directions", "accessNotes"].map((field) => `${name}.${field}`)}
			>
				<PeopleField
					name={`${name}.host`}
					label={texts.host}
					hint={texts.hostHint}
					defaultValue={venue?.host}
					texts={texts.picker}
				/>
				<div className={`${ONLY.room} grid gap-3`}>
					<TextField
						name={`${name}.directions`}
						label={texts.directions}
						hint={texts.directionsHint}
						defaultValue={venue?.directions}
						maxLength={300}
					/>
					<TextArea
						name={`${name}.accessNotes`}
						label={texts.accessNotes}
						hint={texts.accessNotesHint}
						defaultValue={venue?.accessNotes}
						rows={2}
						maxLength={600}
					/>
				</div>
			</Fold>
		</fieldset>
	);
}
