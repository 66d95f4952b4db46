import { readdirSync, readFileSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

const require = createRequire(import.meta.url);
export const SCHEMA_FOLDER = path.resolve("prisma/schema");
export const MIGRATIONS_FOLDER = path.resolve("prisma/migrations");
const NO_FILTER = { externalTables: [], externalEnums: [] };

type SchemaFiles = { path: string; content: string }[];

/**
 * Prisma's own migration engine, from its WebAssembly package: the command line would download a binary, which many
 * networks refuse. It reads and writes `_prisma_migrations` as `prisma migrate deploy` does.
 */
async function engine(databaseUrl: string) {
	const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
	const wasmFile = path.join(path.dirname(require.resolve("@prisma/schema-engine-wasm")), "schema_engine_bg.wasm");
	const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), { "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports });
	bindings.__wbg_set_wasm(instance.exports);
	(instance.exports.__wbindgen_start as () => void)();
	const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl }));
	return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
}

/** Applies what is in `prisma/migrations` and not yet in the database; returns the names of what it applied. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
	const names = readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
	const lock = path.join(MIGRATIONS_FOLDER, "migration_lock.toml");
	const output = await (await engine(databaseUrl)).applyMigrations({
		filters: NO_FILTER,
		migrationsList: {
			baseDir: MIGRATIONS_FOLDER,
			shadowDbInitScript: "",
			lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
			migrationDirectories: names.map((name) => ({
				path: name,
				migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: readFileSync(path.join(MIGRATIONS_FOLDER, name, "migration.sql"), "utf8") } },
			})),
		},
	});
	return output.appliedMigrationNames;
}

export function currentSchema(): SchemaFiles {
	return readdirSync(SCHEMA_FOLDER)
		.filter((name) => name.endsWith(".prisma"))
		.sort()
		.map((name) => ({ path: name, content: readFileSync(path.join(SCHEMA_FOLDER, name), "utf8") }));
}

/** The SQL that leads from one schema to another; from nothing when `from` is empty. */
export async function schemaDifference(databaseUrl: string, from: SchemaFiles, to: SchemaFiles): Promise<string> {
	const target = (files: SchemaFiles) => (files.length === 0 ? { tag: "empty" as const } : { tag: "schemaDatamodel" as const, files });
	const output = await (await engine(databaseUrl)).diff({ from: target(from), to: target(to), script: true, shadowDatabaseUrl: null, exitCode: null, filters: NO_FILTER });
	return output.stdout ?? "";
}
