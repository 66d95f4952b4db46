import { createTranslator } from "use-intl/core";
import { en } from "./en";
import { fr } from "./fr";
import type { Locale } from "./locales";

type Leaves<T, Path extends string = ""> = {
	[Key in keyof T & string]: T[Key] extends string ? `${Path}${Key}` : Leaves<T[Key], `${Path}${Key}.`>;
}[keyof T & string];

/** Every message by its path, such as `meetups.takeSeat`. */
export type MessageKey = Leaves<typeof en>;
export type MessageValues = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

// Both are made once: a message is parsed at its first use and kept.
const translators: Record<Locale, Translate> = {
	fr: createTranslator({ locale: "fr", messages: fr as never }) as Translate,
	en: createTranslator({ locale: "en", messages: en as never }) as Translate,
};

/** Says a message in a language. */
export function translator(locale: Locale): Translate {
	return translators[locale];
}
