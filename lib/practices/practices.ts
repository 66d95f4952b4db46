import { recordActivity } from "../activity";
import { addDays, dateColumn } from "../clock";
import { findCommunity, touchCommunity } from "../communities/communities";
import { db, isDuplicate, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand, NotFound, Refused, Stale } from "../errors";
import { attachFiles } from "../files/attachments";
import { newAddress } from "../new-address";
import { organisationDay } from "../organisation-day";
import { WORKS_HERE } from "../people/policy";
import { readSettings } from "../settings";
import type { Viewer } from "../viewer";
import { cardColumns, cardHtml, cardOf, renderCard } from "./card";
import { type LockedPractice, lockPractice } from "./lock";
import { settleOutdatedReports } from "./outdated-reports";
import { canChange, canDraft, canPublish, canRetire, isPublished } from "./policy";
import { type Card, missingFrom } from "./schema";

interface Draft {
	card: Card;
	communitySlug: string;
	contactId: string;
	/** The edition that the practice was captured from. */
	meetupId?: string;
	publish: boolean;
	/** An import knows its address, and when it was written elsewhere. */
	imported?: { slug: string; createdAt: Date };
}

/** What an import writes of a practice in the same transaction. */
type Besides = (tx: Tx, practice: { id: string; version: number }) => Promise<void>;

interface PracticeEdit {
	card: Card;
	contactId: string;
	/** The state in which the form was opened: a practice is published by the button alone. */
	status: LockedPractice["status"];
	/** The fields of `practiceFields` that the form was opened with. */
	madeFrom: MadeFrom;
	/** Whether to publish the draft as well. */
	publish: boolean;
	/** Whether the writer has checked the whole card: then the next review is counted from today. */
	stillHolds: boolean;
}

/** The fields of the form; the field of the contact's address stands for the person. */
export const practiceFields = (card: Card, contactId: string) => ({ ...card, contactEmail: contactId });

/** The contact must be an active employee who may read the practice. */
async function demandContact(tx: Tx, contactId: string, community: { id: string; visibility: string }): Promise<void> {
	const membersOnly = community.visibility === "hidden";
	const contact = await tx.person.findFirst({
		where: {
			id: contactId,
			...WORKS_HERE,
			...(membersOnly ? { memberships: { some: { communityId: community.id, status: "active" } } } : {}),
		},
		select: { id: true },
	});
	if (!contact) throw new Refused("contact_unknown");
}

async function nextReview(tx: Tx, at: Date): Promise<Date> {
	const { practiceReviewDays } = await readSettings(tx);
	return dateColumn(addDays(organisationDay(at), practiceReviewDays));
}

async function addVersion(tx: Tx, viewer: Viewer, practice: { id: string; version: number }, card: Card, at: Date) {
	await tx.practiceVersion.create({
		data: { practiceId: practice.id, number: practice.version, card: { ...card }, editedById: viewer.personId, at },
	});
}

async function publish(
	tx: Tx,
	viewer: Viewer,
	practice: LockedPractice,
	at: Date,
	kind: "practice.published" | "practice.imported" = "practice.published",
): Promise<void> {
	demand(canPublish(viewer, practice));
	const card = cardOf(practice);
	if (missingFrom(card).length > 0) throw new Refused("practice_incomplete");
	const first = practice.publishedAt === null;
	await tx.practice.update({
		where: { id: practice.id },
		data: {
			status: "published",
			reviewOn: await nextReview(tx, at),
			updatedAt: at,
			...(first ? { publishedAt: at, orgUnitId: practice.authorUnitId, version: 1 } : {}),
		},
	});
	if (first) await addVersion(tx, viewer, { id: practice.id, version: 1 }, card, at);
	else await settleOutdatedReports(tx, practice.id, at);
	await recordActivity(tx, viewer, {
		kind,
		at,
		communityId: practice.community.id,
		subject: ["practice", practice.id],
	});
	await touchCommunity(tx, practice.community.id, at);
}

const ATTEMPTS = 5;

/** Writes a new practice in a community, and publishes it if asked. The address never changes. */
export async function draftPractice(
	viewer: Viewer,
	draft: Draft,
	at: Date,
	besides?: Besides,
): Promise<{ slug: string }> {
	await renderCard(draft.card);
	const columns = cardColumns(draft.card);
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const slug = draft.imported?.slug ?? newAddress(draft.card.title, "practice");
		try {
			await db.$transaction(async (tx) => {
				const id = await writeDraft(tx, viewer, { ...draft, columns, slug }, at);
				await besides?.(tx, { id, version: 1 });
			});
			return { slug };
		} catch (problem) {
			if (!isDuplicate(problem) || draft.imported) throw problem;
		}
	}
	throw new Error("No free address for a practice");
}

interface WrittenDraft extends Draft {
	/** Rendered before the transaction. */
	columns: ReturnType<typeof cardColumns>;
	slug: string;
}

async function writeDraft(
	tx: Tx,
	viewer: Viewer,
	{ slug, columns, ...draft }: WrittenDraft,
	at: Date,
): Promise<string> {
	const community = await findCommunity(tx, viewer, { slug: draft.communitySlug });
	demand(canDraft(viewer, community));
	await demandContact(tx, draft.contactId, community);
	const edition = { id: draft.meetupId, communityId: community.id, publishedAt: { not: null } };
	if (draft.meetupId && (await tx.meetup.count({ where: edition })) === 0) throw new NotFound();
	const { id } = await tx.practice.create({
		data: {
			...columns,
			slug,
			communityId: community.id,
			authorId: viewer.personId,
			contactId: draft.contactId,
			meetupId: draft.meetupId,
			createdAt: draft.imported?.createdAt ?? at,
			updatedAt: at,
		},
		select: { id: true },
	});
	await attachFiles(tx, viewer, cardHtml(columns), { practiceId: id });
	await recordActivity(tx, viewer, {
		kind: "practice.drafted",
		at,
		communityId: community.id,
		subject: ["practice", id],
	});
	if (draft.publish)
		await publish(
			tx,
			viewer,
			await lockPractice(tx, viewer, slug),
			at,
			draft.imported ? "practice.imported" : "practice.published",
		);
	return id;
}

/**
 * Saves a practice. Each save of a published practice makes a version. Returns whether a draft was published with it.
 * @throws Stale when somebody else published it after the form was opened, and for fields that they changed
 */
export async function changePractice(
	viewer: Viewer,
	slug: string,
	change: PracticeEdit,
	at: Date,
	besides?: Besides,
): Promise<{ published: boolean }> {
	// Before the practice is locked, where others wait.
	await renderCard(change.card);
	return db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canChange(viewer, practice));
		// A report that the practice is out of date changes its status, not its text.
		if (isPublished(practice) !== isPublished(change)) throw new Stale();
		const sent = practiceFields(change.card, change.contactId);
		const { contactEmail: contactId, ...card } = applyEdit(
			practiceFields(cardOf(practice), practice.contactId),
			sent,
			change.madeFrom,
		);
		if (practice.contactId !== contactId) await demandContact(tx, contactId, practice.community);
		const inUse = isPublished(practice);
		if (inUse && missingFrom(card).length > 0) throw new Refused("practice_incomplete");
		const version = practice.version + 1;
		const written = cardColumns(card);
		await attachFiles(tx, viewer, cardHtml(written), { practiceId: practice.id });
		await tx.practice.update({
			where: { id: practice.id },
			data: {
				...written,
				contactId,
				version,
				updatedAt: at,
				...(inUse ? { status: "published" } : {}),
				...(inUse && change.stillHolds ? { reviewOn: await nextReview(tx, at) } : {}),
			},
		});
		if (inUse) {
			await addVersion(tx, viewer, { id: practice.id, version }, card, at);
			await settleOutdatedReports(tx, practice.id, at);
		}
		await recordActivity(tx, viewer, {
			kind: "practice.changed",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
			detail: { version },
		});
		const published = change.publish && !inUse;
		if (published) await publish(tx, viewer, await lockPractice(tx, viewer, slug), at);
		await besides?.(tx, { id: practice.id, version });
		return { published };
	});
}

/** Publishes a draft, or a retired practice again. */
export async function publishPractice(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => publish(tx, viewer, await lockPractice(tx, viewer, slug), at));
}

/** A retired practice is no longer in lists. Its page stays for the links that lead to it, and says that it is retired. */
export async function retirePractice(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canRetire(viewer, practice));
		await tx.practice.update({ where: { id: practice.id }, data: { status: "retired", updatedAt: at } });
		await recordActivity(tx, viewer, {
			kind: "practice.retired",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
		});
	});
}
