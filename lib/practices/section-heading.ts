import type { Translate } from "../i18n/translator";
import type { Template } from "./templates";

/** The heading of a part of a card, by its kind. */
export const sectionHeading = (
	t: Translate,
	template: Template,
	field: "context" | "problem" | "steps" | "result",
): string =>
	template === "practice" ? t(`practices.sections.${field}`) : t(`practiceLife.templates.${template}.${field}`);
