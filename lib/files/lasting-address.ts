import { db } from "../db";
import { NotFound } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { fileAddress } from "./addresses";
import { HOLDERS, type HolderKind } from "./attachments";

/** Whether the viewer sees one of the things of these ids. */
type SeesSome = (viewer: Viewer, ids: string[], at: Date) => Promise<boolean>;

/** Each room answers for the texts that are its own. */
export type SeesHolders = Record<HolderKind, SeesSome>;

const MOST_TEXTS = 200;

/**
 * A signed address, which ends, for whoever sees a text that the file stands in, and for who sent it.
 * @throws NotFound for everybody else, as for a file that is not there
 */
export async function addressForViewer(viewer: Viewer, id: string, sees: SeesHolders, at: Date): Promise<string> {
	if (!isId(id)) throw new NotFound();
	const own = await db.storedFile.findFirst({ where: { id, storedById: viewer.personId }, select: { id: true } });
	if (own || (await seesText(viewer, id, sees, at))) return fileAddress(id, at);
	throw new NotFound();
}

async function seesText(viewer: Viewer, fileId: string, sees: SeesHolders, at: Date): Promise<boolean> {
	const texts = await db.attachment.findMany({ where: { fileId }, orderBy: { id: "desc" }, take: MOST_TEXTS });
	for (const kind of HOLDERS) {
		const ids = texts.flatMap((text) => text[kind] ?? []);
		if (ids.length > 0 && (await sees[kind](viewer, ids, at))) return true;
	}
	return false;
}
