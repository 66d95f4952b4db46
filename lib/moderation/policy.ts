import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool, sql } from "kysely";
import {
	type CommunityFacts,
	canManage,
	canModerateOrManage,
	canNameManagers,
	communityModeratedOrManagedBy,
} from "../communities/policy";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { rolesThatMay } from "../membership-roles";
import { literal, literals } from "../sql";
import { isEmployee, type Viewer } from "../viewer";

/** What rules ask about a case. */
export interface CaseFacts {
	authorId: string;
	decidedAt: Date | null;
	decidedById: string | null;
	textAct: "keep" | "hide" | "remove" | null;
	measure: "warn" | "mute" | "ban" | null;
	appealedAt: Date | null;
	appealDecidedAt: Date | null;
	reportCount: number;
	/** The viewer is among those who reported the text. */
	isReporter: boolean;
	/** Somebody of the community could decide who is no party to the case, and has not decided it. */
	hasOtherDecider: boolean;
	community: CommunityFacts;
}

/** A query that reads cases under the alias `k`, each with its community `c`. */
export type CaseQuery = ExpressionBuilder<DB & { k: DB["moderation_cases"]; c: DB["communities"] }, "k" | "c">;

/** Cases in the queue of the viewer: of the communities they look after, and not about themselves. */
export function caseVisibleTo(viewer: Viewer) {
	return (eb: CaseQuery): Expression<SqlBool> =>
		eb.and([communityModeratedOrManagedBy(viewer)(eb), eb("k.authorId", "!=", viewer.personId)]);
}

/**
 * Reports and appeals that come to the hub, since nobody of the community could decide. Who reports the text, or appeals, hands it to
 * the hub.
 */
export function caseForHub(viewer: Viewer) {
	return (eb: CaseQuery): Expression<SqlBool> =>
		canNameManagers(viewer).allowed
			? eb.and([
					eb.or([
						eb("k.appealedAt", "is not", null),
						eb.and([eb("k.decidedAt", "is", null), eb("k.reportCount", ">", literal(0))]),
					]),
					eb("k.authorId", "!=", viewer.personId),
					eb.not(reportedBy(eb.val(viewer.personId))),
					eb.not(hasOtherDecider(eb)),
				])
			: eb.lit(false);
}

/** Tables of a query in which a case is `k`. */
export type OneCase = DB & { k: DB["moderation_cases"] };

/** The person is among those who reported the text of the case `k`. */
export const reportedBy = (personId: Expression<string>): Expression<SqlBool> => {
	const eb = expressionBuilder<OneCase, "k">();
	return eb.exists(
		eb
			.selectFrom("text_reports as own")
			.select("own.id")
			.whereRef("own.caseId", "=", "k.id")
			.where("own.reporterId", "=", personId),
	);
};

/** Moderators and managers `other` of a community who work here. */
export const moderatorsWhoWorkHere = (communityId: Expression<string>) =>
	expressionBuilder<OneCase, "k">()
		.selectFrom("memberships as other")
		.innerJoin("people as decider", "decider.id", "other.personId")
		.select("other.personId")
		.where("other.communityId", "=", communityId)
		.where("other.status", "=", literal("active"))
		.where("other.role", "in", literals(rolesThatMay("moderate")))
		.where("decider.status", "=", literal("active"));

/** Those of them who neither decided the case `k` nor wrote or reported its text. */
export const otherDeciders = () =>
	moderatorsWhoWorkHere(sql.ref("k.communityId"))
		.whereRef("other.personId", "!=", "k.authorId")
		.whereRef("other.personId", "is distinct from", "k.decidedById")
		.where((of) => of.not(reportedBy(of.ref("other.personId"))));

/** Whether somebody of the community could decide about a case, or an appeal. */
export const hasOtherDecider = (eb: ExpressionBuilder<OneCase, "k">): Expression<SqlBool> => eb.exists(otherDeciders());

/** Whoever reads a text may report it, unless it is their own. */
export function canReport(viewer: Viewer, text: { authorId: string }): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	return text.authorId === viewer.personId ? refused("own_text") : allowed;
}

export const canSeeQueue = (viewer: Viewer, community: CommunityFacts): Verdict =>
	canModerateOrManage(viewer, community);

/** The list of words, and whether first texts wait. Saved replies are for all who look after the community. */
export const canChangeModeration = (viewer: Viewer, community: CommunityFacts): Verdict => canManage(viewer, community);

const isParty = (viewer: Viewer, { authorId, isReporter }: CaseFacts): boolean =>
	isReporter || authorId === viewer.personId;

/** Nobody of the community may decide: the hub does. A text that nobody reported is not for the hub. */
export const isForHub = ({ reportCount, appealedAt, hasOtherDecider: hasOther }: CaseFacts): boolean =>
	!hasOther && (reportCount > 0 || appealedAt !== null);

const canDecideSomewhere = (viewer: Viewer, of: CaseFacts): Verdict =>
	isForHub(of) && canNameManagers(viewer).allowed ? allowed : canModerateOrManage(viewer, of.community);

/** Those who look after the community, except a party to the case; the hub where each of them is one. */
export function canDecideCase(viewer: Viewer, of: CaseFacts): Verdict {
	const verdict = canDecideSomewhere(viewer, of);
	if (!verdict.allowed) return verdict;
	if (of.decidedAt) return refused("case_decided");
	return isParty(viewer, of) ? refused("party_to_case") : allowed;
}

/** What a decision takes away may be appealed. */
export const isAdverse = ({ textAct, measure }: Pick<CaseFacts, "textAct" | "measure">): boolean =>
	measure !== null || textAct === "hide" || textAct === "remove";

/** The author, once. */
export function canAppeal(viewer: Viewer, of: CaseFacts): Verdict {
	if (of.authorId !== viewer.personId) return refused("authors_only");
	if (of.appealedAt) return refused("appealed_already");
	return of.decidedAt && isAdverse(of) ? allowed : refused("nothing_to_appeal");
}

/** Somebody else than who decided; the hub where the community has nobody else. */
export function canDecideAppeal(viewer: Viewer, of: CaseFacts): Verdict {
	const verdict = canDecideSomewhere(viewer, of);
	if (!verdict.allowed) return verdict;
	if (!of.appealedAt || of.appealDecidedAt) return refused("case_decided");
	if (isParty(viewer, of)) return refused("party_to_case");
	return of.decidedById === viewer.personId ? refused("decided_it_yourself") : allowed;
}
