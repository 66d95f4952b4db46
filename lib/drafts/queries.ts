import { sql } from "kysely";
import { kysely } from "../db";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { pathOfForm } from "./form-key";
import { formDraftVisibleTo } from "./policy";
import { MOST_DRAFTS } from "./schema";

const liveDrafts = (viewer: Viewer) =>
	kysely
		.selectFrom("form_drafts as draft")
		.select(["draft.id", "draft.key", "draft.revision", "draft.fields", "draft.savedAt"])
		.where(formDraftVisibleTo(viewer))
		.where("draft.endedAt", "is", null);

export type LiveFormDraft = Awaited<ReturnType<ReturnType<typeof liveDrafts>["execute"]>>[number];

/** The viewer's drafts of the forms of a page. Asks nothing where there are none. */
export async function formDraftsAt(viewer: Viewer, path: string): Promise<LiveFormDraft[]> {
	const keys = viewer.draftKeys.filter((key) => pathOfForm(key) === path);
	return keys.length > 0 ? await liveDrafts(viewer).where("draft.key", "in", keys).execute() : [];
}

/** The viewer's draft of a form, as it is now. */
export const formDraftOf = (viewer: Viewer, key: string): Promise<LiveFormDraft | undefined> =>
	liveDrafts(viewer).where("draft.key", "=", key).executeTakeFirst();

/** What became of a draft: it lives, it was sent or discarded, or nobody has saved it yet. */
export async function formDraftEnding(viewer: Viewer, id: string): Promise<"live" | "sent" | "discarded" | "unknown"> {
	if (!isId(id)) return "unknown";
	const row = await kysely
		.selectFrom("form_drafts as draft")
		.select("draft.ending")
		.where(formDraftVisibleTo(viewer))
		.where("draft.id", "=", id)
		.executeTakeFirst();
	return row ? (row.ending ?? "live") : "unknown";
}

/** For the job that deletes files: those that texts name which somebody is still writing, or may take back. */
export async function filesInDrafts(): Promise<string[]> {
	const named = kysely
		.selectFrom("form_drafts as draft")
		.select(
			sql<string>`(regexp_matches(${sql.ref("draft.fields")}::text, '\\(file:([0-9a-f-]{36})\\)', 'g'))[1]`.as("id"),
		)
		.where(sql<boolean>`${sql.ref("draft.fields")}::text like '%(file:%'`);
	const rows = await kysely.selectFrom(named.as("named")).select("named.id").distinct().execute();
	return rows.map(({ id }) => id);
}

/** The viewer's drafts, the newest first. */
export const ownFormDrafts = (viewer: Viewer) =>
	liveDrafts(viewer)
		.select(["draft.address", "draft.title", "draft.startedAt"])
		.orderBy("draft.savedAt", "desc")
		.limit(sql.lit(MOST_DRAFTS + 1))
		.execute();
