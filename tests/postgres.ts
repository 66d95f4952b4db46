import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/prisma/embedded";
import { migrateDatabase } from "@/prisma/migrate";

declare module "vitest" {
	interface ProvidedContext {
		/** The address of the server's `postgres` database. */
		server: string;
		/** A migrated, empty database that each worker copies. */
		template: string;
	}
}

/** Starts a disposable PostgreSQL, or uses the server of DATABASE_URL, and migrates one template. */
export default async function setup(project: TestProject) {
	const embedded = process.env.DATABASE_URL
		? undefined
		: await startEmbedded({ folder: ".data/test-postgres", disposable: true });
	const server = embedded ? await embedded.database("postgres") : (process.env.DATABASE_URL as string);
	const template = `dandelion_template_${process.pid}`;
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	const old = await client.query(
		"select datname from pg_database where datname like 'dandelion_template_%' or datname like 'dandelion_worker_%'",
	);
	for (const { datname } of old.rows)
		if (!isAlive(Number(datname.split("_")[2])))
			await client.query(`drop database if exists "${datname}" with (force)`);
	await client.query(`create database "${template}"`);
	const templateUrl = new URL(server);
	templateUrl.pathname = `/${template}`;
	await migrateDatabase(templateUrl.toString());
	project.provide("server", server);
	project.provide("template", template);
	return async () => {
		const made = await client.query("select datname from pg_database where datname = $1 or datname like $2", [
			template,
			`dandelion_worker_${process.pid}_%`,
		]);
		for (const { datname } of made.rows) await client.query(`drop database if exists "${datname}" with (force)`);
		const { rowCount: others } = await client.query(
			"select 1 from pg_database where datname like 'dandelion_template_%'",
		);
		await client.end();
		// Another test run may use the same server.
		if (others === 0) await embedded?.stop();
	};
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
