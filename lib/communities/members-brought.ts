import { recordActivity } from "../activity";
import type { Tx } from "../db";
import { Refused } from "../errors";
import { WORKS_HERE } from "../people/policy";
import type { Viewer } from "../viewer";
import { activate, endMembership, invite, readMembership } from "./memberships";

interface Brought {
	fromId: string;
	toId: string;
	personIds: readonly string[];
	/** Members of the first community become members of the second, and no longer of the first. The others are invited. */
	move: boolean;
}

const MOST = 1000;

/** People come along to a community that was split from theirs. The caller holds the lock of the first. */
export async function bringMembers(
	tx: Tx,
	viewer: Viewer,
	{ fromId, toId, personIds, move }: Brought,
	at: Date,
): Promise<void> {
	if (personIds.length > MOST) throw new Refused("too_many_people");
	const here = await tx.person.count({ where: { id: { in: [...personIds] }, ...WORKS_HERE } });
	if (here < personIds.length) throw new Refused("person_not_active");
	for (const personId of personIds) {
		const isMember = move && (await readMembership(tx, fromId, personId))?.status === "active";
		if (!isMember) {
			await invite(tx, viewer, toId, personId, at);
			continue;
		}
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
