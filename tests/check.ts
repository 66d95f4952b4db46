/** `npm run check`: the one list of fast checks. */
import { generateClient } from "@/app/_cli/build";
import { type Count, verdict } from "./commands";
import { vitest } from "./vitest-count";

export async function check(): Promise<Count[]> {
	// Every time: whoever pulled a change of the schema has the client of yesterday.
	await generateClient();
	return [
		await verdict("Routes have types", "next", ["typegen"]),
		await verdict("Types", "tsc", ["--noEmit"]),
		await verdict("Lint and format", "biome", ["check", "--error-on-warnings", "."]),
		await vitest("Architecture and units", "units"),
	];
}

export function conclude(counts: Count[]): never {
	const passed = counts.reduce((sum, count) => sum + count.passed, 0);
	const failed = counts.reduce((sum, count) => sum + count.failed, 0);
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

if (process.argv[1]?.endsWith("check.ts")) conclude(await check());
