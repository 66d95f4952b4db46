import { type Expression, expressionBuilder } from "kysely";
import type { DB } from "../db";
import { literal } from "../sql";

/** Whether a person has muted the thread of a post. */
export function isMuted(postId: Expression<string | null>, personId: Expression<string | null>) {
	const eb = expressionBuilder<DB>();
	return eb.exists(
		eb
			.selectFrom("thread_followings as muted")
			.select(eb.lit(1).as("one"))
			.where("muted.postId", "=", postId)
			.where("muted.personId", "=", personId)
			.where("muted.state", "=", literal("muted")),
	);
}
