import { HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { formKey } from "@/lib/drafts/form-key";
import { idOf } from "./ids";
import { type CastKey, castOf } from "./regulars";

const NOMINATE = "/champions/nominate";

/** Nominations that two people have begun and not sent. */
const BEGUN: { who: CastKey; hoursAgo: number; title: string; reason: string }[] = [
	{
		who: "lucia",
		hoursAgo: 3,
		title: "Nominate a champion",
		reason: "Three teams in Madrid answer with her templates now. She sat beside each of them for an afternoon, and",
	},
	{
		who: "claire",
		hoursAgo: 26,
		title: "Proposer une personne parmi les champions",
		reason:
			"Ses ateliers ont donné deux pratiques reprises à Dakar et à Varsovie. À compléter avec les chiffres de juin.",
	},
];

/** Drafts of forms, for the page of one's drafts. Running it again changes nothing. */
export async function beginForms(today: Date): Promise<void> {
	for (const { who, hoursAgo, title, reason } of BEGUN) {
		const savedAt = new Date(today.getTime() - hoursAgo * HOUR);
		const { id: personId } = await db.person.findUniqueOrThrow({
			where: { email: castOf(who).email },
			select: { id: true },
		});
		await db.formDraft.createMany({
			data: [
				{
					id: idOf(savedAt, "draft", who),
					personId,
					key: formKey(NOMINATE, "nomination"),
					address: NOMINATE,
					title,
					fields: { reason },
					revision: 1,
					startedAt: savedAt,
					savedAt,
				},
			],
			skipDuplicates: true,
		});
	}
}
