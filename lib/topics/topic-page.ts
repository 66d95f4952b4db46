import { expressionBuilder, sql } from "kysely";
import { DAY } from "../clock";
import { communityVisibleTo } from "../communities/policy";
import { type DB, kysely } from "../db";
import { found } from "../errors";
import { PERSON_COLUMNS } from "../people/columns";
import { practicePublished, practiceVisibleTo } from "../practices/policy";
import { type ListQuery, listedPractices, newestFirst, readList } from "../practices/queries";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { MOST_TAKEN } from "./schema";
import { allTopics, type Topic, widerOf, withNarrower } from "./tree";

const SHOWN = 10;
const SHOWN_BESIDE = 5;
const RECENT_DAYS = 30;
const MOST_WORDS = 60;

/** A topic with its place in the tree. @throws NotFound */
export async function topicPage(viewer: Viewer, slug: string) {
	const topics = await allTopics(viewer);
	const topic = found(topics.find((one) => one.slug === slug));
	const wider = widerOf(topics, topic);
	return {
		...topic,
		wider,
		narrower: topics.filter(({ parentId }) => parentId === topic.id),
		/** The main topic: what communities and champions are about. */
		main: wider[0] ?? topic,
		ids: withNarrower(topics, topic.id),
	};
}

export type TopicPage = Awaited<ReturnType<typeof topicPage>>;

/** The words of a topic in every language. */
const wordsOf = ({ names, synonyms }: Topic): string[] =>
	[...Object.values(names), ...Object.values(synonyms).flat()].slice(0, MOST_WORDS);

/**
 * Practices about a topic: those of it and of narrower ones, and of those of a wider one the practices that have a word of it. What forms
 * offer are main topics.
 */
function isAbout(topic: TopicPage) {
	const eb = expressionBuilder<DB & { p: DB["practices"] }, "p">();
	const isOf = (ids: readonly string[]) => eb("p.topicId", "=", eb.fn.any(eb.val([...ids])));
	if (topic.wider.length === 0) return isOf(topic.ids);
	const queries = wordsOf(topic).map((word) => sql`search_query_of(${word}::text)`);
	const hasWord = sql<boolean>`p.words @@ (${sql.join(queries, sql` || `)})`;
	return eb.or([isOf(topic.ids), eb.and([isOf(topic.wider.map(({ id }) => id)), hasWord])]);
}

/** What is known about a topic, as far as the viewer sees it: the newest, the most reused, and what changed lately. Three statements. */
export async function practicesAbout(viewer: Viewer, topic: TopicPage, at: Date) {
	const since = new Date(at.getTime() - RECENT_DAYS * DAY);
	const about = listedPractices(viewer).where(practicePublished).where(isAbout(topic));
	const read = (query: ListQuery, take: number) => readList(query.limit(sql.lit(take)), at);
	const eb = expressionBuilder<DB & { p: DB["practices"] }, "p">();
	const lastVersionAt = eb
		.selectFrom("practice_versions as version")
		.whereRef("version.practiceId", "=", "p.id")
		.select((version) => version.fn.max("version.at").as("at"));
	const changed = about
		.where((p) => p(p.fn.coalesce(lastVersionAt.$asScalar(), "p.publishedAt"), ">=", since))
		.orderBy((p) => p.fn.coalesce(lastVersionAt.$asScalar(), "p.publishedAt"), "desc")
		.orderBy("p.id");
	const reused = about
		.where("p.reuseUnitCount", ">", literal(0))
		.orderBy("p.reuseUnitCount", "desc")
		.orderBy("p.id", "desc");
	const [newest, mostReused, lately] = await Promise.all([
		read(newestFirst(about), SHOWN + 1),
		read(reused, SHOWN_BESIDE),
		read(changed, SHOWN_BESIDE),
	]);
	return { newest: newest.slice(0, SHOWN), hasMore: newest.length > SHOWN, mostReused, lately };
}

/** Colleagues who wrote a practice about it that the viewer finds, the latest first; no ranking. */
export async function authorsAbout(viewer: Viewer, topic: TopicPage) {
	return kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.innerJoin("people as person", "person.id", "p.authorId")
		.where(practicePublished)
		.where(practiceVisibleTo(viewer))
		.where(isAbout(topic))
		.where("person.status", "=", literal("active"))
		.select(PERSON_COLUMNS)
		.select((eb) => eb.fn.max("p.publishedAt").as("lastAt"))
		.groupBy("person.id")
		.orderBy("lastAt", "desc")
		.orderBy("person.id")
		.limit(sql.lit(SHOWN_BESIDE + 1))
		.execute();
}

/** The address of a topic that an earlier address leads to, or null. */
export async function topicAddressNow(slug: string): Promise<string | null> {
	const row = await kysely
		.selectFrom("topic_addresses as earlier")
		.innerJoin("topics as topic", "topic.id", "earlier.topicId")
		.select("topic.slug")
		.where("earlier.slug", "=", slug)
		.executeTakeFirst();
	return row?.slug ?? null;
}

/** What a split may take along: the practices and communities about the topic itself that the viewer finds. Two statements. */
export async function whatMaySplitOff(viewer: Viewer, { id }: TopicPage) {
	const [practices, communities] = await Promise.all([
		kysely
			.selectFrom("practices as p")
			.innerJoin("communities as c", "c.id", "p.communityId")
			.select(["p.id", "p.title"])
			.where("p.topicId", "=", id)
			.where(practiceVisibleTo(viewer))
			.orderBy("p.title")
			.orderBy("p.id")
			.limit(sql.lit(MOST_TAKEN))
			.execute(),
		kysely
			.selectFrom("communities as c")
			.select(["c.id", "c.name"])
			.where("c.topicId", "=", id)
			.where(communityVisibleTo(viewer))
			.orderBy("c.name")
			.orderBy("c.id")
			.limit(sql.lit(MOST_TAKEN))
			.execute(),
	]);
	return { practices, communities };
}

export const topicAddressOf = async (id: string): Promise<string | null> =>
	(await kysely.selectFrom("topics").select("slug").where("id", "=", id).executeTakeFirst())?.slug ?? null;
