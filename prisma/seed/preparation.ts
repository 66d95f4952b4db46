import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { startChecklist, tickStep } from "@/lib/meetups/checklist";
import { sendHostMessage } from "@/lib/meetups/host-messages";
import { viewerOfPerson } from "@/lib/viewer";
import { idOf } from "./ids";
import { demoLanguage } from "./language";
import { inLanguage } from "./threads";

const LAST_WORD = {
	fr: {
		subject: "Pour venir",
		text: "Venez dix minutes avant, le badge prend du temps à l'accueil. Apportez un message qui a marché et un qui n'a pas marché, sans noms.\n\nÀ bientôt !",
	},
	en: {
		subject: "Getting here",
		text: "Come ten minutes early, badges take their time at the front desk. Bring one message that worked and one that did not, names removed.\n\nSee you soon!",
	},
};

/** Every coming edition has its checklist with the due steps done. Seat holders of the showpiece got a message. */
export async function prepareComing(showpiece: string, today: Date): Promise<void> {
	const coming = await db.meetup.findMany({
		where: { state: "published", startsAt: { gt: today }, checklist: { none: {} } },
		orderBy: [{ startsAt: "asc" }, { id: "asc" }],
		select: {
			id: true,
			language: true,
			publishedAt: true,
			createdById: true,
			community: { select: { slug: true } },
		},
	});
	let written = false;
	for (const { id, language, publishedAt, createdById, community } of coming) {
		await db.$transaction((tx) => startChecklist(tx, id, publishedAt ?? today));
		const organiser = createdById && (await viewerOfPerson(createdById, today));
		if (!organiser) continue;
		const due = await db.checklistItem.findMany({
			where: { meetupId: id, dueOn: { lt: today } },
			select: { id: true },
		});
		for (const step of due) await tickStep(organiser, { itemId: step.id, done: true }, today);
		if (community.slug !== showpiece || written) continue;
		written = true;
		const sentAt = new Date(today.getTime() - DAY);
		const spoken = demoLanguage(language);
		const { subject, text } = LAST_WORD[spoken];
		const words = { subject: inLanguage(spoken, subject), text: inLanguage(spoken, text) };
		const message = { messageId: idOf(sentAt, "message", id), meetupId: id, ...words };
		await sendHostMessage(organiser, message, sentAt);
	}
}
