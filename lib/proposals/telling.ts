import { sql } from "kysely";
import { recordActivity } from "../activity";
import { kysely, readIn, type Tx } from "../db";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { communityReadable, postPublished, rowOfPerson } from "../visibility";
import { backers } from "./backers";
import type { MatterState } from "./schema";

interface AnswerToTell {
	answer: { id: string; state: MatterState };
	matterIds: readonly string[];
}

/** The proposals of some matters that can be read. */
const proposalsIn = (matterIds: readonly string[]) =>
	kysely
		.selectFrom("raised_proposals as raised")
		.innerJoin("posts as post", "post.id", "raised.postId")
		.where("raised.caseId", "=", sql<string>`any(${matterIds}::uuid[])`)
		.where(postPublished);

/**
 * Tells everybody who stands behind proposals of an answer: once, by a proposal that they may read, their own before others. Who
 * was told of the answer already is not told again.
 */
export async function tellOfAnswer(
	tx: Tx,
	viewer: Viewer,
	{ answer, matterIds }: AnswerToTell,
	at: Date,
): Promise<void> {
	const chosen = proposalsIn(matterIds)
		.innerJoin(backers().as("backer"), "backer.postId", "post.id")
		.innerJoin("people as person", "person.id", "backer.personId")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.where("person.status", "=", literal("active"))
		.where((eb) => communityReadable(rowOfPerson(at))(eb))
		.distinctOn("person.id")
		.select((eb) => [
			eb.cast<string>(eb.val(answer.id), "uuid").as("answerId"),
			"person.id as personId",
			"post.id as postId",
		])
		.orderBy("person.id")
		.orderBy((eb) => eb("post.authorId", "=", eb.ref("person.id")), "desc")
		.orderBy("raised.raisedAt")
		.orderBy("post.id");
	await readIn(
		tx,
		kysely
			.insertInto("case_tellings")
			.columns(["answerId", "personId", "postId"])
			.expression(chosen)
			.onConflict((conflict) => conflict.columns(["answerId", "personId"]).doNothing()),
	);
	const posts = await readIn(tx, proposalsIn(matterIds).select(["post.id", "post.communityId"]).orderBy("post.id"));
	for (const { id, communityId } of posts)
		await recordActivity(tx, viewer, {
			kind: "proposal.answered",
			at,
			communityId,
			subject: ["post", id],
			detail: { answerId: answer.id, state: answer.state },
		});
}
