import { requestContext } from "@/components/request-context";
import { ChoiceGroup, SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { ENCODINGS } from "@/lib/imports/encoding";
import { IMPORT_FIELDS } from "@/lib/imports/fields";
import { SEPARATORS } from "@/lib/imports/format";
import type { ImportPage } from "@/lib/imports/queries";
import { encodingName, separatorName } from "@/lib/imports/report";
import { NOT_READ } from "@/lib/imports/schema";
import { ExtentChoice } from "../extent-choice";
import { readingAction } from "./actions";

/** How the file was read, with fields to correct it. */
export function ReadingForm({ file }: { file: ImportPage }) {
	const { t } = requestContext();
	const fields = [
		{ value: NOT_READ, label: t("imports.reading.notRead") },
		...IMPORT_FIELDS.map((field) => ({ value: field, label: t(`imports.fields.${field}`) })),
	];
	const asksDateOrder = file.problem === "date_order";
	const orders = (["day", "month"] as const).map((value) => ({ value, label: t(`imports.reading.${value}`) }));
	// Another reading is another form: the browser would show the choices of the one before.
	const reading = JSON.stringify([file.encoding, file.separator, file.dayFirst, file.mapping]);
	return (
		<ActionForm key={reading} action={readingAction} className="mt-4 grid gap-5">
			<input type="hidden" name="importId" value={file.id} />
			<p className="muted">{t("imports.reading.lede")}</p>
			<div className="grid gap-4 md:grid-cols-3">
				<SelectField
					name="encoding"
					label={t("imports.reading.encoding")}
					defaultValue={file.encoding}
					choices={ENCODINGS.map((value) => ({ value, label: encodingName(t, value) }))}
				/>
				<SelectField
					name="separator"
					label={t("imports.reading.separator")}
					defaultValue={file.separator}
					choices={SEPARATORS.map((value) => ({ value, label: separatorName(t, value) }))}
				/>
				{!asksDateOrder && (
					<SelectField
						name="dateOrder"
						label={t("imports.reading.dateOrder")}
						defaultValue={(file.dayFirst ?? true) ? "day" : "month"}
						choices={orders}
					/>
				)}
			</div>
			{asksDateOrder && (
				<>
					<input type="hidden" name="asksDateOrder" value="on" />
					<ChoiceGroup
						type="radio"
						name="dateOrder"
						label={t("imports.reading.dateOrder")}
						hint={t("imports.reading.datesAsk")}
						choices={orders}
					/>
				</>
			)}
			<ExtentChoice isFull={file.isFull} />
			<fieldset>
				<legend className="mb-3 font-semibold">{t("imports.reading.headings")}</legend>
				<div className="grid gap-4 md:grid-cols-3">
					{file.headings.map((heading, column) => (
						<SelectField
							// biome-ignore lint/suspicious/noArrayIndexKey: a column is identified by its index.
							key={column}
							name={`mapping[${column}]`}
							label={heading || t("imports.reading.headingEmpty", { column: column + 1 })}
							defaultValue={file.mapping[column] ?? NOT_READ}
							choices={fields}
						/>
					))}
				</div>
			</fieldset>
			<div>
				<SubmitButton look={file.state === "failed" ? "main" : "quiet"}>{t("imports.reading.submit")}</SubmitButton>
			</div>
		</ActionForm>
	);
}
