import { db } from "../db";

/** Job: nothing says any more which answers an anonymised person was told of. What they supported and said stays, a former colleague's. */
export async function eraseFromProposals(personId: string): Promise<void> {
	await db.caseTelling.deleteMany({ where: { personId } });
}
