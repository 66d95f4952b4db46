import { db } from "../db";
import type { ErasedPerson } from "../people/anonymising";

/** Job: erases the name or address of an anonymised person where an agenda has it as text. */
export async function eraseFromAgendas({ email, name }: ErasedPerson): Promise<void> {
	const words = [email, name].filter((word) => word !== null && word !== "") as string[];
	await db.agendaItem.updateMany({
		where: { speakerText: { in: words, mode: "insensitive" } },
		data: { speakerText: null },
	});
}
