import { recordActivity } from "../activity";
import { db } from "../db";
import { Refused } from "../errors";
import { updateHeadcount } from "./headcount";
import { newPerson } from "./people";
import type { PersonInput } from "./schema";

/**
 * Command: makes somebody an administrator from the server's command line, where nobody is signed in. A new
 * installation gets its first administrator this way. A person who is not in the database is added under the given
 * name.
 */
export async function makeAdministrator(
	email: string,
	name: Pick<PersonInput, "givenName" | "familyName"> | null,
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const known = await tx.person.findUnique({ where: { email }, select: { id: true, kind: true, status: true } });
		if (!known && !name) throw new Refused("sign_in_unknown");
		if (known && known.kind !== "employee") throw new Refused("employees_only");
		if (known && known.status !== "active") throw new Refused("person_not_active");
		const { id } =
			known ??
			(await tx.person.create({
				data: newPerson({ givenName: "", familyName: "", ...name, email, kind: "employee" }, at),
				select: { id: true },
			}));
		if (!known) await updateHeadcount(tx, [id], at);
		const { count } = await tx.roleGrant.createMany({
			data: { personId: id, role: "administrator", grantedAt: at },
			skipDuplicates: true,
		});
		if (count === 1)
			await recordActivity(tx, null, {
				kind: "role.granted",
				at,
				subject: ["person", id],
				detail: { role: "administrator" },
			});
	});
}
