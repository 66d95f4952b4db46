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

/** Made once each: a message is parsed at its first use and kept, and one without values is kept as it was said. */
function keeping(locale: Locale, messages: object): Translate {
	const say = createTranslator({ locale, messages: messages as never }) as Translate;
	const said = new Map<MessageKey, string>();
	return (key, values) => {
		if (values) return say(key, values);
		const kept = said.get(key);
		if (kept !== undefined) return kept;
		const text = say(key);
		said.set(key, text);
		return text;
	};
}

const translators: Record<Locale, Translate> = { fr: keeping("fr", fr), en: keeping("en", en) };

/** For a key that comes from outside: what no message has would be kept by its translator all the same. */
export function isMessageKey(key: string): key is MessageKey {
	const known = (part: unknown, name: string) =>
		typeof part === "object" && part !== null && Object.hasOwn(part, name)
			? (part as Record<string, unknown>)[name]
			: undefined;
	return typeof key.split(".").reduce<unknown>(known, en) === "string";
}

/** Says a message in a language. */
export function translator(locale: Locale): Translate {
	return translators[locale];
}
