import pg from "pg";
import { OperatorError } from "../operator-error";

/** The key of the row of `settings` that says that everybody in this database is invented. */
export const MARK = "demonstration";

/**
 * The demonstration lets anybody in as anybody: only where the seed has put its mark, or where it is about to fill a
 * database without people. @throws OperatorError for any other database.
 */
export async function demandDemonstration(databaseUrl: string, { seeding }: { seeding: boolean }): Promise<void> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	try {
		// Before the first migration there is neither.
		const { rows: tables } = await client.query("select to_regclass('public.people') is not null as made");
		const { rows: found } = tables[0].made
			? await client.query(
					"select exists (select 1 from settings where key = $1) as marked, exists (select 1 from people) as inhabited",
					[MARK],
				)
			: { rows: [{ marked: false, inhabited: false }] };
		const { marked, inhabited } = found[0];
		if (marked || (seeding && !inhabited)) return;
	} finally {
		await client.end();
	}
	throw new OperatorError(
		"The demonstration lets anybody sign in as anybody, and the database of DATABASE_URL was not made by it. " +
			(seeding
				? "Give it an empty database, or none: without DATABASE_URL it makes its own. To serve this one, use npm start."
				: "Take DANDELION_DEMO away to serve this database, or make a demonstration with npm run demo."),
	);
}
