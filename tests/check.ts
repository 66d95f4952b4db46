/** `npm run check`: the one list of fast checks. */
import { generateClient } from "@/app/_cli/build";
import { type Part, part, verdict } from "./commands";
import { vitest } from "./vitest-count";

export async function check(): Promise<Part[]> {
	return [
		// Always, because a pulled change of the schema makes the generated client outdated.
		await part("Database client", async () => {
			await generateClient();
			return { passed: 0, failed: 0 };
		}),
		await verdict("Routes have types", "next", ["typegen"]),
		// Each checker reads most types again: four take half as much memory and processor time again.
		await verdict("Types", "tsc", ["--noEmit", "--checkers", "2"]),
		await verdict("Lint and format", "biome", ["check", "--error-on-warnings", "."]),
		await vitest("Architecture and units", "units"),
	];
}

/** Prints how long each part took, and the result. */
export function conclude(parts: Part[]): never {
	const sum = (of: "passed" | "failed" | "seconds") => parts.reduce((total, one) => total + one[of], 0);
	console.log("");
	for (const { name, seconds, failed } of [...parts, { name: "Together", seconds: sum("seconds"), failed: 0 }])
		console.log(`${seconds.toFixed(0).padStart(5)} s  ${name}${failed > 0 ? `: ${failed} failed` : ""}`);
	const [passed, failed] = [sum("passed"), sum("failed")];
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

if (process.argv[1]?.endsWith("check.ts")) conclude(await check());
