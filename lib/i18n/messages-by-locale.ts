import { en } from "./en";
import { fr } from "./fr";
import type { Locale, OfferedLocale } from "./locales";
import type { Messages } from "./messages";

type Some<T> = { readonly [Key in keyof T]?: T[Key] extends string ? string : Some<T[Key]> };

/** The messages by language. Languages that people can choose have all of them; others may have some. */
export const MESSAGES: Record<OfferedLocale, Messages> & Record<Locale, Some<Messages>> = { fr, en };
