import { db } from "@/lib/db";
import { draftPractice, publishPractice } from "@/lib/practices/practices";
import type { Card } from "@/lib/practices/schema";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";

/** A card that could be published as it is. */
export const fortyWords: Card = {
	title: "Answer a complaint in forty words",
	summary: "One template, three sentences, no apology by rote.",
	context: "The hotline of Tunis answers 300 written complaints a day.",
	problem: "Answers took *two days* and said little.",
	steps: "1. Say what went wrong\n2. Say what happens next\n3. Stop",
	result: "Half as many second letters.",
	resultFigure: "-48 %",
	resultLabel: "complaints that come back",
	tags: [],
	language: "en",
};

/** A draft of the viewer's; they are its contact unless another is named. */
export async function drafted(
	viewer: Viewer,
	communitySlug: string,
	{ card = {}, contactId = viewer.personId }: { card?: Partial<Card>; contactId?: string } = {},
): Promise<string> {
	const draft = { card: { ...fortyWords, ...card }, communitySlug, contactId, publish: false };
	return (await draftPractice(viewer, draft, at)).slug;
}

export async function published(
	viewer: Viewer,
	communitySlug: string,
	options: Parameters<typeof drafted>[2] = {},
	when: Date = at,
): Promise<string> {
	const slug = await drafted(viewer, communitySlug, options);
	await publishPractice(viewer, slug, when);
	return slug;
}

export async function stored(slug: string) {
	return db.practice.findUniqueOrThrow({ where: { slug } });
}

/** Olfa's community of practice, with a draft of hers in it. */
export async function olfasDraft() {
	const { slug } = await community({ members: [await castId("champion")] });
	return { community: slug, slug: await drafted(await as("champion"), slug) };
}

/** What a writer had on the screen. */
export const draft = (version: number) => ({ status: "draft" as const, version });
export const inUse = (version: number) => ({ status: "published" as const, version });

/** A change that changes nothing yet. */
export function startingFrom(from: ReturnType<typeof draft> | ReturnType<typeof inUse>) {
	return { card: fortyWords, from, publish: false, stillHolds: false };
}
