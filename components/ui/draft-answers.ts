import type { TypedText } from "@/lib/drafts/typed-text";

/** A draft that a page offers: the form is filled in with it. */
export interface OfferedDraft {
	key: string;
	id: string;
	revision: number;
	values: TypedText;
	/** "Your draft of 30 November is filled in." */
	line: string;
}

/** What the server says of a draft, after it was asked to save it or what became of it. */
export type DraftAnswer =
	| { state: "saved"; revision: number }
	| { state: "live" | "elsewhere"; draft: OfferedDraft }
	| { state: "sent" | "discarded" | "unknown" | "live" };

/** What became of what was typed, as the form says it. */
export type DraftWord = "saved" | "inTabOnly" | "notSaved" | "sent" | "discarded";

export interface DraftTexts {
	inTab: string;
	anew: string;
	saved: string;
	inTabOnly: string;
	notSaved: string;
	elsewhere: string;
	useOther: string;
	keepThis: string;
	sent: string;
	discarded: string;
}
