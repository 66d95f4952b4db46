/** Texts seen before a statement is given a name: what is sent once, such as a list of that one length, is not worth keeping. */
const WORTH_KEEPING = 3;
/** PostgreSQL keeps each named statement, with its plan, in every connection. */
const MOST_NAMES = 300;
const MOST_WATCHED = 2000;

/**
 * Names for prepared statements, by their text: PostgreSQL parses and plans each once for a connection. Undefined for a
 * text that is not sent often.
 */
export function statementNames(): (sql: string) => string | undefined {
	const names = new Map<string, string>();
	const seen = new Map<string, number>();
	return (sql) => {
		const known = names.get(sql);
		if (known !== undefined) return known;
		if (names.size >= MOST_NAMES) return undefined;
		const times = (seen.get(sql) ?? 0) + 1;
		if (times < WORTH_KEEPING) {
			if (seen.size >= MOST_WATCHED) seen.clear();
			seen.set(sql, times);
			return undefined;
		}
		seen.delete(sql);
		const name = `s${names.size}`;
		names.set(sql, name);
		return name;
	};
}
