import { db } from "../db";

/** Job: what somebody who was anonymised wrote to be let in. */
export async function forgetRequests(personId: string): Promise<void> {
	await db.membership.updateMany({ where: { personId, note: { not: null } }, data: { note: null } });
}
