import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import { directReads } from "./direct-reads";
import { env } from "./env";
import { statementNames } from "./statement-names";
import { turnPool } from "./turn-pool";

export { Prisma };

/** As a number in the text: the plan that PostgreSQL keeps must know how few rows are wanted. */
export const literal = (count: number): Prisma.Sql => Prisma.raw(String(count));

/** A transaction in progress: verbs hand it to `recordActivity`, `enqueue` and `queueMail`. */
export type Tx = Prisma.TransactionClient;

const POOL_SIZE = Number(process.env.DATABASE_POOL ?? 15);

/** Connections that keep their statements, and go on when a migration changes what those give. */
class Adapter extends PrismaPg {
	readonly #names: ReturnType<typeof statementNames>;

	constructor(pool: pg.Pool, names: ReturnType<typeof statementNames>) {
		super(pool, { statementNameGenerator: names.nameOf, disposeExternalPool: true });
		this.#names = names;
	}

	override async connect() {
		const adapter = await super.connect();
		const begin = adapter.startTransaction.bind(adapter);
		this.#renew(adapter, { again: true });
		adapter.startTransaction = async (level) => this.#renew(await begin(level), { again: false });
		return adapter;
	}

	#renew<Asked extends Pick<Awaited<ReturnType<PrismaPg["connect"]>>, "queryRaw" | "executeRaw">>(
		asked: Asked,
		how: { again: boolean },
	): Asked {
		asked.queryRaw = this.#names.renewing(asked.queryRaw.bind(asked), how);
		asked.executeRaw = this.#names.renewing(asked.executeRaw.bind(asked), how);
		return asked;
	}
}

function open() {
	const pool = turnPool({ connectionString: env().DATABASE_URL, max: POOL_SIZE, idleTimeoutMillis: 30_000 });
	const names = statementNames();
	const client = new PrismaClient({
		adapter: new Adapter(pool, names),
		// A list shows 50 rows; a verb waits for a seat's lock behind others without giving up.
		transactionOptions: { maxWait: 20_000, timeout: 20_000 },
		log: process.env.NODE_ENV === "test" ? [{ emit: "event", level: "query" }] : [],
	});
	const counters: (() => void)[] = [];
	const onAsk = () => {
		for (const count of counters) count();
	};
	const read = names.renewing(directReads({ pool, nameOf: names.nameOf, onAsk }), { again: true });
	/** In the place of Prisma's own: reads of a template, of a piece of SQL or of a text, and who counts statements. */
	const instead = {
		$queryRaw: (template: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
			read("text" in template ? template : Prisma.sql(template, ...values)),
		$queryRawUnsafe: (text: string, ...values: unknown[]) => read({ text, values }),
		$on: (event: "query", count: () => void) => {
			counters.push(count);
			client.$on(event, count);
		},
	};
	return { client, instead };
}

type Opened = ReturnType<typeof open>;
type Client = Opened["client"];

// `next dev` reloads modules: one pool for the process, not one a reload.
const kept = globalThis as unknown as { dandelionDb?: Opened };

/** The database, opened at first use so that a build needs none. Reads in SQL outside a transaction go past Prisma. */
export const db: Client = new Proxy({} as Client, {
	get(_, property) {
		kept.dandelionDb ??= open();
		const { client, instead } = kept.dandelionDb;
		if (Object.hasOwn(instead, property)) return Reflect.get(instead, property);
		const value = Reflect.get(client, property);
		return typeof value === "function" ? value.bind(client) : value;
	},
});

export async function closeDb(): Promise<void> {
	await kept.dandelionDb?.client.$disconnect();
	kept.dandelionDb = undefined;
}

/** Whether an error is PostgreSQL's refusal of a second row on a unique pair. */
export function isDuplicate(error: unknown): boolean {
	return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
