import { communitiesVisibleTo } from "../communities/policy";
import { db } from "../db";
import type { Names } from "../i18n/locales";
import { meetupsVisibleTo } from "../meetups/policy";
import { peopleVisibleTo } from "../people/policy";
import { postsVisibleTo, repliesVisibleTo } from "../posts/policy";
import { practicesVisibleTo } from "../practices/policy";
import type { Viewer } from "../viewer";
import { matching, passageOf } from "./matching";
import { SEARCH_KINDS, type SearchFilters, type SearchKind } from "./schema";

const OVERVIEW_SIZE = 5;
const PAGE_SIZE = 20;

/** Which rows of a kind: those with every word, so many past so many. */
interface Slice {
	words: ReturnType<typeof matching>;
	skip: number;
	take: number;
}

const people = (viewer: Viewer, { words, ...slice }: Slice) =>
	db.person.findMany({
		where: { AND: [peopleVisibleTo(viewer), ...words] },
		orderBy: [{ sortName: "asc" }, { id: "asc" }],
		...slice,
		select: { id: true, givenName: true, familyName: true, jobTitle: true, orgUnitId: true },
	});

const communities = (viewer: Viewer, { words, ...slice }: Slice) =>
	db.community.findMany({
		where: { AND: [communitiesVisibleTo(viewer), ...words] },
		orderBy: [{ livelyAt: "desc" }, { id: "asc" }],
		...slice,
		select: { id: true, slug: true, name: true, summary: true, memberCount: true, archivedAt: true },
	});

const posts = (viewer: Viewer, { words, ...slice }: Slice) =>
	db.post.findMany({
		where: { AND: [postsVisibleTo(viewer), ...words] },
		orderBy: [{ livelyAt: "desc" }, { id: "asc" }],
		...slice,
		select: {
			id: true,
			kind: true,
			language: true,
			title: true,
			body: true,
			createdAt: true,
			replyCount: true,
			acceptedAt: true,
			communityId: true,
		},
	});

const replies = (viewer: Viewer, { words, ...slice }: Slice) =>
	db.reply.findMany({
		where: { AND: [repliesVisibleTo(viewer), ...words] },
		orderBy: [{ createdAt: "desc" }, { id: "asc" }],
		...slice,
		select: { id: true, postId: true, language: true, body: true, createdAt: true, communityId: true },
	});

const practices = (viewer: Viewer, { words, ...slice }: Slice) =>
	db.practice.findMany({
		where: { AND: [practicesVisibleTo(viewer), ...words] },
		orderBy: [{ reuseUnitCount: "desc" }, { id: "desc" }],
		...slice,
		select: {
			id: true,
			slug: true,
			language: true,
			title: true,
			summary: true,
			status: true,
			reuseCount: true,
			communityId: true,
		},
	});

const meetups = (viewer: Viewer, { words, ...slice }: Slice) =>
	db.meetup.findMany({
		where: { AND: [meetupsVisibleTo(viewer), ...words] },
		orderBy: [{ startsAt: "desc" }, { id: "asc" }],
		...slice,
		select: {
			id: true,
			language: true,
			title: true,
			summary: true,
			state: true,
			startsAt: true,
			communityId: true,
		},
	});

interface Place {
	id: string;
	/** Of a community; null for a unit or a post. */
	slug: string | null;
	/** Empty for a unit, which has names. */
	name: string;
	names: Names;
}

/** The communities, units and posts that the rows name, in one statement for all kinds. */
async function placesOf(communityIds: string[], unitIds: string[], postIds: string[]): Promise<Map<string, Place>> {
	if (communityIds.length + unitIds.length === 0) return new Map();
	const rows = await db.$queryRaw<Place[]>`
		select id, slug, name, '{}'::jsonb as names from communities where id = any(${communityIds}::uuid[])
		union all select id, null, '', names from org_units where id = any(${unitIds}::uuid[])
		union all select id, null, title, '{}' from posts where id = any(${postIds}::uuid[])`;
	return new Map(rows.map((row) => [row.id, row]));
}

function cut<Row>(rows: Row[], size: number) {
	return { rows: rows.slice(0, size), more: rows.length > size };
}

/**
 * What the viewer may see of what has every word of the query: a few of each kind, or a page of one. At most one
 * statement a kind and one for names, whatever is found.
 */
export async function search(viewer: Viewer, { q, kind, after }: SearchFilters) {
	const words = matching(q);
	const size = kind ? PAGE_SIZE : OVERVIEW_SIZE;
	const slice = { words, skip: kind ? after : 0, take: size + 1 };
	const wanted = (one: SearchKind) => words.length > 0 && (!kind || kind === one);
	const found = await Promise.all([
		wanted("people") ? people(viewer, slice) : [],
		wanted("communities") ? communities(viewer, slice) : [],
		wanted("posts") ? posts(viewer, slice) : [],
		wanted("replies") ? replies(viewer, slice) : [],
		wanted("practices") ? practices(viewer, slice) : [],
		wanted("meetups") ? meetups(viewer, slice) : [],
	]);
	const [persons, groups, ...written] = found;
	const places = await placesOf(
		written.flat().map((row) => row.communityId),
		persons.flatMap((row) => row.orgUnitId ?? []),
		written[1].map((row) => row.postId),
	);
	const inCommunity = <Row extends { communityId: string }>(row: Row) => ({
		...row,
		community: places.get(row.communityId) ?? null,
	});
	const [talk, answers, cards, editions] = written;
	return {
		people: cut(
			persons.map((row) => ({ ...row, unit: places.get(row.orgUnitId ?? "") ?? null })),
			size,
		),
		communities: cut(groups, size),
		posts: cut(
			talk.map(({ body, ...row }) => inCommunity({ ...row, summary: passageOf(body, q) })),
			size,
		),
		replies: cut(
			answers.map(({ body, ...row }) =>
				inCommunity({ ...row, title: places.get(row.postId)?.name ?? "", summary: passageOf(body, q) }),
			),
			size,
		),
		practices: cut(
			cards.map((row) => inCommunity(row)),
			size,
		),
		meetups: cut(
			editions.map((row) => inCommunity(row)),
			size,
		),
		next: kind && found.some((rows) => rows.length > size) ? after + size : null,
	};
}

export type SearchResults = Awaited<ReturnType<typeof search>>;

export function isEmpty(results: SearchResults): boolean {
	return SEARCH_KINDS.every((kind) => results[kind].rows.length === 0);
}
