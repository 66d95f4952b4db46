import { recordActivity } from "../activity";
import type { Tx } from "../db";
import { Refused } from "../errors";
import { WORKS_HERE } from "../people/policy";
import type { Viewer } from "../viewer";
import { writeInvitations } from "./inviting";
import { activate, endMembership } from "./memberships";

interface Brought {
	fromId: string;
	toId: string;
	personIds: readonly string[];
	/** Members of the first community become members of the second, and no longer of the first. The others are invited. */
	move: boolean;
}

const MOST = 1000;

/** People come along to a community that was just split from theirs: nobody of them is in it. The caller holds the lock of the first. */
export async function bringMembers(
	tx: Tx,
	viewer: Viewer,
	{ fromId, toId, personIds, move }: Brought,
	at: Date,
): Promise<void> {
	if (personIds.length > MOST) throw new Refused("too_many_people");
	const here = await tx.person.count({ where: { id: { in: [...personIds] }, ...WORKS_HERE } });
	if (here < personIds.length) throw new Refused("person_not_active");
	const members = await tx.membership.findMany({
		where: { communityId: fromId, personId: { in: move ? [...personIds] : [] }, status: "active" },
		orderBy: { personId: "asc" },
		select: { personId: true },
	});
	const moved = new Set(members.map(({ personId }) => personId));
	await writeInvitations(tx, viewer, { communityId: toId, personIds: personIds.filter((id) => !moved.has(id)) }, at);
	for (const personId of moved) {
		const id = await activate(tx, toId, personId, at);
		await recordActivity(tx, viewer, {
			kind: "membership.moved",
			at,
			communityId: toId,
			subject: ["membership", id],
			detail: { from: fromId },
		});
		await endMembership(tx, fromId, personId, "left", at);
	}
}
