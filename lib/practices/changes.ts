import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand, found, Refused, Stale } from "../errors";
import { attachFiles } from "../files/attachments";
import type { Viewer } from "../viewer";
import { cardColumns, cardHtml, cardOf, cardOfVersion, renderCard } from "./card";
import { nextReview } from "./freshness";
import { demandKeepers, type Keepers, writeCoAuthors } from "./keepers";
import { type LockedPractice, lockPractice } from "./lock";
import { mergerOf } from "./merging";
import { settleOutdatedReports } from "./outdated-reports";
import { canChange, isPublished } from "./policy";
import { type Besides, practiceFields, publish, sharedFiles } from "./practices";
import { type Card, missingFrom, storedCard } from "./schema";
import { htmlOfTranslations, noteForTranslations } from "./translations";
import { addVersion, cardAtVersion, keepDraftText, type VersionNote } from "./versions";

interface PracticeEdit {
	card: Card;
	contactId: string;
	/** As it is now where it is not given; null for the managers. */
	ownerId?: string | null;
	coAuthorIds?: readonly string[];
	reviewEveryDays?: number | null;
	/** The state in which the form was opened: a practice is published by the button alone. */
	status: LockedPractice["status"];
	/** The fields of `practiceFields` that the form was opened with, and the version that it was filled from. */
	madeFrom: MadeFrom;
	basedOn?: number;
	/** Whether to publish the draft as well. */
	publish: boolean;
	/** Whether the writer has checked the whole card: then the next review is counted from today. */
	stillHolds: boolean;
	note?: string;
}

export interface ChangeDone {
	/** Whether a draft was published with it. */
	published: boolean;
	/** Whether somebody else's changes of the same texts were kept beside those that were sent. */
	merged: boolean;
}

/**
 * Saves a practice. Each save of a published practice makes a version. Texts that somebody else changed meanwhile are merged by
 * passage.
 * @throws Stale when somebody else published it after the form was opened, and for fields that cannot be merged
 */
export async function changePractice(
	viewer: Viewer,
	slug: string,
	change: PracticeEdit,
	at: Date,
	besides?: Besides,
): Promise<ChangeDone> {
	// Before the practice is locked, where others wait.
	await renderCard(change.card);
	return db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canChange(viewer, practice));
		// A report that the practice is out of date changes its status, not its text.
		if (isPublished(practice) !== isPublished(change)) throw new Stale();
		const inUse = isPublished(practice);
		const present = cardOf(practice);
		const base = await cardAtVersion(tx, { id: practice.id, published: inUse }, change.basedOn);
		const { merge, merged } = mergerOf(base, present, change.card);
		const keepers: Keepers = {
			contactId: change.contactId,
			ownerId: change.ownerId === undefined ? practice.ownerId : change.ownerId,
			coAuthorIds: change.coAuthorIds ? [...change.coAuthorIds].sort() : practice.coAuthorIds,
			reviewEveryDays: change.reviewEveryDays === undefined ? practice.reviewEveryDays : change.reviewEveryDays,
		};
		const fields = applyEdit(
			practiceFields(present, practice.contactId, practice),
			practiceFields(change.card, keepers.contactId, keepers),
			change.madeFrom,
			merge,
		);
		const { contact, owner, coAuthors, reviewEveryDays, ...card } = fields;
		const next: Keepers = {
			contactId: contact,
			ownerId: owner ?? null,
			coAuthorIds: coAuthors ?? [],
			reviewEveryDays: reviewEveryDays ?? null,
		};
		await demandKeepers(tx, next, practice, practice.community);
		await writeCoAuthors(tx, practice, next);
		await writeChange(
			tx,
			viewer,
			practice,
			{ card, keepers: next, stillHolds: change.stillHolds, note: change.note },
			at,
		);
		const published = change.publish && !inUse;
		if (published) await publish(tx, viewer, await lockPractice(tx, viewer, slug), at);
		await besides?.(tx, practice);
		return { published, merged: merged.size > 0 };
	});
}

interface Change extends VersionNote {
	card: Card;
	keepers: Keepers;
	stillHolds?: boolean;
	/** Practices whose files it may show: the original of a copy, or the copy that offers a text. */
	filesOf?: readonly string[];
}

/** Writes a card and, where it is published, its version. The caller holds the lock and has asked the rule. */
export async function writeChange(
	tx: Tx,
	viewer: Viewer,
	practice: LockedPractice,
	{ card, keepers, stillHolds = false, filesOf, ...said }: Change,
	at: Date,
): Promise<void> {
	const inUse = isPublished(practice);
	if (inUse && missingFrom(card).length > 0) throw new Refused("practice_incomplete");
	const version = practice.version + 1;
	const written = cardColumns(card);
	const shown = cardHtml(written) + (await htmlOfTranslations(tx, practice.id));
	await attachFiles(tx, viewer, shown, { practiceId: practice.id }, sharedFiles(filesOf));
	await tx.practice.update({
		where: { id: practice.id },
		data: {
			...written,
			contactId: keepers.contactId,
			ownerId: keepers.ownerId,
			reviewEveryDays: keepers.reviewEveryDays,
			version,
			updatedAt: at,
			...(inUse ? { status: "published" } : {}),
			...(inUse && stillHolds ? { reviewOn: await nextReview(tx, keepers.reviewEveryDays, at) } : {}),
		},
	});
	if (inUse) {
		await addVersion(tx, viewer, { id: practice.id, version }, card, at, said);
		await settleOutdatedReports(tx, practice.id, at);
		await noteForTranslations(tx, viewer, practice, { card, version }, at);
	} else await keepDraftText(tx, { id: practice.id, version }, card);
	await recordActivity(tx, viewer, {
		kind: "practice.changed",
		at,
		communityId: practice.community.id,
		subject: ["practice", practice.id],
		detail: { version },
	});
}

/** Writes the text of an earlier version again, as a new version: those in between stay. The people of the card stay. */
export async function restoreVersion(
	viewer: Viewer,
	{ slug, number, note }: { slug: string; number: number; note?: string },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canChange(viewer, practice));
		if (!isPublished(practice)) throw new Refused("practice_not_published");
		const key = { practiceId: practice.id, number };
		const version = found(
			await tx.practiceVersion.findUnique({ where: { practiceId_number: key }, select: { card: true } }),
		);
		if (number === practice.version) throw new Refused("version_is_current");
		const card = cardOfVersion(storedCard.parse(version.card), cardOf(practice));
		await writeChange(tx, viewer, practice, { card, keepers: practice, note, restoredFrom: number }, at);
	});
}
