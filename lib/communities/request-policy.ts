import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { literal } from "../sql";
import { isEmployee, type Viewer } from "../viewer";
import { canNameManagers } from "./policy";

/** What rules ask about a proposed community. */
export interface RequestFacts {
	proposerId: string;
	state: "open" | "opened" | "declined" | "withdrawn";
	needsApproval: boolean;
	managers: readonly { personId: string; answer: "asked" | "accepted" | "declined" }[];
}

/** A query that reads proposed communities under the alias `cr`. */
export type RequestQuery = ExpressionBuilder<DB & { cr: DB["community_requests"] }, "cr">;

/** Proposed communities that the viewer may see: the hub all of them, others those they proposed or are named in. */
export function communityRequestVisibleTo(viewer: Viewer) {
	return (eb: RequestQuery): Expression<SqlBool> => {
		if (!isEmployee(viewer)) return eb.lit(false);
		if (canNameManagers(viewer).allowed) return eb.lit(true);
		return eb.or([
			eb("cr.proposerId", "=", viewer.personId),
			eb("cr.sponsorId", "=", viewer.personId),
			eb.exists(
				eb
					.selectFrom("community_request_managers as asked")
					.select(eb.lit(1).as("one"))
					.whereRef("asked.requestId", "=", "cr.id")
					.where("asked.personId", "=", viewer.personId),
			),
		]);
	};
}

export const canProposeCommunity = (viewer: Viewer): Verdict =>
	isEmployee(viewer) ? allowed : refused("employees_only");

/** Changing and withdrawing: the person who proposed it, until it is decided. */
export function canChangeRequest(viewer: Viewer, request: RequestFacts): Verdict {
	if (request.proposerId !== viewer.personId) return refused("proposers_only");
	return request.state === "open" ? allowed : refused("request_ended");
}

/** Somebody who is asked to manage it. They may change their mind until it is decided. */
export function canAnswerAsManager(viewer: Viewer, request: RequestFacts): Verdict {
	if (!request.managers.some(({ personId }) => personId === viewer.personId)) return refused("not_asked_to_manage");
	return request.state === "open" ? allowed : refused("request_ended");
}

export function canDecideRequest(viewer: Viewer, request: RequestFacts): Verdict {
	const verdict = canNameManagers(viewer);
	if (!verdict.allowed) return verdict;
	return request.state === "open" ? allowed : refused("request_ended");
}

/** All who are asked to manage it have accepted. */
const isReady = ({ managers }: Pick<RequestFacts, "managers">): boolean =>
	managers.every(({ answer }) => answer === "accepted");

/** The same as a condition. */
export const requestIsReady = () => (eb: RequestQuery) =>
	eb.not(
		eb.exists(
			eb
				.selectFrom("community_request_managers as asked")
				.select(eb.lit(1).as("one"))
				.whereRef("asked.requestId", "=", "cr.id")
				.where("asked.answer", "!=", literal("accepted")),
		),
	);

/** Whose answer an open request waits for: nobody's where a manager has declined, until its proposer names another. */
export function requestWaitsFor(
	request: Pick<RequestFacts, "needsApproval" | "managers">,
): "managers" | "hub" | "nobody" {
	if (request.managers.some(({ answer }) => answer === "declined")) return "nobody";
	return request.needsApproval && isReady(request) ? "hub" : "managers";
}

/** Approving opens the community: its managers have accepted before. */
export function canApproveRequest(viewer: Viewer, request: RequestFacts): Verdict {
	const verdict = canDecideRequest(viewer, request);
	if (!verdict.allowed) return verdict;
	return isReady(request) ? allowed : refused("managers_not_accepted");
}

/** Without approval it opens with the last answer of its managers. */
export const opensByItself = (request: RequestFacts): boolean => !request.needsApproval && isReady(request);
