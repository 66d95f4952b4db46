import { draftPractice, publishPractice } from "@/lib/practices/practices";
import type { Card } from "@/lib/practices/schema";
import type { Viewer } from "@/lib/viewer";
import { at } from "../factories";

/** A card that could be published as it is. */
export const fortyWords: Card = {
	title: "Answer a complaint in forty words",
	summary: "One template, three sentences, no apology by rote.",
	context: "The hotline of Tunis answers 300 written complaints a day.",
	problem: "Answers took *two days* and said little.",
	steps: "1. Say what went wrong\n2. Say what happens next\n3. Stop",
	result: "Half as many second letters.",
	resultFigure: "-48 %",
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
