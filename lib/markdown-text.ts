import { z } from "zod";
import { canBeFormatted } from "./markdown-bounds";

/** A Markdown text of a form. */
export const markdownText = (maximum: number) =>
	z.string().trim().max(maximum).refine(canBeFormatted, "too_many_marks");
