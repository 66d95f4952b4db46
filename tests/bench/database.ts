import pg from "pg";
import { beforeEnd } from "@/app/_cli/command";
import { startEmbedded } from "@/prisma/embedded";
import { migrateDatabase } from "@/prisma/migrate";

const NAME = "dandelion_bench";

interface Options {
	/** Empties it first. */
	fresh?: boolean;
	name?: string;
	/** False leaves it empty, for another checkout to migrate. */
	migrate?: boolean;
	report?: (line: string) => void;
}

/** A database for figures, beside those of demo and tests, until the command ends; on the server of BENCH_DATABASE_URL when that is set. */
export async function openBenchDatabase({
	fresh = false,
	name = NAME,
	migrate = true,
	report = () => {},
}: Options = {}) {
	const embedded = process.env.BENCH_DATABASE_URL
		? undefined
		: await startEmbedded({ folder: ".data/bench-postgres", disposable: true, report });
	if (embedded) beforeEnd(embedded.stop);
	const server = embedded ? await embedded.database("postgres") : (process.env.BENCH_DATABASE_URL as string);
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	const known = (await client.query("select 1 from pg_database where datname = $1", [name])).rowCount === 1;
	if (known && fresh) await client.query(`drop database "${name}" with (force)`);
	if (fresh || !known) await client.query(`create database "${name}"`);
	await client.end();
	const url = new URL(server);
	url.pathname = `/${name}`;
	if (migrate) await migrateDatabase(url.toString());
	const env = {
		DATABASE_URL: url.toString(),
		NEXTAUTH_SECRET: "a secret for figures alone, and long enough",
		NEXTAUTH_URL: "http://localhost:3000",
		NODE_ENV: "production" as const,
		LOG_LEVEL: "warn",
	};
	return { url: url.toString(), isNew: fresh || !known, env };
}
