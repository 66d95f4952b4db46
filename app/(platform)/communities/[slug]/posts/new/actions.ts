"use server";

import { FieldProblem, formAction } from "@/app/_web/action";
import { sentFile } from "@/app/_web/sent-file";
import { addDays, dayIn, instantOf, startOfDay } from "@/lib/clock";
import { keepAttachment, markdownOf } from "@/lib/files/attachments";
import type { MessageKey } from "@/lib/i18n/translator";
import { countUse } from "@/lib/limits";
import { languageOf } from "@/lib/posts/language";
import { writePost } from "@/lib/posts/posts";
import { type PostKind, postInput } from "@/lib/posts/schema";
import type { Viewer } from "@/lib/viewer";

const SAID: Record<PostKind, MessageKey> = {
	question: "posts.asked",
	discussion: "posts.discussed",
	announcement: "posts.announced",
	poll: "posts.polled",
};

/** The end of the last day of a poll. */
function endOf(day: string, { zone }: Viewer, at: Date): Date {
	if (day < dayIn(at, zone)) throw new FieldProblem("closesOn", "in_the_past");
	return startOfDay(addDays(day, 1), zone);
}

function publicationAt(wallTime: string, { zone }: Viewer, at: Date): Date {
	const instant = instantOf(wallTime, zone);
	if (instant <= at) throw new FieldProblem("scheduledFor", "in_the_past");
	return instant;
}

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
	await countUse("text", { personId: viewer.personId, sender: null }, at);
	const { id, waits } = await writePost(viewer, slug, post, at);
	return {
		to: `/communities/${slug}/posts/${id}`,
		notice: { key: waits ? "moderation.state.waits" : scheduledFor ? "posts.scheduled" : SAID[kind] },
	};
});
