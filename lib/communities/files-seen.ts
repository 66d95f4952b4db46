import { kysely } from "../db";
import type { Viewer } from "../viewer";
import { communityVisibleTo } from "./policy";

/** Whether the viewer may open the page of one of these communities: then they see the files of its description. */
export async function opensSomeCommunity(viewer: Viewer, ids: string[]): Promise<boolean> {
	const row = await kysely
		.selectFrom("communities as c")
		.select("c.id")
		.where((eb) => eb("c.id", "=", eb.fn.any(eb.val(ids))))
		.where(communityVisibleTo(viewer))
		.executeTakeFirst();
	return Boolean(row);
}
