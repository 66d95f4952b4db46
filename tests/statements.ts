import { onStatement } from "@/lib/statements";

/** How many statements a piece of work sends to the database: it must not grow with the rows it reads. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
	let statements = 0;
	const stop = onStatement(() => statements++);
	await work();
	stop();
	return statements;
}
