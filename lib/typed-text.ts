import { z } from "zod";

/** A character that shows something: no blank, control character, direction mark, joiner, filler or blank of Braille. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{DI}\u2800]/u;

export const isVisible = (text: string): boolean => VISIBLE.test(text);

/** A text that somebody types, without blanks around it. One that shows nothing is empty. */
export const typedText = () => z.string().overwrite((text) => (isVisible(text) ? text.trim() : ""));
