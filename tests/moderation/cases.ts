import { db } from "@/lib/db";
import { decideCase } from "@/lib/moderation/decisions";
import { reportText } from "@/lib/moderation/reports";
import type { CaseDecisionInput, ReportInput } from "@/lib/moderation/schema";
import type { Viewer } from "@/lib/viewer";
import type { CastName } from "../cast";
import { as, at, castId, community } from "../factories";

type Place = Awaited<ReturnType<typeof community>>;

/** Claire manages, Ben moderates; Lucía, Olfa and Awa are members. */
export async function moderated(options: Parameters<typeof community>[0] = {}): Promise<Place> {
	return community({
		manager: await castId("communityManager"),
		moderators: [await castId("moderator")],
		members: [await castId("employee"), await castId("champion"), await castId("newcomer")],
		...options,
	});
}

export const report = async (
	name: CastName,
	place: Pick<ReportInput, "slug" | "postId" | "replyId">,
	reason: ReportInput["reason"] = "off_topic",
	when = at,
) => reportText(await as(name), { ...place, reason }, when);

/** The latest case of a text. */
export const caseOf = async (textId: string) =>
	db.moderationCase.findFirstOrThrow({
		where: { OR: [{ replyId: textId }, { postId: textId, replyId: null }] },
		orderBy: [{ openedAt: "desc" }, { id: "desc" }],
	});

export const decide = (
	viewer: Viewer,
	{ id }: { id: string; slug: string },
	decision: Partial<CaseDecisionInput>,
	when = at,
) =>
	decideCase(
		viewer,
		{
			caseId: id,
			textAct: "hide",
			measure: "none",
			reason: "off_topic",
			message: "It belongs elsewhere.",
			...decision,
		},
		when,
	);
