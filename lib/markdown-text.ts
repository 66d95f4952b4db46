import { canBeFormatted } from "./markdown-bounds";
import { typedText } from "./typed-text";

/** A Markdown text of a form. */
export const markdownText = (maximum: number) => typedText().max(maximum).refine(canBeFormatted, "too_many_marks");
