import { saveFormDraft } from "@/lib/drafts/drafts";
import type { FormDraftInput } from "@/lib/drafts/schema";
import type { Viewer } from "@/lib/viewer";

export const DRAFT = "d4a7f000-0000-4000-8000-000000000001";

/** A reply that somebody has begun to write. */
export const begin = (viewer: Viewer, at: Date, more: Partial<FormDraftInput> = {}) =>
	saveFormDraft(
		viewer,
		{
			id: DRAFT,
			key: "/communities/care/posts/1#reply",
			address: "/communities/care/posts/1",
			title: "How do you say no?",
			revision: 0,
			fields: { body: "Kindly, and" },
			...more,
		},
		at,
	);
