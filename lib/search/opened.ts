import { type Expression, sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import { db, kysely } from "../db";
import { isId } from "../ids";
import { literal } from "../sql";
import { isEmployee, type Viewer } from "../viewer";
import { foundCommunities, foundMeetups, foundPeople, foundPosts, foundPractices } from "./found";

const MOST_KEPT = 20;
const MOST_REMEMBERED = 50_000;

type OpenedKind = "communities" | "posts" | "practices" | "meetups" | "people";

const ADDRESSES: [kind: OpenedKind, address: RegExp, isKey: (key: string) => boolean][] = [
	["posts", /^\/communities\/[^/]+\/posts\/([^/]+)$/, isId],
	["communities", /^\/communities\/([a-z0-9-]{1,100})$/, (slug) => slug !== "new" && slug !== "proposed"],
	["practices", /^\/practices\/([a-z0-9-]{1,100})$/, (slug) => !["new", "import", "export"].includes(slug)],
	["meetups", /^\/meetups\/([^/]+)$/, isId],
	["people", /^\/people\/([^/]+)$/, isId],
];

function pageAt(path: string): { kind: OpenedKind; key: string } | null {
	for (const [kind, address, isKey] of ADDRESSES) {
		const [, key] = address.exec(path) ?? [];
		if (key && isKey(key)) return { kind, key };
	}
	return null;
}

/** What this process has written last of each person: who loads a page again writes nothing. */
const written = new Map<string, string>();

/** Keeps that the viewer opened a page. It runs after the response, so that nobody waits for it. `path` is without query. */
export async function recordOpened(viewer: Viewer, path: string, at: Date): Promise<void> {
	const page = pageAt(path);
	const { personId } = viewer;
	if (!page || !isEmployee(viewer) || written.get(personId) === path) return;
	if (written.size > MOST_REMEMBERED) written.clear();
	written.set(personId, path);
	await db.$executeRaw`
		with opened as (
			insert into opened_pages ("personId", kind, key, "openedAt") values (${personId}::uuid, ${page.kind}, ${page.key}, ${at}::timestamptz)
			on conflict ("personId", kind, key) do update set "openedAt" = excluded."openedAt"
		)
		delete from opened_pages where "personId" = ${personId}::uuid and (kind, key) in (
			select kind, key from opened_pages where "personId" = ${personId}::uuid order by "openedAt" desc offset ${MOST_KEPT - 1}
		) and (kind, key) <> (${page.kind}, ${page.key})`;
}

/** Job: what somebody who was anonymised opened is deleted. */
export async function eraseOpenedPages(personId: string): Promise<void> {
	await db.openedPage.deleteMany({ where: { personId } });
}

/** What the viewer opened lately and may still see, the latest first. One statement. */
export async function openedLately(viewer: Viewer, most: number) {
	const key = sql.ref<string>("o.key");
	const id: Expression<string> = sql<string>`${key}::uuid`;
	const none = sql<string | null>`null::text`;
	const rows = await kysely
		.selectFrom("opened_pages as o")
		.where("o.personId", "=", viewer.personId)
		.select((eb) => [
			"o.kind",
			eb
				.case()
				.when("o.kind", "=", literal("communities"))
				.then(
					jsonObjectFrom(
						foundCommunities(viewer, [])
							.where("c.slug", "=", key)
							.select((c) => [
								sql<string>`'/communities/' || ${c.ref("c.slug")}`.as("href"),
								sql<string>`${c.ref("c.name")}`.as("title"),
								none.as("place"),
							]),
					),
				)
				.when("o.kind", "=", literal("posts"))
				.then(
					jsonObjectFrom(
						foundPosts(viewer, [])
							.where("post.id", "=", id)
							.select((post) => [
								sql<string>`'/communities/' || ${post.ref("c.slug")} || '/posts/' || ${post.ref("post.id")}`.as("href"),
								sql<string>`${post.ref("post.title")}`.as("title"),
								sql<string | null>`${post.ref("c.name")}`.as("place"),
							]),
					),
				)
				.when("o.kind", "=", literal("practices"))
				.then(
					jsonObjectFrom(
						foundPractices(viewer, [])
							.where("p.slug", "=", key)
							.select((p) => [
								sql<string>`'/practices/' || ${p.ref("p.slug")}`.as("href"),
								sql<string>`${p.ref("p.title")}`.as("title"),
								sql<string | null>`${p.ref("c.name")}`.as("place"),
							]),
					),
				)
				.when("o.kind", "=", literal("meetups"))
				.then(
					jsonObjectFrom(
						foundMeetups(viewer, [])
							.where("m.id", "=", id)
							.select((m) => [
								sql<string>`'/meetups/' || ${m.ref("m.id")}`.as("href"),
								sql<string>`${m.ref("m.title")}`.as("title"),
								sql<string | null>`${m.ref("c.name")}`.as("place"),
							]),
					),
				)
				.when("o.kind", "=", literal("people"))
				.then(
					jsonObjectFrom(
						foundPeople(viewer, [])
							.where("person.id", "=", id)
							.select((person) => [
								sql<string>`'/people/' || ${person.ref("person.id")}`.as("href"),
								sql<string>`${person.ref("person.givenName")} || ' ' || ${person.ref("person.familyName")}`.as("title"),
								sql<string | null>`${person.ref("person.jobTitle")}`.as("place"),
							]),
					),
				)
				.end()
				.as("page"),
		])
		.orderBy("o.openedAt", "desc")
		.limit(sql.lit(MOST_KEPT))
		.$narrowType<{ kind: OpenedKind }>()
		.execute();
	return rows.flatMap(({ kind, page }) => (page ? [{ kind, ...page }] : [])).slice(0, most);
}

export type OpenedLately = Awaited<ReturnType<typeof openedLately>>[number];
