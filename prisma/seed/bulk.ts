import type pg from "pg";

const AT_ONCE = 5000;

/**
 * Writes rows as one JSON text for thousands of them, read by PostgreSQL against the table's own columns: a tenth of
 * the time of one statement a row. A column that no row names keeps its default.
 */
export async function insertRows(client: pg.ClientBase, table: string, rows: readonly object[]): Promise<void> {
	const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join(", ");
	for (let start = 0; start < rows.length; start += AT_ONCE)
		await client.query(
			`insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1::json)`,
			[JSON.stringify(rows.slice(start, start + AT_ONCE))],
		);
}
