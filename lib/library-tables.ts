import { kysely } from "./db";

/** Tables that our libraries own and document, as far as we read them. */
type LibraryTables = {
	/** Prisma's list of migrations. */
	_prisma_migrations: { migration_name: string; finished_at: Date | null; rolled_back_at: Date | null };
	/** The view of graphile-worker for what waits or has failed. */
	"graphile_worker.jobs": {
		id: string;
		task_identifier: string;
		last_error: string | null;
		attempts: number;
		max_attempts: number;
		run_at: Date;
		locked_at: Date | null;
	};
};

/** Kysely with the tables of our libraries. */
export const libraryTables = kysely.withTables<LibraryTables>();
