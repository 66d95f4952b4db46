import { randomUUID } from "node:crypto";
import type pg from "pg";
import { load, median } from "./measure";
import { type OpenForm, openForm, type Writer } from "./open-form";
import { connect, serve, signIn } from "./server";

/** The pages beside are asked without compression as well. */
const plain = { "accept-encoding": "identity" };

const writersAtOnce = 10;
/** Editions a round: each of the ten takes a seat at each. */
const EDITIONS = 20;
const REPLIES_EACH = 20;

/**
 * Sends a form as the browser's script does, which is how most people write: the action's id in a header, the fields as
 * parts. The answer carries the page that shows what changed.
 *
 * @returns the answer in short
 */
export async function send({ base, cookie }: Writer, form: OpenForm, own: Record<string, string>): Promise<string> {
	const body = new FormData();
	for (const [name, value] of form.fields) body.append(`_1_${name}`, own[name] ?? value);
	body.append("0", JSON.stringify([...form.bound, "$K1"]));
	const response = await fetch(base + form.path, {
		method: "POST",
		headers: { ...plain, cookie, "next-action": form.actionId, accept: "text/x-component", origin: base },
		body,
		redirect: "manual",
	});
	const text = await response.text();
	const where = response.headers.get("x-action-redirect") ?? "";
	const isDone = response.ok && (where !== "" ? !where.startsWith("/sign-in") : !/"errors":\{"|"problem":"/.test(text));
	const answer = `${response.status} ${where} ${text.slice(0, 300)}`;
	if (!isDone) throw new Error(`${form.path} answered ${answer}`);
	return answer;
}

/** Ten people who are members of one open community, which has ten posts and some editions of its own. */
async function prepareWrites(client: pg.Client, base: string) {
	const { rows: communities } = await client.query<{ id: string; slug: string }>(
		`select id, slug from communities where visibility = 'open' and "archivedAt" is null order by "memberCount" desc limit 1`,
	);
	const community = communities[0];
	if (!community) throw new Error("There is no open community.");
	const { rows: people } = await client.query<{ id: string; email: string }>(
		`select p.id, p.email from people p join memberships m on m."personId" = p.id
		where m."communityId" = $1 and m.status = 'active' and p.status = 'active' and p.kind = 'employee' and p.email is not null
		order by p.id limit ${writersAtOnce}`,
		[community.id],
	);
	const posts = people.map(({ id: authorId }) => ({ id: randomUUID(), authorId }));
	for (const { id, authorId } of posts)
		await client.query(
			`insert into posts (id, "communityId", "authorId", kind, title, body, "bodyHtml", "searchText", language, "createdAt", "livelyAt")
			values ($1, $2, $3, 'question', 'How do you measure this?', 'How?', '<p>How?</p>', 'how', 'en', now(), now())`,
			[id, community.id, authorId],
		);
	const editions = Array.from({ length: EDITIONS }, () => ({ id: randomUUID(), venueId: randomUUID() }));
	for (const { id, venueId } of editions) {
		await client.query(
			`insert into meetups (id, "communityId", title, summary, about, "aboutHtml", "searchText", language, state, "startsAt", "endsAt", zone, "createdAt", "publishedAt")
			values ($1, $2, 'Ten at once', 'For figures', '', '', '', 'en', 'published', now() + interval '20 days', now() + interval '20 days 1 hour', 'Europe/Paris', now(), now())`,
			[id, community.id],
		);
		await client.query(
			`insert into venues (id, "meetupId", kind, name, zone, capacity, position) values ($1, $2, 'room', 'Room', 'Europe/Paris', 100, 0)`,
			[venueId, id],
		);
	}
	const writers = await Promise.all(
		people.map(async ({ email }) => ({ base, cookie: (await signIn(client, email)).cookie })),
	);
	return { writers, posts: posts.map(({ id }) => `/communities/${community.slug}/posts/${id}`), editions };
}

type Prepared = Awaited<ReturnType<typeof prepareWrites>>;

const perSecond = (count: number, since: number) => (count / (performance.now() - since)) * 1000;

/** Each of the ten answers a post of their own, again and again. */
async function repliesPerSecond(client: pg.Client, { writers, posts }: Prepared): Promise<number> {
	const postIds = posts.map((path) => path.split("/").at(-1));
	await client.query(`delete from replies where "postId" = any($1::uuid[])`, [postIds]);
	const forms = await Promise.all(writers.map((writer, index) => openForm(writer, posts[index] ?? "", "postId")));
	const since = performance.now();
	await Promise.all(
		writers.map(async (writer, index) => {
			const form = forms[index];
			for (let turn = 0; form && turn < REPLIES_EACH; turn++)
				await send(writer, form, { body: `We count **returns** within 30 days, turn ${turn}. ${randomUUID()}` });
		}),
	);
	return perSecond(writers.length * REPLIES_EACH, since);
}

/** Each of the ten takes a seat at one edition after the other; all at the same edition at about the same time. */
async function seatsPerSecond(client: pg.Client, { writers, editions }: Prepared): Promise<number> {
	const ids = editions.map(({ id }) => id);
	await client.query(`delete from rsvps where "meetupId" = any($1::uuid[])`, [ids]);
	await client.query(`update venues set "seatsTaken" = 0, waiting = 0 where "meetupId" = any($1::uuid[])`, [ids]);
	const forms = await Promise.all(writers.map((writer) => openForm(writer, `/meetups/${editions[0]?.id}`, "venueId")));
	const since = performance.now();
	await Promise.all(
		writers.map(async (writer, index) => {
			const form = forms[index];
			for (const { id, venueId } of form ? editions : [])
				await send(writer, { ...(form as OpenForm), path: `/meetups/${id}` }, { meetupId: id, venueId });
		}),
	);
	return perSecond(writers.length * editions.length, since);
}

const TURNS = 5;

/** Ten people at once who write through HTTP, beside the bare page at ten connections, in turns. The worker works meanwhile. */
export async function measureWrites(database: { url: string; env: Record<string, string> }, seconds: number) {
	const base = await serve({ env: database.env, worker: true });
	const client = await connect(database.url);
	const prepared = await prepareWrites(client, base);
	const turns: { replies: number; seats: number; bare: number }[] = [];
	for (let turn = 0; turn < TURNS + 1; turn++) {
		const replies = await repliesPerSecond(client, prepared);
		const { requestsPerSecond: bare } = await load(`${base}/bare`, "", writersAtOnce, seconds / 2);
		const seats = await seatsPerSecond(client, prepared);
		// The first turn warms the server up.
		if (turn > 0) turns.push({ replies, seats, bare });
	}
	const of = (figure: (turn: (typeof turns)[number]) => number) => median(turns.map(figure));
	return {
		repliesPerSecond: of(({ replies }) => replies),
		seatsPerSecond: of(({ seats }) => seats),
		barePerSecond: of(({ bare }) => bare),
		repliesOfBare: of(({ replies, bare }) => replies / bare),
		seatsOfBare: of(({ seats, bare }) => seats / bare),
	};
}

export function printWrites(figures: Awaited<ReturnType<typeof measureWrites>>): void {
	const { repliesPerSecond: replies, seatsPerSecond: seats, barePerSecond: bare, repliesOfBare, seatsOfBare } = figures;
	console.log(
		`\nTen people at once: ${replies.toFixed(1)} replies a second (${repliesOfBare.toFixed(2)} of the bare page), ${seats.toFixed(1)} seats a second (${seatsOfBare.toFixed(2)}); the bare page ${bare} a second`,
	);
}
