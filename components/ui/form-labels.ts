/** A field's label travels beside its value under this name, and is no field itself. */
const MARK = "label:";

export const labelName = (field: string): string => `${MARK}${field}`;

/** What was sent, parted: the fields, and by field name what the person calls them. */
export function partLabels(form: FormData): { fields: FormData; labels: Map<string, string> } {
	const fields = new FormData();
	const labels = new Map<string, string>();
	for (const [name, value] of form)
		if (!name.startsWith(MARK)) fields.append(name, value);
		else if (typeof value === "string") labels.set(name.slice(MARK.length), value);
	return { fields, labels };
}
