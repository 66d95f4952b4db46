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

/** An offer of an adapted copy: the keepers of the original are told of it, and who made it of the answer. */
export async function offerSubject(id: string, { outcome }: Detail): Promise<Subject | null> {
	const offer = await kysely
		.selectFrom("practice_offers as o")
		.innerJoin("practices as p", "p.id", "o.originalId")
		.innerJoin("practices as copy", "copy.id", "o.copyId")
		.select([
			"o.offeredById",
			"p.id as practiceId",
			"p.slug",
			"p.title",
			"p.authorId",
			"p.ownerId",
			"copy.slug as copySlug",
		])
		.where("o.id", "=", id)
		.where("p.deletedAt", "is", null)
		.executeTakeFirst();
	if (!offer) return null;
	const path = outcome ? `/practices/${offer.copySlug}/original` : `/practices/${offer.slug}/offers`;
	return {
		practiceId: offer.practiceId,
		personId: offer.offeredById,
		otherPersonId: offer.authorId,
		ownerId: offer.ownerId ?? undefined,
		params: { title: offer.title, outcome: textOf(outcome) ?? "" },
		path,
	};
}
