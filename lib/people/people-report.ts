import type { Translate } from "../i18n/translator";
import type { Understood } from "./finding";

/** A person to choose, as the browser shows them. */
export interface PersonChoice {
	name: string;
	initials: string;
	place: string;
	/** What the field then holds. */
	entry: string;
}

/** An entry that is nobody, or may be several people. */
interface UnclearEntry {
	typed: string;
	question: string;
	choices: PersonChoice[];
}

/** How the entries of a field were understood. */
export interface PeopleReport {
	/** The field with everybody who was found by name and address; the rest as typed. */
	text: string;
	summary: string;
	unclear: UnclearEntry[];
}

/** What the reader is told about the entries of a field. */
export function peopleReport(t: Translate, understood: readonly Understood[]): PeopleReport {
	const unclear = understood.flatMap(({ typed, person, choices }) =>
		person
			? []
			: [
					{
						typed,
						question: t(choices.length > 0 ? "people.picker.which" : "people.picker.unknown", { typed }),
						choices: choices.map(({ name, initials, place, entry }) => ({ name, initials, place, entry })),
					},
				],
	);
	return {
		text: understood.map(({ typed, person }) => person?.entry ?? typed).join("\n"),
		summary: t("people.picker.summary", {
			found: understood.length - unclear.length,
			choose: unclear.filter(({ choices }) => choices.length > 0).length,
			unknown: unclear.filter(({ choices }) => choices.length === 0).length,
		}),
		unclear,
	};
}
