import { FORM_ID } from "./form-state";

/** A field's label travels beside its value under this name, and is no field itself. */
const MARK = "label:";

export const labelName = (field: string): string => `${MARK}${field}`;

/** A file that was not chosen travels as an empty one, whose name is empty or, once read again, "undefined". */
const isNotChosen = (value: FormDataEntryValue): boolean =>
	value instanceof File && value.size === 0 && ["", "undefined"].includes(value.name);

/** Nobody types it, and PostgreSQL keeps no text that has it. */
const NUL = "\0";

/** What was sent, parted: the fields, and by field name what the person calls them. */
export function partLabels(form: FormData): { fields: FormData; labels: Map<string, string> } {
	const fields = new FormData();
	const labels = new Map<string, string>();
	for (const [name, value] of form) {
		if (name === FORM_ID || isNotChosen(value)) continue;
		if (!name.startsWith(MARK)) fields.append(name, typeof value === "string" ? value.replaceAll(NUL, "") : value);
		else if (typeof value === "string") labels.set(name.slice(MARK.length), value);
	}
	return { fields, labels };
}
