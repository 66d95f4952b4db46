import type pg from "pg";

/**
 * The structure of a database, one line each: columns, constraints, indexes, enumerations. Prisma cannot say that a list is
 * not null, nor how PostgreSQL makes a generated column, so these are left out.
 */
export async function catalogOf(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ line: string }>(`
		select format('column %s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
				case when a.attnotnull and a.attndims = 0 then ' not null' else '' end, coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
			from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum and a.attgenerated = ''
			where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
		union all
		select format('constraint %s on %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid))
			from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
		union all
		select format('index %s', indexdef) from pg_indexes where schemaname = 'public'
		union all
		select format('type %s: %s', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder))
			from pg_type t join pg_enum e on e.enumtypid = t.oid where t.typnamespace = 'public'::regnamespace group by t.typname
		order by 1`);
	return rows.map((row) => row.line).filter((line) => !line.includes("_prisma_migrations"));
}

/** Foreign keys without an index: deleting or joining from the other side would read the whole table. */
export async function unindexedForeignKeys(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ key: string }>(`
		select format('%s of %s', conname, conrelid::regclass) as key from pg_constraint f
		where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
			select 1 from pg_index i where i.indrelid = f.conrelid and i.indpred is null
				and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] <@ f.conkey)
		order by 1`);
	return rows.map((row) => row.key);
}
