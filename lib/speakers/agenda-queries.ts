import { db, type Prisma } from "../db";
import { meetupsVisibleTo } from "../meetups/policy";
import type { Viewer } from "../viewer";
import { speakersVisibleTo } from "./policy";
import { SPEAKING } from "./schema";

/**
 * Talks that stand in the agenda of an edition, if the viewer sees it, whose speaker has said yes. Who a guest is, is said once
 * they agree to be named; those who prepare the meetup know.
 */
export function onAgenda(viewer: Viewer, meetupId: string): Prisma.SpeakerEngagementWhereInput {
	const named: Prisma.SpeakerEngagementWhereInput[] = [
		speakersVisibleTo(viewer),
		{ personId: viewer.personId },
		{ personId: null },
		{ person: { kind: "employee" } },
		{ person: { guestOf: { some: { meetupId, nameConsent: true, withdrawnAt: null } } } },
	];
	return {
		meetupId,
		stage: { in: SPEAKING },
		agendaItemId: { not: null },
		meetup: meetupsVisibleTo(viewer),
		OR: named,
	};
}

/** What speakers say of themselves, by the session they speak in. */
export async function introductions(viewer: Viewer, meetupId: string) {
	const talks = await db.speakerEngagement.findMany({
		where: {
			AND: [onAgenda(viewer, meetupId), { OR: [{ biography: { not: "" } }, { photoFileId: { not: null } }] }],
		},
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
		take: 50,
		select: { id: true, agendaItemId: true, name: true, company: true, biography: true, photoFileId: true },
	});
	return talks.map(({ photoFileId, ...talk }) => ({
		...talk,
		photo: photoFileId ? `/meetups/${meetupId}/speakers/${talk.id}/photo` : null,
	}));
}
export type Introduction = Awaited<ReturnType<typeof introductions>>[number];
