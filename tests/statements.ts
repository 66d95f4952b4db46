import { onStatement } from "@/lib/statements";

/** The number of statements that a piece of work sends to the database. It must not grow with the number of rows. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
	let statements = 0;
	const stop = onStatement(() => statements++);
	await work();
	stop();
	return statements;
}
