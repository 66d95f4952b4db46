import { OperatorError } from "@/prisma/operator-error";

/** What a command prints: each step that takes more than a blink, with how long it took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
	process.stdout.write(`- ${name} … `);
	const start = process.hrtime.bigint();
	try {
		const result = await work();
		process.stdout.write(`${(Number(process.hrtime.bigint() - start) / 1e9).toFixed(1)} s\n`);
		return result;
	} catch (problem) {
		process.stdout.write("failed\n");
		throw problem;
	}
}

/** Ends a command with one clear message. */
export function giveUp(message: string): never {
	throw new OperatorError(message);
}
