/** The words of the search box. */
export interface SearchBoxTexts {
	label: string;
	shortcut: string;
	searching: string;
	all: string;
}
