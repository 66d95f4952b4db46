"use client";

import { type Choice, RowIdField, SelectField, TextField } from "@/components/ui/field";
import { Rows, type RowsTexts } from "@/components/ui/rows";

export interface QuestionRowStart {
	id: string;
	kind: string;
	wording: string | null;
}

interface Props {
	start: readonly QuestionRowStart[];
	most: number;
	texts: RowsTexts & { labels: string[]; kind: string; kinds: Choice[]; wording: string };
}

export function QuestionRows({ start, most, texts }: Props) {
	return (
		<Rows list="questions" start={start} least={0} most={most} texts={texts}>
			{({ name, index, start: question, remove }) => (
				<fieldset className="question-row grid items-end gap-3 md:grid-cols-[200px_minmax(0,1fr)_auto]">
					<legend className="sr-only">{texts.labels[index]}</legend>
					<RowIdField name={`${name}.id`} defaultValue={question?.id} />
					<SelectField
						name={`${name}.kind`}
						label={texts.kind}
						defaultValue={question?.kind ?? ""}
						choices={texts.kinds}
					/>
					<div className="only-other">
						<TextField
							name={`${name}.wording`}
							label={texts.wording}
							defaultValue={question?.wording}
							maxLength={200}
						/>
					</div>
					{remove}
				</fieldset>
			)}
		</Rows>
	);
}
