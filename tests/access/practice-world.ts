import { makeCollection, setPublished } from "@/lib/collections/collections";
import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { castId } from "../factories";

interface First {
	communitySlug: string;
	practiceSlug: string;
}

/** A published collection of a community, with one practice in it. */
export async function publishedCollection(manager: Viewer, first: First, now: Date): Promise<string> {
	const text = { title: "Where to begin", summary: "", intro: "", language: "en" } as const;
	const { slug } = await makeCollection(manager, { ...text, ...first }, now);
	await setPublished(manager, slug, true, now);
	return slug;
}

/** An import of Olfa's that waits for her approval. */
export async function importOfPractices(communityId: string, now: Date): Promise<string> {
	const { id } = await db.practiceImport.create({
		data: {
			fileName: "handbook.zip",
			source: "handbook",
			state: "previewed",
			language: "en",
			communityId,
			createdById: await castId("champion"),
			createdAt: now,
		},
		select: { id: true },
	});
	return id;
}
