import { type MessageKey, type MessageValues, translator } from "@/lib/i18n/translator";

export const LOCALES = ["en", "fr"] as const;

/** The words on the screen, from the same messages: journeys read what a person reads. */
export function wordsOf(locale: (typeof LOCALES)[number]): (key: MessageKey, values?: MessageValues) => string {
	return translator(locale);
}

let counter = 0;

/** A name that no other journey of this run uses. */
export function unique(name: string): string {
	counter += 1;
	return `${name} ${process.pid}-${counter}`;
}
