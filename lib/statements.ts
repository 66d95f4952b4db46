import { logIfSlow } from "./slow-statements";

/** A statement that PostgreSQL has answered. */
export interface Statement {
	sql: string;
	milliseconds: number;
}

type Listener = (statement: Statement) => void;

const listeners = new Set<Listener>();

/** Calls back for every statement of this process, Prisma's and Kysely's; returns how to stop. */
export function onStatement(listener: Listener): () => void {
	listeners.add(listener);
	return () => void listeners.delete(listener);
}

/** Called by the database clients alone. */
export function statementRan(statement: Statement): void {
	logIfSlow(statement);
	for (const listener of listeners) listener(statement);
}
