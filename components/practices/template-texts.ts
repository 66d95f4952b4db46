import type { Translate } from "@/lib/i18n/translator";
import type { ComparedField } from "@/lib/practices/compared-cards";
import type { Template } from "@/lib/practices/templates";

type PromptedField = "context" | "problem" | "steps" | "result";

/** What a field of a card is called in its form, by the kind of card. */
export const fieldLabel = (t: Translate, template: Template, field: PromptedField): string =>
	template === "practice" ? t(`practices.fields.${field}`) : t(`practiceLife.templates.${template}.${field}`);

/** The name of any field that people write. */
export function fieldName(t: Translate, template: Template, field: ComparedField): string {
	switch (field) {
		case "context":
		case "problem":
		case "steps":
		case "result":
			return fieldLabel(t, template, field);
		case "resultMeasured":
		case "sources":
		case "countries":
		case "sizes":
			return t(`practiceLife.fields.${field}`);
		default:
			return t(`practices.fields.${field}`);
	}
}

/** What a field asks for. */
export const fieldPrompt = (t: Translate, template: Template, field: PromptedField): string =>
	template === "practice" ? t(`practices.fields.${field}Hint`) : t(`practiceLife.templates.${template}.${field}Hint`);
