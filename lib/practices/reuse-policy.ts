import { type Expression, expressionBuilder, type SqlBool } from "kysely";
import { DAY } from "../clock";
import { canManage } from "../communities/policy";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { literal } from "../sql";
import { isEmployee, isOfHub, type Viewer } from "../viewer";
import { isResponsible, maintains, type PracticeFacts } from "./policy";

export interface ReuseFacts {
	/** Who recorded it. */
	personId: string;
	withdrawnAt: Date | null;
	thankedAt: Date | null;
	/** Whether the viewer leads the unit that it names: `unitLedBy`. */
	ledByViewer: boolean;
	dispute: DisputeFacts | null;
}

/** The last dispute about a reuse. */
export interface DisputeFacts {
	raisedById: string;
	raisedAt: Date;
	answeredAt: Date | null;
	sentToHubAt: Date | null;
	outcome: "withdrawn" | "taken_back" | "used" | "not_used" | null;
}

/**
 * Whether a person leads a unit: they work in it, or in its spoke itself, and a colleague who works in one of the two reports to
 * them. So the hub, to which the heads of spokes report, leads none of them.
 */
export const personLeads = (
	person: { id: Expression<string>; orgUnitId: Expression<string | null> },
	unitId: Expression<string>,
): Expression<SqlBool> => {
	const eb = expressionBuilder<DB>();
	return eb.exists(
		eb
			.selectFrom("org_units as led")
			.innerJoin("people as report", (join) => join.on("report.managerId", "=", person.id))
			.select(eb.lit(1).as("one"))
			.where("led.id", "=", unitId)
			.where("report.status", "=", literal("active"))
			.where((row) =>
				row.and(
					[person.orgUnitId, row.ref("report.orgUnitId")].map((worksIn) =>
						row.or([row(worksIn, "=", row.ref("led.id")), row(worksIn, "=", row.ref("led.spokeId"))]),
					),
				),
			),
	);
};

/** Units that the viewer leads. */
export const unitLedBy = (viewer: Viewer, unitId: Expression<string>): Expression<SqlBool> => {
	const eb = expressionBuilder<DB>();
	const uuid = (id: string | null) => eb.cast<string>(eb.val(id), "uuid");
	return personLeads({ id: uuid(viewer.personId), orgUnitId: uuid(viewer.orgUnitId) }, unitId);
};

/** Those whom the card names thank for a reuse, once. */
export function canThank(viewer: Viewer, practice: PracticeFacts, reuse: ReuseFacts): Verdict {
	if (!isResponsible(viewer, practice) || reuse.personId === viewer.personId) return refused("practice_named_only");
	if (reuse.withdrawnAt) return refused("not_reused");
	return reuse.thankedAt ? refused("thanked_already") : allowed;
}

/** Whoever recorded it, until the hub has decided that it was not so. */
export function canWithdrawReuse(viewer: Viewer, reuse: ReuseFacts): Verdict {
	if (reuse.personId !== viewer.personId || reuse.withdrawnAt) return refused("not_reused");
	return reuse.dispute?.outcome === "not_used" ? refused("already_decided") : allowed;
}

/** Those who lead the unit that a reuse names, unless they recorded it. What the hub has decided stays. */
export function canDispute(viewer: Viewer, { dispute, ...reuse }: ReuseFacts): Verdict {
	if (!isEmployee(viewer) || !reuse.ledByViewer) return refused("unit_leads_only");
	if (reuse.personId === viewer.personId || reuse.withdrawnAt) return refused("own_reuse");
	if (dispute?.outcome === "used" || dispute?.outcome === "not_used") return refused("already_decided");
	return dispute && !dispute.outcome ? refused("disputed_already") : allowed;
}

const isOpen = (dispute: DisputeFacts | null): dispute is DisputeFacts => dispute !== null && dispute.outcome === null;

/** Whoever recorded it says, once, how they know. */
export function canAnswerDispute(viewer: Viewer, { personId, dispute }: ReuseFacts): Verdict {
	if (personId !== viewer.personId) return refused("recorder_only");
	if (!isOpen(dispute)) return refused("not_disputed");
	return dispute.answeredAt ? refused("answered_already") : allowed;
}

/** The unit agrees after all: whoever raised the dispute, and others who lead the unit. */
export function canTakeBackDispute(viewer: Viewer, { ledByViewer, dispute }: ReuseFacts): Verdict {
	if (!isOpen(dispute)) return refused("not_disputed");
	return ledByViewer || dispute.raisedById === viewer.personId ? allowed : refused("unit_leads_only");
}

/** How long the unit waits for an answer before it may ask the hub. */
const ANSWER_DAYS = 14;

/** The unit does not agree with the answer, or got none. */
export function canAskHub(viewer: Viewer, reuse: ReuseFacts, at: Date): Verdict {
	const verdict = canTakeBackDispute(viewer, reuse);
	if (!verdict.allowed || !isOpen(reuse.dispute)) return verdict;
	if (reuse.dispute.sentToHubAt) return refused("hub_is_asked");
	const waited = at.getTime() - reuse.dispute.raisedAt.getTime() >= ANSWER_DAYS * DAY;
	return reuse.dispute.answeredAt || waited ? allowed : refused("answer_awaited");
}

/** The hub, which sees no practices of hidden communities: there, their managers. Nobody decides about their own words. */
export function canDecideDispute(
	viewer: Viewer,
	{ community }: Pick<PracticeFacts, "community">,
	{ personId, dispute }: ReuseFacts,
): Verdict {
	const decides = isOfHub(viewer) || (community.visibility === "hidden" && canManage(viewer, community).allowed);
	if (!decides) return refused("hub_leads_only");
	if (!isOpen(dispute) || !dispute.sentToHubAt) return refused("not_disputed");
	return [personId, dispute.raisedById].includes(viewer.personId) ? refused("own_dispute") : allowed;
}

/** What both sides said: they themselves, the leads of the unit, those who keep the card, and the hub. */
export function canReadDispute(
	viewer: Viewer,
	practice: PracticeFacts,
	{ personId, ledByViewer, dispute }: ReuseFacts,
): boolean {
	return (
		ledByViewer ||
		[personId, dispute?.raisedById].includes(viewer.personId) ||
		maintains(viewer, practice) ||
		isOfHub(viewer)
	);
}
