import { dateColumn } from "../clock";
import type { Prisma } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { isEmployee, isHubLead, type Viewer } from "../viewer";

export interface NominationFacts {
	state: "proposed" | "granted" | "declined" | "withdrawn";
	nomineeId: string;
	nominatorId: string;
}

/**
 * A nominator sees what they wrote and leads of the hub see all of it, but nobody reads a nomination of themselves
 * before it is granted: it is not for them to wait for, nor to be hurt by.
 */
export function nominationsVisibleTo(viewer: Viewer): Prisma.NominationWhereInput {
	if (!isEmployee(viewer)) return { id: { in: [] } };
	if (isHubLead(viewer)) return { OR: [{ nomineeId: { not: viewer.personId } }, { state: "granted" }] };
	return { OR: [{ nominatorId: viewer.personId }, { nomineeId: viewer.personId, state: "granted" }] };
}

/** Terms that run on a day, `2026-12-17` in the organisation's zone. Dates decide: no job has to have run. */
export function termsRunningOn(day: string): Prisma.ChampionTermWhereInput {
	return { startsOn: { lte: dateColumn(day) }, endsOn: { gte: dateColumn(day) }, endedAt: null };
}

export function canNominate(viewer: Viewer, nomineeId?: string): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	return nomineeId === viewer.personId ? refused("nominate_yourself") : allowed;
}

export function canWithdrawNomination(viewer: Viewer, nomination: NominationFacts): Verdict {
	if (nomination.nominatorId !== viewer.personId) return refused("authors_only");
	return nomination.state === "proposed" ? allowed : refused("already_decided");
}

/** Leads of the hub decide; not on what they wrote, nor on themselves. */
export function canDecide(viewer: Viewer, nomination: NominationFacts): Verdict {
	if (!isHubLead(viewer)) return refused("hub_leads_only");
	if (nomination.nominatorId === viewer.personId || nomination.nomineeId === viewer.personId)
		return refused("own_nomination");
	return nomination.state === "proposed" ? allowed : refused("already_decided");
}
