import { en } from "./en";
import { fr } from "./fr";
import type { Locale, OfferedLocale } from "./locales";
import type { Messages } from "./messages";

type Some<T> = { readonly [Key in keyof T]?: T[Key] extends string ? string : Some<T[Key]> };

/** Every message where people can choose the language; elsewhere those there are so far. */
export const MESSAGES: Record<OfferedLocale, Messages> & Record<Locale, Some<Messages>> = { fr, en };
