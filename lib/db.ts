import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
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
	readonly #names = statementNames();

	constructor(connectionString: string) {
		super(turnPool({ connectionString, max: POOL_SIZE, idleTimeoutMillis: 30_000 }), {
			statementNameGenerator: (query) => this.#names.nameOf(query),
			disposeExternalPool: true,
		});
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
	return new PrismaClient({
		adapter: new Adapter(env().DATABASE_URL),
		// A list shows 50 rows; a verb waits for a seat's lock behind others without giving up.
		transactionOptions: { maxWait: 20_000, timeout: 20_000 },
		log: process.env.NODE_ENV === "test" ? [{ emit: "event", level: "query" }] : [],
	});
}

type Client = ReturnType<typeof open>;

// `next dev` reloads modules: one pool for the process, not one a reload.
const kept = globalThis as unknown as { dandelionDb?: Client };

/** The database, opened at first use so that a build needs none. */
export const db: Client = new Proxy({} as Client, {
	get(_, property) {
		kept.dandelionDb ??= open();
		const value = Reflect.get(kept.dandelionDb, property);
		return typeof value === "function" ? value.bind(kept.dandelionDb) : value;
	},
});

export async function closeDb(): Promise<void> {
	await kept.dandelionDb?.$disconnect();
	kept.dandelionDb = undefined;
}

/** Whether an error is PostgreSQL's refusal of a second row on a unique pair. */
export function isDuplicate(error: unknown): boolean {
	return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
