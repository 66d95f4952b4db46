import { openForm } from "../bench/open-form";
import { ACTION_FIELD_NAMES, impossibleAddresses } from "./hostile-inputs";
import { type Hostile, multipart } from "./sending";

const MEGABYTE = 1024 * 1024;

const endless = (piece: string, count: number): string[] => new Array<string>(count).fill(piece);

const times = (count: number, entry: (index: number) => [string, string]) =>
	Array.from({ length: count }, (_, index) => entry(index));

/** What somebody without an account can send. */
export async function anonymousRequests(base: string): Promise<Hostile[]> {
	const form = await openForm({ base, cookie: "" }, "/sign-in", "label:email");
	/** The sign-in form without script, with more fields. */
	const signIn = (name: string, ...fields: [string, string][]): Hostile => ({
		name: `sign-in form: ${name}`,
		method: "POST",
		path: "/sign-in",
		...withOrigin(base, multipart([...form.plain, ...fields])),
	});
	/** The same form by the header of the browser's script. */
	const byScript = (name: string, body: string, type = "text/plain;charset=UTF-8"): Hostile => ({
		name: `action by script: ${name}`,
		method: "POST",
		path: "/sign-in",
		headers: { "next-action": form.actionId, "content-type": type, accept: "text/x-component", origin: base },
		body,
	});
	const post = (name: string, path: string, headers: Record<string, string>, body: Hostile["body"]): Hostile => ({
		name,
		method: "POST",
		path,
		headers,
		body,
	});
	const chunked = "without a length";
	return [
		signIn("as it is"),
		signIn("a dozen rows numbered 40 million", ...times(12, (index) => [`x${index}[40000000]`, "1"])),
		signIn("a field 1,000 times", ...times(1000, () => ["email", "a@b.example"])),
		signIn("a field 20,000 times", ...times(20_000, () => ["email", "a@b.example"])),
		signIn("5,000 segments", ["a.".repeat(5000), "1"]),
		signIn("5,000 rows in rows", ["a[0]".repeat(5000), "1"]),
		...ACTION_FIELD_NAMES.map((name) => signIn(`a field ${name.slice(0, 40)}`, [name, '{"type":"x"}'], [name, "["])),
		signIn("a state that is no state", [`$ACTION_${form.reference}:1`, "[".repeat(50_000)]),
		signIn("60 kB in one field", ["email", "é".repeat(30_000)]),
		post(
			"sign-in form: a boundary alone",
			"/sign-in",
			{ "content-type": "multipart/form-data; boundary=b", origin: base },
			"--b",
		),
		post("sign-in form: no boundary", "/sign-in", { "content-type": "multipart/form-data", origin: base }, "email=1"),
		byScript("no arguments", "[]"),
		byScript("a text", '["x","y"]'),
		byScript("null", "null"),
		byScript("no JSON", "{"),
		byScript("60,000 brackets", "[".repeat(60_000)),
		byScript("20,000 references", `[${'"$1",'.repeat(12_000)}1]`),
		byScript("a hundred forms", `[${Array.from({ length: 100 }, (_, index) => `"$K${index}"`).join(",")}]`),
		{ ...byScript("an id that nothing has", "[]"), headers: { "next-action": "0".repeat(42), origin: base } },
		post(
			`41 MB to the sign-in form`,
			"/sign-in",
			{ "content-type": "multipart/form-data; boundary=b" },
			Buffer.alloc(41 * MEGABYTE, "-"),
		),
		post(
			`39 MB to a door, ${chunked}`,
			"/meetups/1/check-in/live",
			{ "content-type": "application/json" },
			endless("[".repeat(MEGABYTE), 39),
		),
		post(
			"39 MB to a door",
			"/meetups/1/check-in/live",
			{ "content-type": "application/json" },
			Buffer.alloc(39 * MEGABYTE, "["),
		),
		post(
			"20 MB to a speaker's page",
			"/speaker/nobody",
			{ "content-type": "multipart/form-data; boundary=b" },
			Buffer.alloc(20 * MEGABYTE, "-"),
		),
		post(
			`39 MB passed on, ${chunked}`,
			"/sign-in",
			{ "x-action-forwarded": "1", "content-type": "multipart/form-data; boundary=b" },
			endless("-".repeat(MEGABYTE), 39),
		),
		post(
			"next-auth: 60 kB of fields",
			"/api/auth/signin/email",
			{ "content-type": "application/x-www-form-urlencoded" },
			"email=a&".repeat(8000),
		),
		post(
			"next-auth: no such provider",
			"/api/auth/callback/nobody",
			{ "content-type": "application/json" },
			"[".repeat(60_000),
		),
		...impossibleAddresses.map((path) => ({ name: `GET ${path.slice(0, 60)}`, path })),
		...["TRACE", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"].map((method) => ({
			name: method,
			method,
			path: "/sign-in",
		})),
		{ name: "3,000 languages", path: "/sign-in", headers: { "accept-language": "fr-x-a,en-u-ca,".repeat(900) } },
		{ name: "a language of 12 kB", path: "/sign-in", headers: { "accept-language": `en-${"a-".repeat(6000)}` } },
		{ name: "a path of Next's that is none", path: "/", headers: { rsc: "1", "next-router-state-tree": "[" } },
		{
			name: "a state tree of 10 kB",
			path: "/sign-in",
			headers: { rsc: "1", "next-router-state-tree": encodeURIComponent("[".repeat(3000)) },
		},
		{ name: "cookies of 12 kB", path: "/sign-in", headers: { cookie: "a=b; ".repeat(2400) } },
		{ name: "a notice that is none", path: "/sign-in", headers: { cookie: "dandelion.flash=%7B" } },
		{ name: "a session of signs", path: "/", headers: { cookie: "next-auth.session-token=%00%E0%A4" } },
		{ name: "another host", path: "/", headers: { host: "evil.example", "x-forwarded-host": "evil.example" } },
	];
}

const withOrigin = (origin: string, { headers, body }: ReturnType<typeof multipart>) => ({
	headers: { ...headers, origin },
	body,
});
