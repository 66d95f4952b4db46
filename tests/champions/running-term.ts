import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { castId } from "../factories";

/** Makes somebody a champion of a topic, from ten days ago until in ten months. */
export async function termOf(personId: string, topicId: string, now: Date): Promise<string> {
	const later = (days: number) => new Date(now.getTime() + days * DAY);
	const { id } = await db.nomination.create({
		data: {
			nomineeId: personId,
			nominatorId: await castId("hubLead"),
			topicId,
			reason: "Answers well.",
			state: "granted",
			createdAt: later(-10),
			term: { create: { personId, topicId, startsOn: later(-10), endsOn: later(300) } },
		},
		select: { id: true },
	});
	return id;
}
