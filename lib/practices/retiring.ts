import { recordActivity } from "../activity";
import { db, kysely, readIn, type Tx } from "../db";
import { demand, Refused } from "../errors";
import type { Viewer } from "../viewer";
import { lockPractice } from "./lock";
import { canRetire, practicePublished, practiceVisibleTo } from "./policy";

/** The published practice at an address; undefined for any other address. */
async function practiceAt(tx: Tx, viewer: Viewer, address: string): Promise<string | undefined> {
	const slug = /^\/practices\/([^/?#]+)\/?(?:[?#].*)?$/.exec(address)?.[1];
	if (!slug) return undefined;
	const query = kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select("p.id")
		.where("p.slug", "=", slug)
		.where(practicePublished)
		.where(practiceVisibleTo(viewer));
	return (await readIn(tx, query))[0]?.id;
}

/**
 * A retired practice is no longer in lists. Its page stays for the links that lead to it, says why it is retired, and leads to the
 * practice to use instead.
 */
export async function retirePractice(
	viewer: Viewer,
	slug: string,
	at: Date,
	{ reason, instead }: { reason?: string; instead?: string } = {},
): Promise<void> {
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canRetire(viewer, practice));
		const insteadId = instead ? await practiceAt(tx, viewer, instead) : null;
		if (insteadId === undefined || insteadId === practice.id) throw new Refused("instead_unknown");
		await tx.practice.update({
			where: { id: practice.id },
			data: { status: "retired", updatedAt: at, retiredReason: reason ?? null, insteadId },
		});
		await recordActivity(tx, viewer, {
			kind: "practice.retired",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
		});
	});
}
