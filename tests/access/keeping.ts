import { db } from "@/lib/db";

const KEPT = "kept_world";

/** Tables of a schema, each with the columns that can be written: those of a search are computed by the database. */
async function tables(schema: string): Promise<{ name: string; columns: string }[]> {
	return db.$queryRaw`
		select quote_ident(table_name) as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
		from information_schema.columns
		where table_schema = ${schema} and table_name <> '_prisma_migrations' and is_generated = 'NEVER'
		group by table_name`;
}

/** Makes something and copies every row of the database beside it. */
export async function keep<T>(make: () => Promise<T>): Promise<T> {
	const made = await make();
	const copies = (await tables("public")).map(({ name }) => `create table ${KEPT}.${name} as table public.${name};`);
	await db.$executeRawUnsafe(
		`do $$ begin drop schema if exists ${KEPT} cascade; create schema ${KEPT}; ${copies.join(" ")} end $$`,
	);
	return made;
}

/** The database as `keep` left it. Only a superuser may write rows without their references being looked up. */
export async function putBack(): Promise<void> {
	const kept = await tables("public");
	const empty = kept.map(({ name }) => `delete from public.${name};`).join(" ");
	const fill = kept
		.map(({ name, columns }) => `insert into public.${name} (${columns}) select ${columns} from ${KEPT}.${name};`)
		.join(" ");
	await db.$executeRawUnsafe(`do $$ begin set local session_replication_role = replica; ${empty} ${fill} end $$`);
}
