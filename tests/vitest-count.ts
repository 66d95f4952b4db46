import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { type Count, run } from "./commands";

/** Runs one of the projects of `vitest.config.ts`; a run that breaks down counts as a failure of its own. */
export async function vitest(name: string, project: string): Promise<Count> {
	console.log(`\n== ${name}`);
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
	const report = existsSync(file)
		? (JSON.parse(readFileSync(file, "utf8")) as {
				numPassedTests: number;
				numFailedTests: number;
				numTotalTests: number;
			})
		: undefined;
	const passed = report?.numPassedTests ?? 0;
	const failed = report ? report.numTotalTests - passed : 0;
	return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}
