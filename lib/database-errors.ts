import { Prisma } from "./db";
import { NotFound, Refused } from "./errors";

/** SQLSTATE of "lock not available": a lock was not given in time. */
const LOCK_NOT_AVAILABLE = "55P03";
/** Of `pg-pool`, which has no code for it: every connection of the verbs is in use. */
const NO_CONNECTION = "timeout exceeded when trying to connect";
/** Prisma's code for a transaction that could not begin in time. */
const NO_TRANSACTION = "P2028";
/** SQLSTATE class of "data exception": a value that no column can have, such as an impossible id, date or sign. */
const DATA_EXCEPTION = "22";

/** PostgreSQL's code of an error, of Prisma's statements or of Kysely's. */
function sqlStateOf(error: Error): string | undefined {
	const cause =
		error instanceof Prisma.PrismaClientKnownRequestError
			? (error.meta?.driverAdapterError as { cause?: { originalCode?: string } } | undefined)?.cause
			: (error as { cause?: { originalCode?: string } }).cause;
	return cause?.originalCode ?? (error as { code?: string }).code;
}

/**
 * An error of the database that is an answer to whoever asked: others hold what they need, or what they sent can be no
 * value. Any other error comes back as it is.
 */
export function asAnswer(error: unknown): unknown {
	if (!(error instanceof Error)) return error;
	const code = sqlStateOf(error);
	if (code === LOCK_NOT_AVAILABLE || code === NO_TRANSACTION || error.message === NO_CONNECTION)
		return new Refused("busy");
	return /^[0-9A-Z]{5}$/.test(code ?? "") && code?.startsWith(DATA_EXCEPTION) ? new NotFound() : error;
}
