import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand, found, NotFound, Refused, Stale } from "../errors";
import { attachFiles } from "../files/attachments";
import type { Locale } from "../i18n/locales";
import type { Viewer } from "../viewer";
import { cardHtml, cardOf, renderCard, textsOf } from "./card";
import { type LockedPractice, lockPractice } from "./lock";
import { mergerOf } from "./merging";
import { canTranslate } from "./policy";
import { type Card, storedCard } from "./schema";
import { changedTexts, notTranslated, type TranslatedCard, translationColumns, UNTRANSLATED } from "./translation-card";
import { cardAtVersion } from "./versions";

const HTML = { contextHtml: true, problemHtml: true, stepsHtml: true, resultHtml: true, evidenceHtml: true } as const;

/** What shows files in the translations of a card: they are the card's files. */
export async function htmlOfTranslations(tx: Tx, practiceId: string): Promise<string> {
	const rows = await tx.practiceTranslation.findMany({ where: { practiceId }, select: HTML });
	return rows.map(cardHtml).join("");
}

/** The card as the translator saw it. @throws Stale for a version that there is not */
async function originalAt(tx: Tx, practice: LockedPractice, ofVersion: number): Promise<TranslatedCard> {
	if (ofVersion === practice.version) return textsOf(cardOf(practice));
	const card =
		ofVersion < practice.version ? await cardAtVersion(tx, { id: practice.id, published: true }, ofVersion) : null;
	if (!card) throw new Stale();
	return textsOf(card);
}

async function lockToTranslate(tx: Tx, viewer: Viewer, { slug, language }: { slug: string; language: Locale }) {
	const practice = await lockPractice(tx, viewer, slug);
	demand(canTranslate(viewer, practice));
	if (language === practice.language) throw new Refused("translation_is_original");
	const key = { practiceId_language: { practiceId: practice.id, language } };
	return { practice, key, present: await tx.practiceTranslation.findUnique({ where: key }) };
}

interface Written {
	texts: TranslatedCard;
	language: Locale;
	number: number;
	ofVersion: number;
	note?: string;
	restoredFrom?: number;
}

/** Writes a translation and its version. The caller holds the lock of the card and has asked the rule. */
async function writeTranslation(
	tx: Tx,
	viewer: Viewer,
	practice: LockedPractice,
	{ texts, language, number, ofVersion, note, restoredFrom }: Written,
	at: Date,
): Promise<void> {
	const practiceId = practice.id;
	const columns = translationColumns(texts, language);
	const state = { version: number, ofVersion, translatorId: viewer.personId, updatedAt: at };
	await tx.practiceTranslation.upsert({
		where: { practiceId_language: { practiceId, language } },
		create: { practiceId, language, ...columns, ...state, createdAt: at },
		update: { ...columns, ...state },
		select: { version: true },
	});
	await tx.practiceTranslationVersion.create({
		data: {
			...{ practiceId, language, number, ofVersion, at },
			card: { ...texts },
			editedById: viewer.personId,
			note: note ?? null,
			restoredFrom: restoredFrom ?? null,
		},
		select: { number: true },
	});
	const original = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: HTML });
	await attachFiles(tx, viewer, cardHtml(original) + (await htmlOfTranslations(tx, practiceId)), { practiceId });
	await recordActivity(tx, viewer, {
		kind: number === 1 ? "practice.translated" : "practice.translation_changed",
		at,
		communityId: practice.community.id,
		subject: ["practice", practiceId],
		detail: { language, version: number },
	});
}

interface TranslationEdit {
	slug: string;
	language: Locale;
	texts: TranslatedCard;
	/** The version of the card that stood beside the form. */
	ofVersion: number;
	madeFrom: MadeFrom;
	/** The version of the translation that the form was filled from. */
	basedOn?: number;
	note?: string;
}

/**
 * Writes a translation, or changes it, by a form that says which version of the card stood beside it. Texts that somebody else changed
 * meanwhile are merged by passage, as on the card.
 * @throws Stale for fields that cannot be merged
 */
export async function translatePractice(
	viewer: Viewer,
	{ slug, language, texts, ofVersion, madeFrom, basedOn, note }: TranslationEdit,
	at: Date,
): Promise<{ isNew: boolean }> {
	// Before the practice is locked, where others wait.
	await renderCard(texts);
	return db.$transaction(async (tx) => {
		const { practice, present } = await lockToTranslate(tx, viewer, { slug, language });
		const now = present ? textsOf(present) : UNTRANSLATED;
		const base = basedOn
			? await tx.practiceTranslationVersion.findUnique({
					where: { practiceId_language_number: { practiceId: practice.id, language, number: basedOn } },
					select: { card: true },
				})
			: null;
		const { merge } = mergerOf(base ? storedCard.parse(base.card) : null, now, texts);
		const next = applyEdit(now, texts, madeFrom, merge);
		const original = await originalAt(tx, practice, ofVersion);
		if (notTranslated(original, next).length > 0) throw new Refused("translation_incomplete");
		const written = {
			...{ texts: next, language, note },
			number: (present?.version ?? 0) + 1,
			ofVersion: Math.max(ofVersion, present?.ofVersion ?? 0),
		};
		await writeTranslation(tx, viewer, practice, written, at);
		return { isNew: !present };
	});
}

/** Says that a translation needs no change for a version of the card that its translator has read. */
export async function confirmTranslation(
	viewer: Viewer,
	{ slug, language, ofVersion }: { slug: string; language: Locale; ofVersion: number },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const { practice, key, present } = await lockToTranslate(tx, viewer, { slug, language });
		if (!present) throw new NotFound();
		if (notTranslated(await originalAt(tx, practice, ofVersion), present).length > 0)
			throw new Refused("translation_incomplete");
		if (ofVersion <= present.ofVersion) return;
		await tx.practiceTranslation.update({
			where: key,
			data: { ofVersion, translatorId: viewer.personId },
			select: { version: true },
		});
		await recordActivity(tx, viewer, {
			kind: "practice.translation_confirmed",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
			detail: { language, ofVersion },
		});
	});
}

/** Writes the texts of an earlier version of a translation again, as a new version. It is as far behind the card as that one was. */
export async function restoreTranslation(
	viewer: Viewer,
	{ slug, language, number, note }: { slug: string; language: Locale; number: number; note?: string },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const { practice, present } = await lockToTranslate(tx, viewer, { slug, language });
		if (!present) throw new NotFound();
		const earlier = found(
			await tx.practiceTranslationVersion.findUnique({
				where: { practiceId_language_number: { practiceId: practice.id, language, number } },
			}),
		);
		if (number === present.version) throw new Refused("version_is_current");
		const written = {
			...{ language, note, restoredFrom: number, ofVersion: earlier.ofVersion },
			texts: textsOf(storedCard.parse(earlier.card)),
			number: present.version + 1,
		};
		await writeTranslation(tx, viewer, practice, written, at);
	});
}

/**
 * After a change of a published card: translations stay up to date where no text that they say has changed; else their translators are
 * told, once until they have brought them up to date.
 */
export async function noteForTranslations(
	tx: Tx,
	viewer: Viewer,
	practice: LockedPractice,
	{ card, version }: { card: Card; version: number },
	at: Date,
): Promise<void> {
	const upToDate = { practiceId: practice.id, ofVersion: practice.version };
	if (changedTexts(cardOf(practice), card).length === 0) {
		await tx.practiceTranslation.updateMany({ where: upToDate, data: { ofVersion: version } });
		return;
	}
	const behind = await tx.practiceTranslation.findMany({ where: upToDate, select: { language: true } });
	for (const { language } of behind)
		await recordActivity(tx, viewer, {
			kind: "practice.translation_behind",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
			detail: { language },
		});
}
