import pg from "pg";
import { z } from "zod";

/** The second has files beside the tables. */
export const FORMAT = 2;
export const HEADER_FILE = "dandelion.json";
export const CHECKS_FILE = "checks.json";

/** The first file of a backup. */
export const header = z.object({
	format: z.number(),
	version: z.string(),
	madeAt: z.string(),
	postgres: z.string(),
	/** The migrations that made the tables. */
	migrations: z.array(z.string()).min(1),
	tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })),
});
export type Header = z.infer<typeof header>;
type TableOfBackup = Header["tables"][number];

/** What a folder of the backup must be, and what the rows it came from were. */
const check = z.object({
	sha256: z.string(),
	rows: z.number(),
	/** A sum over the rows, whatever their order. */
	fingerprint: z.string(),
});
export type Check = z.infer<typeof check>;

/** The last file of a backup: without it the backup is not complete. */
export const checks = z.record(z.string(), check);
export type Checks = z.infer<typeof checks>;

export const folderOf = (table: string) => `tables/${table}`;
export const QUEUE_FOLDER = "queue/jobs";
/** Uploaded files by their keys, where they are in a folder. */
export const FILES_FOLDER = "files";

const listOf = (names: string[]) => names.map((name) => pg.escapeIdentifier(name)).join(", ");

/** A select of what a table's rows are. */
export const rowsOf = ({ name, columns }: TableOfBackup) =>
	`select ${listOf(columns)} from public.${pg.escapeIdentifier(name)}`;

export const copyIntoTable = ({ name, columns }: TableOfBackup) =>
	`copy public.${pg.escapeIdentifier(name)} (${listOf(columns)}) from stdin`;

/** Where a restore puts the jobs, before `add_job` makes them anew. */
export const RESTORED_JOBS = "restored_jobs";
export const copyIntoQueue = `copy ${RESTORED_JOBS} from stdin`;

/** The columns of a job as they are kept in a backup, whatever graphile-worker's own tables look like. */
export const createRestoredJobs = `create temporary table ${RESTORED_JOBS} (
	id bigint, identifier text, payload json, queue_name text, run_at timestamptz, max_attempts int, key text, priority int,
	flags text[], given_up boolean, last_error text
) on commit drop`;

/** Jobs that wait, that run (they will run again, as after a crash) and that were given up. */
export const queuedJobs = `
	select job.id, task.identifier, job.payload, queue.queue_name, job.run_at, job.max_attempts, job.key, job.priority,
		(select array_agg(flag) from jsonb_object_keys(job.flags) flag), job.attempts >= job.max_attempts, job.last_error
	from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
		left join graphile_worker._private_job_queues queue on queue.id = job.job_queue_id
	order by job.id`;

export const addRestoredJobs = `
	with added as materialized (
		select (graphile_worker.add_job(identifier => identifier, payload => payload, queue_name => queue_name, run_at => run_at,
			max_attempts => max_attempts, job_key => key, priority => priority, flags => flags)).id, given_up, last_error
		from (select * from ${RESTORED_JOBS} order by id) job
	)
	select graphile_worker.permanently_fail_jobs(array[id], last_error) from added where given_up`;

/** Values are written the same way by every server, and a long copy is not cut. */
export const SESSION = `
	set datestyle = 'ISO'; set intervalstyle = 'postgres'; set bytea_output = 'hex'; set extra_float_digits = 3; set timezone = 'UTC';
	set client_encoding = 'UTF8'; set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0`;

/** The files that the rows of this moment name. */
export const storedFiles = "select id, widths from public.stored_files where content is null order by id";

/** Number and fingerprint of the rows of a select. */
export async function countRowsOf(client: pg.Client, select: string): Promise<Pick<Check, "rows" | "fingerprint">> {
	const { rows } = await client.query<{ rows: string; fingerprint: string }>(
		`select count(*) as rows, coalesce(sum(('x' || left(encode(sha256(convert_to(t::text, 'UTF8')), 'hex'), 15))::bit(60)::bigint), 0)::text
			as fingerprint from (${select}) t`,
	);
	return { rows: Number(rows[0]?.rows), fingerprint: rows[0]?.fingerprint ?? "" };
}

/** The product's tables with the columns that have values of their own. */
export async function tablesOf(client: pg.Client): Promise<TableOfBackup[]> {
	const { rows } = await client.query<TableOfBackup>(
		`select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
		from pg_class c join pg_attribute a on a.attrelid = c.oid
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
			and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
			and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
		group by c.relname order by c.relname`,
	);
	return rows;
}
