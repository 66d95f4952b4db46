/** `npm run bench`: the figures of every busy page, against a bare page of the same server in the same run. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { build, generateClient, isBuilt } from "@/app/_cli/build";
import { beforeEnd, command } from "@/app/_cli/command";
import { step } from "@/app/_cli/steps";
import { freePort } from "@/prisma/embedded";
import { openBenchDatabase } from "./database";
import { type Load, load, type Weight, weigh } from "./measure";
import { BENCH_ADDRESS } from "./organisation";
import { type RaceResult, rsvpRace } from "./rsvp-race";
import { countStatements } from "./statements";

const CONNECTIONS = [1, 10, 50];
const WARM_UP = 20;
/** Odd, so that one of them is in the middle. */
const TURNS = 7;

interface PageFigures extends Weight {
	page: string;
	path: string;
	queries: number;
	loads: Load[];
	/** Answers at ten connections, as a share of the bare page's, the two asked in turns. */
	shareOfBare: number;
}

interface Organisation {
	name: string;
	address: string;
}

/** The pages that are measured, with a row of each kind that the person may see. */
async function pagesOf(client: pg.Client, personId: string): Promise<[page: string, path: string][]> {
	const one = async (sql: string) => Object.values((await client.query(sql, [personId])).rows[0] ?? {})[0] as string;
	const mine = `c.visibility = 'open' and c."archivedAt" is null and exists (select 1 from memberships m where m."communityId" = c.id and m."personId" = $1 and m.status = 'active')`;
	const slug = await one(`select slug from communities c where ${mine} order by "memberCount" desc limit 1`);
	const meetup = await one(
		`select m.id from meetups m join communities c on c.id = m."communityId" where m.state = 'published' and m."startsAt" > now() and c.visibility = 'open' and c."archivedAt" is null and $1::uuid is not null order by m."seriesId" is null, (select sum("seatsTaken") from venues where "meetupId" = m.id) desc, m.id limit 1`,
	);
	const practice = await one(
		`select p.slug from practices p join communities c on c.id = p."communityId" where p.status = 'published' and c.visibility = 'open' and $1::uuid is not null order by p."reuseCount" desc limit 1`,
	);
	return [
		["home", "/"],
		["community list", "/communities"],
		["community page", `/communities/${slug}`],
		["edition page", `/meetups/${meetup}`],
		["practice list", "/practices"],
		["practice page", `/practices/${practice}`],
		["hub insights", "/hub/insights"],
	];
}

async function serve(env: Record<string, string>): Promise<{ base: string; server: ChildProcess }> {
	const port = await freePort();
	const base = `http://localhost:${port}`;
	const server = spawn(
		process.execPath,
		[path.resolve("node_modules/next/dist/bin/next"), "start", "-p", String(port)],
		{
			stdio: ["ignore", "ignore", "inherit"],
			env: {
				...process.env,
				...env,
				NODE_ENV: "production",
				NEXTAUTH_URL: base,
				DANDELION_BENCH: "1",
				DANDELION_WORKER: "0",
			},
		},
	);
	for (let attempt = 0; attempt < 240; attempt++) {
		if (
			await fetch(`${base}/bare`).then(
				(response) => response.ok,
				() => false,
			)
		)
			return { base, server };
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
	throw new Error("The server did not answer within a minute.");
}

async function signIn(client: pg.Client, address: string): Promise<{ cookie: string; personId: string }> {
	const token = randomBytes(32).toString("base64url");
	const { rows } = await client.query<{ personId: string }>(
		`insert into sessions (id, "tokenHash", "personId", "createdAt", "expiresAt") select $1, $2, id, now(), now() + interval '1 day' from people where email = $3 returning "personId"`,
		[randomUUID(), createHash("sha256").update(token).digest("hex"), address],
	);
	const personId = rows[0]?.personId;
	if (!personId) throw new Error(`Nobody has the address ${address}`);
	return { cookie: `next-auth.session-token=${token}`, personId };
}

async function measure(
	{ address }: Organisation,
	database: { url: string; env: Record<string, string> },
	seconds: number,
	others: [page: string, path: string][] = [],
) {
	const { base, server } = await serve(database.env);
	const client = new pg.Client({ connectionString: database.url });
	await client.connect();
	beforeEnd(() => client.end());
	beforeEnd(async () => server.kill("SIGTERM"));
	try {
		const { cookie, personId } = await signIn(client, address);
		const pages: PageFigures[] = [];
		const bare: Load[] = [];
		for (const connections of CONNECTIONS) bare.push(await load(`${base}/bare`, "", connections, seconds));
		const bareWeight = await weigh(base, "/bare", "");
		for (const [page, pagePath] of [...(await pagesOf(client, personId)), ...others]) {
			for (let visit = 0; visit < WARM_UP; visit++)
				await fetch(base + pagePath, { headers: { cookie } }).then((response) => response.text());
			const queries = await countStatements(
				database.url,
				async () => void (await fetch(base + pagePath, { headers: { cookie } }).then((response) => response.text())),
			);
			const loads: Load[] = [];
			for (const connections of CONNECTIONS) loads.push(await load(base + pagePath, cookie, connections, seconds));
			pages.push({
				page,
				path: pagePath,
				queries,
				...(await weigh(base, pagePath, cookie)),
				loads,
				shareOfBare: await shareOfBare(base, pagePath, cookie, seconds),
			});
		}
		return { bare: { loads: bare, ...bareWeight }, pages };
	} finally {
		await client.end();
		server.kill("SIGTERM");
	}
}

/**
 * In short turns, so that both meet the same machine: it is rarely as quiet as a moment ago. The median of the turns, so
 * that what disturbs one of them decides nothing.
 */
async function shareOfBare(base: string, pagePath: string, cookie: string, seconds: number): Promise<number> {
	const shares: number[] = [];
	for (let turn = 0; turn < TURNS; turn++) {
		const bare = await load(`${base}/bare`, "", 10, seconds / 2);
		const page = await load(base + pagePath, cookie, 10, seconds / 2);
		shares.push(page.requestsPerSecond / bare.requestsPerSecond);
	}
	return Number((shares.sort((a, b) => a - b)[(TURNS - 1) / 2] ?? 0).toFixed(2));
}

function print(name: string, { bare, pages }: Awaited<ReturnType<typeof measure>>) {
	const kB = (bytes: number) => (bytes / 1000).toFixed(1);
	console.log(
		`\n${name}\n${"page".padEnd(18)} queries   html kB  css kB  js kB   req/s at ${CONNECTIONS.join(", ").padEnd(12)} p50/p99 ms at 10   share of bare`,
	);
	for (const row of [{ page: "bare", queries: 0, ...bare, shareOfBare: 1 }, ...pages]) {
		const ten = row.loads.find((one) => one.connections === 10);
		const errors = row.loads.reduce((sum, one) => sum + one.errors, 0);
		console.log(
			`${row.page.padEnd(18)} ${String(row.queries).padStart(7)}   ${kB(row.htmlBytes).padStart(7)} ${kB(row.cssBytes).padStart(7)} ${kB(row.javaScriptBytes).padStart(6)}   ${row.loads
				.map((one) => one.requestsPerSecond)
				.join(", ")
				.padEnd(
					21,
				)} ${`${ten?.p50Ms}/${ten?.p99Ms}`.padEnd(18)} ${row.shareOfBare.toFixed(2)}${errors > 0 ? `   ${errors} ERRORS` : ""}`,
		);
	}
}

async function main() {
	const { values } = parseArgs({
		options: { json: { type: "string" }, seconds: { type: "string", default: "4" } },
	});
	const seconds = Number(values.seconds);
	if (!isBuilt()) {
		await step("Preparing the database client", generateClient);
		await step("Building the app", build);
	}
	const results: Record<string, unknown> = {
		at: new Date().toISOString(),
		cores: cpus().length,
		cpu: cpus()[0]?.model,
	};

	const demo = await openBenchDatabase({ name: "dandelion_demo", fresh: true });
	Object.assign(process.env, demo.env);
	const { seedDemo } = await import("@/prisma/seed/seed");
	await step("Demo organisation", () => seedDemo({ databaseUrl: demo.url, today: new Date(), report: () => {} }));
	const race: RaceResult = await rsvpRace();
	console.log(
		`\nRSVP race: ${race.takesPerSecond} takes a second, ${race.people} people, ${race.atOnce} at once, ${race.seats} seats: ${race.seatsSold} sold, ${race.waiting} waiting${race.queueInOrder ? " in order" : ", OUT OF ORDER"}`,
	);
	const small = await measure({ name: "demo", address: "hub.lead@semis.example" }, demo, seconds, [
		[`edition, ${race.seatsSold} go`, `/meetups/${race.meetupId}`],
	]);
	print("Demo organisation: 2,000 people", small);
	Object.assign(results, { demo: small, race });

	const large = await openBenchDatabase();
	if (large.isNew) console.log("\nNo bench organisation yet: npm run seed:bench, then again.");
	else {
		const figures = await measure({ name: "bench", address: BENCH_ADDRESS }, large, seconds);
		print("Bench organisation: 100,000 people, 10 million activities", figures);
		results.bench = figures;
	}
	if (values.json) writeFileSync(values.json, JSON.stringify(results, null, "\t"));
	return 0;
}

command(main);
