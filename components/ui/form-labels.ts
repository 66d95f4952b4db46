/** A field's label is sent beside its value, under the field's name with this prefix. */
const PREFIX = "label:";

export const labelName = (field: string): string => `${PREFIX}${field}`;

/** A file field without a file sends an empty file, named "" or, after parsing, "undefined". */
const isNotChosen = (value: FormDataEntryValue): boolean =>
	value instanceof File && value.size === 0 && ["", "undefined"].includes(value.name);

/** PostgreSQL refuses a text with it. */
const NUL = "\0";

/** The fields of a form, and their labels by field name. */
export function partLabels(form: FormData): { fields: FormData; labels: Map<string, string> } {
	const fields = new FormData();
	const labels = new Map<string, string>();
	for (const [name, value] of form) {
		if (isNotChosen(value)) continue;
		if (!name.startsWith(PREFIX)) fields.append(name, typeof value === "string" ? value.replaceAll(NUL, "") : value);
		else if (typeof value === "string") labels.set(name.slice(PREFIX.length), value);
	}
	return { fields, labels };
}
