import compile from "icu-minify/compile";
import format from "icu-minify/format";
import { isolated } from "../isolated";
import type { en } from "./en";
import { FALLBACK_LOCALE, forEachLocale, type Locale } from "./locales";
import { MESSAGES } from "./messages-by-locale";

type Leaves<T, Path extends string = ""> = {
	[Key in keyof T & string]: T[Key] extends string ? `${Path}${Key}` : Leaves<T[Key], `${Path}${Key}.`>;
}[keyof T & string];

/** The path of every message, such as `meetups.seat.take`. */
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

/** Caches formatters and plural rules by their options, because making them is slow. */
function cachedByOptions<Made>(make: (...args: never[]) => Made) {
	const cache = new Map<string, Made>();
	return (...args: unknown[]): Made => {
		const [, options] = args;
		const name = options === undefined ? "" : JSON.stringify(options);
		let value = cache.get(name);
		if (value === undefined) {
			value = make(...(args as never[]));
			cache.set(name, value);
		}
		return value;
	};
}

/** What people wrote keeps its direction, and the sentence around it its own. */
function isolatedValues(values: MessageValues | undefined): MessageValues | undefined {
	if (!values) return undefined;
	const kept: MessageValues = {};
	for (const [name, value] of Object.entries(values)) kept[name] = typeof value === "string" ? isolated(value) : value;
	return kept;
}

/** Messages are compiled at their first use. A message that a language does not have is shown in English. */
function createTranslator(locale: Locale): Translate {
	const compiled = new Map<MessageKey, ReturnType<typeof compile>>();
	const formatters = {
		getDateTimeFormat: cachedByOptions(
			(...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
		),
		getNumberFormat: cachedByOptions(
			(...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
		),
		getPluralRules: cachedByOptions(
			(...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
		),
	};
	const translate = (key: MessageKey, values?: MessageValues) => {
		let message = compiled.get(key);
		if (message === undefined) {
			const text = messageAt(MESSAGES[locale], key);
			// A missing message shows its key, so that the mistake is seen.
			if (text === undefined) return locale === FALLBACK_LOCALE ? key : translator(FALLBACK_LOCALE)(key, values);
			message = compile(text);
			compiled.set(key, message);
		}
		const formatted = format(message, locale, isolatedValues(values), { formatters });
		// An empty message is formatted as an empty list.
		return typeof formatted === "string" ? formatted : "";
	};
	return Object.assign(translate, { locale });
}

const translators = forEachLocale(createTranslator);

/** For a key that comes from a request. */
export function isMessageKey(key: string): key is MessageKey {
	return messageAt(MESSAGES[FALLBACK_LOCALE], key) !== undefined;
}

/** The function that returns messages in a language. */
export function translator(locale: Locale): Translate {
	return translators[locale];
}
