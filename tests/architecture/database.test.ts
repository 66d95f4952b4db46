import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { at, parse, type Source, under, web } from "./sources";

const CLIENTS = /^(pg|@prisma\/.+|graphile-worker|prisma\/generated\/.+|lib\/db\.ts|kysely(\/.+)?)$/;
const WRITES = /^(create|update|upsert|delete)(Many)?(AndReturn)?$/;
/** Methods of Kysely whose first argument is the table. */
const KYSELY_WRITES = /^(insertInto|updateTable|deleteFrom|mergeInto)$/;
const SQL_WRITES = /\b(?:insert\s+into|delete\s+from|update)\s+"?([a-z_]+)"?/gi;

/** The room that owns each table: that of its schema file. No room owns `base.prisma`. */
const owners = new Map<string, string>();
for (const file of readdirSync("prisma/schema")) {
	const room = file === "base.prisma" ? "plumbing" : file.replace(".prisma", "");
	for (const [, model, table] of readFileSync(`prisma/schema/${file}`, "utf8").matchAll(
		/^model (\w+) \{.*?@@map\("(\w+)"\)/gms,
	)) {
		owners.set(`${model?.charAt(0).toLowerCase()}${model?.slice(1)}`, room);
		owners.set(table ?? "", room);
	}
}

/** An import writes other rooms' tables too, because it is one statement for many people. */
const WRITES_FOR: Record<string, string> = { imports: "people" };

function roomOf(file: string): string {
	const [, room, rest] = file.split("/");
	return !rest || room === "i18n" ? "plumbing" : (room ?? "");
}

/** Writes into tables of another room, through Prisma or SQL. */
function foreignWrites(source: Source): string[] {
	const found: string[] = [];
	const note = (offset: number, table: string) => {
		const owner = owners.get(table);
		const room = roomOf(source.path);
		if (owner && owner !== room && owner !== WRITES_FOR[room])
			found.push(at(source, source.lineOf(offset), `writes ${table}, which is the room ${owner}'s`));
	};
	source.each("CallExpression", ({ callee, start, arguments: [first] }) => {
		if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
		if (KYSELY_WRITES.test(callee.property.name) && first?.type === "Literal") note(start, String(first.value));
		const table = callee.object;
		if (!WRITES.test(callee.property.name) || table.type !== "MemberExpression") return;
		if (table.property.type === "Identifier") note(start, table.property.name);
	});
	source.each("TemplateElement", ({ value, start }) => {
		for (const [, table] of value.raw.matchAll(SQL_WRITES)) note(start, table ?? "");
	});
	return found;
}

const clientsIn = (source: Source): string[] =>
	source.imports.flatMap(({ from, line }) =>
		CLIENTS.test(from) ? [at(source, line, `talks to the database by ${from}`)] : [],
	);

describe("the database", () => {
	test("is used only by lib: pages and components call its rooms", () => {
		expect(web().flatMap(clientsIn)).toEqual([]);
		expect(clientsIn(parse("app/page.tsx", 'import { db } from "@/lib/db";\nimport pg from "pg";'))).toHaveLength(2);
	});

	test("has one file that imports Prisma", () => {
		const doors = under("lib").filter((source) =>
			source.imports.some(({ from }) => /^(@prisma|prisma\/generated)\//.test(from)),
		);
		expect(doors.map((source) => source.path)).toEqual(["lib/db.ts"]);
	});

	test("is written only by the room that owns the table", () => {
		expect(under("lib").flatMap(foreignWrites)).toEqual([]);
	});

	test("has an owner for every table", () => {
		expect(owners.get("community")).toBe("communities");
		expect(owners.get("outgoing_mails")).toBe("plumbing");
		expect(owners.size).toBeGreaterThan(40);
	});

	test.each([
		"await tx.membership.update({ where: { id }, data: {} });",
		"await db.community.createMany({ data: [] });",
		"await tx.$executeRaw`update communities set name = null`;",
		'await kysely.updateTable("communities").set({ name }).execute();',
		"await tx.$executeRaw`with x as (delete from memberships where id = 1) select 1`;",
	])("does not let posts say %s", (statement) => {
		expect(
			foreignWrites(parse("lib/posts/x.ts", `export async function x(tx, db, kysely, id, name) { ${statement} }`)),
		).toHaveLength(1);
	});

	test("lets any room lock a row", () => {
		const lock = "export const x = (tx, id) => tx.$queryRaw`select 1 from communities where id = 1 for no key update`;";
		expect(foreignWrites(parse("lib/posts/x.ts", lock))).toEqual([]);
	});
});
