import { recordActivity } from "../activity";
import { findCommunity, touchCommunity } from "../communities/communities";
import { db, isDuplicate, type Tx } from "../db";
import { demand, NotFound, Refused } from "../errors";
import { attachFiles } from "../files/attachments";
import { newAddress } from "../new-address";
import type { Viewer } from "../viewer";
import { cardColumns, cardHtml, cardOf, renderCard } from "./card";
import { nextReview } from "./freshness";
import { demandKeepers, type Keepers, writeCoAuthors } from "./keepers";
import { type LockedPractice, lockPractice } from "./lock";
import { settleOutdatedReports } from "./outdated-reports";
import { canDraft, canPublish } from "./policy";
import { type Card, missingFrom } from "./schema";
import { addVersion, forgetDraftTexts, keepDraftText } from "./versions";

interface Draft {
	card: Card;
	communitySlug: string;
	contactId: string;
	/** The contact where nobody is named; null for the managers. */
	ownerId?: string | null;
	coAuthorIds?: readonly string[];
	reviewEveryDays?: number;
	/** The edition that the practice was captured from. */
	meetupId?: string;
	publish: boolean;
	/** Practices whose files it may show: the original of a copy. */
	filesOf?: readonly string[];
	/** An import knows its address, and when it was written elsewhere. */
	imported?: { slug: string; createdAt: Date };
}

export const sharedFiles = (practiceIds: readonly string[] | undefined) => (practiceIds ? { practiceIds } : null);

/** What is written of a practice in the same transaction. */
export type Besides = (tx: Tx, practice: { id: string }) => Promise<void>;

/** The fields of the form that somebody may have changed meanwhile, by their names. */
export const practiceFields = (card: Card, contactId: string, keepers: Partial<Keepers> = {}) => ({
	...card,
	template: card.template ?? "practice",
	contact: contactId,
	owner: keepers.ownerId,
	coAuthors: keepers.coAuthorIds,
	reviewEveryDays: keepers.reviewEveryDays,
});

/** Called with the lock of the practice. */
export async function publish(tx: Tx, viewer: Viewer, practice: LockedPractice, at: Date): Promise<void> {
	demand(canPublish(viewer, practice));
	await publishReviewed(tx, viewer, practice, at);
}

/** Publishes what reviewers have approved, or its writer may publish: the caller has asked the rule and holds the lock. */
export async function publishReviewed(
	tx: Tx,
	viewer: Viewer,
	practice: LockedPractice,
	at: Date,
	kind: "practice.published" | "practice.imported" = "practice.published",
): Promise<void> {
	const card = cardOf(practice);
	if (missingFrom(card).length > 0) throw new Refused("practice_incomplete");
	const first = practice.publishedAt === null;
	await tx.practice.update({
		where: { id: practice.id },
		data: {
			status: "published",
			reviewOn: await nextReview(tx, practice.reviewEveryDays, at),
			updatedAt: at,
			retiredReason: null,
			insteadId: null,
			...(first ? { publishedAt: at, orgUnitId: practice.authorUnitId, version: 1 } : {}),
		},
	});
	if (first) {
		await addVersion(tx, viewer, { id: practice.id, version: 1 }, card, at);
		await forgetDraftTexts(tx, practice.id);
	} else await settleOutdatedReports(tx, practice.id, at);
	await recordActivity(tx, viewer, {
		kind,
		at,
		communityId: practice.community.id,
		subject: ["practice", practice.id],
	});
	await touchCommunity(tx, practice.community.id, at);
}

/** Sends a draft to review, or takes it back: the caller has asked the rule and holds the lock. */
export async function setDraftState(tx: Tx, { id }: { id: string }, status: "draft" | "in_review", at: Date) {
	await tx.practice.update({ where: { id }, data: { status, updatedAt: at }, select: { id: true } });
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
				await besides?.(tx, { id });
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
	const keepers: Keepers = {
		contactId: draft.contactId,
		ownerId: draft.ownerId === undefined ? draft.contactId : draft.ownerId,
		coAuthorIds: draft.coAuthorIds ?? [],
		reviewEveryDays: draft.reviewEveryDays ?? null,
	};
	await demandKeepers(tx, keepers, null, community);
	const edition = { id: draft.meetupId, communityId: community.id, publishedAt: { not: null } };
	if (draft.meetupId && (await tx.meetup.count({ where: edition })) === 0) throw new NotFound();
	const { id } = await tx.practice.create({
		data: {
			...columns,
			slug,
			communityId: community.id,
			authorId: viewer.personId,
			contactId: keepers.contactId,
			ownerId: keepers.ownerId,
			reviewEveryDays: keepers.reviewEveryDays,
			meetupId: draft.meetupId,
			createdAt: draft.imported?.createdAt ?? at,
			updatedAt: at,
		},
		select: { id: true },
	});
	await writeCoAuthors(tx, { id, authorId: viewer.personId }, keepers);
	await keepDraftText(tx, { id, version: 1 }, draft.card);
	await attachFiles(tx, viewer, cardHtml(columns), { practiceId: id }, sharedFiles(draft.filesOf));
	await recordActivity(tx, viewer, {
		kind: "practice.drafted",
		at,
		communityId: community.id,
		subject: ["practice", id],
	});
	if (draft.publish) await publishNew(tx, viewer, await lockPractice(tx, viewer, slug), at, Boolean(draft.imported));
	return id;
}

/** An imported page stays a draft where its community reviews practices, and is no news where it does not. */
async function publishNew(tx: Tx, viewer: Viewer, practice: LockedPractice, at: Date, isImported: boolean) {
	if (!isImported) await publish(tx, viewer, practice, at);
	else if (canPublish(viewer, practice).allowed) await publishReviewed(tx, viewer, practice, at, "practice.imported");
}

/** Publishes a draft, or a retired practice again. */
export async function publishPractice(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => publish(tx, viewer, await lockPractice(tx, viewer, slug), at));
}
