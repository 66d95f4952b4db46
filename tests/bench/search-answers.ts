import { kysely } from "@/lib/db";
import { foundCommunities, foundMeetups, foundPeople, foundPosts, foundPractices } from "@/lib/search/found";
import { search } from "@/lib/search/queries";
import { searchFilters } from "@/lib/search/schema";
import type { Viewer } from "@/lib/viewer";
import type { Judged } from "./search-judging";

interface Target {
	kind: string;
	name: string;
	key: string;
}

/** Everything of the demo organisation that a query may be answered by. */
export async function judgedTargets() {
	const [practices, posts, meetups, communities, people] = await Promise.all([
		kysely.selectFrom("practices").select(["id", "title as name"]).execute(),
		kysely.selectFrom("posts").select(["id", "title as name"]).execute(),
		kysely.selectFrom("meetups").select(["id", "title as name"]).execute(),
		kysely.selectFrom("communities").select(["id", "slug as name"]).execute(),
		kysely.selectFrom("people").select(["id", "givenName", "familyName"]).execute(),
	]);
	const of = (kind: string, rows: { id: string; name: string }[]): Target[] =>
		rows.map(({ id, name }) => ({ kind, name, key: `${kind} ${name} ${id.slice(-6)}` }));
	const targets = [
		...of("P", practices),
		...of("T", posts),
		...of("M", meetups),
		...of("C", communities),
		...of(
			"U",
			people.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` })),
		),
	];
	const plain = (name: string) => name.replaceAll(/\s/g, " ").replaceAll("’", "'");
	return {
		/** The grades of what is judged and what the viewer may see. A name that is none of the content's is a mistake in the file. */
		async visibleGrades(viewer: Viewer, judged: readonly Judged[]) {
			const seen = await visibleKeys(viewer);
			const grades = new Map<string, number>();
			for (const { grade, kind, name } of judged) {
				const meant = targets.filter((one) => one.kind === kind && plain(one.name).startsWith(plain(name)));
				if (meant.length === 0) throw new Error(`Nothing is called ${kind} ${name}`);
				for (const { key } of meant) if (seen.has(key.slice(-6))) grades.set(key, grade);
			}
			return grades;
		},
	};
}

const seenBy = new Map<string, Promise<Set<string>>>();

function visibleKeys(viewer: Viewer): Promise<Set<string>> {
	const known = seenBy.get(viewer.personId) ?? readVisible(viewer);
	seenBy.set(viewer.personId, known);
	return known;
}

async function readVisible(viewer: Viewer): Promise<Set<string>> {
	const all = await Promise.all([
		foundPractices(viewer, []).select("p.id").execute(),
		foundPosts(viewer, []).select("post.id").execute(),
		foundMeetups(viewer, []).select("m.id").execute(),
		foundCommunities(viewer, []).select("c.id").execute(),
		foundPeople(viewer, []).select("person.id").execute(),
	]);
	return new Set(all.flat().map(({ id }) => id.slice(-6)));
}

/** The first results of a query as keys; a reply counts for its thread. */
export async function rankedKeys(viewer: Viewer, q: string, at: Date): Promise<string[]> {
	const found = await search(viewer, searchFilters.parse({ q }), at);
	const next = await search(viewer, searchFilters.parse({ q, after: 20 }), at);
	const keys = [...keysOf(found), ...keysOf(next)];
	return [...new Set(keys)].slice(0, 20);
}

function keysOf(results: Awaited<ReturnType<typeof search>>): string[] {
	const key = (kind: string, name: string, id: string) => `${kind} ${name} ${id.slice(-6)}`;
	return results.order.flatMap(({ kind, id }) => {
		const is = (row: { id: string }) => row.id === id;
		switch (kind) {
			case "practices":
				return results.practices.rows.filter(is).map((row) => key("P", row.title, row.id));
			case "posts":
				return results.posts.rows.filter(is).map((row) => key("T", row.title, row.id));
			case "replies":
				return results.replies.rows.filter(is).map((row) => key("T", row.title, row.postId));
			case "meetups":
				return results.meetups.rows.filter(is).map((row) => key("M", row.title, row.id));
			case "communities":
				return results.communities.rows.filter(is).map((row) => key("C", row.slug, row.id));
			case "people":
				return results.people.rows.filter(is).map((row) => key("U", `${row.givenName} ${row.familyName}`, row.id));
			default:
				return [];
		}
	});
}
