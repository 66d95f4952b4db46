import { recordActivity } from "../activity";
import { liftIn } from "../communities/restrictions";
import { db } from "../db";
import { demand } from "../errors";
import { lockRow } from "../locks";
import { showText } from "../posts/hiding";
import type { Viewer } from "../viewer";
import { lockCase } from "./cases";
import { canAppeal, canDecideAppeal, caseForHub, caseVisibleTo } from "./policy";

/** The author asks somebody else to look at a decision; once. */
export async function appealDecision(viewer: Viewer, caseId: string, appeal: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { community, ...of } = await lockCase(tx, viewer, caseId, (cases) =>
			cases.where("k.authorId", "=", viewer.personId),
		);
		demand(canAppeal(viewer, { ...of, community }));
		await tx.moderationCase.update({ where: { id: caseId }, data: { appealedAt: at, appeal }, select: { id: true } });
		await recordActivity(tx, viewer, {
			kind: "case.appealed",
			at,
			communityId: community.id,
			subject: ["case", caseId],
		});
	});
}

/** Somebody else upholds the decision, or takes it back: the text returns, and a mute or a ban ends. */
export async function decideAppeal(
	viewer: Viewer,
	{ caseId, isUpheld, message }: { caseId: string; isUpheld: boolean; message: string },
	at: Date,
): Promise<{ slug: string }> {
	return db.$transaction(async (tx) => {
		const { locked, community, ...of } = await lockCase(tx, viewer, caseId, (cases) =>
			cases.where((eb) => eb.or([caseVisibleTo(viewer)(eb), caseForHub(viewer)(eb)])),
		);
		demand(canDecideAppeal(viewer, { ...of, community }));
		if (!isUpheld) {
			await showText(tx, viewer, locked, at);
			if (of.restrictionId) {
				await lockRow(tx, "communities", community.id, "update");
				await liftIn(tx, viewer, of.restrictionId, at, true);
			}
		}
		await tx.moderationCase.update({
			where: { id: caseId },
			data: { appealDecidedAt: at, appealDecidedById: viewer.personId, isUpheld, appealMessage: message },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "case.appeal_decided",
			at,
			communityId: community.id,
			subject: ["case", caseId],
			detail: { isUpheld },
		});
		return { slug: community.slug };
	});
}
