/** What the list under the search box offers. */
export interface Suggestion {
	href: string;
	title: string;
	/** What it is, where or who. */
	note?: string;
}

/** A part of the list with its heading. */
export interface SuggestionGroup {
	label: string;
	items: Suggestion[];
}

/** What `/search/suggestions` answers. */
export interface Suggestions {
	groups: SuggestionGroup[];
	/** How many there are, as a sentence. */
	said: string;
}
