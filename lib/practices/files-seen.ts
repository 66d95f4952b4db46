import { kysely } from "../db";
import type { Viewer } from "../viewer";
import { practiceReadableBy } from "./policy";

/** Whether the viewer reads one of these practices: then they see its files. */
export async function readsSomePractice(viewer: Viewer, ids: string[]): Promise<boolean> {
	const row = await kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select("p.id")
		.where((eb) => eb("p.id", "=", eb.fn.any(eb.val(ids))))
		.where(practiceReadableBy(viewer))
		.executeTakeFirst();
	return Boolean(row);
}
