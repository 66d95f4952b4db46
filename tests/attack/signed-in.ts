import { randomUUID } from "node:crypto";
import type pg from "pg";
import { openForm } from "../bench/open-form";
import { signIn } from "../bench/server";
import { BURDENS } from "../units/markdown-attacks";
import { BAD_IDS, CURSORS } from "./hostile-inputs";
import { type Hostile, multipart } from "./sending";

const MEGABYTE = 1024 * 1024;
const PEOPLE_AT_ONCE = 30;

/** What a colleague can send. */
export async function signedInRequests(base: string, client: pg.Client): Promise<Hostile[]> {
	const one = async (sql: string) => (await client.query<Record<string, string>>(sql)).rows[0] ?? {};
	const { slug = "", email = "" } = await one(
		`select c.slug, p.email from communities c join memberships m on m."communityId" = c.id join people p on p.id = m."personId"
		where c.visibility = 'open' and c."archivedAt" is null and m.status = 'active' and p.status = 'active' and p.kind = 'employee' and p.email is not null
		order by c."memberCount" desc, p.id limit 1`,
	);
	const { meetup = "" } = await one(
		`select id as meetup from meetups where state = 'held' order by "startsAt" desc limit 1`,
	);
	const { cookie } = await signIn(client, email);
	const admin = await signIn(client, "admin@semis.example");
	const write = `/communities/${slug}/posts/new?kind=question`;
	const form = await openForm({ base, cookie }, write, "body");
	const post = (name: string, body: string): Hostile => {
		const typed: Record<string, string> = { title: `A question ${randomUUID()}`, body, language: "en" };
		const sent = multipart(form.plain.map(([field, value]) => [field, typed[field] ?? value]));
		return {
			name: `post: ${name}`,
			method: "POST",
			path: write,
			headers: { ...sent.headers, cookie, origin: base },
			body: sent.body,
		};
	};
	const get = (path: string, by = cookie): Hostile => ({
		name: `GET ${path.slice(0, 70)}`,
		path,
		headers: { cookie: by },
	});
	const upload = (name: string, path: string, by: string, sent: ReturnType<typeof multipart>): Hostile => ({
		name,
		method: "POST",
		path,
		headers: { ...sent.headers, cookie: by, origin: base },
		body: sent.body,
	});
	await manySentences(client, slug);
	const fields = Array.from({ length: 300_000 }, (): [string, string] => ["a", "1"]);
	return [
		...Object.entries(BURDENS).map(([name, text]) => post(name, text)),
		get("/search?q=zzz+a+b+c+d+e+f+g"),
		get("/search?q=zebra&kind=posts"),
		get(`/search?q=${"a+".repeat(49)}&kind=posts`),
		get(`/search?q=${encodeURIComponent("%_\\ '\"")}`),
		get("/search?q=zebra&after=1e9&kind=posts"),
		...CURSORS.flatMap((cursor) =>
			["/meetups", "/communities", "/people", "/inbox", "/practices", "/champions"].map((list) =>
				get(`${list}?after=${cursor}`),
			),
		),
		...CURSORS.map((cursor) => get(`/admin/imports?after=${cursor}`, admin.cookie)),
		...BAD_IDS.flatMap((id) =>
			[`/meetups/${id}`, `/people/${id}`, `/communities/${id}`, `/inbox/${id}`, `/practices/${id}/versions/${id}`].map(
				(path) => get(path),
			),
		),
		upload("20 MB of fields to slides", `/meetups/${meetup}/capture`, cookie, multipart(fields.slice(0, 150_000))),
		upload("40 MB of fields to an import, by an administrator", "/admin/imports", admin.cookie, multipart(fields)),
		upload("30 MB of text to an import", "/admin/imports", admin.cookie, multipart([["a", "[".repeat(30 * MEGABYTE)]])),
		upload(
			"a file of 20 MB to slides",
			`/meetups/${meetup}/capture`,
			cookie,
			multipart([], Buffer.alloc(20 * MEGABYTE)),
		),
		{
			name: "a door that is none, by a colleague",
			method: "POST",
			path: `/meetups/${meetup}/check-in/live`,
			headers: { cookie, "content-type": "application/json" },
			body: "[".repeat(60_000),
		},
	];
}

/** Twenty posts of the longest text, of short sentences. */
async function manySentences(client: pg.Client, slug: string): Promise<void> {
	const body = "a b. ".repeat(1990);
	for (let index = 0; index < 20; index++)
		await client.query(
			`insert into posts (id, "communityId", "authorId", kind, title, body, "bodyHtml", "searchText", language, "createdAt", "livelyAt")
			select $1, c.id, m."personId", 'question', 'Zebra', $2, '', $3, 'en', now(), now() from communities c join memberships m on m."communityId" = c.id where c.slug = $4 limit 1`,
			[randomUUID(), `${body}zebra`, `zebra zzz a b c d e f g ${body}`, slug],
		);
}

/** People who each want a seat at one venue. */
export async function peopleForSeats(base: string, client: pg.Client, meetupId: string): Promise<Hostile[]> {
	const { rows } = await client.query<{ email: string }>(
		`select email from people where status = 'active' and kind = 'employee' and email is not null order by id desc limit ${PEOPLE_AT_ONCE}`,
	);
	return Promise.all(
		rows.map(async ({ email }) => {
			const { cookie } = await signIn(client, email);
			const path = `/meetups/${meetupId}`;
			const { plain } = await openForm({ base, cookie }, path, "venueId");
			const sent = multipart(plain);
			return {
				name: "a seat",
				method: "POST",
				path,
				headers: { ...sent.headers, cookie, origin: base },
				body: sent.body,
			};
		}),
	);
}
