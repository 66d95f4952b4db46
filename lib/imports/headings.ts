import { searchable } from "../text";
import { IMPORT_FIELDS, type ImportField, type Mapping } from "./fields";
import { HEADINGS, UNIT_HEADINGS } from "./heading-names";

export const headingKey = (heading: string) => searchable(heading.replaceAll(/[^\p{L}\p{N}]+/gu, " "));
const FIELD_OF_HEADING = new Map(IMPORT_FIELDS.flatMap((field) => HEADINGS[field].map((name) => [name, field])));
const UNIT_SIZE = new Map(UNIT_HEADINGS.flatMap((names, size) => names.map((name) => [name, size])));

/** The fields of headings. Several columns may have the same one. */
export function recogniseHeadings(headings: readonly string[]): Mapping {
	const keys = headings.map(headingKey);
	const sizes = keys.flatMap((key) => UNIT_SIZE.get(key) ?? []);
	const largest = Math.min(...sizes);
	const second = Math.min(...sizes.filter((size) => size > largest));
	const hasTeam = keys.some((key) => FIELD_OF_HEADING.get(key) === "team");
	return keys.map((key) => {
		const size = UNIT_SIZE.get(key);
		if (size === undefined) return FIELD_OF_HEADING.get(key) ?? null;
		if (size === largest) return "department";
		return size === second && !hasTeam ? "team" : null;
	});
}

/** Where the values of a row stand. */
export interface Columns {
	count: number;
	/** The columns of each field, the best one first. A field that has none is not in the file. */
	of: Readonly<Record<ImportField, readonly number[]>>;
	/** Workday writes the manager after the name of the unit. */
	withManager: ReadonlySet<number>;
}

/** The place of a heading in the list of its field. A heading that somebody chose by hand comes first. */
function rankOf(field: ImportField, heading: string): number {
	return HEADINGS[field].indexOf(headingKey(heading));
}

export function columnsOf(mapping: Mapping, headings: readonly string[]): Columns {
	const rank = (field: ImportField, column: number) => rankOf(field, headings[column] ?? "");
	const of = Object.fromEntries(
		IMPORT_FIELDS.map((field) => [
			field,
			mapping
				.flatMap((each, column) => (each === field ? [column] : []))
				.sort((a, b) => rank(field, a) - rank(field, b)),
		]),
	) as unknown as Columns["of"];
	const supervisory = headings.flatMap((heading, column) =>
		headingKey(heading).startsWith("supervisory organi") ? [column] : [],
	);
	return { count: mapping.length, of, withManager: new Set(supervisory) };
}
