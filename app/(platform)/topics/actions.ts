"use server";

import { formAction } from "@/app/_web/action";
import { FieldProblem } from "@/app/_web/problem-answer";
import { Refused } from "@/lib/errors";
import { nameIn } from "@/lib/i18n/names";
import { mergeTopic } from "@/lib/topics/merging";
import { changeTopicInput, mergeTopicInput, newTopicInput, splitTopicInput } from "@/lib/topics/schema";
import { topicPage } from "@/lib/topics/topic-page";
import { addTopic, changeTopic, splitTopic } from "@/lib/topics/topics";

export const addTopicAction = formAction(newTopicInput, async ({ viewer, input, at }) => {
	const { slug } = await addTopic(viewer, input, at);
	return { to: `/topics/${slug}`, notice: { key: "topics.added" } };
});

export const changeTopicAction = formAction(changeTopicInput, async ({ viewer, input, at }) => {
	const { slug, ...change } = input;
	const changed = await changeTopic(viewer, slug, change, at).catch((problem) => {
		if (problem instanceof Refused && problem.reason === "topic_address_taken")
			throw new FieldProblem("address", "taken");
		throw problem;
	});
	return { to: `/topics/${changed.slug}`, notice: { key: "topics.changed" } };
});

export const mergeTopicAction = formAction(mergeTopicInput, async ({ viewer, input, at }) => {
	const [from, into] = [await topicPage(viewer, input.slug), await topicPage(viewer, input.into)];
	await mergeTopic(viewer, input, at);
	return {
		to: `/topics/${into.slug}`,
		notice: {
			key: "topics.merged",
			values: { name: nameIn(viewer.locale, from.names), into: nameIn(viewer.locale, into.names) },
		},
	};
});

export const splitTopicAction = formAction(splitTopicInput, async ({ viewer, input, at }) => {
	const { slug } = await splitTopic(viewer, input, at);
	return {
		to: `/topics/${slug}`,
		notice: { key: "topics.splitDone", values: { name: viewer.locale === "fr" ? input.nameFr : input.nameEn } },
	};
});
