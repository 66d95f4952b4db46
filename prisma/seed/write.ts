import type pg from "pg";
import { insertRows } from "./bulk";
import { type Rows, TABLES } from "./rows";

/** Writes the organisation in one transaction. */
export async function writeRows(client: pg.ClientBase, rows: Rows): Promise<void> {
	await client.query("begin");
	try {
		for (const [table, name] of TABLES)
			await insertRows(client, table, name === "posts" ? openPosts(rows) : rows[name]);
		await acceptAnswers(client, rows);
		await client.query("commit");
	} catch (problem) {
		await client.query("rollback");
		throw problem;
	}
}

/** Posts and their accepted replies refer to each other: questions are written first without the accepted reply. */
function openPosts(rows: Rows) {
	return rows.posts.map(({ acceptedReplyId: _, acceptedAt: __, ...post }) => post);
}

async function acceptAnswers(client: pg.ClientBase, { posts }: Rows): Promise<void> {
	const accepted = posts.filter((post) => post.acceptedReplyId);
	await client.query(
		`update posts p set "acceptedReplyId" = a."acceptedReplyId", "acceptedAt" = a."acceptedAt"
		from json_populate_recordset(null::posts, $1::json) a where a.id = p.id`,
		[JSON.stringify(accepted)],
	);
}
