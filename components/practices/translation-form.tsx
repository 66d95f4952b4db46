import { MarkdownField } from "@/components/editor/markdown-field";
import { requestContext } from "@/components/request-context";
import { ComparedText } from "@/components/ui/compared-text";
import { KeptField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Prose } from "@/components/ui/prose";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { madeFrom } from "@/lib/edits";
import type { Locale } from "@/lib/i18n/locales";
import { languageName } from "@/lib/i18n/names";
import type { CardTextField } from "@/lib/practices/card";
import type { TranslationToWrite } from "@/lib/practices/translation-form";
import { fieldName } from "./template-texts";

interface Props {
	action: FormAction;
	translation: TranslationToWrite;
	language: Locale;
}

/** Each text of the original with its translation beside it, or below it where there is no room. */
export function TranslationForm({ action, translation, language }: Props) {
	const { t } = requestContext();
	const { practice, written, version, fields } = translation;
	const hidden = {
		slug: practice.slug,
		language,
		ofVersion: String(practice.version),
		madeFrom: madeFrom(written),
		...(version ? { basedOn: String(version) } : {}),
	};
	return (
		<ActionForm action={action} draft={`translation ${language}`} className="grid gap-8">
			{Object.entries(hidden).map(([name, value]) => (
				<KeptField key={name} name={name} value={value} />
			))}
			<div className="hidden gap-8 lg:grid lg:grid-cols-2" aria-hidden="true">
				<p className="muted">{t("translations.original", { language: languageName(t.locale, practice.language) })}</p>
				<p className="muted">{languageName(t.locale, language)}</p>
			</div>
			{fields.map((field) => (
				<div key={field} className="grid items-start gap-x-8 gap-y-3 border-t border-line pt-5 lg:grid-cols-2">
					<Original translation={translation} field={field} />
					<Field translation={translation} field={field} language={language} />
				</div>
			))}
			<div className="grid gap-6 border-t border-line pt-5 lg:max-w-[calc(50%-1rem)]">
				{version && (
					<TextField
						name="note"
						label={t("practiceLife.fields.note")}
						hint={t("practiceLife.fields.noteHint")}
						maxLength={200}
					/>
				)}
				<div>
					<SubmitButton>{t("translations.save")}</SubmitButton>
				</div>
			</div>
		</ActionForm>
	);
}

interface Part {
	translation: TranslationToWrite;
	field: CardTextField;
}

const AS_HTML = {
	context: "contextHtml",
	problem: "problemHtml",
	steps: "stepsHtml",
	result: "resultHtml",
	evidence: "evidenceHtml",
} as const;

const isLong = (field: CardTextField): field is keyof typeof AS_HTML => field in AS_HTML;

/** A text of the original; what has changed in it since it was translated is marked. */
function Original({ translation: { practice, original, changed }, field }: Part) {
	const { t } = requestContext();
	const change = changed.find((one) => one.field === field);
	return (
		<section id={`original-${field}`} className="min-w-0 scroll-mt-24">
			<h2 className="mb-1.5 flex flex-wrap items-center gap-2 text-base">
				{fieldName(t, practice.template, field)}
				{change && <Tag tone="bloom">{t("translations.changedHere")}</Tag>}
			</h2>
			{change ? (
				<ComparedText parts={change.parts} language={practice.language} />
			) : isLong(field) ? (
				<Prose html={original[AS_HTML[field]] ?? ""} lang={practice.language} serif />
			) : (
				<p className="prose serif" lang={practice.language} dir="auto">
					{original[field]}
				</p>
			)}
		</section>
	);
}

const LENGTHS = { title: 120, summary: 200, resultLabel: 60, resultMeasured: 500, appliesTo: 500 } as const;

function Field({ translation: { practice, original, written }, field, language }: Part & { language: Locale }) {
	const { t } = requestContext();
	const props = {
		name: field,
		label: t("translations.fieldIn", {
			field: fieldName(t, practice.template, field),
			language: languageName(t.locale, language),
		}),
		defaultValue: written[field],
		required: true,
	};
	if (isLong(field)) return <MarkdownField files {...props} rows={rowsFor(original[field])} />;
	if (field === "appliesTo") return <TextArea {...props} rows={3} maxLength={LENGTHS.appliesTo} />;
	return <TextField {...props} maxLength={LENGTHS[field]} />;
}

/** About as long as the text beside it. */
const rowsFor = (text: string | undefined): number => Math.min(24, Math.max(4, Math.ceil((text?.length ?? 0) / 60)));
