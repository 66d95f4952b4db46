import { type Expression, expressionBuilder } from "kysely";
import type { DB } from "../db";

/** The case whose answers count for the case `own`. */
export const mainOf = () =>
	expressionBuilder<DB & { own: DB["proposal_cases"] }, "own">().fn.coalesce("own.mainId", "own.id");

/** The case `k` whose answers count for a proposal; no row while it is open. */
export function caseOf(postId: Expression<string>) {
	return expressionBuilder<DB>()
		.selectFrom("raised_proposals as raised")
		.innerJoin("proposal_cases as own", "own.id", "raised.caseId")
		.innerJoin("proposal_cases as k", (join) => join.on("k.id", "=", mainOf()))
		.where("raised.postId", "=", postId);
}
