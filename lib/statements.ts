import { logIfSlow } from "./slow-statements";

/** A statement that PostgreSQL has answered. */
interface Statement {
	sql: string;
	milliseconds: number;
}

type Listener = (statement: Statement) => void;

const listeners = new Set<Listener>();

/** Calls the listener for every statement of this process, from Prisma and Kysely. Returns a function that stops it. */
export function onStatement(listener: Listener): () => void {
	listeners.add(listener);
	return () => void listeners.delete(listener);
}

/** Only the database clients in `lib/db.ts` call this. */
export function statementRan(statement: Statement): void {
	logIfSlow(statement);
	for (const listener of listeners) listener(statement);
}
