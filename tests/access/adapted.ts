import { db } from "@/lib/db";
import { castId } from "../factories";

/** The draft of a place was made by Olfa from its practice. */
export async function draftIsAdapted(place: { practice: string; draftPractice: string }, now: Date): Promise<void> {
	const idOf = async (slug: string) =>
		(await db.practice.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;
	const tie = { copyId: await idOf(place.draftPractice), originalId: await idOf(place.practice) };
	await db.practiceAdaptation.create({
		data: { ...tie, fromVersion: 1, seenVersion: 1, madeById: await castId("champion"), madeAt: now },
		select: { copyId: true },
	});
}
