import { kysely } from "../db";
import type { Viewer } from "../viewer";
import { caseHasProposal } from "../visibility";
import { caseVisibleTo } from "./policy";

/** Cases `k` that the viewer may open. */
export const visibleCases = (viewer: Viewer) =>
	kysely.selectFrom("proposal_cases as k").where(caseVisibleTo(viewer)).where(caseHasProposal);
