import { communityVisibleTo } from "../communities/policy";
import { kysely } from "../db";
import { nameInQuery } from "../i18n/names-in-sql";
import { practicePublished, practiceVisibleTo } from "../practices/policy";
import { countRows } from "../sql";
import type { Viewer } from "../viewer";

/** Topics are made by hand: nobody has more. */
const MOST_TOPICS = 1000;

/** All topics by their name, without their place in the tree. */
export const allTopics = (viewer: Viewer) =>
	kysely
		.selectFrom("topics")
		.select(["id", "slug", "names", "synonyms", "parentId"])
		.orderBy((eb) => nameInQuery(viewer.locale, eb.ref("names")))
		.orderBy("id")
		.limit(MOST_TOPICS)
		.execute();

export type Topic = Awaited<ReturnType<typeof allTopics>>[number];

export interface TopicNode extends Topic {
	children: TopicNode[];
}

/** Topics as a tree. */
export function treeOf(topics: readonly Topic[]): TopicNode[] {
	const below = Map.groupBy(topics, ({ parentId }) => parentId);
	const nodes = (parentId: string | null): TopicNode[] =>
		(below.get(parentId) ?? []).map((topic) => ({ ...topic, children: nodes(topic.id) }));
	return nodes(null);
}

/** A topic with all that are part of it. */
export function withNarrower(topics: readonly Topic[], id: string): string[] {
	const below = topics.filter(({ parentId }) => parentId === id);
	return [id, ...below.flatMap((topic) => withNarrower(topics, topic.id))];
}

/** The topics that a topic is part of, the widest first. */
export function widerOf(topics: readonly Topic[], topic: Topic): Topic[] {
	const parent = topics.find(({ id }) => id === topic.parentId);
	return parent ? [...widerOf(topics, parent), parent] : [];
}

/** How many published practices and communities that the viewer finds are about each topic. Two statements. */
export async function topicCounts(viewer: Viewer) {
	const [practices, communities] = await Promise.all([
		kysely
			.selectFrom("practices as p")
			.innerJoin("communities as c", "c.id", "p.communityId")
			.where("p.topicId", "is not", null)
			.where(practicePublished)
			.where(practiceVisibleTo(viewer))
			.groupBy("p.topicId")
			.select(["p.topicId", countRows().as("count")])
			.execute(),
		kysely
			.selectFrom("communities as c")
			.where("c.topicId", "is not", null)
			.where("c.archivedAt", "is", null)
			.where(communityVisibleTo(viewer))
			.groupBy("c.topicId")
			.select(["c.topicId", countRows().as("count")])
			.execute(),
	]);
	const byTopic = (rows: { topicId: string | null; count: number }[]) =>
		new Map(rows.map(({ topicId, count }) => [topicId ?? "", count]));
	return { practices: byTopic(practices), communities: byTopic(communities) };
}
