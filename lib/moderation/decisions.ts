import { recordActivity } from "../activity";
import { lockCommunity } from "../communities/communities";
import { endAfter, restrictIn } from "../communities/restrictions";
import { db, type Tx } from "../db";
import { demand, found, Refused } from "../errors";
import type { Names } from "../i18n/locales";
import { nameIn } from "../i18n/names";
import { hideText, type LockedText, removeText, showText } from "../posts/hiding";
import type { Viewer } from "../viewer";
import { lockCase } from "./cases";
import { canDecideCase, caseForHub, caseVisibleTo, isAdverse } from "./policy";
import type { CaseDecisionInput, TextActing } from "./schema";

/** Decides about a text and its author, who is told why. */
export async function decideCase(
	viewer: Viewer,
	{ caseId, textAct, days, ...input }: Omit<CaseDecisionInput, "slug">,
	at: Date,
): Promise<{ slug: string; isTold: boolean }> {
	const measure = input.measure === "none" ? null : input.measure;
	// The form offers the reason of the reports; a text that is kept broke no rule.
	const isTold = isAdverse({ textAct, measure });
	const reason = isTold ? (input.reason ?? null) : null;
	return db.$transaction(async (tx) => {
		const { locked, community, ...of } = await lockCase(tx, viewer, caseId, (cases) =>
			cases.where((eb) => eb.or([caseVisibleTo(viewer)(eb), caseForHub(viewer)(eb)])),
		);
		demand(canDecideCase(viewer, { ...of, community }));
		await actOnText(tx, viewer, locked, textAct, at);
		const message = await messageTo(tx, of.authorId, community.id, input);
		const isLimited = measure === "mute" || measure === "ban";
		const endsAt = isLimited ? endAfter(days === "none" ? null : Number(days), at) : null;
		const restriction = isLimited
			? await restrictIn(
					tx,
					viewer,
					await lockCommunity(tx, viewer, community.slug),
					{ personId: of.authorId, kind: measure, endsAt, reason: message },
					at,
					true,
				)
			: null;
		const decision = { decidedAt: at, decidedById: viewer.personId, textAct, measure, endsAt };
		await tx.moderationCase.update({
			where: { id: caseId },
			data: { ...decision, reason, message, restrictionId: restriction?.id ?? null },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "case.decided",
			at,
			communityId: community.id,
			subject: ["case", caseId],
			detail: { textAct, measure, reason, endsAt: endsAt?.toISOString() ?? null },
		});
		return { slug: community.slug, isTold };
	});
}

async function actOnText(tx: Tx, viewer: Viewer, locked: LockedText, act: TextActing, at: Date): Promise<void> {
	if (act === "hide") return hideText(tx, viewer, locked, at);
	if (act === "remove") return removeText(tx, viewer, locked, at);
	if (locked.text.hiddenAs !== "waiting") return;
	if (locked.post.community.archivedAt) throw new Refused("community_archived");
	await showText(tx, viewer, locked, at);
}

/** What the author reads: a saved reply in their language, and what was typed beside it. */
async function messageTo(
	tx: Tx,
	authorId: string,
	communityId: string,
	{ replyId, message }: Pick<CaseDecisionInput, "replyId" | "message">,
): Promise<string> {
	if (!replyId) return message ?? "";
	const { locale } = await tx.person.findUniqueOrThrow({ where: { id: authorId }, select: { locale: true } });
	const saved = found(await tx.savedReply.findFirst({ where: { id: replyId, communityId }, select: { texts: true } }));
	return [nameIn(locale, saved.texts as Names), message].filter(Boolean).join("\n\n");
}
