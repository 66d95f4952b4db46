import { expressionBuilder, sql } from "kysely";
import { type DB, kysely } from "../db";
import type { Viewer } from "../viewer";
import { practicePublished } from "./policy";
import { listedPractices, readList } from "./queries";

const SHOWN = 4;
/** The words of a title and summary that stand in the fewest texts. */
const TELLING_WORDS = 12;
/** A word in more of the texts than this share says little. */
const MOST_TEXTS = 0.1;
const MOST_COMPARED = 400;
const SAME_TOPIC = 0.3;

/** What the card has to say, as a query for any of its rarest words; nothing where none is known. */
function wordsOfCard(practiceId: string) {
	const words = sql`
		select w.word, w.uses from practices own
		cross join lateral unnest(tsvector_to_array(ts_filter(own.words, '{a,b}'))) lexeme
		join search_words w on w.word = lexeme
		where own.id = ${practiceId}::uuid and length(w.word) > 3 and w.uses <= (select greatest(max(uses) * ${sql.lit(MOST_TEXTS)}, 5) from search_words)
		order by w.uses, w.word limit ${sql.lit(TELLING_WORDS)}`;
	return sql`(select coalesce(string_agg(quote_literal(word), ' | '), '')::tsquery from (${words}) telling)`;
}

/**
 * Other published practices that the viewer finds: about the same topic, or with words of the card that stand in few texts. One statement.
 */
export async function similarPractices(
	viewer: Viewer,
	{ id, topicId }: { id: string; topicId: string | null },
	at: Date,
) {
	const eb = expressionBuilder<DB & { p: DB["practices"] }, "p">();
	const words = wordsOfCard(id);
	const isOfTopic = topicId ? eb("p.topicId", "=", topicId) : eb.lit(false);
	const compared = kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select("p.id")
		.where("p.id", "!=", id)
		.where(practicePublished)
		.where(eb.or([isOfTopic, sql<boolean>`p.words @@ ${words}`]))
		.orderBy("p.publishedAt", "desc")
		.limit(sql.lit(MOST_COMPARED));
	const score = sql<number>`ts_rank(p.words, ${words}) + case when ${isOfTopic} then ${sql.lit(SAME_TOPIC)} else 0 end`;
	return readList(
		listedPractices(viewer)
			.where(practicePublished)
			.where("p.id", "in", compared)
			.orderBy(score, "desc")
			.orderBy("p.reuseUnitCount", "desc")
			.orderBy("p.id", "desc")
			.limit(sql.lit(SHOWN)),
		at,
	);
}
