/** `npx tsx tests/bench/people-import.ts [--no-kills] [ROWS …]`: how long an import takes, in how much memory, and what a kill leaves. */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { command } from "@/app/_cli/command";
import { largeExportBytes } from "../imports/large-export";
import { openBenchDatabase } from "./database";
import { type MeasuredRun, measured } from "./measured-command";

const SIZES = [10_000, 50_000, 100_000];
/** As `npm run import:people` has it: left to itself, the heap grows with the time there is, not with what is kept. */
const HEAP = ["--max-old-space-size=160", "--max-semi-space-size=4"];

/** All that an import decides; ids and times are the run's own. */
const IMPORTED = `
	select md5(string_agg(row::text, '|' order by row::text)) as digest, count(*)::int as rows from (
		select concat_ws(';', 'person', p."employeeNumber", coalesce(p.email, '-'), p."givenName", p."familyName", p."sortName", p."searchText",
			coalesce(p."jobTitle", '-'), coalesce(p.country, '-'), p.locale, p.status, coalesce(p."hiredOn"::text, '-'), coalesce(p."leftOn"::text, '-'),
			coalesce(u.code, '-'), coalesce(s.name, '-'), coalesce(m."employeeNumber", '-')) as row
		from people p left join org_units u on u.id = p."orgUnitId" left join sites s on s.id = p."siteId" left join people m on m.id = p."managerId"
		union all select concat_ws(';', 'unit', u.code, u.kind, u.names->>'fr', p.code) from org_units u left join org_units p on p.id = u."parentId"
		union all select concat_ws(';', 'site', name, city, country, zone) from sites
		union all select concat_ws(';', 'headcount', u.code, h.country, h.people) from headcounts h join org_units u on u.id = h."orgUnitId"
		union all select concat_ws(';', 'line', r.number, r.outcome, r.problems, r.conflicts) from import_rows r
			where r."importId" = (select id from people_imports order by "createdAt" limit 1)
		union all select concat_ws(';', 'leavers', count(*)) from import_leavers
	) everything(row)`;

async function imported(url: string): Promise<string> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const { rows } = await client.query<{ digest: string; rows: number }>(IMPORTED);
	await client.end();
	return `${rows[0]?.rows} rows, ${rows[0]?.digest}`;
}

interface Run extends MeasuredRun {
	/** Marks of progress. */
	marks: number;
}

/** Runs the command; killed once its progress shows `killAt`. */
async function importing(file: string, env: Record<string, string>, killAt?: RegExp): Promise<Run> {
	const words = [...HEAP, "--import", "tsx", "app/_cli/import-people.ts", file];
	const run = await measured(words, env, killAt);
	return { ...run, marks: run.err.split("%").length - 1 };
}

/** The progress at which a run is killed. The percent sign has a space before it in some languages. */
const KILLS = [/Reading .* [4-9]\d ?%/, /Applying .* [4-9]\d ?%/];

const said = ({ out }: Run) =>
	[...out.matchAll(/^ +([\d,]+) (people created|people changed|unchanged|rows refused|proposed leavers)$/gm)]
		.map((match) => `${match[1]} ${match[2]}`)
		.join(", ");

function tell(name: string, run: Run): void {
	console.log(
		`${name.padEnd(34)} ${run.seconds.toFixed(1).padStart(6)} s ${String(run.megabytes).padStart(5)} MB at most, ${run.marks} marks of progress`,
	);
}

async function main() {
	const sizes = process.argv
		.slice(2)
		.filter((word) => /^\d+$/.test(word))
		.map(Number);
	const kills = process.argv.includes("--no-kills") ? [] : KILLS;
	const folder = await mkdtemp(path.join(tmpdir(), "dandelion-import-"));
	const fresh = () => openBenchDatabase({ fresh: true, name: "dandelion_import" });
	try {
		for (const rows of sizes.length > 0 ? sizes : SIZES) {
			const file = path.join(folder, `${rows}.csv`);
			await pipeline(largeExportBytes(rows), createWriteStream(file));
			const { url, env } = await fresh();
			const name = `${rows.toLocaleString("en")} rows`;
			const first = await importing(file, env);
			tell(name, first);
			console.log(`  ${said(first)}`);
			const undisturbed = await imported(url);
			const again = await importing(file, env);
			tell(`${name}, the same file again`, again);
			console.log(
				`  ${said(again)}; ${(await imported(url)) === undisturbed ? "nothing changed" : "WHAT WAS IMPORTED CHANGED"}`,
			);
			for (const killAt of kills) {
				const other = await fresh();
				await importing(file, other.env, killAt);
				tell(`${name}, killed while ${killAt.source.split(" ")[0]?.toLowerCase()}`, await importing(file, other.env));
				console.log(
					`  ${(await imported(other.url)) === undisturbed ? "as undisturbed" : "NOT AS UNDISTURBED"}: ${undisturbed}`,
				);
			}
		}
	} finally {
		await rm(folder, { recursive: true });
	}
}

command(() => main().then(() => 0));
