import { kysely } from "../db";
import type { Viewer } from "../viewer";
import { matterHasProposal } from "../visibility";
import { matterVisibleTo } from "./policy";

/** Matters `k` that the viewer may open. */
export const visibleMatters = (viewer: Viewer) =>
	kysely.selectFrom("proposal_cases as k").where(matterVisibleTo(viewer)).where(matterHasProposal);
