import { DAY, HOUR } from "@/lib/clock";
import { restrictMember } from "@/lib/communities/restrictions";
import { db } from "@/lib/db";
import { appealDecision } from "@/lib/moderation/appeals";
import { decideCase } from "@/lib/moderation/decisions";
import { lookAtText } from "@/lib/moderation/looking";
import { reportText } from "@/lib/moderation/reports";
import type { ReportInput } from "@/lib/moderation/schema";
import { changeModerationSettings, saveReply } from "@/lib/moderation/settings";
import { writePost } from "@/lib/posts/posts";
import { reply } from "@/lib/posts/replies";
import { type Viewer, viewerOfPerson } from "@/lib/viewer";
import { type Ago, byAddress, CARE, membersOf } from "./talk";
import { frenchSpaces } from "./typography";

const REPLIES = [
	{
		title: "Customer data",
		fr: "Votre texte montre des données d'un client. Publiez-le de nouveau sans elles : l'exemple nous est utile.",
		en: "Your text shows data of a customer. Post it again without them: the example is useful to us.",
	},
	{
		title: "Tone",
		fr: "On peut critiquer une lettre sans rabaisser la personne qui l'a écrite. Dites-nous plutôt ce que vous auriez écrit.",
		en: "A letter can be criticised without belittling who wrote it. Tell us rather what you would have written.",
	},
];

/**
 * Shows what moderators do: a queue with two reported texts, a marked word and a first post, a decision that its author appeals
 * against, saved replies and a mute. Done once.
 */
export async function moderateLikePeople(today: Date): Promise<void> {
	if (await db.moderationCase.findFirst({ select: { id: true } })) return;
	const ago: Ago = (days, hours = 0) => new Date(today.getTime() - days * DAY + hours * HOUR);
	const claire = await byAddress("community.manager", today);
	const ben = await byAddress("moderator", today);
	const helpful = [claire.personId, ben.personId];
	// Who has written there before is not looked at first.
	const { posts, replies } = await db.community.findUniqueOrThrow({
		where: { slug: CARE },
		select: { posts: { select: { authorId: true } }, replies: { select: { authorId: true } } },
	});
	const known = new Set([...posts, ...replies].map(({ authorId }) => authorId));
	const members = (await membersOf(CARE, 120, today)).filter(
		({ personId }) => !helpful.includes(personId) && known.has(personId),
	);
	const [seller, careless, sharp, quiet, ...others] = members;
	if (!seller || !careless || !sharp || !quiet) return;

	for (const { fr, ...text } of REPLIES) await saveReply(ben, { slug: CARE, ...text, fr: frenchSpaces(fr) }, ago(60));
	await reportedPost(seller, others, ago);
	await appealedReply(ben, careless, others, ago);
	const words = { fr: ["loterie", "code promo"], en: ["lottery", "promo code"] };
	await changeModerationSettings(claire, CARE, { looksAtFirstPosts: false, ...words }, ago(9));
	await markedReply(sharp, quiet, others, ago);
	// After that question, which may be the first of its author: it would wait, and nobody could answer it.
	await changeModerationSettings(claire, CARE, { looksAtFirstPosts: true, ...words }, ago(3));
	await firstPost(ago);
	await restrictMember(
		ben,
		CARE,
		{
			personId: sharp.personId,
			kind: "mute",
			days: 7,
			reason: "Third answer of this kind in a month, after two warnings.",
		},
		ago(2),
	);
}

const report = (viewer: Viewer, place: Omit<ReportInput, "slug">, at: Date) =>
	reportText(viewer, { slug: CARE, ...place }, at);

async function reportedPost(seller: Viewer, readers: readonly Viewer[], ago: Ago): Promise<void> {
	const { id: postId } = await writePost(
		seller,
		CARE,
		{
			kind: "discussion",
			language: "en",
			title: "My brother-in-law prints letterheads, twenty percent off for colleagues",
			body: "Good paper, quick delivery, and he gives a discount to everybody who says where they come from. Write to me.",
		},
		ago(3, -5),
	);
	const reasons = ["advertising", "advertising", "off_topic"] as const;
	for (const [index, reason] of reasons.entries()) {
		const reader = readers[index];
		const note = index === 2 ? "This is a shop window, not a question about letters." : undefined;
		if (reader) await report(reader, { postId, reason, note }, ago(3, -4 + index));
	}
}

/** Ben hid a reply with a customer's number; its author has taken the number out of the text and asks Claire to look again. */
async function appealedReply(ben: Viewer, author: Viewer, readers: readonly Viewer[], ago: Ago): Promise<void> {
	const { id: postId } = await writePost(
		ben,
		CARE,
		{
			kind: "discussion",
			language: "en",
			title: "Show us the hardest sentence you wrote this month",
			body: "Without the customer's name, please. I begin with mine, below.",
		},
		ago(6),
	);
	const { replyId } = await reply(
		author,
		postId,
		{
			language: "en",
			body: "“We were wrong, Mr Keller of contract 40 22 17, and we were wrong twice.” It took me an hour.",
		},
		ago(5, 2),
	);
	const [reader] = readers;
	if (reader) await report(reader, { postId, replyId, reason: "personal_data" }, ago(5, 4));
	const { id: caseId } = await db.moderationCase.findFirstOrThrow({ where: { replyId }, select: { id: true } });
	const saved = await db.savedReply.findFirstOrThrow({ where: { title: REPLIES[0]?.title }, select: { id: true } });
	const decision = { textAct: "hide", measure: "none", reason: "personal_data", replyId: saved.id } as const;
	await decideCase(ben, { caseId, ...decision }, ago(4, 1));
	await appealDecision(
		author,
		caseId,
		"The name and the number are invented, as in all my examples. I should have said so: please show it again, with this sentence below.",
		ago(1, -2),
	);
}

async function markedReply(sharp: Viewer, asker: Viewer, readers: readonly Viewer[], ago: Ago): Promise<void> {
	const { id: postId } = await writePost(
		asker,
		CARE,
		{
			kind: "question",
			language: "en",
			title: "How do you answer somebody who asks for a goodwill gesture every month?",
			body: "He is polite, he is right each time, and each time it is ten euros.",
		},
		ago(4),
	);
	const { replyId } = await reply(
		sharp,
		postId,
		{
			language: "en",
			body: "Whoever wrote him the first promo code cannot count. Read the guide before you ask such things.",
		},
		ago(3, 6),
	);
	await lookAtText({ postId, replyId }, ago(3, 6));
	const [, reader] = readers;
	if (reader) await report(reader, { postId, replyId, reason: "disrespectful" }, ago(3, 8));
}

/** Somebody who has not written in the community yet asks their first question: it waits. */
async function firstPost(ago: Ago): Promise<void> {
	const community = { slug: CARE };
	const newcomer = await db.membership.findFirst({
		where: {
			community,
			status: "active",
			role: "member",
			person: {
				status: "active",
				registeredAt: { not: null },
				posts: { none: { community } },
				replies: { none: { community } },
			},
		},
		orderBy: { id: "desc" },
		select: { personId: true },
	});
	const viewer = newcomer && (await viewerOfPerson(newcomer.personId, ago(0)));
	if (!viewer) return;
	const { id: postId } = await writePost(
		viewer,
		CARE,
		{
			kind: "question",
			language: "fr",
			title: frenchSpaces("Bonjour à tous : par quoi commencer quand on arrive ?"),
			body: frenchSpaces(
				"Je rejoins le service clients lundi. Quels sont les trois textes à lire avant d'écrire ma première réponse ?",
			),
		},
		ago(1, 3),
	);
	await lookAtText({ postId, replyId: null }, ago(1, 3));
}
