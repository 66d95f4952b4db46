import { sql } from "kysely";
import { recordActivity } from "../activity";
import { db, kysely, readIn, type Tx } from "../db";
import { demand, found, NotFound, Refused } from "../errors";
import { excerpt } from "../markdown";
import { lockText } from "../posts/hiding";
import { replyVisibleTo } from "../posts/policy";
import { titleFor } from "../posts/titles";
import { visiblePosts } from "../posts/visible";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { openCase } from "./cases";
import { canReport, hasOtherDecider, moderatorsWhoWorkHere } from "./policy";
import type { ReportInput } from "./schema";

/** Letters of a text beside the form that reports it. */
const EXCERPT = 300;

interface ReportedPlace {
	slug: string;
	postId: string;
	replyId?: string;
}

/** A text that the viewer reads and may report. @throws NotFound */
export async function reportedText(viewer: Viewer, { slug, postId, replyId }: ReportedPlace) {
	const post = found(
		await visiblePosts(viewer)
			.select(["post.title", "post.body", "post.language", "post.authorId", "post.otherLanguage", "post.otherTitle"])
			.select(["c.id as communityId", "c.slug", "c.name as communityName"])
			.where("post.id", "=", postId)
			.where("c.slug", "=", slug)
			.executeTakeFirst(),
	);
	const { title } = titleFor(viewer.locale, post);
	const { communityId, communityName } = post;
	const place = { title, communityId, communityName };
	if (!replyId)
		return { ...place, authorId: post.authorId, language: post.language, excerpt: excerpt(post.body, EXCERPT) };
	const reply = found(
		await kysely
			.selectFrom("replies as reply")
			.innerJoin("communities as c", "c.id", "reply.communityId")
			.select(["reply.body", "reply.authorId", "reply.language"])
			.where("reply.id", "=", replyId)
			.where("reply.postId", "=", postId)
			.where(replyVisibleTo(viewer))
			.executeTakeFirst(),
	);
	const { authorId, language, body } = reply;
	return { ...place, authorId, language, excerpt: excerpt(body, EXCERPT) };
}

/** Reports a text to those who look after its community. Several reports of one text are one case. */
export async function reportText(viewer: Viewer, { note, reason, ...place }: ReportInput, at: Date): Promise<void> {
	const { communityId, authorId } = await reportedText(viewer, place);
	demand(canReport(viewer, { authorId }));
	const { postId, replyId = null } = place;
	await db.$transaction(async (tx) => {
		const { text } = await lockText(tx, { postId, replyId });
		if (text.deletedAt || text.hiddenAs) throw new NotFound();
		const caseId = await openCase(tx, viewer, { postId, replyId, communityId, authorId, source: "report" }, at);
		const mine = { caseId_reporterId: { caseId, reporterId: viewer.personId } };
		if (await tx.textReport.findUnique({ where: mine, select: { id: true } })) throw new Refused("already_reported");
		const hadDecider = await hasDecider(tx, caseId);
		await tx.textReport.create({
			data: { caseId, reporterId: viewer.personId, reason, note, at },
			select: { id: true },
		});
		const { reportCount } = await tx.moderationCase.update({
			where: { id: caseId },
			data: { reportCount: { increment: 1 } },
			select: { reportCount: true },
		});
		await recordActivity(tx, viewer, {
			kind: "text.reported",
			at,
			communityId,
			subject: ["case", caseId],
			detail: { reason },
		});
		// Once: when the text is reported, or when the last one who could decide has reported it as well.
		if ((reportCount === 1 || hadDecider) && !(await hasDecider(tx, caseId)))
			// In nobody's name: the hub does not learn who reported.
			await recordActivity(tx, null, { kind: "case.came_to_hub", at, communityId, subject: ["case", caseId] });
	});
}

/** Whether somebody of the community may decide about a case. */
async function hasDecider(tx: Tx, caseId: string): Promise<boolean> {
	const query = kysely
		.selectFrom("moderation_cases as k")
		.select("k.id")
		.where("k.id", "=", caseId)
		.where((eb) => hasOtherDecider(eb));
	return (await readIn(tx, query)).length > 0;
}

/** Whether the hub will decide about a text that the viewer reports: nobody else looks after its community. */
export async function comesToHub(viewer: Viewer, { communityId, authorId }: { communityId: string; authorId: string }) {
	const others = moderatorsWhoWorkHere(sql`${communityId}::uuid`)
		.where("other.personId", "!=", authorId)
		.where("other.personId", "!=", viewer.personId);
	const other = await kysely
		.selectFrom(others.as("other"))
		.select("other.personId")
		.limit(literal(1))
		.executeTakeFirst();
	return !other;
}
