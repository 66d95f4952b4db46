import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { literal } from "../sql";
import { isEmployee, isHubLead, type Viewer } from "../viewer";

interface NominationFacts {
	state: "proposed" | "granted" | "declined" | "withdrawn";
	nomineeId: string;
	nominatorId: string;
}

/**
 * Nominators see what they wrote, and hub leads see every nomination. Nominees see their own once it is granted, never
 * before. The alias is `nomination`.
 */
export function nominationVisibleTo(viewer: Viewer) {
	return (eb: ExpressionBuilder<DB & { nomination: DB["nominations"] }, "nomination">): Expression<SqlBool> => {
		if (!isEmployee(viewer)) return eb.lit(false);
		const isGranted = eb("nomination.state", "=", literal("granted"));
		if (isHubLead(viewer)) return eb.or([eb("nomination.nomineeId", "!=", viewer.personId), isGranted]);
		return eb.or([
			eb("nomination.nominatorId", "=", viewer.personId),
			eb.and([eb("nomination.nomineeId", "=", viewer.personId), isGranted]),
		]);
	};
}

export function canNominate(viewer: Viewer, nomineeId?: string): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	return nomineeId === viewer.personId ? refused("nominate_yourself") : allowed;
}

export function canWithdrawNomination(viewer: Viewer, nomination: NominationFacts): Verdict {
	if (nomination.nominatorId !== viewer.personId) return refused("authors_only");
	return nomination.state === "proposed" ? allowed : refused("already_decided");
}

export function canRestoreNomination(viewer: Viewer, nomination: NominationFacts): Verdict {
	if (nomination.nominatorId !== viewer.personId) return refused("authors_only");
	return nomination.state === "withdrawn" ? allowed : refused("already_decided");
}

/** Hub leads decide, except on nominations that they wrote or that are about them. */
export function canDecide(viewer: Viewer, nomination: NominationFacts): Verdict {
	if (!isHubLead(viewer)) return refused("hub_leads_only");
	if (nomination.nominatorId === viewer.personId || nomination.nomineeId === viewer.personId)
		return refused("own_nomination");
	return nomination.state === "proposed" ? allowed : refused("already_decided");
}
