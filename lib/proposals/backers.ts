import { type Expression, expressionBuilder } from "kysely";
import type { DB } from "../db";
import { literal } from "../sql";
import type { Viewer } from "../viewer";

/** Who stands behind proposals: the author and the supporters of each, a row for each proposal and person. */
export function backers() {
	const eb = expressionBuilder<DB>();
	return eb
		.selectFrom("posts as written")
		.select(["written.id as postId", "written.authorId as personId"])
		.where("written.kind", "=", literal("proposal"))
		.unionAll(eb.selectFrom("proposal_supports as support").select(["support.postId", "support.personId"]));
}

/** How many people stand behind one proposal: the author is no supporter as well. */
export function supportersOf(postId: Expression<string>) {
	const eb = expressionBuilder<DB>();
	return eb
		.selectFrom("proposal_supports as counted")
		.where("counted.postId", "=", postId)
		.select((row) => row(row.cast<number>(row.fn.countAll(), "integer"), "+", row.lit(1)).as("count"))
		.$asScalar()
		.$notNull();
}

/** Whether the viewer supports a proposal. */
export function isSupportedBy(viewer: Viewer, postId: Expression<string>) {
	const eb = expressionBuilder<DB>();
	return eb.exists(
		eb
			.selectFrom("proposal_supports as mine")
			.select("mine.personId")
			.where("mine.postId", "=", postId)
			.where("mine.personId", "=", viewer.personId),
	);
}
