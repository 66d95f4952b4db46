import { db } from "@/lib/db";

/** How many statements a piece of work sends to the database: it must not grow with the rows it reads. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
	let statements = 0;
	let counting = true;
	db.$on("query", () => {
		if (counting) statements++;
	});
	await work();
	counting = false;
	return statements;
}
