import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { openBenchDatabase } from "./database";
import { load, median } from "./measure";
import { pagesOf } from "./pages";
import { connect, serve, signIn } from "./server";

const TURNS = 7;
const CONNECTIONS = 10;
const ADDRESS = "hub.lead@semis.example";

interface Side {
	name: string;
	base: string;
	cookie: string;
	pages: [page: string, path: string][];
}

interface Database {
	url: string;
	env: Record<string, string>;
}

async function sideOf(name: string, database: Database, base: string): Promise<Side> {
	const client = await connect(database.url);
	const { cookie, personId } = await signIn(client, ADDRESS);
	return { name, base, cookie, pages: [["bare", "/bare"], ...(await pagesOf(client, personId))] };
}

/** Each page asked on both servers in short turns, one after the other, so that both meet the same machine. */
async function printComparison(first: Side, second: Side, seconds: number) {
	console.log(
		`\n${"page".padEnd(18)} ${first.name.padStart(14)} ${second.name.padStart(14)}   ratio (median of ${TURNS} turns)`,
	);
	const ratios: number[] = [];
	for (const [index, [page]] of first.pages.entries()) {
		const turns: [first: number, second: number][] = [];
		for (let turn = 0; turn < TURNS + 1; turn++) {
			const once = async ({ base, pages, cookie }: Side) =>
				(await load(base + (pages[index]?.[1] ?? ""), cookie, CONNECTIONS, seconds / 2)).requestsPerSecond;
			const figures: [number, number] = [await once(first), await once(second)];
			// The first turn warms both up.
			if (turn > 0) turns.push(figures);
		}
		const ratio = median(turns.map(([one, other]) => one / other));
		ratios.push(ratio);
		const shown = [0, 1].map((side) => String(median(turns.map((turn) => turn[side] ?? 0))).padStart(14));
		console.log(`${page.padEnd(18)} ${shown.join(" ")}   ${ratio.toFixed(2)}`);
	}
	const [, ...ofPages] = ratios;
	console.log(`average of the pages: ${(ofPages.reduce((sum, one) => sum + one, 0) / ofPages.length).toFixed(2)}`);
}

/** The same pages here and in another checkout, each on a database that its own code has migrated and filled. */
export async function compareCheckouts(folder: string, here: Database, seconds: number): Promise<void> {
	const there = await openBenchDatabase({ name: "dandelion_other", fresh: true, migrate: false });
	const seed = `void (async () => {
		const { migrateDatabase } = await import("./prisma/migrate");
		await migrateDatabase(process.env.DATABASE_URL);
		const { seedDemo } = await import("./prisma/seed/seed");
		await seedDemo({ databaseUrl: process.env.DATABASE_URL, today: new Date(), report: () => {} });
		process.exit(0);
	})();`;
	await promisify(execFile)(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", seed], {
		cwd: path.resolve(folder),
		env: { ...process.env, ...there.env },
	});
	const sides = [
		await sideOf("here", here, await serve({ env: here.env })),
		await sideOf("there", there, await serve({ env: there.env, folder })),
	] as const;
	await printComparison(...sides, seconds);
}

/** Two numbers of web processes on the same database. */
export async function compareProcesses(counts: number[], database: Database, seconds: number): Promise<void> {
	const [fewer = 1, more = 2] = counts.toSorted((one, other) => one - other);
	const named = (count: number) => (count === 1 ? "1 process" : `${count} processes`);
	const sides = [
		await sideOf(named(more), database, await serve({ env: database.env, processes: more })),
		await sideOf(named(fewer), database, await serve({ env: database.env, processes: fewer })),
	] as const;
	await printComparison(...sides, seconds);
}
