/** `npm run db:migration NAME`: writes the SQL of a schema change as an ordinary Prisma migration. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startEmbedded } from "./embedded";
import { currentSchema, MIGRATIONS_FOLDER, schemaDifference } from "./schema-engine";

/** The schema after the newest migration. Two branches that change the schema get a merge conflict here, on purpose. */
const MIGRATED_SCHEMA = path.join(MIGRATIONS_FOLDER, "schema.prisma");

export function lastMigratedSchema() {
	return [{ path: "schema.prisma", content: readFileSync(MIGRATED_SCHEMA, "utf8") }];
}

async function main() {
	const name = process.argv[2];
	if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
		console.error("Say what changes for people, in snake_case: npm run db:migration seats_have_notes");
		process.exit(1);
	}
	const database = process.env.DATABASE_URL ? undefined : await startEmbedded({ folder: ".data/postgres" });
	const url = process.env.DATABASE_URL ?? (await database?.database("dandelion")) ?? "";
	const sql = await schemaDifference(url, lastMigratedSchema(), currentSchema());
	await database?.stop();
	if (sql.trim() === "" || sql.includes("This is an empty migration")) {
		console.log("The schema has not changed since the last migration.");
		return;
	}
	const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
	const folder = path.join(MIGRATIONS_FOLDER, `${stamp}_${name}`);
	mkdirSync(folder, { recursive: true });
	writeFileSync(path.join(folder, "migration.sql"), sql);
	const schema = currentSchema().map((file) => file.content);
	writeFileSync(MIGRATED_SCHEMA, schema.join("\n"));
	console.log(`Wrote ${path.relative(process.cwd(), folder)}: read the SQL before you commit it.`);
}

if (process.argv[1]?.endsWith("new-migration.ts")) await main();
