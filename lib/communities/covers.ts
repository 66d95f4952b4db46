import type { AccentName } from "../accents";
import { recordActivity } from "../activity";
import { db, type Prisma, type Tx } from "../db";
import { demand, NotFound } from "../errors";
import { keepFile } from "../files/files";
import type { SentFile } from "../files/kinds";
import { SHAPES } from "../files/sizes";
import type { Viewer } from "../viewer";
import { lockCommunity } from "./communities";
import { canChangeCommunity } from "./policy";
import { communityPage } from "./queries";

interface Look {
	accent: AccentName;
	/** Null leaves the cover as it is. */
	cover: SentFile | null;
}

/** Changes the colour of a community, and its cover where one is sent. @throws Refused for what is not a picture */
export async function changeLook(viewer: Viewer, slug: string, { accent, cover }: Look, at: Date): Promise<void> {
	demand(canChangeCommunity(viewer, await communityPage(viewer, slug)));
	const file = cover && (await keepFile(cover, "cover", { storedById: viewer.personId }, at));
	await write(viewer, slug, { accent, ...(file && { coverFileId: file.id }) }, at);
}

/** Removes the cover, and returns the file that `restoreCover` brings back; null when there was none. */
export async function removeCover(viewer: Viewer, slug: string, at: Date): Promise<string | null> {
	const { coverFileId } = await communityPage(viewer, slug);
	await write(viewer, slug, { coverFileId: null }, at);
	return coverFileId;
}

/** Brings back a cover that was removed. @throws NotFound for a file that is in use elsewhere, or no cover */
export async function restoreCover(viewer: Viewer, slug: string, fileId: string, at: Date): Promise<void> {
	demand(canChangeCommunity(viewer, await communityPage(viewer, slug)));
	await demandRemovedCover(db, fileId);
	await write(viewer, slug, { coverFileId: fileId }, at);
}

/** @throws NotFound unless the file is a cover that nothing shows */
export async function demandRemovedCover(tx: Tx, fileId: string): Promise<void> {
	const isRemoved = await tx.storedFile.count({
		where: {
			id: fileId,
			name: "cover.webp",
			widths: { equals: [...SHAPES.cover.widths] },
			coverOf: { none: {} },
			coverOfMeetup: { none: {} },
			attachments: { none: {} },
		},
	});
	if (isRemoved === 0) throw new NotFound();
}

async function write(
	viewer: Viewer,
	slug: string,
	data: Prisma.CommunityUncheckedUpdateInput,
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canChangeCommunity(viewer, community));
		await tx.community.update({ where: { id: community.id }, data, select: { id: true } });
		await recordActivity(tx, viewer, {
			kind: "community.changed",
			at,
			communityId: community.id,
			subject: ["community", community.id],
		});
	});
}
