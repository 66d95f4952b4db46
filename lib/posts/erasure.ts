import { db } from "../db";
import type { Locale } from "../i18n/locales";
import { translator } from "../i18n/translator";
import { renderMarkdown } from "../markdown";
import { searchable } from "../text";
import { withoutMentionLinks } from "./mentions";

const AT_ONCE = 200;

/** The text without the name of somebody whom it links to. */
function unnamed(text: string, personId: string, language: Locale): string {
	const link = new RegExp(`\\[@[^\\][\\n]{0,200}\\]\\(person:${personId}\\)`, "gi");
	return text.replaceAll(link, `@${translator(language)("shell.formerColleague")}`);
}

/**
 * Job: texts no longer name an anonymised person where they linked to them, and nothing says what they read or followed. What they
 * wrote, voted and thought of texts stays, a former colleague's.
 */
export async function eraseFromTalk(personId: string): Promise<void> {
	await eraseFromPosts(personId);
	await eraseFromReplies(personId);
	await eraseFromVersions(personId);
	await db.mention.deleteMany({ where: { personId } });
	await db.postReading.deleteMany({ where: { personId } });
	await db.threadFollowing.deleteMany({ where: { personId } });
	await db.feedMark.deleteMany({ where: { personId } });
}

async function eraseFromPosts(personId: string): Promise<void> {
	for (let after: string | undefined; ; ) {
		const posts = await db.post.findMany({
			where: { id: { gt: after }, mentions: { some: { personId } } },
			orderBy: { id: "asc" },
			take: AT_ONCE,
			select: {
				id: true,
				title: true,
				body: true,
				language: true,
				otherTitle: true,
				otherBody: true,
				otherLanguage: true,
			},
		});
		for (const post of posts) {
			const body = unnamed(post.body, personId, post.language);
			const otherBody = post.otherBody && unnamed(post.otherBody, personId, post.otherLanguage ?? post.language);
			await db.post.update({
				where: { id: post.id },
				data: {
					body,
					bodyHtml: renderMarkdown(body),
					otherBody,
					otherBodyHtml: otherBody && renderMarkdown(otherBody),
					searchText: searchable(post.title, withoutMentionLinks(body), post.otherTitle, otherBody),
				},
				select: { id: true },
			});
		}
		after = posts.at(-1)?.id;
		if (posts.length < AT_ONCE) return;
	}
}

async function eraseFromReplies(personId: string): Promise<void> {
	for (let after: string | undefined; ; ) {
		const replies = await db.reply.findMany({
			where: { id: { gt: after }, mentions: { some: { personId } } },
			orderBy: { id: "asc" },
			take: AT_ONCE,
			select: { id: true, body: true, language: true },
		});
		for (const { id, body: before, language } of replies) {
			const body = unnamed(before, personId, language);
			await db.reply.update({
				where: { id },
				data: { body, bodyHtml: renderMarkdown(body), searchText: searchable(withoutMentionLinks(body)) },
				select: { id: true },
			});
		}
		after = replies.at(-1)?.id;
		if (replies.length < AT_ONCE) return;
	}
}

/** Earlier texts, whose mentions nobody counts. */
async function eraseFromVersions(personId: string): Promise<void> {
	const unnamedText = translator("en")("shell.formerColleague");
	const pattern = `\\[@[^]\\[\\n]{0,200}\\]\\(person:${personId}\\)`;
	await db.$executeRaw`
		update post_versions set body = regexp_replace(body, ${pattern}, ${`@${unnamedText}`}, 'gi'),
			"otherBody" = regexp_replace("otherBody", ${pattern}, ${`@${unnamedText}`}, 'gi')
		where body like ${`%(person:${personId})%`} or "otherBody" like ${`%(person:${personId})%`}`;
}
