import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { demand, found, NotFound, Refused } from "../errors";
import { takeLock } from "../locks";
import type { Role, Viewer } from "../viewer";
import { canAdminister, canGrantRole, canWithdrawRole } from "./policy";

/**
 * Holds the list of administrators still, and asks two things of it as it stands: that the viewer, whose own copy may
 * be a click old, is on it, and that somebody stays on it when `leaving` no longer is.
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

async function personFacts(tx: Tx, personId: string) {
	return found(await tx.person.findUnique({ where: { id: personId }, select: { id: true, kind: true, status: true } }));
}

/** Gives a role; giving it twice is giving it once. */
export async function grantRole(viewer: Viewer, personId: string, role: Role, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await demandAdministrators(tx, viewer, null);
		demand(canGrantRole(viewer, await personFacts(tx, personId)));
		const { count } = await tx.roleGrant.createMany({
			data: { personId, role, grantedAt: at, grantedById: viewer.personId },
			skipDuplicates: true,
		});
		if (count === 0) return;
		await recordActivity(tx, viewer, { kind: "role.granted", at, subject: ["person", personId], detail: { role } });
	});
}

/** Takes a role back. The house keeps an administrator. */
export async function withdrawRole(viewer: Viewer, personId: string, role: Role, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await demandAdministrators(tx, viewer, role === "administrator" ? personId : null);
		demand(canWithdrawRole(viewer, await personFacts(tx, personId), role));
		const { count } = await tx.roleGrant.deleteMany({ where: { personId, role } });
		if (count === 0) throw new NotFound();
		await recordActivity(tx, viewer, { kind: "role.withdrawn", at, subject: ["person", personId], detail: { role } });
	});
}
