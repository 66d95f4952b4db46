import { recordActivity } from "../activity";
import { communityColumns, withCommunity } from "../communities/queries";
import { kysely, readIn, type Tx } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import type { TextOfThread } from "../posts/hiding";
import { lockText } from "../posts/hiding";
import { asBoolean } from "../sql";
import type { Viewer } from "../viewer";
import { hasOtherDecider, reportedBy } from "./policy";
import type { CASE_SOURCES } from "./schema";

interface NewCase extends TextOfThread {
	communityId: string;
	authorId: string;
	source: (typeof CASE_SOURCES)[number];
}

/** The open case of a text, under the lock of its thread; a new one where there is none. A null viewer means a job. */
export async function openCase(tx: Tx, viewer: Viewer | null, text: NewCase, at: Date): Promise<string> {
	const { postId, replyId } = text;
	const open = await tx.moderationCase.findFirst({ where: { postId, replyId, decidedAt: null }, select: { id: true } });
	if (open) return open.id;
	const { id } = await tx.moderationCase.create({ data: { ...text, openedAt: at }, select: { id: true } });
	await recordActivity(tx, viewer, {
		kind: "case.opened",
		at,
		communityId: text.communityId,
		subject: ["case", id],
		detail: { source: text.source },
	});
	return id;
}

/** Cases `k` with what rules ask about them. */
export const casesWithFacts = (viewer: Viewer) =>
	kysely
		.selectFrom("moderation_cases as k")
		.innerJoin("communities as c", "c.id", "k.communityId")
		.select(["k.id", "k.postId", "k.replyId", "k.authorId", "k.source", "k.openedAt", "k.reportCount", "k.words"])
		.select(["k.decidedAt", "k.decidedById", "k.textAct", "k.measure", "k.endsAt", "k.reason", "k.message"])
		.select(["k.appealedAt", "k.appeal", "k.appealDecidedAt", "k.isUpheld", "k.appealMessage", "k.restrictionId"])
		.select(communityColumns)
		.select((eb) => [
			asBoolean(hasOtherDecider(eb)).as("hasOtherDecider"),
			asBoolean(reportedBy(eb.val(viewer.personId))).as("isReporter"),
		]);

/**
 * Locks the text of a case, and reads both. `which` says who may see the case: a verb asks about the rest. @throws NotFound
 */
export async function lockCase(
	tx: Tx,
	viewer: Viewer,
	id: string,
	which: (query: ReturnType<typeof casesWithFacts>) => ReturnType<typeof casesWithFacts>,
) {
	if (!isId(id)) throw new NotFound();
	const query = which(casesWithFacts(viewer)).where("k.id", "=", id);
	const before = found((await readIn(tx, query))[0]);
	const locked = await lockText(tx, before);
	return { locked, ...withCommunity(found((await readIn(tx, query))[0])) };
}
