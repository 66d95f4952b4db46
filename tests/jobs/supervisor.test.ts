import { type ChildProcess, spawn } from "node:child_process";
import { expect, test } from "vitest";
import { runningChild, supervise } from "@/app/_cli/supervisor";

function part(name: string, script: string) {
	const starts: number[] = [];
	const children: ChildProcess[] = [];
	const start = () => {
		starts.push(performance.now());
		const child = spawn(process.execPath, ["-e", script], { stdio: "ignore" });
		children.push(child);
		return runningChild(child);
	};
	return { name, start, starts, children };
}

test("what keeps dying is tried again after ever longer pauses, and then ends the whole with one line", async () => {
	const failing = part("worker process", "process.exit(3)");
	const well = part("web process", "setTimeout(() => {}, 600_000)");
	try {
		await expect(supervise([failing, well])).rejects.toThrow(
			/^The worker process failed 5 times in a row \(exit code 3\)\. Dandelion ends\.$/,
		);
		expect(well.starts).toHaveLength(1);
		const pauses = failing.starts.slice(1).map((start, index) => start - (failing.starts[index] ?? 0));
		expect(pauses).toHaveLength(4);
		for (const [index, pause] of pauses.entries()) expect(pause).toBeGreaterThanOrEqual(500 * 2 ** index);
	} finally {
		for (const child of well.children) child.kill("SIGKILL");
	}
});
