import { db } from "../db";
import type { ErasedPerson } from "../people/anonymising";
import { asPattern } from "../text";

/** Job: erases the name of an anonymised person who was checked in by name, before they had an account. */
export async function eraseWalkInNameOf({ name }: ErasedPerson): Promise<void> {
	if (name)
		await db.checkIn.updateMany({
			where: { walkInName: { equals: asPattern(name), mode: "insensitive" } },
			data: { walkInName: "" },
		});
}
