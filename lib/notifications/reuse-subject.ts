import { kysely } from "../db";
import { unitNames } from "../people/units";
import { type Detail, type Subject, textOf } from "./subject";

/** A reuse of a practice: who recorded it, and who disputed it last. */
export async function reuseSubject(id: string, { decision }: Detail): Promise<Subject | null> {
	const reuse = await kysely
		.selectFrom("reuses as r")
		.innerJoin("practices as p", "p.id", "r.practiceId")
		.select((eb) => [
			"r.personId",
			"p.id as practiceId",
			"p.slug",
			"p.title",
			unitNames(eb.ref("r.orgUnitId")).$notNull().as("unit"),
			eb
				.selectFrom("reuse_disputes as d")
				.select("d.raisedById")
				.whereRef("d.reuseId", "=", "r.id")
				.orderBy("d.raisedAt", "desc")
				.orderBy("d.id", "desc")
				.limit(eb.lit(1))
				.as("raisedById"),
		])
		.where("r.id", "=", id)
		.where("p.deletedAt", "is", null)
		.executeTakeFirst();
	if (!reuse) return null;
	return {
		practiceId: reuse.practiceId,
		personId: reuse.personId,
		otherPersonId: reuse.raisedById ?? undefined,
		params: { title: reuse.title, unit: reuse.unit, decision: textOf(decision) ?? "" },
		path: `/practices/${reuse.slug}/reuses`,
	};
}
