import type { Tx } from "../db";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import { cardSelect } from "./card";
import { practicesReadableBy } from "./policy";

/** A practice as its rules see it, its row held until the transaction ends. @throws NotFound */
export async function lockPractice(tx: Tx, viewer: Viewer, slug: string, visible = practicesReadableBy(viewer)) {
	await tx.$queryRaw`select 1 from practices where slug = ${slug} for update`;
	return found(
		await tx.practice.findFirst({
			where: { AND: [{ slug }, visible] },
			select: {
				...cardSelect,
				id: true,
				slug: true,
				status: true,
				version: true,
				authorId: true,
				contactId: true,
				orgUnitId: true,
				publishedAt: true,
				author: { select: { orgUnitId: true } },
				community: { select: { id: true, visibility: true, archivedAt: true } },
			},
		}),
	);
}

export type LockedPractice = Awaited<ReturnType<typeof lockPractice>>;
