import { communityManagedBy } from "../communities/policy";
import { kysely } from "../db";
import type { Viewer } from "../viewer";

/** Whether the viewer plans one of these series: nobody else sees its template. */
export async function plansSomeSeries(viewer: Viewer, ids: string[]): Promise<boolean> {
	const row = await kysely
		.selectFrom("meetup_series as s")
		.innerJoin("communities as c", "c.id", "s.communityId")
		.select("s.id")
		.where((eb) => eb("s.id", "=", eb.fn.any(eb.val(ids))))
		.where(communityManagedBy(viewer))
		.executeTakeFirst();
	return Boolean(row);
}
