import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool } from "kysely";
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
	/** The viewer is among those who reported the text. */
	isReporter: boolean;
	/** Somebody else of the community could decide about the appeal. */
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

/** Appeals that come to the hub, since nobody else of the community could decide. Their authors hand it the text. */
export function appealForHub(viewer: Viewer) {
	return (eb: CaseQuery): Expression<SqlBool> =>
		canNameManagers(viewer).allowed
			? eb.and([
					eb("k.appealedAt", "is not", null),
					eb("k.authorId", "!=", viewer.personId),
					eb.not(hasOtherDecider(eb)),
				])
			: eb.lit(false);
}

/** Moderators and managers who work here, and neither decided the case `k` nor wrote or reported its text. */
export function otherDeciders() {
	return expressionBuilder<DB & { k: DB["moderation_cases"] }, "k">()
		.selectFrom("memberships as other")
		.innerJoin("people as decider", "decider.id", "other.personId")
		.select("other.personId")
		.whereRef("other.communityId", "=", "k.communityId")
		.where("other.status", "=", literal("active"))
		.where("other.role", "in", literals(rolesThatMay("moderate")))
		.where("decider.status", "=", literal("active"))
		.whereRef("other.personId", "!=", "k.authorId")
		.whereRef("other.personId", "is distinct from", "k.decidedById")
		.where((of) =>
			of.not(
				of.exists(
					of
						.selectFrom("text_reports as own")
						.select("own.id")
						.whereRef("own.caseId", "=", "k.id")
						.whereRef("own.reporterId", "=", "other.personId"),
				),
			),
		);
}

/** Whether somebody else of the community could decide about an appeal. */
export const hasOtherDecider = (eb: ExpressionBuilder<DB & { k: DB["moderation_cases"] }, "k">): Expression<SqlBool> =>
	eb.exists(otherDeciders());

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

/** Those who look after the community, except a party to the case. */
export function canDecideCase(viewer: Viewer, of: CaseFacts): Verdict {
	const verdict = canModerateOrManage(viewer, of.community);
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
	const mayAsHub = !of.hasOtherDecider && canNameManagers(viewer).allowed;
	const verdict = mayAsHub ? allowed : canModerateOrManage(viewer, of.community);
	if (!verdict.allowed) return verdict;
	if (!of.appealedAt || of.appealDecidedAt) return refused("case_decided");
	if (isParty(viewer, of)) return refused("party_to_case");
	return of.decidedById === viewer.personId ? refused("decided_it_yourself") : allowed;
}
