import { sql } from "kysely";
import { kysely } from "../db";
import { NotFound } from "../errors";
import { isId } from "../ids";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { talkOnAgenda } from "./policy";

/** Talks `s` on the agenda of the meetup `m`, if the viewer sees it. */
export function talksOnAgenda(viewer: Viewer, meetupId: string) {
	if (!isId(meetupId)) throw new NotFound();
	return kysely
		.selectFrom("speaker_engagements as s")
		.innerJoin("meetups as m", "m.id", "s.meetupId")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.leftJoin("people as p", "p.id", "s.personId")
		.where(talkOnAgenda(viewer, meetupId));
}

/** What speakers say of themselves, by the session they speak in. */
export async function introductions(viewer: Viewer, meetupId: string) {
	const talks = await talksOnAgenda(viewer, meetupId)
		.select(["s.id", "s.name", "s.company", "s.biography", "s.photoFileId"])
		.select((eb) => eb.ref("s.agendaItemId").$notNull().as("agendaItemId"))
		.where((eb) => eb.or([eb("s.biography", "!=", literal("")), eb("s.photoFileId", "is not", null)]))
		.orderBy("s.createdAt")
		.orderBy("s.id")
		.limit(sql.lit(50))
		.execute();
	return talks.map(({ photoFileId, ...talk }) => ({
		...talk,
		photo: photoFileId ? `/meetups/${meetupId}/speakers/${talk.id}/photo` : null,
	}));
}
export type Introduction = Awaited<ReturnType<typeof introductions>>[number];
