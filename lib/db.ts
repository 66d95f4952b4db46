import { PrismaPg } from "@prisma/adapter-pg";
import { type Compilable, Kysely, PostgresDialect, type PostgresPool } from "kysely";
import pg from "pg";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import type { DB } from "@/prisma/generated/tables";
import { log } from "./log";
import { statementNames } from "./statement-names";
import { statementRan } from "./statements";

export type { DB };
export { Prisma };

/** A transaction in progress. Verbs pass it to `recordActivity`, `enqueue` and `queueMail`. */
export type Tx = Prisma.TransactionClient;

/**
 * The most connections that this process opens. Half are for verbs, which may wait for one another's locks; pages read
 * with Kysely, and those connections never wait for a lock.
 */
const POOL_SIZE = Number(process.env.DATABASE_POOL ?? 15);
const VERBS_POOL_SIZE = Math.max(1, Math.floor(POOL_SIZE / 2));

/** How long a verb waits for a lock. Web processes set it; jobs, which nobody waits for, have no limit. */
const LOCK_TIMEOUT_MS = Number(process.env.DATABASE_LOCK_TIMEOUT ?? 0);
/** How long a verb waits for a connection. */
const CONNECTION_TIMEOUT_MS = LOCK_TIMEOUT_MS && 10_000;

const { builtins } = pg.types;

/**
 * Values are parsed as Prisma parses them, so that both clients return the same: days are midnight UTC, and counts
 * are numbers.
 */
const types: pg.CustomTypesConfig = {
	getTypeParser: (type: number, format?: "text" | "binary") => {
		if (type === builtins.DATE) return (day: string) => new Date(`${day}T00:00:00Z`);
		if (type === builtins.INT8) return Number;
		return pg.types.getTypeParser(type, format as "text");
	},
};

/** The pool in Kysely's interface. Every statement is prepared under its name. */
function prepared(pool: pg.Pool, nameOf: ReturnType<typeof statementNames>): PostgresPool {
	return {
		options: pool.options,
		end: () => pool.end(),
		connect: async () => {
			const client = await pool.connect();
			return {
				query: ((text: string, values: unknown[]) =>
					client.query({ name: nameOf(text), text, values, types })) as pg.PoolClient["query"],
				release: (destroy?: boolean) => client.release(destroy),
			};
		},
	};
}

function openPool(options: pg.PoolConfig): pg.Pool {
	const pool = new pg.Pool({
		connectionString: process.env.DATABASE_URL,
		idleTimeoutMillis: 30_000,
		allowExitOnIdle: true,
		...options,
	});
	// PostgreSQL may close an idle connection; the pool replaces it. Without a listener the error would end the process.
	// pg hangs the whole client on this error: its message alone is logged.
	pool.on("error", ({ message }) => log.warn({ problem: message }, "an idle database connection was lost"));
	// A lost connection that is in use fails its statement, which says so; without a listener it would be an uncaught error besides.
	pool.on("connect", (client) => client.on("error", () => {}));
	return pool;
}

function open() {
	const nameOf = statementNames();
	const pool = openPool({ max: Math.max(1, POOL_SIZE - VERBS_POOL_SIZE) });
	const verbs = openPool({
		max: VERBS_POOL_SIZE,
		lock_timeout: LOCK_TIMEOUT_MS,
		connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
	});
	const prisma = new PrismaClient({
		adapter: new PrismaPg(verbs, { statementNameGenerator: ({ sql }) => nameOf(sql) ?? "" }),
		// The pool gives up before.
		transactionOptions: { maxWait: 20_000, timeout: 20_000 },
		log: [{ emit: "event", level: "query" }],
	});
	prisma.$on("query", ({ query, duration }) => statementRan({ sql: query, milliseconds: duration }));
	const builder = new Kysely<DB>({
		dialect: new PostgresDialect({ pool: prepared(pool, nameOf) }),
		log: ({ query, queryDurationMillis }) => statementRan({ sql: query.sql, milliseconds: queryDurationMillis }),
	});
	return { pools: [pool, verbs], prisma, builder };
}

// `next dev` and the tests load modules again: the process keeps one pool.
const shared = globalThis as unknown as { dandelionDatabase?: ReturnType<typeof open> };
shared.dandelionDatabase ??= open();

/** Prisma owns the schema. Verbs use it. */
export const db = shared.dandelionDatabase.prisma;

/** Kysely is for reads. The compiler knows every column, its nullability and its form in JSON. */
export const kysely = shared.dandelionDatabase.builder;

/** Runs a Kysely query inside a verb's transaction. */
export async function readIn<Row>(tx: Tx, query: Compilable<Row>): Promise<Row[]> {
	const { sql, parameters } = query.compile();
	return (await tx.$queryRawUnsafe(sql, ...parameters)) as Row[];
}

export async function closeDb(): Promise<void> {
	const opened = shared.dandelionDatabase;
	shared.dandelionDatabase = undefined;
	await opened?.prisma.$disconnect();
	await Promise.all((opened?.pools ?? []).map((pool) => pool.end()));
}

const UNIQUE_VIOLATION = "23505";

/** Whether an error says that a row with the same unique values exists; of a statement of Prisma's or one in SQL. */
export function isDuplicate(error: unknown): boolean {
	if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
	const { cause } = (error.meta?.driverAdapterError ?? {}) as { cause?: { originalCode?: string } };
	return error.code === "P2002" || cause?.originalCode === UNIQUE_VIOLATION;
}
