import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { type Part, part, run } from "./commands";

/** The parts of Vitest's report that are read. */
interface Report {
	numPassedTests: number;
	numTotalTests: number;
	testResults: { name: string; startTime: number; endTime: number }[];
}

const SLOWEST = 10;

/** Runs a project of `vitest.config.ts`. A run that crashes counts as a failure. */
export function vitest(name: string, project: string): Promise<Part> {
	return part(name, async () => {
		const file = `test-results/vitest-${project}.json`;
		mkdirSync("test-results", { recursive: true });
		rmSync(file, { force: true });
		const code = await run("vitest", [
			"run",
			"--project",
			project,
			"--reporter=dot",
			"--reporter=json",
			`--outputFile.json=${file}`,
		]);
		const report = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Report) : undefined;
		if (report && project === "rooms") sayTheSlowest(report);
		const passed = report?.numPassedTests ?? 0;
		const failed = report ? report.numTotalTests - passed : 0;
		return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
	});
}

function sayTheSlowest({ testResults }: Report): void {
	const files = testResults
		.map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
		.sort((one, other) => other.seconds - one.seconds);
	console.log("\nThe slowest files:");
	for (const { name, seconds } of files.slice(0, SLOWEST))
		console.log(`${seconds.toFixed(1).padStart(7)} s  ${path.relative(".", name)}`);
}
