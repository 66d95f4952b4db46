import { now } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";
import { type FoundPerson, understandPeople } from "@/lib/people/finding";
import { type PeopleReport, peopleReport } from "@/lib/people/people-report";
import { splitPeople } from "@/lib/people/typed-people";
import type { Viewer } from "@/lib/viewer";

/** Fields of a form whose people are unclear: nobody is called so, or several people are. Nothing was done. */
export class UnclearPeople extends Error {
	readonly errors: Record<string, string[]> = {};
	readonly reports: Record<string, PeopleReport> = {};

	add(field: string, message: string, report: PeopleReport): void {
		this.errors[field] = [message];
		this.reports[field] = report;
	}
}

export interface Asked {
	viewer: Viewer;
	t: Translate;
}

/** The colleague that a field names. @throws UnclearPeople */
export async function personNamed(asked: Asked, field: string, typed: string): Promise<FoundPerson> {
	const people = await peopleInFields(asked, { [field]: typed });
	// A field without a person is unclear.
	return people[field] as FoundPerson;
}

/** The colleagues that fields of one person each name. Empty fields name nobody. @throws UnclearPeople with all that are unclear */
export async function peopleInFields(
	{ viewer, t }: Asked,
	fields: Record<string, string | undefined>,
): Promise<Record<string, FoundPerson | undefined>> {
	const filled = Object.entries(fields).flatMap(([field, typed]) => (typed ? [{ field, typed }] : []));
	const understood = await understandPeople(
		viewer,
		filled.map(({ typed }) => typed),
	);
	const people: Record<string, FoundPerson> = {};
	const unclear = new UnclearPeople();
	for (const [index, { field }] of filled.entries()) {
		const entry = understood[index];
		if (entry?.person) people[field] = entry.person;
		else if (entry) {
			const report = peopleReport(t, [entry], now());
			const message = entry.choices.length > 0 ? t("people.picker.choose") : (report.unclear[0]?.question ?? "");
			unclear.add(field, message, report);
		}
	}
	if (Object.keys(unclear.errors).length > 0) throw unclear;
	return people;
}

/** The colleagues that a field of several people names, each once. @throws UnclearPeople */
export async function peopleNamed({ viewer, t }: Asked, field: string, typed: string): Promise<FoundPerson[]> {
	const understood = await understandPeople(viewer, splitPeople(typed));
	const people = understood.flatMap(({ person }) => person ?? []);
	if (people.length === understood.length && people.length > 0)
		return [...new Map(people.map((person) => [person.id, person])).values()];
	const unclear = new UnclearPeople();
	unclear.add(
		field,
		t(people.length === understood.length ? "validation.required" : "people.picker.correct"),
		peopleReport(t, understood, now()),
	);
	throw unclear;
}

/** The part of the people who could not be served; the others were. They stay in the field. */
export function peopleLeft(t: Translate, field: string, left: readonly FoundPerson[], message: string): UnclearPeople {
	const unclear = new UnclearPeople();
	const understood = left.map((person) => ({ typed: person.entry, person, choices: [] }));
	unclear.add(field, message, peopleReport(t, understood, now()));
	return unclear;
}
