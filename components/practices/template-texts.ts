import type { Translate } from "@/lib/i18n/translator";
import type { Template } from "@/lib/practices/templates";

type PromptedField = "context" | "problem" | "steps" | "result";

/** What a field of a card is called in its form, by the kind of card. */
export const fieldLabel = (t: Translate, template: Template, field: PromptedField): string =>
	template === "practice" ? t(`practices.fields.${field}`) : t(`practiceLife.templates.${template}.${field}`);

/** What a field asks for. */
export const fieldPrompt = (t: Translate, template: Template, field: PromptedField): string =>
	template === "practice" ? t(`practices.fields.${field}Hint`) : t(`practiceLife.templates.${template}.${field}Hint`);
