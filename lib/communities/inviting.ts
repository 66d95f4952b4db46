import { sql } from "kysely";
import { recordActivity } from "../activity";
import { db, kysely, readIn, type Tx } from "../db";
import { demand, Refused } from "../errors";
import { unitsWithin } from "../people/units";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { runningBans } from "./banned";
import { lockCommunity } from "./communities";
import { activate } from "./memberships";
import { canChangeCommunity } from "./policy";

/** People who are invited at once. */
export const MOST_INVITED = 1000;

export interface Invited {
	/** By name: also those who left once. */
	personIds: readonly string[];
	/** Everybody of a spoke or the hub, with the units below, and of a site. */
	unitId?: string;
	siteId?: string;
}

/** Active employees among those who are meant. */
function meant({ personIds, unitId, siteId }: Invited) {
	return kysely
		.selectFrom("people as person")
		.where("person.status", "=", literal("active"))
		.where("person.kind", "=", literal("employee"))
		.where((eb) =>
			eb.or([
				eb("person.id", "=", eb.fn.any(eb.cast<string[]>(eb.val([...personIds]), sql`uuid[]`))),
				...(unitId ? [eb("person.orgUnitId", "in", unitsWithin(unitId))] : []),
				...(siteId ? [eb("person.siteId", "=", siteId)] : []),
			]),
		)
		.orderBy("person.id");
}

/**
 * Invites many people at once. Who asked to join becomes a member; members and people who are invited stay as they are. Of a unit and a
 * site, who left or was removed is left alone, and who is banned always. Returns how many were invited, and how many were there already.
 */
export async function inviteMany(
	viewer: Viewer,
	slug: string,
	invited: Invited,
	at: Date,
): Promise<{ invited: number; others: number }> {
	return db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canChangeCommunity(viewer, community));
		const communityId = community.id;
		const people = await readIn(
			tx,
			meant(invited)
				.leftJoin("memberships as ms", (join) =>
					join.onRef("ms.personId", "=", "person.id").on("ms.communityId", "=", communityId),
				)
				.where("person.id", "not in", runningBans(communityId, at).select("restriction.personId"))
				.select(["person.id", "ms.status"])
				.limit(sql.lit(MOST_INVITED + 1)),
		);
		if (people.length > MOST_INVITED) throw new Refused("too_many_to_invite");
		const named = new Set(invited.personIds);
		const isLeft = (status: string | null) => status === "left" || status === "removed";
		const requested = people.filter(({ status }) => status === "requested");
		const toInvite = people.filter(({ id, status }) => status === null || (isLeft(status) && named.has(id)));
		for (const { id: personId } of requested) {
			const id = await activate(tx, communityId, personId, at);
			await recordActivity(tx, viewer, { kind: "membership.accepted", at, communityId, subject: ["membership", id] });
		}
		await writeInvitations(tx, viewer, { communityId, personIds: toInvite.map(({ id }) => id) }, at);
		const done = requested.length + toInvite.length;
		return { invited: done, others: people.length - done };
	});
}

/** Invites people who are not in the community, whether they were once or not. The caller holds its lock. */
export async function writeInvitations(
	tx: Tx,
	viewer: Viewer,
	{ communityId, personIds }: { communityId: string; personIds: readonly string[] },
	at: Date,
): Promise<void> {
	const invited = { communityId, personId: { in: [...personIds] } };
	const invitation = { status: "invited", since: at, invitedById: viewer.personId } as const;
	await tx.membership.updateMany({ where: invited, data: invitation });
	await tx.membership.createMany({
		data: personIds.map((personId) => ({ communityId, personId, ...invitation })),
		skipDuplicates: true,
	});
	const rows = await tx.membership.findMany({ where: invited, orderBy: { id: "asc" }, select: { id: true } });
	for (const { id } of rows)
		await recordActivity(tx, viewer, { kind: "membership.invited", at, communityId, subject: ["membership", id] });
}
