import { recordActivity } from "../activity";
import { handOverTopicOfChampions } from "../champions/topics";
import { handOverTopicOfCommunities } from "../communities/topics";
import { db, kysely } from "../db";
import { demand, found } from "../errors";
import type { Synonyms } from "../i18n/locales";
import { LOCALES } from "../i18n/locales";
import { handOverTopicOfPractices } from "../practices/topics";
import { countRows } from "../sql";
import type { Viewer } from "../viewer";
import { canCurateTopics } from "./policy";
import type { MergeTopicInput } from "./schema";
import { demandParent, findTopic, lockTopics } from "./topics";

interface Worded {
	names: Synonyms | Partial<Record<string, string>>;
	synonyms: Synonyms;
}

/** The synonyms of a topic, with the names and synonyms of one that becomes part of it. */
function wordsOfBoth(to: Worded, from: Worded): Synonyms {
	return Object.fromEntries(
		LOCALES.map((locale) => {
			const all = [...(to.synonyms[locale] ?? []), from.names[locale], ...(from.synonyms[locale] ?? [])].flat();
			const words = all.filter((word): word is string => Boolean(word) && word !== to.names[locale]);
			return [locale, [...new Set(words)]];
		}),
	);
}

/**
 * A topic becomes part of another: everything that is about it, the narrower topics and the words move, and its address leads on for
 * ever. It cannot be taken back: nobody could tell any more what was about which.
 */
export async function mergeTopic(viewer: Viewer, { slug, into }: MergeTopicInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		demand(canCurateTopics(viewer));
		await lockTopics(tx);
		const [from, to] = [await findTopic(tx, slug), await findTopic(tx, into)];
		await demandParent(tx, to.id, from.id);
		const both = { fromId: from.id, toId: to.id };
		await handOverTopicOfPractices(tx, both);
		await handOverTopicOfCommunities(tx, both);
		await handOverTopicOfChampions(tx, both, at);
		await tx.topic.updateMany({ where: { parentId: from.id }, data: { parentId: to.id } });
		await tx.topicAddress.updateMany({ where: { topicId: from.id }, data: { topicId: to.id } });
		await tx.topic.delete({ where: { id: from.id }, select: { id: true } });
		await tx.topicAddress.create({ data: { slug: from.slug, topicId: to.id } });
		await tx.topic.update({ where: { id: to.id }, data: { synonyms: wordsOfBoth(to, from) }, select: { id: true } });
		await recordActivity(tx, viewer, {
			kind: "topic.merged",
			at,
			subject: ["topic", from.id],
			detail: { into: to.id },
		});
	});
}

/** How much a merge would move, for the page that asks. Everything counts, whoever may see it: it all moves. @throws Refused */
export async function whatTopicMoves(viewer: Viewer, slug: string) {
	demand(canCurateTopics(viewer));
	return found(
		await kysely
			.selectFrom("topics as topic")
			.where("topic.slug", "=", slug)
			.select((eb) => [
				eb
					.selectFrom("practices as p")
					.whereRef("p.topicId", "=", "topic.id")
					.select(countRows().as("count"))
					.$asScalar()
					.$notNull()
					.as("practices"),
				eb
					.selectFrom("communities as c")
					.where((c) =>
						c.or([
							c("c.topicId", "=", c.ref("topic.id")),
							c(c.ref("topic.id"), "=", c.fn.any(c.ref("c.moreTopicIds"))),
						]),
					)
					.select(countRows().as("count"))
					.$asScalar()
					.$notNull()
					.as("communities"),
				eb
					.selectFrom("champion_terms as term")
					.whereRef("term.topicId", "=", "topic.id")
					.select(countRows().as("count"))
					.$asScalar()
					.$notNull()
					.as("terms"),
				eb
					.selectFrom("topics as narrower")
					.whereRef("narrower.parentId", "=", "topic.id")
					.select(countRows().as("count"))
					.$asScalar()
					.$notNull()
					.as("topics"),
			])
			.executeTakeFirst(),
	);
}
