/** Texts seen before a statement is given a name: what is asked once, such as a list of that one length, is not worth keeping. */
const WORTH_KEEPING = 3;
/** PostgreSQL keeps each named statement, with its plan, once a connection. */
const MOST_NAMES = 300;
const MOST_WATCHED = 2000;

/**
 * Names for statements by their text, so that PostgreSQL parses and plans what is asked again and again once a
 * connection, which often costs it more than the answer. Empty for a text that stays without a name.
 */
export function statementNames(): (query: { sql: string }) => string {
	const names = new Map<string, string>();
	const seen = new Map<string, number>();
	return ({ sql }) => {
		const known = names.get(sql);
		if (known !== undefined) return known;
		if (names.size >= MOST_NAMES) return "";
		const times = (seen.get(sql) ?? 0) + 1;
		if (times < WORTH_KEEPING) {
			if (seen.size >= MOST_WATCHED) seen.clear();
			seen.set(sql, times);
			return "";
		}
		seen.delete(sql);
		const name = `s${names.size}`;
		names.set(sql, name);
		return name;
	};
}
