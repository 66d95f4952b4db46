import type pg from "pg";
import { type Load, load, median, type Weight, weigh } from "./measure";
import { connect, serve, signIn } from "./server";
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

export interface Organisation {
	name: string;
	address: string;
}

/** The pages that are measured, with a row of each kind that the person may see. */
export async function pagesOf(client: pg.Client, personId: string): Promise<[page: string, path: string][]> {
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

export async function measurePages(
	{ address }: Organisation,
	database: { url: string; env: Record<string, string> },
	seconds: number,
	others: [page: string, path: string][] = [],
) {
	const base = await serve({ env: database.env });
	const client = await connect(database.url);
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
	return Number(median(shares).toFixed(2));
}

export function printPages(name: string, { bare, pages }: Awaited<ReturnType<typeof measurePages>>) {
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
