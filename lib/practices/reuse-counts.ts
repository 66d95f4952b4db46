import { countReuses, reuseIsCounted } from "../counted-reuses";
import { kysely, readIn, type Tx } from "../db";

/** Counts the reuses of a practice again, under its lock, and its units other than the author's. */
export async function recountReuses(tx: Tx, practice: { id: string; orgUnitId: string | null }): Promise<void> {
	const query = kysely
		.selectFrom("reuses as r")
		.select((eb) => [
			countReuses().as("reuses"),
			eb
				.cast<number>(
					eb.fn
						.count("r.orgUnitId")
						.distinct()
						.filterWhere((row) =>
							row("r.orgUnitId", "is distinct from", row.cast<string>(row.val(practice.orgUnitId), "uuid")),
						),
					"integer",
				)
				.as("units"),
		])
		.where("r.practiceId", "=", practice.id)
		.where(reuseIsCounted);
	const [counted] = await readIn(tx, query);
	await tx.practice.update({
		where: { id: practice.id },
		data: { reuseCount: counted?.reuses ?? 0, reuseUnitCount: counted?.units ?? 0 },
		select: { id: true },
	});
}
