import { DAY } from "../clock";
import { db } from "../db";
import { NotFound, Refused } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { formDraftEnding, formDraftOf, type LiveFormDraft } from "./queries";
import { DRAFT_DAYS, type FormDraftInput, MOST_DRAFTS } from "./schema";

/** Days that a discarded draft can be taken back. */
const DISCARDED_DAYS = 1;

type SavedFormDraft =
	| { state: "saved"; revision: number }
	/** It was continued, or another one begun, in another tab or on another device. Nothing was written. */
	| { state: "elsewhere"; draft: LiveFormDraft }
	| { state: "sent" | "discarded" };

/**
 * Keeps what somebody has typed so far. It replaces the revision that it continues and no other. It is no fact about the
 * company: nothing is recorded in the ledger.
 */
export async function saveFormDraft(viewer: Viewer, input: FormDraftInput, at: Date): Promise<SavedFormDraft> {
	const { id, key, revision, ...content } = input;
	const mine = { personId: viewer.personId, id };
	// What was typed was taken away again.
	if (Object.keys(input.fields).length === 0) {
		await db.formDraft.deleteMany({ where: { ...mine, revision, endedAt: null } });
		return { state: "saved", revision: 0 };
	}
	const next = { ...content, savedAt: at, revision: revision + 1 };
	const saved = await db.formDraft.updateMany({ where: { ...mine, key, revision, endedAt: null }, data: next });
	if (saved.count > 0) return { state: "saved", revision: next.revision };
	const ending = await formDraftEnding(viewer, id);
	if (ending === "sent" || ending === "discarded") return { state: ending };
	const begun = await db.formDraft.createMany({
		data: [{ ...mine, key, ...next, startedAt: at }],
		// There is another draft of this form, or another tab has begun this one.
		skipDuplicates: true,
	});
	if (begun.count > 0) {
		await dropOldest(viewer);
		return { state: "saved", revision: next.revision };
	}
	const draft = await formDraftOf(viewer, key);
	return draft ? { state: "elsewhere", draft } : { state: "discarded" };
}

async function dropOldest({ personId }: Viewer): Promise<void> {
	const beyond = await db.formDraft.findMany({
		where: { personId, endedAt: null },
		orderBy: { savedAt: "desc" },
		skip: MOST_DRAFTS,
		select: { id: true },
	});
	if (beyond.length > 0) await db.formDraft.deleteMany({ where: { personId, id: { in: beyond.map(({ id }) => id) } } });
}

/** @throws NotFound when it has ended, or is somebody else's */
export async function discardFormDraft(viewer: Viewer, id: string, at: Date): Promise<void> {
	const { count } = await db.formDraft.updateMany({
		where: { personId: viewer.personId, id, endedAt: null },
		data: { endedAt: at, ending: "discarded" },
	});
	if (count === 0) throw new NotFound();
}

/** Takes it back. @throws NotFound when it is gone, Refused when the form was begun anew */
export async function restoreFormDraft(viewer: Viewer, id: string): Promise<void> {
	const { personId } = viewer;
	const draft = isId(id)
		? await db.formDraft.findFirst({ where: { personId, id, ending: "discarded" }, select: { key: true } })
		: null;
	if (!draft) throw new NotFound();
	if (await formDraftOf(viewer, draft.key)) throw new Refused("draft_begun_anew");
	await db.formDraft.updateMany({
		where: { personId, id, ending: "discarded" },
		data: { endedAt: null, ending: null },
	});
}

/** @throws Refused when the form of this draft was sent before, from another tab or device */
export async function demandNotSent(viewer: Viewer, id: string): Promise<void> {
	if ((await formDraftEnding(viewer, id)) === "sent") throw new Refused("already_sent");
}

/** The form was sent: its draft is gone. One that was never saved is noted as well, for other tabs. */
export async function endSentFormDraft(viewer: Viewer, id: string, at: Date): Promise<void> {
	const key = { personId: viewer.personId, id };
	const sent = { fields: {}, title: "", endedAt: at, ending: "sent" as const };
	await db.formDraft.upsert({
		where: { personId_id: key },
		create: { ...key, key: "/#", address: "/", revision: 0, startedAt: at, savedAt: at, ...sent },
		update: sent,
		select: { id: true },
	});
}

/** Job: empties drafts that can no longer be taken back, and deletes those that nobody has touched for long. */
export async function sweepFormDrafts(at: Date): Promise<void> {
	const before = (days: number) => new Date(at.getTime() - days * DAY);
	await db.formDraft.updateMany({
		where: { ending: "discarded", endedAt: { lt: before(DISCARDED_DAYS) }, fields: { not: {} } },
		data: { fields: {}, title: "" },
	});
	await db.formDraft.deleteMany({ where: { savedAt: { lt: before(DRAFT_DAYS) } } });
}
