import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { demand, found, NotFound, Refused } from "../errors";
import { takeLock } from "../locks";
import type { Role, Viewer } from "../viewer";
import { canAdminister, canGrantRole, canWithdrawRole } from "./policy";

/**
 * Locks the list of administrators and reads it anew. @throws Refused when the viewer is not an administrator any
 * more, or when no administrator would remain without `leaving`.
 */
export async function demandAdministrators(tx: Tx, viewer: Viewer, leaving: string | null): Promise<void> {
	demand(canAdminister(viewer));
	await takeLock(tx, "administrators");
	const active = await tx.roleGrant.findMany({
		where: { role: "administrator", person: { status: "active" } },
		select: { personId: true },
	});
	if (!active.some(({ personId }) => personId === viewer.personId)) throw new Refused("administrators_only");
	if (active.every(({ personId }) => personId === leaving)) throw new Refused("last_administrator");
}

async function personState(tx: Tx, personId: string) {
	return found(await tx.person.findUnique({ where: { id: personId }, select: { id: true, kind: true, status: true } }));
}

/** Gives a role. Giving it a second time changes nothing. */
export async function grantRole(viewer: Viewer, personId: string, role: Role, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await demandAdministrators(tx, viewer, null);
		demand(canGrantRole(viewer, await personState(tx, personId)));
		const { count } = await tx.roleGrant.createMany({
			data: { personId, role, grantedAt: at, grantedById: viewer.personId },
			skipDuplicates: true,
		});
		if (count === 0) return;
		await recordActivity(tx, viewer, { kind: "role.granted", at, subject: ["person", personId], detail: { role } });
	});
}

/** Withdraws a role. At least one administrator remains. */
export async function withdrawRole(viewer: Viewer, personId: string, role: Role, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await demandAdministrators(tx, viewer, role === "administrator" ? personId : null);
		demand(canWithdrawRole(viewer, await personState(tx, personId), role));
		const { count } = await tx.roleGrant.deleteMany({ where: { personId, role } });
		if (count === 0) throw new NotFound();
		await recordActivity(tx, viewer, { kind: "role.withdrawn", at, subject: ["person", personId], detail: { role } });
	});
}
