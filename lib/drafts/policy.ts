import { expressionBuilder } from "kysely";
import type { DB } from "../db";
import type { Viewer } from "../viewer";

/** A draft is its writer's alone: nobody else sees it, in any role. */
export const formDraftVisibleTo = (viewer: Viewer) => {
	const eb = expressionBuilder<DB & { draft: DB["form_drafts"] }, "draft">();
	return eb("draft.personId", "=", viewer.personId);
};
