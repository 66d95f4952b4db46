import { sql } from "kysely";
import { recordActivity } from "../activity";
import { db, kysely, readIn } from "../db";
import { demand, Refused } from "../errors";
import { unitsWithin } from "../people/units";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
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

/** Active employees among those who are meant, and whether they were named. */
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
 * site, who left or was removed is left alone. Returns how many were invited, and how many there was nothing to do for.
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
				.select(["person.id", "ms.status"])
				.limit(sql.lit(MOST_INVITED + 1)),
		);
		if (people.length > MOST_INVITED) throw new Refused("too_many_to_invite");
		const named = new Set(invited.personIds);
		const isLeft = (status: string | null) => status === "left" || status === "removed";
		const requested = people.filter(({ status }) => status === "requested");
		const back = people.filter(({ id, status }) => isLeft(status) && named.has(id));
		const unknown = people.filter(({ status }) => status === null);
		const kind = { communityId, at };
		for (const { id } of requested) {
			const membershipId = await activate(tx, communityId, id, at);
			await recordActivity(tx, viewer, { ...kind, kind: "membership.accepted", subject: ["membership", membershipId] });
		}
		const invitation = { status: "invited", since: at, invitedById: viewer.personId } as const;
		await tx.membership.updateMany({
			where: { communityId, personId: { in: back.map(({ id }) => id) } },
			data: invitation,
		});
		await tx.membership.createMany({ data: unknown.map(({ id }) => ({ communityId, personId: id, ...invitation })) });
		const written = await tx.membership.findMany({
			where: { communityId, personId: { in: [...back, ...unknown].map(({ id }) => id) } },
			orderBy: { id: "asc" },
			select: { id: true },
		});
		for (const { id } of written)
			await recordActivity(tx, viewer, { ...kind, kind: "membership.invited", subject: ["membership", id] });
		const done = requested.length + written.length;
		return { invited: done, others: people.length - done };
	});
}
