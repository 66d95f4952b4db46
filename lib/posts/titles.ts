import type { Locale, Names } from "../i18n/locales";

/** The title of a post, and of an announcement in a second language. */
export interface Titles {
	title: string;
	language: Locale;
	otherLanguage: Locale | null;
	otherTitle: string | null;
}

/** The title in a reader's language, where the post has one in it. */
export function titleFor(locale: Locale, { title, language, otherLanguage, otherTitle }: Titles) {
	return otherLanguage === locale && otherTitle ? { title: otherTitle, language: otherLanguage } : { title, language };
}

/** The title for a message that many read: in each of its languages, where it has two. */
export function titleForAll({ title, language, otherLanguage, otherTitle }: Titles): string | Names {
	return otherLanguage && otherTitle ? { [language]: title, [otherLanguage]: otherTitle } : title;
}
