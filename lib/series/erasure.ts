import { sql } from "kysely";
import { db, kysely, readIn } from "../db";
import type { ErasedPerson } from "../people/anonymising";
import { seriesTemplate } from "./schema";

/** Job: erases an anonymised person from the templates of series, and their sign-ups for series. */
export async function eraseFromSeries({ personId, email, name }: ErasedPerson): Promise<void> {
	await db.seriesRsvp.deleteMany({ where: { personId } });
	const isThem = (word: string | undefined) =>
		word !== undefined && [email, name].some((known) => known !== null && known.toLowerCase() === word.toLowerCase());
	await db.$transaction(async (tx) => {
		// The lock waits for a change of the template.
		const naming = (text: string) => sql<boolean>`strpos(lower(${sql.ref("s.template")}::text), lower(${text})) > 0`;
		const rows = await readIn(
			tx,
			kysely
				.selectFrom("meetup_series as s")
				.select(["s.id", "s.template"])
				.where((eb) => eb.or([naming(name), naming(email ?? name)]))
				.orderBy("s.id")
				.forUpdate(),
		);
		for (const { id, template: kept } of rows) {
			const template = seriesTemplate.parse(kept);
			for (const part of template.agenda) if (isThem(part.speaker)) part.speaker = undefined;
			for (const venue of template.venues) if (isThem(venue.host)) venue.host = undefined;
			await tx.meetupSeries.update({ where: { id }, data: { template }, select: { id: true } });
		}
	});
}
