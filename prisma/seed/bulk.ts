import type pg from "pg";

const AT_ONCE = 5000;

/**
 * Writes thousands of rows as one JSON text, which PostgreSQL reads by the table's columns. It takes a tenth of the
 * time of one statement for each row. A column that no row has gets its default.
 */
export async function insertRows(client: pg.ClientBase, table: string, rows: readonly object[]): Promise<void> {
	const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join(", ");
	for (let start = 0; start < rows.length; start += AT_ONCE)
		await client.query(
			`insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1::json)`,
			[JSON.stringify(rows.slice(start, start + AT_ONCE))],
		);
}
