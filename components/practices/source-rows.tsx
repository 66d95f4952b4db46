"use client";

import { TextField } from "@/components/ui/field";
import type { PickerTexts } from "@/components/ui/people-answers";
import { PeopleField } from "@/components/ui/people-field";
import { Rows, type RowsTexts } from "@/components/ui/rows";

export interface SourceStart {
	note: string;
	address: string | null;
	person: string | null;
}

interface Props {
	start: readonly SourceStart[];
	most: number;
	texts: RowsTexts & { labels: string[]; note: string; address: string; person: string; picker: PickerTexts };
}

/** Evidence that points at things: what it shows, where, and who confirms it. */
export function SourceRows({ start, most, texts }: Props) {
	return (
		<Rows list="sources" start={start} least={1} most={most} texts={texts}>
			{({ name, index, start: source, remove }) => (
				<fieldset className="grid gap-3 border-s-2 border-line-strong ps-4">
					<legend className="sr-only">{texts.labels[index]}</legend>
					<div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3">
						<TextField name={`${name}.note`} label={texts.note} defaultValue={source?.note} maxLength={200} />
						{remove}
					</div>
					<div className="grid items-end gap-3 sm:grid-cols-2">
						<TextField
							name={`${name}.address`}
							label={texts.address}
							defaultValue={source?.address}
							placeholder="https://…"
							maxLength={500}
						/>
						<PeopleField
							name={`${name}.person`}
							label={texts.person}
							defaultValue={source?.person}
							texts={texts.picker}
						/>
					</div>
				</fieldset>
			)}
		</Rows>
	);
}
