import { db } from "../db";
import { found } from "../errors";
import { fullName } from "../text";
import { isAdministrator, type Viewer } from "../viewer";
import { profilesVisibleTo } from "./policy";

/** The name of someone the viewer has just acted upon, for the notice that says so. */
export async function personName(viewer: Viewer, personId: string): Promise<string> {
	const visible = isAdministrator(viewer) ? {} : profilesVisibleTo(viewer);
	const named = { givenName: true, familyName: true };
	return fullName(found(await db.person.findFirst({ where: { AND: [{ id: personId }, visible] }, select: named })));
}
