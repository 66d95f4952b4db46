"use client";

import { RowIdField, TextField } from "@/components/ui/field";
import type { PickerTexts } from "@/components/ui/people-answers";
import { PeopleField } from "@/components/ui/people-field";
import { Rows, type RowsTexts } from "@/components/ui/rows";

interface PartStart {
	id: string;
	title: string;
	minutes: number;
	speaker: string | null;
}

interface Props {
	start: readonly PartStart[];
	most: number;
	texts: RowsTexts & { labels: string[]; title: string; minutes: string; speaker: string; picker: PickerTexts };
}

export function AgendaRows({ start, most, texts }: Props) {
	return (
		<Rows list="agenda" start={start} least={1} most={most} texts={texts}>
			{({ name, index, start: part, remove }) => (
				<fieldset
					className={`grid grid-cols-[minmax(0,1fr)_88px] items-end gap-x-3 gap-y-2 md:grid-cols-[minmax(0,1fr)_88px_minmax(0,14rem)_auto] ${index > 0 ? "md:[&_label]:sr-only" : ""}`}
				>
					<legend className="muted md:sr-only">{texts.labels[index]}</legend>
					<RowIdField name={`${name}.id`} defaultValue={part?.id} />
					<TextField name={`${name}.title`} label={texts.title} defaultValue={part?.title} maxLength={160} />
					<TextField
						name={`${name}.minutes`}
						label={texts.minutes}
						type="number"
						min={1}
						max={1440}
						defaultValue={part?.minutes}
					/>
					<div className="max-md:col-span-2">
						<PeopleField
							name={`${name}.speaker`}
							label={texts.speaker}
							defaultValue={part?.speaker}
							texts={texts.picker}
						/>
					</div>
					{remove}
				</fieldset>
			)}
		</Rows>
	);
}
