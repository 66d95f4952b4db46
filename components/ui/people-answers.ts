import type { PeopleReport, PersonChoice } from "@/lib/people/people-report";

/** What `/people/find` answers to what is typed. */
export interface FoundChoices {
	people: PersonChoice[];
	/** How many were found, as a sentence. */
	said: string;
}

/** What `/people/find` answers to a pasted list. */
export type UnderstoodList = PeopleReport;

export interface PickerTexts {
	searching: string;
	remove: string;
	edit: string;
}
