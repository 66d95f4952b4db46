import { z } from "zod";
import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { demand, found, Refused } from "../errors";
import { translator } from "../i18n/translator";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import { canAnswerOffer, canOfferBack, canWithdrawOffer } from "./adaptation-policy";
import { withChangesOf, withText } from "./adapted-texts";
import { lockCopy } from "./adapting";
import { cardOf } from "./card";
import { writeChange } from "./changes";
import { type LockedPractice, lockPractice } from "./lock";
import type { Card, StoredCard } from "./schema";
import { SHARED_TEXTS, type SharedText } from "./shared-texts";
import { publishedVersion } from "./versions";

/** The texts that an offer brings, by their fields. */
export const offeredTexts = z.partialRecord(z.enum(SHARED_TEXTS), z.string());
export type OfferedTexts = z.infer<typeof offeredTexts>;

/** A card with the texts of an offer merged into it; undefined where both have changed the same passage. */
export function withOffer(present: Card, base: StoredCard, texts: OfferedTexts): Card | undefined {
	let card: Card | undefined = present;
	for (const field of SHARED_TEXTS) {
		const offered = texts[field];
		if (offered === undefined || !card) continue;
		const text: string | undefined = withChangesOf(field, card, base, { ...base, [field]: offered });
		card = text === undefined ? undefined : withText(card, field, text);
	}
	return card;
}

/** Offers texts of a copy to those who keep the original. */
export async function offerBack(
	viewer: Viewer,
	{ slug, fields, note }: { slug: string; fields: readonly SharedText[]; note?: string },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const { copy, seenVersion, originalSlug } = await lockCopy(tx, viewer, slug);
		const original = await lockPractice(tx, viewer, originalSlug);
		const open = await tx.practiceOffer.count({ where: { copyId: copy.id, outcome: null } });
		demand(canOfferBack(viewer, { copy, original, hasOpenOffer: open > 0 }));
		const texts = Object.fromEntries(
			fields
				.filter((field) => (copy[field] ?? "") !== (original[field] ?? ""))
				.map((field) => [field, copy[field] ?? ""]),
		);
		if (Object.keys(texts).length === 0) throw new Refused("nothing_to_offer");
		const { id } = await tx.practiceOffer.create({
			data: {
				copyId: copy.id,
				originalId: original.id,
				offeredById: viewer.personId,
				offeredAt: at,
				baseVersion: seenVersion,
				texts,
				note: note ?? null,
			},
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "offer.made",
			at,
			communityId: original.community.id,
			subject: ["offer", id],
		});
	});
}

/** Locks the original of an offer and reads the offer. @throws NotFound */
async function lockOffer(tx: Tx, viewer: Viewer, id: string) {
	const before = found(
		await tx.practiceOffer.findUnique({ where: { id }, select: { original: { select: { slug: true } } } }),
	);
	const original = await lockPractice(tx, viewer, before.original.slug);
	const offer = await tx.practiceOffer.findUniqueOrThrow({
		where: { id },
		include: { offeredBy: { select: { givenName: true, familyName: true } } },
	});
	return { original, offer };
}

async function closeOffer(
	tx: Tx,
	{ viewer, original, id }: { viewer: Viewer; original: LockedPractice; id: string },
	{ outcome, answer }: { outcome: "accepted" | "declined" | "withdrawn"; answer?: string },
	at: Date,
): Promise<void> {
	const closed = { outcome, answer: answer ?? null, closedAt: at, closedById: viewer.personId };
	await tx.practiceOffer.update({ where: { id }, data: closed, select: { id: true } });
	await recordActivity(tx, viewer, {
		kind: outcome === "withdrawn" ? "offer.withdrawn" : "offer.answered",
		at,
		communityId: original.community.id,
		subject: ["offer", id],
		detail: { outcome },
	});
}

/** Accepts an offer, which is merged into the original as a new version, or declines it with a word. */
export async function answerOffer(
	viewer: Viewer,
	{ id, decision, answer }: { id: string; decision: "accepted" | "declined"; answer?: string },
	at: Date,
): Promise<{ slug: string }> {
	return db.$transaction(async (tx) => {
		const { original, offer } = await lockOffer(tx, viewer, id);
		demand(canAnswerOffer(viewer, original, offer));
		if (decision === "accepted") {
			const base = await publishedVersion(tx, original.id, offer.baseVersion);
			const card = withOffer(cardOf(original), base, offeredTexts.parse(offer.texts));
			if (!card) throw new Refused("passages_conflict");
			const note = translator(viewer.locale)("adaptations.offeredNote", { name: fullName(offer.offeredBy) });
			await writeChange(tx, viewer, original, { card, keepers: original, note, filesOf: [offer.copyId] }, at);
		}
		await closeOffer(tx, { viewer, original, id }, { outcome: decision, answer }, at);
		return { slug: original.slug };
	});
}

export async function withdrawOffer(viewer: Viewer, id: string, at: Date): Promise<{ copySlug: string }> {
	return db.$transaction(async (tx) => {
		const { original, offer } = await lockOffer(tx, viewer, id);
		demand(canWithdrawOffer(viewer, offer));
		await closeOffer(tx, { viewer, original, id }, { outcome: "withdrawn" }, at);
		const copy = await tx.practice.findUniqueOrThrow({ where: { id: offer.copyId }, select: { slug: true } });
		return { copySlug: copy.slug };
	});
}
