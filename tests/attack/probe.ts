/** Started by `probe` of `sending.ts`: somebody who asks a page every 20 ms. It says "asking", then the longest time when it is stopped. */
import { Agent, get } from "node:http";

const [base = "", path = ""] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
const asked = new Set<Promise<void>>();
let longest = 0;

function ask(): Promise<void> {
	const since = performance.now();
	return new Promise((resolve) => {
		const done = () => {
			longest = Math.max(longest, performance.now() - since);
			resolve();
		};
		get(base + path, { agent }, (response) => response.resume().once("close", done)).once("error", done);
	});
}

const timer = setInterval(() => {
	const one = ask();
	asked.add(one);
	void one.then(() => asked.delete(one));
}, 20);

process.send?.("asking");
process.once("message", async () => {
	clearInterval(timer);
	await Promise.all(asked);
	process.send?.(longest, () => process.exit(0));
});
process.once("disconnect", () => process.exit(0));
