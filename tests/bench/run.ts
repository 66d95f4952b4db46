/**
 * `npm run bench`: the figures of every busy page and of writing, against a bare page of the same server in the same run.
 *
 *   npm run bench -- --only writes          replies and seats a second; or `pages`, or `lists`: long ones against short ones
 *   npm run bench -- --processes 1,2        each page with one web process and with two, in turns
 *   npm run bench -- --against FOLDER       each page here and in another, built checkout, in turns
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { build, generateClient, isBuilt } from "@/app/_cli/build";
import { command } from "@/app/_cli/command";
import { step } from "@/app/_cli/steps";
import { compareCheckouts, compareProcesses } from "./compare";
import { openBenchDatabase } from "./database";
import { measureLongLists, printLongLists } from "./long-lists";
import { BENCH_ADDRESS } from "./organisation";
import { measurePages, printPages } from "./pages";
import { type RaceResult, rsvpRace } from "./rsvp-race";
import { measureWrites, printWrites } from "./writes";

async function main() {
	const { values } = parseArgs({
		options: {
			json: { type: "string" },
			seconds: { type: "string", default: "4" },
			only: { type: "string" },
			processes: { type: "string" },
			against: { type: "string" },
		},
	});
	const seconds = Number(values.seconds);
	const wanted = (part: "pages" | "writes" | "lists") => !values.only || values.only === part;
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
	if (values.against) await compareCheckouts(values.against, demo, seconds);
	if (values.processes) await compareProcesses(values.processes.split(",").map(Number), demo, seconds);
	if (values.against || values.processes) return 0;

	if (wanted("writes")) {
		results.writes = await measureWrites(demo, seconds);
		printWrites(results.writes as Awaited<ReturnType<typeof measureWrites>>);
	}
	if (wanted("lists")) {
		const lists = await measureLongLists(demo, seconds);
		printLongLists(lists);
		results.lists = lists;
	}
	if (wanted("pages")) {
		const race: RaceResult = await rsvpRace();
		console.log(
			`\nRSVP race: ${race.takesPerSecond} takes a second, ${race.people} people, ${race.atOnce} at once, ${race.seats} seats: ${race.seatsSold} sold, ${race.waiting} waiting${race.queueInOrder ? " in order" : ", OUT OF ORDER"}`,
		);
		const small = await measurePages({ name: "demo", address: "hub.lead@semis.example" }, demo, seconds, [
			[`edition, ${race.seatsSold} go`, `/meetups/${race.meetupId}`],
		]);
		printPages("Demo organisation: 2,000 people", small);
		Object.assign(results, { demo: small, race });

		const large = await openBenchDatabase();
		if (large.isNew) console.log("\nNo bench organisation yet: npm run seed:bench, then again.");
		else {
			const figures = await measurePages({ name: "bench", address: BENCH_ADDRESS }, large, seconds);
			printPages("Bench organisation: 100,000 people, 10 million activities", figures);
			results.bench = figures;
		}
	}
	if (values.json) writeFileSync(values.json, JSON.stringify(results, null, "\t"));
	return 0;
}

command(main);
