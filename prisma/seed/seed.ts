import pg from "pg";
import { env } from "@/lib/env";
import { LOCKS } from "@/lib/lock-numbers";
import { runJobs } from "./jobs";
import { MARK } from "./mark";
import { makeOrganisation } from "./organisation";
import { writeRows } from "./write";

interface SeedOptions {
	databaseUrl: string;
	/** The present of the demonstration: all its days are counted back from this instant. */
	today: Date;
	report: (line: string) => void;
}

/**
 * Fills an empty database with the demonstration once. It does not change a database with other people, and finishes
 * a seed that was interrupted. DATABASE_URL must be the address of the same database.
 */
export async function seedDemo({ databaseUrl, today, report }: SeedOptions): Promise<void> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	try {
		// Two processes wait for each other.
		await client.query(`select pg_advisory_lock(${LOCKS.demoData}, 0)`);
		const { rows: found } = await client.query(
			`select (select value from settings where key = $1) as mark, exists (select 1 from people) as inhabited`,
			[MARK],
		);
		const { mark, inhabited } = found[0] as { mark: { told: boolean } | null; inhabited: boolean };
		if (mark?.told || (inhabited && !mark)) return;
		if (!mark) {
			const rows = makeOrganisation(today, env().ORGANISATION_ZONE);
			rows.settings.push({ key: MARK, value: { told: false }, updatedAt: today });
			await writeRows(client, rows);
			await client.query("analyze");
			report(`${rows.people.length} people, ${rows.posts.length} posts, ${rows.activities.length} activities`);
		}
		await runJobs(client, today);
		await client.query(`update settings set value = '{"told": true}' where key = $1`, [MARK]);
	} finally {
		await client.end();
	}
}
