import { readableBy } from "../communities/queries";
import { db, Prisma } from "../db";
import { meetupsVisibleTo } from "../meetups/policy";
import { meetupsSeenBy } from "../meetups/queries";
import { isAdministrator, isHubLead, lookedAfterIds, type Viewer } from "../viewer";
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

/** `onAgenda` of the row `s` at the meetup `m` in its community `c`, with the speaker's account `p` if there is one. */
export function standsOnAgenda(viewer: Viewer, meetupId: string): Prisma.Sql {
	const prepares =
		isHubLead(viewer) || isAdministrator(viewer)
			? readableBy(viewer)
			: Prisma.sql`c.id = any(${lookedAfterIds(viewer)}::uuid[])`;
	return Prisma.sql`m.id = ${meetupId}::uuid and ${meetupsSeenBy(viewer)} and s."agendaItemId" is not null and s.stage::text = any(${SPEAKING})
		and (${prepares} or p.id is null or p.id = ${viewer.personId}::uuid or p.kind = 'employee'
			or exists (select from meetup_invitations i where i."meetupId" = m.id and i."personId" = p.id and i."nameConsent" and i."withdrawnAt" is null))`;
}

export interface Introduction {
	id: string;
	agendaItemId: string;
	name: string;
	company: string | null;
	biography: string;
	photo: string | null;
}

/** What speakers say of themselves, by the session they speak in. */
export async function introductions(viewer: Viewer, meetupId: string): Promise<Introduction[]> {
	const talks = await db.$queryRaw<(Omit<Introduction, "photo"> & { photoFileId: string | null })[]>`
		select s.id, s."agendaItemId", s.name, s.company, s.biography, s."photoFileId"
		from speaker_engagements s join meetups m on m.id = s."meetupId" join communities c on c.id = m."communityId"
			left join people p on p.id = s."personId"
		where ${standsOnAgenda(viewer, meetupId)} and (s.biography <> '' or s."photoFileId" is not null)
		order by s."createdAt", s.id limit 50`;
	return talks.map(({ photoFileId, ...talk }) => ({
		...talk,
		photo: photoFileId ? `/meetups/${meetupId}/speakers/${talk.id}/photo` : null,
	}));
}
