import { beforeEach, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import {
	canAccept,
	canAnswerTo,
	canDelete,
	canEdit,
	canLookAfter,
	canPost,
	canPublish,
	canReply,
	canRestoreText,
	canSeeReach,
	type PostFacts,
} from "@/lib/posts/policy";
import type { CastName } from "../cast";
import { as, at, castId, community } from "../factories";

const PEOPLE = [
	"employee",
	"newcomer",
	"moderator",
	"communityManager",
	"champion",
	"hubLead",
	"admin",
	"guest",
] as const;

/** Lucía's post in a community where Awa is a member, Ben moderates and Claire manages; Olfa only reads. */
let post: PostFacts;
let deletedByBen: PostFacts;
let archived: PostFacts;

beforeEach(async () => {
	const { id } = await community({
		members: [await castId("employee"), await castId("newcomer")],
		moderators: [await castId("moderator")],
	});
	const place = await db.community.findUniqueOrThrow({
		where: { id },
		select: { id: true, visibility: true, archivedAt: true },
	});
	post = {
		kind: "question",
		authorId: await castId("employee"),
		createdAt: at,
		deletedAt: null,
		deletedById: null,
		hiddenAs: null,
		lockedAt: null,
		scheduledFor: null,
		community: place,
	};
	deletedByBen = { ...post, deletedAt: at, deletedById: await castId("moderator") };
	archived = { ...post, community: { ...place, archivedAt: at } };
});

type Right = (name: CastName) => Promise<{ allowed: boolean }>;

const members = ["employee", "newcomer", "moderator", "communityManager"];
const moderating = ["moderator", "communityManager", "hubLead", "admin"];

const rights: [words: string, who: string[], right: Right][] = [
	["ask or discuss", members, async (name) => canPost(await as(name), "question", post.community)],
	["announce", moderating, async (name) => canPost(await as(name), "announcement", post.community)],
	["reply", members, async (name) => canReply(await as(name), post)],
	["edit Lucía's post", ["employee"], async (name) => canEdit(await as(name), post, post.community)],
	["delete Lucía's post", ["employee", ...moderating], async (name) => canDelete(await as(name), post, post.community)],
	[
		"restore what Ben deleted",
		moderating,
		async (name) => canRestoreText(await as(name), deletedByBen, deletedByBen.community),
	],
	[
		"restore what Lucía deleted",
		["employee", ...moderating],
		async (name) => canRestoreText(await as(name), { ...deletedByBen, deletedById: post.authorId }, post.community),
	],
	["accept an answer", ["employee"], async (name) => canAccept(await as(name), post, at)],
	[
		"accept an answer after a week",
		["employee", ...moderating],
		async (name) => canAccept(await as(name), post, new Date(at.getTime() + 7 * DAY)),
	],
	[
		"accept an answer to a discussion",
		[],
		async (name) => canAccept(await as(name), { ...post, kind: "discussion" }, at),
	],
	[
		"edit Lucía's announcement",
		["employee", ...moderating],
		async (name) => canEdit(await as(name), { ...post, kind: "announcement" }, post.community),
	],
	["react and vote", members, async (name) => canAnswerTo(await as(name), post)],
	[
		"react to a post that is not published",
		[],
		async (name) => canAnswerTo(await as(name), { ...post, scheduledFor: at }),
	],
	["pin and lock", moderating, async (name) => canLookAfter(await as(name), post)],
	[
		"pin and lock before it is published",
		[],
		async (name) => canLookAfter(await as(name), { ...post, scheduledFor: at }),
	],
	["publish", moderating, async (name) => canPublish(await as(name), { ...post, scheduledFor: at })],
	["reply where it is locked", [], async (name) => canReply(await as(name), { ...post, lockedAt: at })],
	[
		"see how many read Lucía's announcement",
		["employee", ...moderating],
		async (name) => canSeeReach(await as(name), { ...post, kind: "announcement" }),
	],
	["see how many read a question", [], async (name) => canSeeReach(await as(name), post)],
	["reply to a deleted post", [], async (name) => canReply(await as(name), deletedByBen)],
	["announce where it is archived", [], async (name) => canPost(await as(name), "announcement", archived.community)],
	["reply where it is archived", [], async (name) => canReply(await as(name), archived)],
	["edit where it is archived", [], async (name) => canEdit(await as(name), archived, archived.community)],
	["delete where it is archived", [], async (name) => canDelete(await as(name), archived, archived.community)],
	["accept where it is archived", [], async (name) => canAccept(await as(name), archived, at)],
];

test.each(rights)("those who may %s: %j", async (_, who, right) => {
	const may: CastName[] = [];
	for (const name of PEOPLE) if ((await right(name)).allowed) may.push(name);
	expect(may).toEqual(who);
});
