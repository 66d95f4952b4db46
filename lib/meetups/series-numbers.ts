import type { Tx } from "../db";

/**
 * Locks series for a verb that writes their meetups. Always before the locks of the meetups and in the order of ids, so that
 * two transactions never wait for each other.
 */
export async function lockSeries(tx: Tx, ids: readonly (string | null | undefined)[]): Promise<void> {
	const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
	if (wanted.length > 0)
		await tx.$queryRaw`select 1 from meetup_series where id = any(${wanted}::uuid[]) order by id for no key update`;
}

/**
 * Numbers the meetups of a series by date, without cancelled drafts. The lowest number stays: a series may have started
 * before it came here. The caller holds the series' lock.
 */
export async function numberEditions(tx: Tx, seriesId: string): Promise<void> {
	const { _min } = await tx.meetup.aggregate({ where: { seriesId }, _min: { number: true } });
	const first = _min.number ?? 1;
	const editions = await tx.meetup.findMany({
		where: { seriesId, NOT: { state: "cancelled", publishedAt: null } },
		orderBy: [{ startsAt: "asc" }, { id: "asc" }],
		select: { id: true, number: true },
	});
	const changed = editions.flatMap(({ id, number }, index) =>
		number === first + index ? [] : { id, number: first + index },
	);
	// Numbers are unique: those that change are cleared first.
	await tx.meetup.updateMany({
		where: {
			seriesId,
			number: { not: null },
			OR: [{ id: { in: changed.map(({ id }) => id) } }, { state: "cancelled", publishedAt: null }],
		},
		data: { number: null },
	});
	if (changed.length > 0)
		await tx.$executeRaw`
			update meetups m set number = c.number
			from unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ number }) => number)}::int[]) as c(id, number)
			where m.id = c.id`;
}
