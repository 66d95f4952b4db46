import { db } from "@/lib/db";

const KEPT = "kept_world";

async function tables(schema: string): Promise<string[]> {
	const rows = await db.$queryRaw<{ name: string }[]>`
		select quote_ident(tablename) as name from pg_tables where schemaname = ${schema} and tablename <> '_prisma_migrations'`;
	return rows.map((row) => row.name);
}

/** Makes something and copies every row of the database beside it. */
export async function keep<T>(make: () => Promise<T>): Promise<T> {
	const made = await make();
	const copies = (await tables("public")).map((name) => `create table ${KEPT}.${name} as table public.${name};`);
	await db.$executeRawUnsafe(
		`do $$ begin drop schema if exists ${KEPT} cascade; create schema ${KEPT}; ${copies.join(" ")} end $$`,
	);
	return made;
}

/** The database as `keep` left it. Only a superuser may write rows without their references being looked up. */
export async function putBack(): Promise<void> {
	const names = await tables(KEPT);
	const empty = names.map((name) => `delete from public.${name};`).join(" ");
	const fill = names.map((name) => `insert into public.${name} select * from ${KEPT}.${name};`).join(" ");
	await db.$executeRawUnsafe(`do $$ begin set local session_replication_role = replica; ${empty} ${fill} end $$`);
}
