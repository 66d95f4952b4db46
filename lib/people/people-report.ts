import { faceAddress } from "../files/addresses";
import type { Translate } from "../i18n/translator";
import type { FoundPerson, Understood } from "./finding";

/** A person to choose, as the browser shows them. */
export interface PersonChoice {
	name: string;
	initials: string;
	/** The address of a photo. */
	face: string | null;
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

/** A person as a picker shows them. */
export const personChoice = ({ name, initials, place, entry, ...person }: FoundPerson, at: Date): PersonChoice => ({
	name,
	initials,
	face: faceAddress(person, at),
	place,
	entry,
});

/** What the reader is told about the entries of a field. */
export function peopleReport(t: Translate, understood: readonly Understood[], at: Date): PeopleReport {
	const unclear = understood.flatMap(({ typed, person, choices }) =>
		person
			? []
			: [
					{
						typed,
						question: t(choices.length > 0 ? "people.picker.which" : "people.picker.unknown", { typed }),
						choices: choices.map((choice) => personChoice(choice, at)),
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
