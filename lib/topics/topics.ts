import { recordActivity } from "../activity";
import { communitiesTakenAlong } from "../communities/topics";
import { db, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand, found, Refused } from "../errors";
import type { Names, Synonyms } from "../i18n/locales";
import { takeLock } from "../locks";
import { practicesTakenAlong } from "../practices/topics";
import { slugOf } from "../text";
import type { Viewer } from "../viewer";
import { canCurateTopics } from "./policy";
import type { NewTopicInput, SplitTopicInput, TopicInput } from "./schema";

/** Addresses below /topics that are no topic. */
const OWN_PAGES = ["new"];

const namesOf = ({ nameFr, nameEn }: Pick<NewTopicInput, "nameFr" | "nameEn">): Names => ({ fr: nameFr, en: nameEn });

const synonymsIn = ({ synonymsFr, synonymsEn }: Pick<NewTopicInput, "synonymsFr" | "synonymsEn">): Synonyms => ({
	fr: synonymsFr,
	en: synonymsEn,
});

/** Topics are few and seldom change: whoever changes one waits for the others, so that the tree stays a tree. */
export async function lockTopics(tx: Tx): Promise<void> {
	await takeLock(tx, "topics");
}

/** A topic in the verb's transaction. @throws NotFound */
export const findTopic = async (tx: Tx, slug: string) =>
	found(
		await tx.topic.findUnique({
			where: { slug },
			select: { id: true, slug: true, names: true, synonyms: true, parentId: true },
		}),
	);

async function isFree(tx: Tx, slug: string, topicId?: string): Promise<boolean> {
	if (OWN_PAGES.includes(slug)) return false;
	const topic = await tx.topic.findUnique({ where: { slug }, select: { id: true } });
	const earlier = await tx.topicAddress.findUnique({ where: { slug }, select: { topicId: true } });
	return (topic === null || topic.id === topicId) && (earlier === null || earlier.topicId === topicId);
}

async function freeAddress(tx: Tx, name: string): Promise<string> {
	const wanted = slugOf(name) || "topic";
	for (let number = 1; ; number++) {
		const slug = number === 1 ? wanted : `${wanted}-${number}`;
		if (await isFree(tx, slug)) return slug;
	}
}

/** A wider topic that exists, and that is neither the topic itself nor part of it. */
export async function demandParent(tx: Tx, parentId: string, topicId?: string): Promise<void> {
	const parents = new Map(
		(await tx.topic.findMany({ select: { id: true, parentId: true } })).map((topic) => [topic.id, topic.parentId]),
	);
	found(parents.has(parentId) || null);
	for (let above: string | null | undefined = parentId; above; above = parents.get(above))
		if (above === topicId) throw new Refused("topic_within_itself");
}

/** What forms write about main topics would lose its topic in a narrower one. */
async function demandUnused(tx: Tx, topicId: string): Promise<void> {
	const uses = { where: { topicId } };
	const about = await Promise.all([
		tx.practice.count(uses),
		tx.community.count(uses),
		tx.communityRequest.count(uses),
		tx.nomination.count(uses),
	]);
	if (about.some((count) => count > 0)) throw new Refused("topic_in_use");
}

export async function addTopic(viewer: Viewer, input: NewTopicInput, at: Date): Promise<{ slug: string }> {
	return db.$transaction(async (tx) => {
		demand(canCurateTopics(viewer));
		await lockTopics(tx);
		if (input.parentId) await demandParent(tx, input.parentId);
		const { id, slug } = await tx.topic.create({
			data: {
				slug: await freeAddress(tx, input.nameEn),
				names: namesOf(input),
				synonyms: synonymsIn(input),
				parentId: input.parentId ?? null,
			},
			select: { id: true, slug: true },
		});
		await recordActivity(tx, viewer, { kind: "topic.added", at, subject: ["topic", id] });
		return { slug };
	});
}

/** The fields of the form of a topic. */
export const topicFields = (topic: {
	slug: string;
	names: Names;
	synonyms: Synonyms;
	parentId: string | null;
}): TopicInput => ({
	nameFr: topic.names.fr ?? "",
	nameEn: topic.names.en ?? "",
	synonymsFr: topic.synonyms.fr ?? [],
	synonymsEn: topic.synonyms.en ?? [],
	parentId: topic.parentId ?? undefined,
	address: topic.slug,
});

/** Names, synonyms, place in the tree, address: the earlier address leads on. @throws Refused "topic_address_taken" */
export async function changeTopic(
	viewer: Viewer,
	slug: string,
	{ madeFrom, ...input }: TopicInput & { madeFrom: MadeFrom },
	at: Date,
): Promise<{ slug: string }> {
	return db.$transaction(async (tx) => {
		demand(canCurateTopics(viewer));
		await lockTopics(tx);
		const topic = await findTopic(tx, slug);
		const next = applyEdit(topicFields(topic), input, madeFrom);
		const parentId = next.parentId ?? null;
		if (parentId !== topic.parentId && parentId) {
			await demandParent(tx, parentId, topic.id);
			if (!topic.parentId) await demandUnused(tx, topic.id);
		}
		if (next.address !== topic.slug) {
			if (!(await isFree(tx, next.address, topic.id))) throw new Refused("topic_address_taken");
			await tx.topicAddress.deleteMany({ where: { slug: next.address } });
			await tx.topicAddress.create({ data: { slug: topic.slug, topicId: topic.id } });
		}
		await tx.topic.update({
			where: { id: topic.id },
			data: { slug: next.address, names: namesOf(next), synonyms: synonymsIn(next), parentId },
			select: { id: true },
		});
		await recordActivity(tx, viewer, { kind: "topic.changed", at, subject: ["topic", topic.id] });
		return { slug: next.address };
	});
}

const without = (all: readonly string[] = [], taken: readonly string[]) => all.filter((word) => !taken.includes(word));

/** Makes a topic beside another from some of its synonyms, practices and communities. */
export async function splitTopic(viewer: Viewer, input: SplitTopicInput, at: Date): Promise<{ slug: string }> {
	return db.$transaction(async (tx) => {
		demand(canCurateTopics(viewer));
		await lockTopics(tx);
		const from = await findTopic(tx, input.slug);
		const { id, slug } = await tx.topic.create({
			data: {
				slug: await freeAddress(tx, input.nameEn),
				names: namesOf(input),
				synonyms: synonymsIn(input),
				parentId: from.parentId,
			},
			select: { id: true, slug: true },
		});
		const left = {
			fr: without(from.synonyms.fr, input.synonymsFr),
			en: without(from.synonyms.en, input.synonymsEn),
		};
		await tx.topic.update({ where: { id: from.id }, data: { synonyms: left }, select: { id: true } });
		const both = { fromId: from.id, toId: id };
		await practicesTakenAlong(tx, viewer, { ...both, ids: input.practiceIds });
		await communitiesTakenAlong(tx, viewer, { ...both, ids: input.communityIds });
		await recordActivity(tx, viewer, {
			kind: "topic.split",
			at,
			subject: ["topic", id],
			detail: { from: from.id },
		});
		return { slug };
	});
}
