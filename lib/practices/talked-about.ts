import { kysely } from "../db";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import { practiceReadableBy } from "./policy";
import { inLanguageOfReader, translationForLists } from "./translation-reads";

const readable = (viewer: Viewer) =>
	kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select(["p.id", "p.slug", "p.title", "p.summary", "p.language", "p.resultLabel", "c.slug as communitySlug"])
		.select(translationForLists(viewer))
		.where(practiceReadableBy(viewer));

/** The practice that a post is about; null where its reader may not open it. */
export async function practiceOfPost(viewer: Viewer, id: string) {
	const row = await readable(viewer).where("p.id", "=", id).executeTakeFirst();
	return row ? inLanguageOfReader(row) : null;
}

/** A published practice of a community that somebody wants to ask or say something about. @throws NotFound */
export async function practiceToTalkAbout(viewer: Viewer, { slug, community }: { slug: string; community: string }) {
	const query = readable(viewer)
		.where("p.slug", "=", slug)
		.where("c.slug", "=", community)
		.where("p.publishedAt", "is not", null);
	return inLanguageOfReader(found(await query.executeTakeFirst()));
}
