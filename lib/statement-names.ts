/** A statement gets a name at its third use. A statement that is sent once is not worth preparing. */
const USES_BEFORE_NAMING = 3;
/** PostgreSQL keeps each named statement, with its plan, in every connection. */
const MOST_NAMES = 300;
const MOST_COUNTED = 2000;

/**
 * Gives statements the names under which PostgreSQL prepares them once for each connection. Returns undefined for a
 * text that is not sent often.
 */
export function statementNames(): (sql: string) => string | undefined {
	const names = new Map<string, string>();
	const uses = new Map<string, number>();
	return (sql) => {
		const known = names.get(sql);
		if (known !== undefined) return known;
		if (names.size >= MOST_NAMES) return undefined;
		const count = (uses.get(sql) ?? 0) + 1;
		if (count < USES_BEFORE_NAMING) {
			if (uses.size >= MOST_COUNTED) uses.clear();
			uses.set(sql, count);
			return undefined;
		}
		uses.delete(sql);
		const name = `s${names.size}`;
		names.set(sql, name);
		return name;
	};
}
