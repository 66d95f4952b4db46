import { LIMITS } from "@/lib/limits";
import { doors } from "../access/pages";
import { makeWorld } from "../access/world";
import { BAD_IDS, CURSORS, impossibleAddresses } from "../attack/hostile-inputs";
import { multipart, send } from "../attack/sending";
import { openForm } from "../bench/open-form";
import { type CastName, cast } from "../cast";
import { castId } from "../factories";
import { expect, sql, test } from "./journey";
import { sessionCookieOf } from "./session-cookie";
import { wordsOf } from "./words";

/** A page or file, a way to another, or a plain no; nothing else. */
const PLAIN = new Set([200, 303, 307, 308, 400, 403, 404, 405, 413, 414]);

/** What may stand behind an address. */
const queries = [
	...CURSORS.map((cursor) => `after=${cursor}`),
	"q=%F0%9F%8C%BC%27%22%5C&after=-1&kind=x&month=0000-99&window=1e9&step=x&sort=x&view=x&details=x",
	"q=a&q=b&after=a&after=b&month=a&month=b&site=a&community=a&community=b&person=a&person=b&meetup=x&next=x&next=y",
];

test("no page or route breaks, whatever its address holds", async ({ baseURL }) => {
	const base = baseURL ?? "";
	test.setTimeout(600_000);
	const ids = Object.fromEntries(
		await Promise.all((Object.keys(cast) as CastName[]).map(async (name) => [name, await castId(name)])),
	) as Record<CastName, string>;
	const table = doors(await makeWorld(new Date()), ids);
	const cookie = await sessionCookieOf(cast.admin.email);
	const wrong: string[] = [];
	const ask = async (path: string) => {
		const { status } = await send(base, { name: path, path, headers: { cookie } });
		if (!PLAIN.has(status)) wrong.push(`${status}: ${path}`);
	};
	for (const [file, [door]] of Object.entries(table)) {
		const address = `/${file.replace(/\(\w+\)\//g, "").replace(/\/?(page\.tsx|route\.ts)$/, "")}`;
		if (address.includes("[")) for (const id of BAD_IDS) await ask(address.replaceAll(/\[[^\]]+\]/g, id));
		const path = door?.path.split("?")[0] ?? address;
		for (const query of queries) await ask(`${path}?${query}`);
	}
	for (const path of impossibleAddresses) await ask(path);
	expect(wrong).toEqual([]);
});

test("what means nothing is refused at once, in a line of text", async ({ baseURL }) => {
	const base = baseURL ?? "";
	const statusOf = async (method: string, path: string, headers = {}, body?: string | Buffer) =>
		(await send(base, { name: path, method, path, headers, body })).status;
	expect(await statusOf("TRACE", "/sign-in")).toBe(405);
	expect(await statusOf("PUT", "/")).toBe(405);
	expect(await statusOf("GET", "/communities/%E0%A4%A")).toBe(400);
	expect(await statusOf("GET", "/search?q=a%00b")).toBe(400);
	expect(await statusOf("POST", "/sign-in", {}, Buffer.alloc(65 * 1024))).toBe(413);
	expect(await statusOf("POST", "/speaker/nobody", {}, Buffer.alloc(300 * 1024))).toBe(403);
	expect(await statusOf("POST", "/meetups/1/check-in/live", { "content-type": "application/json" }, "[")).not.toBe(400);
	const answer = await fetch(`${base}/%E0%A4%A`, { headers: { "accept-language": "fr" } });
	expect(answer.headers.get("content-type")).toContain("text/plain");
	expect(await answer.text()).toBe(wordsOf("fr")("shell.unreadable"));
});

test("somebody who searches without end is told when to go on, and others are not", async ({ baseURL }) => {
	const base = baseURL ?? "";
	const people = await sql<{ email: string }>(
		"select email from people where status = 'active' and kind = 'employee' and email is not null order by id limit 2",
	);
	const [one = "", other = ""] = await Promise.all(people.map(({ email }) => sessionCookieOf(email)));
	const search = (cookie: string) => fetch(`${base}/search?q=zz`, { headers: { cookie, "accept-language": "en" } });
	for (let count = 0; count < LIMITS.search.person; count += 10)
		await Promise.all(Array.from({ length: 10 }, () => search(one).then((response) => response.text())));
	const refused = await search(one);
	expect(refused.status).toBe(429);
	expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
	expect(await refused.text()).toContain(wordsOf("en")("shell.notNowTitle"));
	expect((await search(other)).status).toBe(200);
});

test("a form with more than its own fields is read as if they were not there, and one with too many not at all", async ({
	baseURL,
}) => {
	const base = baseURL ?? "";
	const { plain } = await openForm({ base, cookie: "" }, "/sign-in", "label:email");
	const answerTo = async (...fields: [string, string][]) => {
		const sent = multipart([...plain.filter(([name]) => name !== "email"), ...fields]);
		const since = performance.now();
		const response = await fetch(`${base}/sign-in`, {
			method: "POST",
			headers: { ...sent.headers, origin: base, "accept-language": "en" },
			body: new Uint8Array(sent.body),
			redirect: "manual",
		});
		expect(performance.now() - since).toBeLessThan(5000);
		return { status: response.status, html: await response.text() };
	};
	const rows = Array.from({ length: 12 }, (_, index): [string, string] => [`x${index}[40000000]`, "1"]);
	const wrong = await answerTo(
		["email", "nobody"],
		...rows,
		["__intent__", "{"],
		["__state__", "{"],
		["__proto__", "1"],
	);
	expect(wrong.status).toBe(200);
	expect(wrong.html).toContain('value="nobody"');
	expect(wrong.html).not.toContain("40000000");
	const asked = await answerTo(["email", "nobody@semis.example"], ...rows);
	expect(asked.status).toBe(303);
	const many = await answerTo(...Array.from({ length: 2500 }, (): [string, string] => ["a", ""]));
	// The length of the body is refused before its fields are counted.
	expect(many.status).toBe(413);
});
