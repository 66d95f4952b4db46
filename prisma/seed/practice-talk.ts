import { DAY, HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { acceptAnswer } from "@/lib/posts/answers";
import { writePost } from "@/lib/posts/posts";
import { reply } from "@/lib/posts/replies";
import { viewerOfPerson } from "@/lib/viewer";
import { TALK, type TalkText } from "./content/practice-talk";
import { membersOf } from "./talk";
import { inLanguage } from "./threads";

/** Shows questions with answers, and comments, on cards. Done once. */
export async function talkAboutPractices(today: Date): Promise<void> {
	if (await db.post.findFirst({ where: { practiceId: { not: null } }, select: { id: true } })) return;
	for (const [index, text] of TALK.entries()) await talkAbout(text, today, index);
}

async function talkAbout(text: TalkText, today: Date, index: number): Promise<void> {
	const { community, about, kind, language } = text;
	const practice = await db.practice.findFirst({
		where: { community: { slug: community }, title: about, deletedAt: null, publishedAt: { not: null } },
		select: { id: true, authorId: true },
	});
	const author = practice && (await viewerOfPerson(practice.authorId, today));
	const others = (await membersOf(community, 8, today)).filter(({ personId }) => personId !== practice?.authorId);
	const asker = others[index % others.length];
	if (!practice || !author || !asker) return;
	const at = new Date(today.getTime() - text.daysAgo * DAY);
	const set = (words: string) => inLanguage(language, words);
	const said = { title: set(text.title), body: set(text.body), language };
	const post = await writePost(asker, community, { ...said, kind, practiceId: practice.id }, at);
	if (!text.answer) return;
	const later = (hours: number) => new Date(at.getTime() + hours * HOUR);
	const answered = await reply(author, post.id, { body: set(text.answer), language }, later(3));
	if (text.isAccepted) await acceptAnswer(asker, answered.replyId, later(5));
}
