import pg from "pg";
import { OperatorError } from "./operator-error";

const OLDEST_POSTGRES = 15;
const EXAMPLE = "postgresql://user:password@host:5432/database";

/** Checks that the database at this address can be used. The error says how to solve the problem. */
export async function checkDatabase(databaseUrl: string): Promise<void> {
	if (!URL.canParse(databaseUrl) || !/^postgres(ql)?:$/.test(new URL(databaseUrl).protocol))
		throw new OperatorError(
			`DATABASE_URL is not an address of PostgreSQL. It looks like ${EXAMPLE}, with %40 for an @ in the password, %2F for a /.`,
		);
	const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
	try {
		await client.connect().catch((problem) => {
			throw new OperatorError(connectionError(problem, new URL(databaseUrl)), { cause: problem });
		});
		const { rows } = await client.query<{ version: number; encoding: string }>(
			"select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
		);
		const { version = 0, encoding = "" } = rows[0] ?? {};
		const major = Math.floor(version / 10_000);
		if (major < OLDEST_POSTGRES)
			throw new OperatorError(`The database is PostgreSQL ${major}; Dandelion needs ${OLDEST_POSTGRES} or newer.`);
		if (encoding !== "UTF8")
			throw new OperatorError(`The database is kept in ${encoding}. Make one with: create database … encoding 'UTF8'.`);
	} finally {
		await client.end().catch(() => {});
	}
}

function connectionError(problem: Error & { code?: string }, { host, username, pathname }: URL): string {
	const { code, message } = problem;
	if (code === "28P01" || code === "28000")
		return `PostgreSQL at ${host} refuses the user or the password of DATABASE_URL: ${message}.`;
	if (code === "3D000")
		return `PostgreSQL at ${host} has no database of that name. Create it: createdb -O ${username} ${pathname.slice(1)}`;
	// An error of PostgreSQL (such as too many connections) or of the network (such as an unknown host).
	return `The database of DATABASE_URL, at ${host}, does not answer: ${message || code}.`;
}

/** Checks that the role may do what migrations need, before the first of them runs. */
export async function checkMigrationRights(client: pg.Client, extensions: string[]): Promise<void> {
	const { rows } = await client.query<{ role: string; name: string; mayCreate: boolean; lacking: string[] }>(
		`select current_user as role, current_database() as name,
			has_database_privilege(current_database(), 'CREATE')
				and coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false) as "mayCreate",
			array(select unnest($1::text[]) except select name::text from pg_available_extensions) as lacking`,
		[extensions],
	);
	const { role = "", name = "", mayCreate = false, lacking = [] } = rows[0] ?? {};
	if (!mayCreate)
		throw new OperatorError(
			`The role ${role} may not create tables in the database ${name}. Make it the owner, as an administrator of PostgreSQL:\n\n  alter database "${name}" owner to "${role}";`,
		);
	if (lacking.length > 0)
		throw new OperatorError(
			`This PostgreSQL lacks the extension ${lacking.join(", ")}. It is part of PostgreSQL, in a package of its own on some systems: install postgresql-contrib on the server.`,
		);
}
