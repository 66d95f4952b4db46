import { db } from "../db";
import type { Forgotten } from "../people/anonymising";
import { type SeriesTemplate, seriesTemplate } from "./schema";

/** Job: somebody who was anonymised speaks and hosts in no template any more, and is counted in nowhere. */
export async function forgetInSeries({ personId, email, name }: Forgotten): Promise<void> {
	await db.seriesRsvp.deleteMany({ where: { personId } });
	const isThem = (word: string | undefined) =>
		word !== undefined && [email, name].some((known) => known !== null && known.toLowerCase() === word.toLowerCase());
	await db.$transaction(async (tx) => {
		// A template that is being changed is waited for.
		const rows = await tx.$queryRaw<{ id: string; template: SeriesTemplate }[]>`
			select id, template from meetup_series where strpos(lower(template::text), lower(${name})) > 0
				or strpos(lower(template::text), lower(${email ?? name})) > 0 order by id for update`;
		for (const { id, template: kept } of rows) {
			const template = seriesTemplate.parse(kept);
			for (const part of template.agenda) if (isThem(part.speaker)) part.speaker = undefined;
			for (const venue of template.venues) if (isThem(venue.host)) venue.host = undefined;
			await tx.meetupSeries.update({ where: { id }, data: { template }, select: { id: true } });
		}
	});
}
