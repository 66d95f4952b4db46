/** Texts seen before a statement is given a name: what is asked once, such as a list of that one length, is not worth keeping. */
const WORTH_KEEPING = 3;
/** PostgreSQL keeps each named statement, with its plan, once a connection. */
const MOST_NAMES = 300;
const MOST_WATCHED = 2000;

type Ask<Query, Answer> = (query: Query) => Promise<Answer>;

/**
 * Names for statements by their text, so that PostgreSQL parses and plans what is asked again and again once a
 * connection, which often costs it more than the answer.
 */
export function statementNames() {
	const names = new Map<string, string>();
	const seen = new Map<string, number>();
	let given = 0;

	/** Empty for a text that stays without a name. */
	function nameOf({ sql }: { sql: string }): string {
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
		const name = `s${given++}`;
		names.set(sql, name);
		return name;
	}

	/**
	 * Asks, and where a migration has changed what a kept statement gives, lets go of every name: connections would
	 * refuse it as long as they live. What failed alone is asked again; a transaction that failed is not ours to repeat.
	 */
	function renewing<Query, Answer>(ask: Ask<Query, Answer>, { again }: { again: boolean }): Ask<Query, Answer> {
		return async (query) => {
			try {
				return await ask(query);
			} catch (problem) {
				if (!isOfBefore(problem)) throw problem;
				names.clear();
				if (!again) throw problem;
				return ask(query);
			}
		};
	}

	return { nameOf, renewing };
}

/** "cached plan must not change result type", in whichever language the server says it. */
function isOfBefore(problem: unknown): boolean {
	const { cause, code } = problem as { code?: string; cause?: { originalCode?: string } };
	return (cause?.originalCode ?? code) === "0A000";
}
