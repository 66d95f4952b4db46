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

/** A transaction in progress: verbs hand it to `recordActivity`, `enqueue` and `queueMail`. */
export type Tx = Prisma.TransactionClient;

/** Connections of this process. */
const POOL_SIZE = Number(process.env.DATABASE_POOL ?? 15);

const { builtins } = pg.types;

/** Values as Prisma reads them, so that a row is the same through both: days at midnight UTC; counts are small enough for a number. */
const types: pg.CustomTypesConfig = {
	getTypeParser: (type: number, format?: "text" | "binary") => {
		if (type === builtins.DATE) return (day: string) => new Date(`${day}T00:00:00Z`);
		if (type === builtins.INT8) return Number;
		return pg.types.getTypeParser(type, format as "text");
	},
};

/** The pool as Kysely asks for it, with every statement prepared under its name. */
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

function open() {
	const nameOf = statementNames();
	const pool = new pg.Pool({
		connectionString: process.env.DATABASE_URL,
		max: POOL_SIZE,
		idleTimeoutMillis: 30_000,
		allowExitOnIdle: true,
	});
	// An idle connection that PostgreSQL closes is replaced at the next statement; without a listener it would end the process.
	pool.on("error", (problem) => log.warn({ err: problem }, "an idle database connection was lost"));
	const prisma = new PrismaClient({
		adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) ?? "" }),
		// A list shows 50 rows; a verb waits for a seat's lock behind others without giving up.
		transactionOptions: { maxWait: 20_000, timeout: 20_000 },
		log: [{ emit: "event", level: "query" }],
	});
	prisma.$on("query", ({ query, duration }) => statementRan({ sql: query, milliseconds: duration }));
	const builder = new Kysely<DB>({
		dialect: new PostgresDialect({ pool: prepared(pool, nameOf) }),
		log: ({ query, queryDurationMillis }) => statementRan({ sql: query.sql, milliseconds: queryDurationMillis }),
	});
	return { pool, prisma, builder };
}

// `next dev` and the tests load modules again: one pool for the process.
const kept = globalThis as unknown as { dandelionDatabase?: ReturnType<typeof open> };
kept.dandelionDatabase ??= open();

/** Prisma: owns the schema, and is the tool of verbs. */
export const db = kept.dandelionDatabase.prisma;

/** Kysely: the tool of reads. The compiler knows every column, its nullability and its form in JSON. */
export const kysely = kept.dandelionDatabase.builder;

/** Sends a read of Kysely inside a verb's transaction. */
export async function readIn<Row>(tx: Tx, query: Compilable<Row>): Promise<Row[]> {
	const { sql, parameters } = query.compile();
	return tx.$queryRawUnsafe<Row[]>(sql, ...parameters);
}

export async function closeDb(): Promise<void> {
	const opened = kept.dandelionDatabase;
	kept.dandelionDatabase = undefined;
	await opened?.prisma.$disconnect();
	await opened?.pool.end();
}

/** As a number in the text: the plan that PostgreSQL keeps must know how few rows are wanted. */
export const literal = (count: number): Prisma.Sql => Prisma.raw(String(count));

/** Whether an error is PostgreSQL's refusal of a second row on a unique pair. */
export function isDuplicate(error: unknown): boolean {
	return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
