/** Errors of the network between here and PostgreSQL. */
const NETWORK = new Set([
	"ECONNREFUSED",
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
]);

/** PostgreSQL's own: connection lost (class 08), ended or starting (57P01 to 57P03, 57P05), no connection left (53300). */
const POSTGRES = /^(08\w{3}|57P0[1235]|53300)$/;

/** Prisma's: not reachable, no answer in time, refused, closed, no connection free (P1001, P1002, P1008, P1017, P2024). */
const PRISMA = /^(P1001|P1002|P1008|P1011|P1017|P2024|P2037)$/;

/** What `pg` says without a code. */
const WORDS =
	/^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

interface PossiblyAway {
	code?: unknown;
	message?: unknown;
	/** Of an error of Prisma. */
	meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } };
}

/** Whether an error says that the database cannot be reached just now, and nothing about what was asked of it. */
export function isDatabaseAway(problem: unknown): problem is Error {
	if (!(problem instanceof Error)) return false;
	const { code, message, meta } = problem as PossiblyAway;
	const codes = [code, meta?.driverAdapterError?.cause?.originalCode].filter((one) => typeof one === "string");
	return codes.some((one) => NETWORK.has(one) || POSTGRES.test(one) || PRISMA.test(one)) || WORDS.test(String(message));
}
