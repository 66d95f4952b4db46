/** The fields of an export, in the order in which people look for them. */
export const IMPORT_FIELDS = [
	"employeeNumber",
	"familyName",
	"givenName",
	"email",
	"jobTitle",
	"department",
	"team",
	"site",
	"country",
	"managerNumber",
	"hiredOn",
	"leftOn",
	"language",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** A row without one of these is refused. */
const REQUIRED_FIELDS = ["employeeNumber", "familyName", "givenName"] as const satisfies ImportField[];

/** The field of each column of the file; null for a column that is not read. Several columns may have one field. */
export type Mapping = (ImportField | null)[];

export function missingFields(mapping: Mapping): ImportField[] {
	return REQUIRED_FIELDS.filter((field) => !mapping.includes(field));
}

/** The headings of columns that are not read. */
export function unreadHeadings({ headings, mapping }: { headings: readonly string[]; mapping: unknown }): string[] {
	return headings.filter((heading, column) => heading !== "" && !(mapping as Mapping)[column]);
}
