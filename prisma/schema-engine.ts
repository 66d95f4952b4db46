import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const require = createRequire(import.meta.url);
const SCHEMA_FOLDER = path.resolve("prisma/schema");
export const MIGRATIONS_FOLDER = path.resolve("prisma/migrations");
const SCRIPT = "migration.sql";
const NO_FILTER = { externalTables: [], externalEnums: [] };

type SchemaFiles = { path: string; content: string }[];

/**
 * Prisma's migration engine from its WebAssembly package, because the command line would download a binary, which
 * many networks refuse. It uses `_prisma_migrations` as `prisma migrate deploy` does.
 */
const bindings = lazily(async () => {
	const module = await import("@prisma/schema-engine-wasm/schema_engine_bg");
	const wasmFile = path.join(path.dirname(require.resolve("@prisma/schema-engine-wasm")), "schema_engine_bg.wasm");
	const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), {
		"./schema_engine_bg.js": module as unknown as WebAssembly.ModuleImports,
	});
	module.__wbg_set_wasm(instance.exports);
	(instance.exports.__wbindgen_start as () => void)();
	return module;
});

/**
 * Prisma's adapter splits a script at its semicolons. Here a script and the record of its end are one query, so one
 * transaction: a crash leaves all of it or nothing.
 */
class WholeScripts extends PrismaPg {
	override async connect() {
		const connection = await super.connect();
		connection.executeScript = async (script) => {
			const migration = migrationFiles().find(({ sql }) => sql === script);
			const sql = migration ? `${script}\n;${finished(migration.name)}` : script;
			await connection.executeRaw({ sql, args: [], argTypes: [] });
		};
		return connection;
	}
}

const finished = (name: string) =>
	`update _prisma_migrations set finished_at = now() where migration_name = '${name}' and finished_at is null and rolled_back_at is null`;

/** Runs one command of the engine, then closes its connections. */
async function withEngine<T>(databaseUrl: string, command: (engine: SchemaEngine) => Promise<T>): Promise<T> {
	const module = await bindings();
	const pool = new pg.Pool({ connectionString: databaseUrl });
	// A broken connection fails at its next query. Without a listener the event would end the process.
	pool.on("error", () => {});
	try {
		return await command(
			await module.SchemaEngine.new(
				{ datamodels: undefined },
				() => {},
				bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool)),
			),
		);
	} finally {
		await pool.end();
	}
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
	let made: Promise<T> | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

/** Every migration with its SQL, in order. */
export function migrationFiles(): { name: string; sql: string }[] {
	return readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => ({ name, sql: readFileSync(path.join(MIGRATIONS_FOLDER, name, SCRIPT), "utf8") }))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Applies those of the named migrations that the database lacks, and returns their names. */
export async function applyMigrations(databaseUrl: string, wanted: ReadonlySet<string>): Promise<string[]> {
	const lock = path.join(MIGRATIONS_FOLDER, "migration_lock.toml");
	const input = {
		filters: NO_FILTER,
		migrationsList: {
			baseDir: MIGRATIONS_FOLDER,
			shadowDbInitScript: "",
			lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
			migrationDirectories: migrationFiles()
				.filter(({ name }) => wanted.has(name))
				.map(({ name, sql }) => ({
					path: name,
					migrationFile: { path: SCRIPT, content: { tag: "ok" as const, value: sql } },
				})),
		},
	};
	return (await withEngine(databaseUrl, (engine) => engine.applyMigrations(input))).appliedMigrationNames;
}

export function currentSchema(): SchemaFiles {
	return readdirSync(SCHEMA_FOLDER)
		.filter((name) => name.endsWith(".prisma"))
		.sort()
		.map((name) => ({ path: name, content: readFileSync(path.join(SCHEMA_FOLDER, name), "utf8") }));
}

/** The SQL that changes one schema into another. An empty `from` means no schema. */
export async function schemaDifference(databaseUrl: string, from: SchemaFiles, to: SchemaFiles): Promise<string> {
	const target = (files: SchemaFiles) =>
		files.length === 0 ? { tag: "empty" as const } : { tag: "schemaDatamodel" as const, files };
	const output = await withEngine(databaseUrl, (engine) =>
		engine.diff({ from: target(from), to: target(to), script: true, exitCode: null, filters: NO_FILTER }),
	);
	return output.stdout ?? "";
}
