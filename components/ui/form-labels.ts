import { CHOICE_PREFIX, withChoice } from "@/lib/people/typed-people";

/** A field's label is sent beside its value, under the field's name with this prefix. */
const PREFIX = "label:";

export const labelName = (field: string): string => `${PREFIX}${field}`;

/** The field that an entry of a form is about: the field itself, its label, or a choice for it. */
export const fieldOf = (name: string): string =>
	name.startsWith(CHOICE_PREFIX)
		? name.slice(CHOICE_PREFIX.length).replace(/:\d+$/, "")
		: name.startsWith(PREFIX)
			? name.slice(PREFIX.length)
			: name;

/** A file field without a file sends an empty file, named "" or, after parsing, "undefined". */
const isNotChosen = (value: FormDataEntryValue): boolean =>
	value instanceof File && value.size === 0 && ["", "undefined"].includes(value.name);

/** PostgreSQL refuses a text with it. */
const NUL = "\0";

/** The fields of a form, with the people who were chosen among several, and their labels by field name. */
export function partLabels(form: FormData): { fields: FormData; labels: Map<string, string> } {
	const fields = new FormData();
	const labels = new Map<string, string>();
	const choices: [field: string, choice: string][] = [];
	for (const [name, value] of form) {
		if (isNotChosen(value)) continue;
		if (name.startsWith(CHOICE_PREFIX)) choices.push([fieldOf(name), String(value)]);
		else if (!name.startsWith(PREFIX))
			fields.append(name, typeof value === "string" ? value.replaceAll(NUL, "") : value);
		else if (typeof value === "string") labels.set(fieldOf(name), value);
	}
	for (const [field, choice] of choices) {
		const typed = fields.get(field);
		if (typeof typed === "string") fields.set(field, withChoice(typed, choice));
	}
	return { fields, labels };
}
