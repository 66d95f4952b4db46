import { sql } from "kysely";
import { kysely } from "../db";
import type { Locale } from "../i18n/locales";

/** The versions of a card with who wrote them, the newest first. */
const versionsWithEditors = (practiceId: string) =>
	kysely
		.selectFrom("practice_versions as v")
		.innerJoin("people as editor", "editor.id", "v.editedById")
		.select(["v.number", "v.at", "v.note", "v.restoredFrom"])
		.select(["editor.id as editorId", "editor.givenName", "editor.familyName"])
		.where("v.practiceId", "=", practiceId)
		.orderBy("v.number", "desc");

/** The same for a translation of it. */
const translationVersionsWithEditors = ({ practiceId, language }: { practiceId: string; language: Locale }) =>
	kysely
		.selectFrom("practice_translation_versions as v")
		.innerJoin("people as editor", "editor.id", "v.editedById")
		.select(["v.number", "v.at", "v.note", "v.restoredFrom"])
		.select(["editor.id as editorId", "editor.givenName", "editor.familyName"])
		.where("v.practiceId", "=", practiceId)
		.where("v.language", "=", language)
		.orderBy("v.number", "desc");

/** A card, or a translation of it. */
export interface VersionsOf {
	practiceId: string;
	/** The language of the translation; null for the card itself. */
	language: Locale | null;
}

/** Versions with the texts that they keep. */
export async function versionsNumbered({ practiceId, language }: VersionsOf, numbers: number[]) {
	return language
		? translationVersionsWithEditors({ practiceId, language })
				.select("v.card")
				.where("v.number", "in", numbers)
				.execute()
		: versionsWithEditors(practiceId).select("v.card").where("v.number", "in", numbers).execute();
}

/** Some of them: those before a number where it is given. */
export async function listedVersions({ practiceId, language }: VersionsOf, size: number, before?: number) {
	if (language) {
		const query = translationVersionsWithEditors({ practiceId, language }).limit(sql.lit(size));
		return (before === undefined ? query : query.where("v.number", "<", before)).execute();
	}
	const query = versionsWithEditors(practiceId).limit(sql.lit(size));
	return (before === undefined ? query : query.where("v.number", "<", before)).execute();
}

export type ListedVersion = Awaited<ReturnType<typeof listedVersions>>[number];
