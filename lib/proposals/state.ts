import { type Expression, expressionBuilder } from "kysely";
import type { DB } from "../db";

/** The matter whose answers count for the matter `own`. */
export const mainOf = () =>
	expressionBuilder<DB & { own: DB["proposal_cases"] }, "own">().fn.coalesce("own.mainId", "own.id");

/** The matter `k` whose answers count for a proposal; no row while it is open. */
export function matterOf(postId: Expression<string>) {
	return expressionBuilder<DB>()
		.selectFrom("raised_proposals as raised")
		.innerJoin("proposal_cases as own", "own.id", "raised.caseId")
		.innerJoin("proposal_cases as k", (join) => join.on("k.id", "=", mainOf()))
		.where("raised.postId", "=", postId);
}
