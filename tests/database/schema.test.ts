import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { lastMigratedSchema } from "@/prisma/new-migration";
import { currentSchema, MIGRATIONS_FOLDER, schemaDifference } from "@/prisma/schema-engine";
import { catalogOf, unindexedForeignKeys } from "./catalog";

/** One database made by the migrations, and one made from the schema. */
const names = { migrated: inject("template"), drawn: `${inject("template").replace("template", "worker")}_drawn` };
const addressOf = (name: string) => Object.assign(new URL(inject("server")), { pathname: `/${name}` }).toString();
const clients = {
	server: new pg.Client(inject("server")),
	migrated: new pg.Client(addressOf(names.migrated)),
	drawn: new pg.Client(addressOf(names.drawn)),
};

const migrations = readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => ({
		name: entry.name,
		sql: readFileSync(`${MIGRATIONS_FOLDER}/${entry.name}/migration.sql`, "utf8"),
	}));

beforeAll(async () => {
	await clients.server.connect();
	await clients.server.query(`drop database if exists "${names.drawn}" with (force)`);
	await clients.server.query(`create database "${names.drawn}"`);
	await Promise.all([clients.migrated.connect(), clients.drawn.connect()]);
	await clients.drawn.query(migrations.find(({ name }) => name.endsWith("_extensions"))?.sql ?? "");
	await clients.drawn.query(await schemaDifference(addressOf(names.drawn), [], currentSchema()));
});

afterAll(async () => {
	await Promise.all([clients.migrated.end(), clients.drawn.end()]);
	await clients.server.query(`drop database if exists "${names.drawn}" with (force)`);
	await clients.server.end();
});

test("the migrations make the present schema: `npm run db:migration` has nothing to add", async () => {
	const difference = await schemaDifference(addressOf(names.drawn), lastMigratedSchema(), currentSchema());
	expect(difference.replace("-- This is an empty migration.", "").trim()).toBe("");
});

test("the migrations build the schema, and beyond it only what a migration names", async () => {
	const [migrated, drawn] = [await catalogOf(clients.migrated), await catalogOf(clients.drawn)];
	expect(drawn.filter((line) => !migrated.includes(line))).toEqual([]);
	const more = migrated.filter((line) => !drawn.includes(line));
	const written = migrations.map(({ sql }) => sql).join("\n");
	const nameOf = (line: string) => /^(?:constraint|index CREATE (?:UNIQUE )?INDEX) "?(\w+)"?/.exec(line)?.[1] ?? line;
	expect(more.filter((line) => !written.includes(`"${nameOf(line)}"`))).toEqual([]);
	expect(more.map(nameOf)).toContain("venues_never_oversold");
});

test("every foreign key has an index", async () => {
	expect(await unindexedForeignKeys(clients.migrated)).toEqual([]);
	await clients.drawn.query('drop index "people_managerId_idx"');
	expect(await unindexedForeignKeys(clients.drawn)).toEqual(["people_managerId_fkey of people"]);
});

test("a list is never null: Prisma reads null as an empty list, Kysely as null", async () => {
	const { rows } = await clients.migrated.query<{ name: string }>(
		`select table_name || '.' || column_name as name from information_schema.columns
		where table_schema = 'public' and data_type = 'ARRAY' and is_nullable = 'YES'`,
	);
	expect(rows.map(({ name }) => name)).toEqual([]);
});
