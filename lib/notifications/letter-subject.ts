import { kysely } from "../db";
import { titleForAll } from "../posts/titles";
import type { Subject } from "./subject";

/** A letter that was sent to the members of a community. */
export async function letterSubject(id: string): Promise<Subject | null> {
	const letter = await kysely
		.selectFrom("letters as letter")
		.innerJoin("communities as c", "c.id", "letter.communityId")
		.select(["letter.title", "letter.language", "letter.otherLanguage", "letter.otherTitle", "c.slug", "c.name"])
		.where("letter.id", "=", id)
		.where("letter.sentAt", "is not", null)
		.executeTakeFirst();
	if (!letter) return null;
	return {
		letterId: id,
		params: { title: titleForAll(letter), community: letter.name },
		path: `/communities/${letter.slug}/letters/${id}`,
	};
}
