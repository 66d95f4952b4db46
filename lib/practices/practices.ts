import { recordActivity } from "../activity";
import { addDays, dateColumn, dayIn } from "../clock";
import { communityFacts, markLively } from "../communities/communities";
import { db, isDuplicate, type Tx } from "../db";
import { env } from "../env";
import { demand, NotFound, Refused, Stale } from "../errors";
import { readSettings } from "../settings";
import { slugOf } from "../text";
import type { Viewer } from "../viewer";
import { cardColumns, cardOf } from "./card";
import { settleDoubts } from "./doubts";
import { type LockedPractice, lockPractice } from "./lock";
import { canChange, canDraft, canPublish, canRetire, isInUse } from "./policy";
import { type Card, missingFrom } from "./schema";

interface Draft {
	card: Card;
	communitySlug: string;
	contactId: string;
	/** The edition it was captured from. */
	meetupId?: string;
	publish: boolean;
}

interface Change {
	card: Card;
	contactId: string;
	/** What the writer started from. A draft's count of saves and a published card's versions are counted apart. */
	from: Pick<LockedPractice, "status" | "version">;
	/** Publishes a draft together with the change. */
	publish: boolean;
	/** The writer checked the whole card: the next review is counted from today. */
	stillHolds: boolean;
}

/** Whoever is asked about a practice is a colleague who can read it. */
async function demandContact(tx: Tx, contactId: string, community: { id: string; visibility: string }): Promise<void> {
	const membersOnly = community.visibility === "hidden";
	const contact = await tx.person.findFirst({
		where: {
			id: contactId,
			status: "active",
			kind: "employee",
			...(membersOnly ? { memberships: { some: { communityId: community.id, status: "active" } } } : {}),
		},
		select: { id: true },
	});
	if (!contact) throw new Refused("contact_unknown");
}

async function nextReview(tx: Tx, at: Date): Promise<Date> {
	const { practiceReviewDays } = await readSettings(tx);
	return dateColumn(addDays(dayIn(at, env().ORGANISATION_ZONE), practiceReviewDays));
}

async function keepVersion(tx: Tx, viewer: Viewer, practice: { id: string; version: number }, card: Card, at: Date) {
	await tx.practiceVersion.create({
		data: { practiceId: practice.id, number: practice.version, card: { ...card }, editedById: viewer.personId, at },
	});
}

async function putInUse(tx: Tx, viewer: Viewer, practice: LockedPractice, at: Date): Promise<void> {
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
	if (first) await keepVersion(tx, viewer, { id: practice.id, version: 1 }, card, at);
	else await settleDoubts(tx, practice.id, at);
	await recordActivity(tx, viewer, {
		kind: "practice.published",
		at,
		communityId: practice.community.id,
		subject: ["practice", practice.id],
	});
	await markLively(tx, practice.community.id, at);
}

/** `/practices/new` is a page: a card called "New" gets a number. */
function addressesFor(title: string): string[] {
	const wanted = slugOf(title) || "practice";
	const all = [wanted, ...Array.from({ length: 48 }, (_, index) => `${wanted}-${index + 2}`)];
	return all.filter((slug) => slug !== "new");
}

/** Writes a new card in a community, and publishes it when that is wanted. Its address is made from the title and stays. */
export async function draftPractice(viewer: Viewer, draft: Draft, at: Date): Promise<{ slug: string }> {
	for (const slug of addressesFor(draft.card.title)) {
		try {
			await db.$transaction((tx) => writeDraft(tx, viewer, draft, slug, at));
			return { slug };
		} catch (problem) {
			if (!isDuplicate(problem)) throw problem;
		}
	}
	throw new Error("No free address for a practice");
}

async function writeDraft(tx: Tx, viewer: Viewer, draft: Draft, slug: string, at: Date): Promise<void> {
	const community = await communityFacts(tx, viewer, { slug: draft.communitySlug });
	demand(canDraft(viewer, community));
	await demandContact(tx, draft.contactId, community);
	const edition = { id: draft.meetupId, communityId: community.id, publishedAt: { not: null } };
	if (draft.meetupId && (await tx.meetup.count({ where: edition })) === 0) throw new NotFound();
	const { id } = await tx.practice.create({
		data: {
			...cardColumns(draft.card),
			slug,
			communityId: community.id,
			authorId: viewer.personId,
			contactId: draft.contactId,
			meetupId: draft.meetupId,
			createdAt: at,
			updatedAt: at,
		},
		select: { id: true },
	});
	await recordActivity(tx, viewer, {
		kind: "practice.drafted",
		at,
		communityId: community.id,
		subject: ["practice", id],
	});
	if (draft.publish) await putInUse(tx, viewer, await lockPractice(tx, viewer, slug), at);
}

/**
 * Saves a card anew; of a published one every save is a version. @throws Stale when somebody else saved or published
 * since the writer began. Returns whether a draft was published with it.
 */
export async function changePractice(
	viewer: Viewer,
	slug: string,
	change: Change,
	at: Date,
): Promise<{ published: boolean }> {
	return db.$transaction(async (tx) => {
		const practice = await lockPractice(tx, viewer, slug);
		demand(canChange(viewer, practice));
		const { from } = change;
		// A reader who says meanwhile that the card needs an update has not changed it.
		if (practice.version !== from.version || isInUse(practice) !== isInUse(from)) throw new Stale();
		if (practice.contactId !== change.contactId) await demandContact(tx, change.contactId, practice.community);
		const inUse = isInUse(practice);
		if (inUse && missingFrom(change.card).length > 0) throw new Refused("practice_incomplete");
		const version = practice.version + 1;
		await tx.practice.update({
			where: { id: practice.id },
			data: {
				...cardColumns(change.card),
				contactId: change.contactId,
				version,
				updatedAt: at,
				...(inUse ? { status: "published" } : {}),
				...(inUse && change.stillHolds ? { reviewOn: await nextReview(tx, at) } : {}),
			},
		});
		if (inUse) {
			await keepVersion(tx, viewer, { id: practice.id, version }, change.card, at);
			await settleDoubts(tx, practice.id, at);
		}
		await recordActivity(tx, viewer, {
			kind: "practice.changed",
			at,
			communityId: practice.community.id,
			subject: ["practice", practice.id],
			detail: { version },
		});
		const published = change.publish && !inUse;
		if (published) await putInUse(tx, viewer, await lockPractice(tx, viewer, slug), at);
		return { published };
	});
}

/** Puts a draft into the shared repository, or a retired card back into it. */
export async function publishPractice(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => putInUse(tx, viewer, await lockPractice(tx, viewer, slug), at));
}

/** Takes a card out of the repository's lists. Its page remains, marked, for the links that lead to it. */
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
