import { randomUUID } from "node:crypto";
import type pg from "pg";
import { load, median } from "./measure";
import { connect, serve, signIn } from "./server";

const REPLIES = { short: 30, long: 10_000 };
const COMMUNITIES = { few: 3, many: 300 };
const POSTS_OF_COMMUNITY = 20;
const WARM_UP = 20;
/** Odd, so that one of them is in the middle. */
const TURNS = 7;

async function idOf(client: pg.Client, sql: string, values: unknown[]): Promise<string> {
	const { rows } = await client.query<{ id: string }>(`${sql} returning id`, values);
	return rows[0]?.id ?? "";
}

/** A person who is in so many communities, each with some questions of a colleague. */
async function memberOf(client: pg.Client, count: number): Promise<{ address: string; communities: string[] }> {
	const address = `member-of-${count}-${randomUUID()}@bench.example`;
	const personId = await idOf(
		client,
		`insert into people (id, email, "givenName", "familyName", "sortName", "searchText", locale, "localeChosen", "registeredAt", "createdAt", "updatedAt")
		values ($1, $2, 'Mina', 'Bench', 'bench mina', 'bench mina', 'en', true, now(), now(), now())`,
		[randomUUID(), address],
	);
	const { rows } = await client.query<{ id: string }>(
		"select id from people where kind = 'employee' order by id limit 1",
	);
	const colleague = rows[0]?.id;
	const communities: string[] = [];
	for (let number = 0; number < count; number++) {
		const id = await idOf(
			client,
			`insert into communities (id, slug, name, summary, about, "aboutHtml", "searchText", kind, visibility, stage, languages, "createdById", "createdAt", "livelyAt", "memberCount")
			values ($1, $2, $3, 'For figures', '', '', '', 'practice', 'open', 'active', '{en}', $4, now(), now(), 1)`,
			[randomUUID(), `bench-${count}-${number}-${randomUUID()}`, `Bench circle ${number}`, personId],
		);
		await client.query(
			`insert into memberships (id, "communityId", "personId", role, status, since, "joinedAt") values ($1, $2, $3, 'member', 'active', now(), now())`,
			[randomUUID(), id, personId],
		);
		await client.query(
			`insert into posts (id, "communityId", "authorId", kind, title, body, "bodyHtml", "searchText", language, "createdAt", "livelyAt")
			select gen_random_uuid(), $1, $2, 'question', 'How do you measure this? ' || n, 'How?', '<p>How?</p>', 'how', 'en', now() - n * interval '1 hour', now() - n * interval '1 hour'
			from generate_series(1, $3::int) n`,
			[id, colleague, POSTS_OF_COMMUNITY],
		);
		communities.push(id);
	}
	return { address, communities };
}

/** A post of that community with so many replies; returns the address of its page. */
async function thread(client: pg.Client, communityId: string, replies: number): Promise<string> {
	const { rows } = await client.query<{ id: string; slug: string; authorId: string }>(
		`select post.id, c.slug, post."authorId" from posts post join communities c on c.id = post."communityId"
		where c.id = $1 and post."replyCount" = 0 order by post.id limit 1`,
		[communityId],
	);
	const post = rows[0];
	if (!post) throw new Error("There is no post.");
	await client.query(
		`insert into replies (id, "postId", "communityId", "authorId", language, body, "bodyHtml", "searchText", "createdAt")
		select gen_random_uuid(), $1, $2, $3, 'en', 'Within 30 days.', '<p>Within 30 days.</p>', 'within 30 days', now() - n * interval '1 second'
		from generate_series(1, $4::int) n`,
		[post.id, communityId, post.authorId, replies],
	);
	await client.query(`update posts set "replyCount" = $2 where id = $1`, [post.id, replies]);
	return `/communities/${post.slug}/posts/${post.id}`;
}

interface Compared {
	name: string;
	smallMs: number;
	largeMs: number;
	/** Time of the large one in times of the small one, asked in turns: the median of the turns. */
	times: number;
}

/** One request after the other, the small page and the large one in short turns, so that both meet the same machine. */
async function compare(
	name: string,
	small: { url: string; cookie: string },
	large: { url: string; cookie: string },
	seconds: number,
): Promise<Compared> {
	for (const { url, cookie } of [small, large])
		for (let visit = 0; visit < WARM_UP; visit++)
			await fetch(url, { headers: { cookie } }).then((response) => response.text());
	const turns: [small: number, large: number][] = [];
	for (let turn = 0; turn < TURNS; turn++) {
		const [one, other] = [
			await load(small.url, small.cookie, 1, seconds / 2),
			await load(large.url, large.cookie, 1, seconds / 2),
		];
		if (one.errors + other.errors > 0) throw new Error(`${name}: a page did not answer.`);
		turns.push([one.p50Ms, other.p50Ms]);
	}
	return {
		name,
		smallMs: median(turns.map(([one]) => one)),
		largeMs: median(turns.map(([, other]) => other)),
		times: median(turns.map(([one, other]) => other / one)),
	};
}

/** What a page costs when the list behind it is long: it should cost what a short one does. */
export async function measureLongLists(database: { url: string; env: Record<string, string> }, seconds: number) {
	const base = await serve({ env: database.env });
	const client = await connect(database.url);
	const few = await memberOf(client, COMMUNITIES.few);
	const many = await memberOf(client, COMMUNITIES.many);
	const [home = ""] = few.communities;
	const paths = { short: await thread(client, home, REPLIES.short), long: await thread(client, home, REPLIES.long) };
	await client.query("vacuum analyze");
	const [inFew, inMany] = [(await signIn(client, few.address)).cookie, (await signIn(client, many.address)).cookie];
	const at = (path: string, cookie: string) => ({ url: base + path, cookie });
	return [
		await compare("long thread, first page", at(paths.short, inFew), at(paths.long, inFew), seconds),
		await compare(
			"long thread, latest replies",
			at(`${paths.short}?before=latest`, inFew),
			at(`${paths.long}?before=latest`, inFew),
			seconds,
		),
		await compare("home of 300 communities", at("/", inFew), at("/", inMany), seconds),
	];
}

export function printLongLists(compared: Compared[]): void {
	console.log(
		`\nLong lists: ${REPLIES.long} replies against ${REPLIES.short}, ${COMMUNITIES.many} communities against ${COMMUNITIES.few}`,
	);
	for (const { name, smallMs, largeMs, times } of compared)
		console.log(
			`${name.padEnd(28)} ${largeMs.toFixed(1)} ms against ${smallMs.toFixed(1)} ms: ${times.toFixed(2)} times (median of ${TURNS} turns)`,
		);
}
