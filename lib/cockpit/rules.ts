import type { Selectable } from "kysely";
import type { DB } from "../db";
import { QUESTION_DAYS, WAITING_AFTER_HOURS } from "../insights/question-metrics";
import type { MembershipRight } from "../membership-roles";
import { MINIMUM_GROUP } from "../minimum-group";

export type NeedKind = Selectable<DB["need_marks"]>["kind"];

/**
 * 1: somebody waits, or members see what they should not. 2: it has its day, or a person is put off. 3: the community is better for
 * it. Within one, what waits longest comes first. The order is ours: people before dates, dates before upkeep.
 */
type Urgency = 1 | 2 | 3;

/** Where a threshold comes from. `kraut`: Kraut and Resnick, Building Successful Online Communities, 2012, chapter 5. */
type NeedSource = "metrics" | "state" | "kraut" | "ours";

interface NeedRule {
	urgency: Urgency;
	/** Who may settle it. */
	right: MembershipRight;
	/** Nothing else says that it is settled: "done" is offered. */
	isMarkedDone: boolean;
	source: NeedSource;
}

/** Every kind of need. The numbers that they are found by stand in `NEED_LIMITS`. */
export const NEED_RULES: Readonly<Record<NeedKind, NeedRule>> = {
	report: { urgency: 1, right: "moderate", isMarkedDone: false, source: "state" },
	first_text: { urgency: 1, right: "moderate", isMarkedDone: false, source: "state" },
	appeal: { urgency: 1, right: "moderate", isMarkedDone: false, source: "state" },
	membership_request: { urgency: 1, right: "manage", isMarkedDone: false, source: "state" },
	seat_request: { urgency: 1, right: "manage", isMarkedDone: false, source: "state" },
	question: { urgency: 1, right: "moderate", isMarkedDone: false, source: "metrics" },
	newcomer: { urgency: 2, right: "moderate", isMarkedDone: true, source: "kraut" },
	edition_without_agenda: { urgency: 2, right: "manage", isMarkedDone: true, source: "ours" },
	practice_outdated: { urgency: 2, right: "moderate", isMarkedDone: false, source: "state" },
	proposal_to_raise: { urgency: 2, right: "manage", isMarkedDone: true, source: "ours" },
	proposal_answered: { urgency: 3, right: "manage", isMarkedDone: true, source: "ours" },
	practice_expired: { urgency: 3, right: "moderate", isMarkedDone: false, source: "metrics" },
	translation: { urgency: 3, right: "moderate", isMarkedDone: true, source: "ours" },
	silence: { urgency: 3, right: "moderate", isMarkedDone: true, source: "ours" },
	gone_quiet: { urgency: 3, right: "moderate", isMarkedDone: true, source: "metrics" },
};

export const NEED_KINDS = Object.keys(NEED_RULES) as NeedKind[];

export const NEED_LIMITS = {
	/** A question without a reply waits from then on, and is counted for so long, as in the figure. */
	questionHours: WAITING_AFTER_HOURS,
	questionDays: QUESTION_DAYS,
	/** A first post that nobody has replied to. */
	newcomerDays: 14,
	/** An edition that begins within so many days and has no agenda. */
	agendaDays: 10,
	/** A proposal that so many people want, its author among them. */
	supporters: 5,
	/** An answer of the hub is news for so long. */
	answerDays: 14,
	/** An announcement in one language of a community that has two. */
	translationDays: 30,
	/** Nobody has written for so long. */
	silenceDays: 14,
	/** People who were engaged in the longer window and not in the shorter one; a smaller group is not counted. */
	quietDays: 28,
	engagedDays: 90,
	quietPeople: MINIMUM_GROUP,
} as const;
