import pg from "pg";
import { env } from "@/lib/env";
import { LOCKS } from "@/lib/lock-numbers";
import { tellTheNews } from "./news";
import { growOrganisation } from "./organisation";
import { writeRows } from "./write";

export interface SeedOptions {
	databaseUrl: string;
	/** The demonstration ends now: the organisation's life is counted back from this instant. */
	today: Date;
	report: (line: string) => void;
}

const MARK = "demonstration";

/**
 * Fills an empty database with the demonstration, once. A database with people in it that the seed did not begin is
 * left as it is; one that was interrupted is finished. DATABASE_URL has to name the same database.
 */
export async function seedDemo({ databaseUrl, today, report }: SeedOptions): Promise<void> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	try {
		// Two processes that seed at once wait for each other.
		await client.query(`select pg_advisory_lock(${LOCKS.demoData}, 0)`);
		const { rows: found } = await client.query(
			`select (select value from settings where key = $1) as mark, exists (select 1 from people) as inhabited`,
			[MARK],
		);
		const { mark, inhabited } = found[0] as { mark: { told: boolean } | null; inhabited: boolean };
		if (mark?.told || (inhabited && !mark)) return;
		if (!mark) {
			const rows = growOrganisation(today, env().ORGANISATION_ZONE);
			rows.settings.push({ key: MARK, value: { told: false }, updatedAt: today });
			await writeRows(client, rows);
			await client.query("analyze");
			report(`${rows.people.length} people, ${rows.posts.length} posts, ${rows.activities.length} activities`);
		}
		await tellTheNews(client, today);
		await client.query(`update settings set value = '{"told": true}' where key = $1`, [MARK]);
	} finally {
		await client.end();
	}
}
