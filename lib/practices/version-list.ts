import { sql } from "kysely";
import { kysely } from "../db";

/** The versions of a card with who wrote them, the newest first. */
export const versionsWithEditors = (practiceId: string) =>
	kysely
		.selectFrom("practice_versions as v")
		.innerJoin("people as editor", "editor.id", "v.editedById")
		.select(["v.number", "v.at", "v.note", "v.restoredFrom"])
		.select(["editor.id as editorId", "editor.givenName", "editor.familyName"])
		.where("v.practiceId", "=", practiceId)
		.orderBy("v.number", "desc");

/** Some of them: those before a number where it is given. */
export async function listedVersions(practiceId: string, size: number, before?: number) {
	const query = versionsWithEditors(practiceId).limit(sql.lit(size));
	return (before === undefined ? query : query.where("v.number", "<", before)).execute();
}

export type ListedVersion = Awaited<ReturnType<typeof listedVersions>>[number];
