import { writePost } from "@/lib/posts/posts";
import { reply } from "@/lib/posts/replies";
import type { PostKind } from "@/lib/posts/schema";
import type { Viewer } from "@/lib/viewer";
import { at } from "../factories";

/** So many minutes after the instant most tests happen at. */
export const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

export const words = (title = "How do you answer when the complaint is right?") => ({
	title,
	body: "A customer was billed **twice**.",
	language: "en" as const,
});

export const say = (body = "Say sorry first, then the date of the refund.") => ({ body, language: "en" as const });

export async function write(viewer: Viewer, slug: string, kind: PostKind = "question", when = at, title?: string) {
	return (await writePost(viewer, slug, { kind, ...words(title) }, when)).id;
}

export const ask = (viewer: Viewer, slug: string, when = at, title?: string) =>
	write(viewer, slug, "question", when, title);

export async function answer(viewer: Viewer, postId: string, when = at, body?: string) {
	return (await reply(viewer, postId, say(body), when)).replyId;
}
