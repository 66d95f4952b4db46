"use client";

import { createContext, type ReactNode } from "react";
import type { DraftTexts, OfferedDraft } from "./draft-answers";

interface PageDrafts {
	/** Id of the person who is signed in. */
	owner: string;
	offered: readonly OfferedDraft[];
	discard: (form: FormData) => Promise<void>;
	texts: DraftTexts;
}

/** Null where nobody is signed in: nothing is kept there. */
export const DraftContext = createContext<PageDrafts | null>(null);

/** The drafts of the forms of a page, for its forms. */
export function DraftsOfPage({ children, ...page }: PageDrafts & { children: ReactNode }) {
	return <DraftContext value={page}>{children}</DraftContext>;
}
