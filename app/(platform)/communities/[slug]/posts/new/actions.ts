"use server";

import { formAction } from "@/app/_web/action";
import { sentFile } from "@/app/_web/sent-file";
import { keepAttachment, markdownOf } from "@/lib/files/attachments";
import type { MessageKey } from "@/lib/i18n/translator";
import { countUse } from "@/lib/limits";
import { languageOf } from "@/lib/posts/language";
import { writePost } from "@/lib/posts/posts";
import { type PostKind, postInput } from "@/lib/posts/schema";
import { practiceToTalkAbout } from "@/lib/practices/talked-about";
import { endOf, publicationAt } from "../post-times";

const SAID: Record<PostKind, MessageKey> = {
	question: "posts.asked",
	discussion: "posts.discussed",
	announcement: "posts.announced",
	poll: "posts.polled",
	proposal: "posts.proposed",
};

export const writePostAction = formAction(postInput, async ({ viewer, input, at }) => {
	const { kind, slug, title, files, choices, several, secret, closesOn } = input;
	const scheduledFor =
		kind === "announcement" && input.scheduledFor ? publicationAt(input.scheduledFor, viewer, at) : null;
	const poll =
		kind === "poll" && closesOn ? { choices, several, secret, closesAt: endOf(closesOn, viewer, at) } : undefined;
	const kept = [];
	for (const file of files) kept.push(markdownOf(await keepAttachment(viewer, await sentFile(file), at)));
	const post = {
		...input,
		body: [input.body, ...kept].filter(Boolean).join("\n\n"),
		language: input.language ?? (await languageOf(`${title}\n\n${input.body}`, viewer.locale)),
		announcement: { ...input, scheduledFor },
		poll,
	};
	const practice = input.about && (await practiceToTalkAbout(viewer, { slug: input.about, community: slug }));
	await countUse("text", { personId: viewer.personId, sender: null }, at);
	const { id, waits } = await writePost(viewer, slug, { ...post, practiceId: practice ? practice.id : undefined }, at);
	return {
		to: `/communities/${slug}/posts/${id}`,
		notice: { key: waits ? "moderation.state.waits" : scheduledFor ? "posts.scheduled" : SAID[kind] },
	};
});
