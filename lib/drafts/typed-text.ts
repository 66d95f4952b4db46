/** The fields of a form by name; a list where a name comes several times. */
export type TypedText = Record<string, string | string[]>;

/** Fields that no one types: an id, or what the form was made from. */
const HIDDEN = /^(madeFrom|revision)$|(^|\.)id$|Id$/;

/** The longest text of a form's fields, by which its writer knows it again. */
export function longestText(fields: TypedText): string {
	const typed = Object.entries(fields).flatMap(([name, value]) =>
		typeof value === "string" && !HIDDEN.test(name) ? [value.trim()] : [],
	);
	return typed.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}
