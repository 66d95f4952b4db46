import { DAY, MINUTE } from "@/lib/clock";
import { renderMarkdown } from "@/lib/markdown";
import { searchText } from "@/lib/search-text";
import type { Prisma } from "@/prisma/generated/client";
import { type SeedCommunity, touchCommunity } from "./communities";
import type { ThreadText } from "./content/shape";
import { idOf } from "./ids";
import type { DemoLanguage } from "./language";
import { frenchSpaces } from "./typography";
import { authorOf, type SeedPerson, type World } from "./world";

/** A thread, to which later parts of the seed may add replies. */
export interface Thread {
	community: SeedCommunity;
	kind: ThreadText["kind"];
	row: Prisma.PostCreateManyInput & { createdAt: Date; livelyAt: Date };
	voices: Set<SeedPerson>;
	/** The short replies in it, and how many. */
	small: Set<string>;
	late: number;
	answered: boolean;
	isClosed: boolean;
}

const ASKED = { question: "post.asked", discussion: "post.discussed", announcement: "post.announced" } as const;

export const inLanguage = (language: DemoLanguage, text: string): string =>
	language === "fr" ? frenchSpaces(text) : text;

export function writeThread(world: World, community: SeedCommunity, text: ThreadText): Thread {
	const { calendar, rows, ledger } = world;
	const random = world.random.fork(`thread ${text.title}`);
	const { person, language } = authorOf(world, text.by);
	const title = inLanguage(language, text.title);
	const body = inLanguage(language, text.body);
	const createdAt = calendar.ago(text.daysAgo, random, person.zone);
	const id = idOf(createdAt, "post", community.id, text.title);
	const row = {
		id,
		communityId: community.id,
		authorId: person.id,
		kind: text.kind,
		language,
		title,
		body,
		bodyHtml: renderMarkdown(body),
		searchText: searchText(title, body),
		createdAt,
		livelyAt: createdAt,
		replyCount: 0,
	};
	rows.posts.push(row);
	const activity = { communityId: community.id, subject: ["post", id] as const };
	ledger.record(person, { ...activity, kind: ASKED[text.kind], at: createdAt });
	touchCommunity(community, createdAt);
	const answered = text.replies.some((reply) => reply.accepted);
	const isClosed = text.isClosed ?? false;
	const thread: Thread = {
		community,
		kind: text.kind,
		row,
		voices: new Set([person]),
		small: new Set(),
		late: 0,
		answered,
		isClosed,
	};
	for (const reply of [...text.replies].sort((a, b) => a.hours - b.hours)) {
		const { person: replier, language } = authorOf(world, reply.by);
		// Replies stay in order when two of them are moved to the same morning.
		const wished = calendar.after(createdAt, reply.hours, random, replier.zone);
		const at = new Date(Math.max(wished.getTime(), thread.row.livelyAt.getTime() + 2 * MINUTE));
		const replyId = addReply(world, thread, replier, inLanguage(language, reply.text), language, at);
		if (!reply.accepted) continue;
		const acceptedAt = calendar.after(at, 1 + random.next() * 6, random, person.zone);
		Object.assign(row, { acceptedReplyId: replyId, acceptedAt });
		ledger.record(person, { ...activity, kind: "answer.accepted", at: acceptedAt });
	}
	return thread;
}

export function addReply(
	world: World,
	thread: Thread,
	person: SeedPerson,
	body: string,
	language: DemoLanguage,
	at: Date,
): string {
	const { row, community } = thread;
	const id = idOf(at, "reply", row.id ?? "", person.id, body);
	world.rows.replies.push({
		id,
		postId: row.id ?? "",
		communityId: community.id,
		authorId: person.id,
		language,
		body,
		bodyHtml: renderMarkdown(body),
		searchText: searchText(body),
		createdAt: at,
	});
	row.replyCount = (row.replyCount ?? 0) + 1;
	if (at > row.livelyAt) row.livelyAt = at;
	if (person.id !== row.authorId && (!row.firstRepliedAt || at < row.firstRepliedAt)) row.firstRepliedAt = at;
	thread.voices.add(person);
	world.ledger.record(person, {
		kind: "reply.written",
		at,
		communityId: community.id,
		subject: ["reply", id],
	});
	touchCommunity(community, at);
	return id;
}

/** Late replies are possible until then: after the last reply, within three weeks, and only where there is a reply. */
export function repliesUntil({ row, kind, answered, isClosed }: Thread): Date | null {
	if (isClosed || row.replyCount === 0 || (kind === "question" && !answered)) return null;
	return new Date(row.livelyAt.getTime() + 21 * DAY);
}
