import { type Expression, expressionBuilder } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { type DB, kysely, readIn, type Tx } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import { lockRow } from "../locks";
import type { Viewer } from "../viewer";
import { talkVisibleTo } from "./policy";

/** One talk `s` with its community `c`, if the viewer may see it. @throws NotFound when `id` is no id */
export function visibleTalk(viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	return kysely
		.selectFrom("speaker_engagements as s")
		.innerJoin("communities as c", "c.id", "s.communityId")
		.where("s.id", "=", id)
		.where(talkVisibleTo(viewer));
}

/** The talk that a verb acts on; locks nothing. @throws NotFound when the viewer may not see it */
export async function talkForVerb(tx: Tx, viewer: Viewer, id: string) {
	const [row] = await readIn(
		tx,
		visibleTalk(viewer, id)
			.leftJoin("meetups as m", "m.id", "s.meetupId")
			.select(["s.id", "s.communityId", "s.meetupId", "s.kind", "s.stage", "s.personId", "s.name", "s.email"])
			.select(["s.abstract", "s.biography", "s.needs", "s.conflictNote", "s.agendaItemId"])
			.select(["s.company", "s.subject", "s.brief", "s.proposedById", "s.linkVersion", "s.linkSentAt", "s.revision"])
			.select(["c.name as communityName", "c.visibility", "c.archivedAt"])
			.select(["m.state", "m.startsAt"]),
	);
	const { communityName, visibility, archivedAt, state, startsAt, ...talk } = found(row);
	return {
		...talk,
		community: { id: talk.communityId, name: communityName, visibility, archivedAt },
		meetup: state && startsAt && { state, startsAt },
	};
}
export type Talk = Awaited<ReturnType<typeof talkForVerb>>;

/** A talk, read under the lock of its row: what is decided of it is decided once. */
export async function talkUnderLock(tx: Tx, viewer: Viewer, id: string): Promise<Talk> {
	await lockTalk(tx, id);
	return talkForVerb(tx, viewer, id);
}

/** Whoever else changes this talk waits until the transaction ends. */
export async function lockTalk(tx: Tx, id: string): Promise<void> {
	await lockRow(tx, "speaker_engagements", id);
}

/** Venues of a meetup with their names and directions, as JSON for `select`. */
export const venuesToName = (meetupId: Expression<string | null>) =>
	jsonArrayFrom(
		expressionBuilder<DB>()
			.selectFrom("venues as v")
			.select(["v.id", "v.name", "v.directions"])
			.where("v.meetupId", "=", meetupId)
			.orderBy("v.position"),
	);
