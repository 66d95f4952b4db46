import compile from "icu-minify/compile";
import format from "icu-minify/format";
import type { en } from "./en";
import { FALLBACK_LOCALE, forEachLocale, type Locale } from "./locales";
import { MESSAGES } from "./messages-by-locale";

type Leaves<T, Path extends string = ""> = {
	[Key in keyof T & string]: T[Key] extends string ? `${Path}${Key}` : Leaves<T[Key], `${Path}${Key}.`>;
}[keyof T & string];

/** Every message by its path, such as `meetups.takeSeat`. */
export type MessageKey = Leaves<typeof en>;
export type MessageValues = Record<string, string | number>;
export interface Translate {
	(key: MessageKey, values?: MessageValues): string;
	readonly locale: Locale;
}

function messageAt(messages: object, key: string): string | undefined {
	let part: unknown = messages;
	for (const name of key.split(".")) {
		if (typeof part !== "object" || part === null || !Object.hasOwn(part, name)) return undefined;
		part = (part as Record<string, unknown>)[name];
	}
	return typeof part === "string" ? part : undefined;
}

/** `make` once for each of its options, in one language: what formats a number or chooses a plural is dear to make. */
function kept<Made>(make: (...args: never[]) => Made) {
	const made = new Map<string, Made>();
	return (...args: unknown[]): Made => {
		const [, options] = args;
		const name = options === undefined ? "" : JSON.stringify(options);
		let one = made.get(name);
		if (one === undefined) {
			one = make(...(args as never[]));
			made.set(name, one);
		}
		return one;
	};
}

/** A message is read at its first use and kept. One that the language does not have yet is said in English. */
function speaker(locale: Locale): Translate {
	const read = new Map<MessageKey, ReturnType<typeof compile>>();
	const formatters = {
		getDateTimeFormat: kept(
			(...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
		),
		getNumberFormat: kept((...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args)),
		getPluralRules: kept((...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args)),
	};
	const translate = (key: MessageKey, values?: MessageValues) => {
		let message = read.get(key);
		if (message === undefined) {
			const text = messageAt(MESSAGES[locale], key);
			// A key that no message has is a fault of ours that a reader should see as such, not an empty place.
			if (text === undefined) return locale === FALLBACK_LOCALE ? key : translator(FALLBACK_LOCALE)(key, values);
			message = compile(text);
			read.set(key, message);
		}
		const said = format(message, locale, values, { formatters });
		// Nothing at all comes as an empty list.
		return typeof said === "string" ? said : "";
	};
	return Object.assign(translate, { locale });
}

const translators = forEachLocale(speaker);

/** For a key that comes from outside: what no message has is said as the key itself. */
export function isMessageKey(key: string): key is MessageKey {
	return messageAt(MESSAGES[FALLBACK_LOCALE], key) !== undefined;
}

/** Says a message in a language. */
export function translator(locale: Locale): Translate {
	return translators[locale];
}
