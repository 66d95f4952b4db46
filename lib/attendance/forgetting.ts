import { db } from "../db";
import type { Forgotten } from "../people/anonymising";
import { asPattern } from "../text";

/** Job: somebody who was anonymised may have been noted at a door by name, before they had an account. */
export async function forgetAtTheDoor({ name }: Forgotten): Promise<void> {
	if (name)
		await db.checkIn.updateMany({
			where: { walkInName: { equals: asPattern(name), mode: "insensitive" } },
			data: { walkInName: "" },
		});
}
