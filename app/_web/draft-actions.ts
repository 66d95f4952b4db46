"use server";

import { discardFormDraft } from "@/lib/drafts/drafts";
import { formDraftId } from "@/lib/drafts/schema";
import { buttonAction } from "./action";

export const discardDraftAction = buttonAction(formDraftId, async ({ viewer, input: { id }, at }) => {
	await discardFormDraft(viewer, id, at);
	return { to: null, notice: { key: "drafts.discarded", undo: { verb: "draft.discarded", input: { id } } } };
});
