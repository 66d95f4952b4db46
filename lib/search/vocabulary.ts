import { db } from "../db";

/** A word with digits or signs is no word that somebody misspells. */
const WORD = "^[^0-9[:space:][:punct:]]{3,40}$";

/**
 * Job, daily: the words of all texts, and in how many texts each stands. It says nothing to readers: what a misspelt word finds is
 * asked with their rights.
 */
export async function countWords(): Promise<void> {
	const texts = `select to_tsvector('simple', "searchText") from practices where "deletedAt" is null
		union all select to_tsvector('simple', search_plain(left(context || ' ' || steps || ' ' || result, 60000))) from practices where "deletedAt" is null
		union all select to_tsvector('simple', search_plain(left("searchText" || ' ' || context || ' ' || steps || ' ' || result, 60000))) from practice_translations
		union all select to_tsvector('simple', "searchText") from posts where "deletedAt" is null
		union all select to_tsvector('simple', "searchText") from replies where "deletedAt" is null
		union all select to_tsvector('simple', "searchText") from communities
		union all select to_tsvector('simple', "searchText") from meetups
		union all select to_tsvector('simple', "searchText") from collections where "deletedAt" is null
		union all select to_tsvector('simple', "searchText") from people where "anonymisedAt" is null
		union all select to_tsvector('simple', search_plain(left(text, 60000))) from file_texts`;
	await db.$transaction(
		async (tx) => {
			await tx.$executeRaw`delete from search_words`;
			await tx.$executeRaw`
				insert into search_words (word, uses)
				select word, ndoc from ts_stat(${texts}::text) where word ~ ${WORD}::text`;
		},
		{ timeout: 600_000 },
	);
}
