import { decideNomination, nominate } from "@/lib/champions/nominations";
import { db } from "@/lib/db";
import { as, at, castId } from "../factories";

export const care = () => topic("care", "Relation client", "Customer care");

/** A topic by its slug, created at first call in a test. */
export async function topic(slug: string, fr: string, en: string): Promise<string> {
	const { id } = await db.topic.upsert({
		where: { slug },
		create: { slug, names: { fr, en } },
		update: {},
		select: { id: true },
	});
	return id;
}

export const evidence = [
	{ path: "/practices/answer-a-complaint-in-forty-words", note: "Her template, reused by four units." },
];

/** Sami proposes Olfa, in customer care unless another topic is named. */
export async function olfaProposed(topicId?: string, when: Date = at): Promise<string> {
	const nominator = await as("lineManager");
	const proposal = {
		nomineeId: await castId("champion"),
		topicId: topicId ?? (await care()),
		reason: "She answers the hard complaints, and teaches others to.",
		evidence,
	};
	return (await nominate(nominator, proposal, when)).id;
}

export async function olfaChampion(topicId?: string, when: Date = at): Promise<string> {
	const id = await olfaProposed(topicId, when);
	await decideNomination(await as("hubLead"), id, { grant: true }, when);
	return id;
}
