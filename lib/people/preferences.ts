import { db } from "../db";
import type { Locale } from "../i18n/locales";
import type { Viewer } from "../viewer";

/** From now on this language, whatever the browser asks for. */
export async function chooseLocale(viewer: Viewer, locale: Locale): Promise<void> {
	await db.person.update({
		where: { id: viewer.personId },
		data: { locale, localeChosen: true },
		select: { id: true },
	});
}
