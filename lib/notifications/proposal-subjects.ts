import type { ActivityKind } from "../activity";
import { dayOfColumn } from "../clock";
import { kysely } from "../db";
import { proposalsOfMatter } from "../proposals/register";
import { literal } from "../sql";
import type { Detail, Subject } from "./subject";

const addressOfMatter = (id: string) => `/hub/proposals/${id}`;

/** What the hub said of a proposal, or where the hub finds it; nothing for other activities of posts. */
export async function partOfHub(
	postId: string,
	{ answerId }: Detail,
	kind: ActivityKind,
): Promise<Pick<Subject, "answerId" | "matterPath" | "mailText">> {
	if (kind === "proposal.answered") {
		const answer = await kysely
			.selectFrom("case_answers as answer")
			.select("answer.reason")
			.where("answer.id", "=", String(answerId))
			.executeTakeFirst();
		return { answerId: String(answerId), mailText: answer && [answer.reason] };
	}
	if (kind !== "proposal.raised") return {};
	const raised = await kysely
		.selectFrom("raised_proposals as raised")
		.select("raised.caseId")
		.where("raised.postId", "=", postId)
		.executeTakeFirst();
	// The note is for the hub, which reads it in the register; the author does not.
	return raised ? { matterPath: addressOfMatter(raised.caseId), mailText: [] } : {};
}

/** A matter with its owner, as long as they work here. Null once nothing of it can be read. */
export async function matterSubject(id: string): Promise<Subject | null> {
	const found = await proposalsOfMatter()
		.innerJoin("proposal_cases as k", (join) =>
			join.on((eb) => eb.or([eb("k.id", "=", eb.ref("own.id")), eb("k.id", "=", eb.ref("own.mainId"))])),
		)
		.leftJoin("people as owner", (join) =>
			join.onRef("owner.id", "=", "k.ownerId").on("owner.status", "=", literal("active")),
		)
		.where("k.id", "=", id)
		.select(["post.title", "owner.id as ownerId", "k.dueOn"])
		.orderBy("own.mainId", (order) => order.asc().nullsFirst())
		.orderBy("raised.raisedAt")
		.executeTakeFirst();
	if (!found) return null;
	const due = found.dueOn ? { day: dayOfColumn(found.dueOn) } : "";
	return {
		personId: found.ownerId ?? undefined,
		params: { title: found.title, due },
		path: addressOfMatter(id),
	};
}
