import { sql } from "kysely";
import { kysely, readIn, type Tx } from "../db";
import { rolesThatMay } from "../membership-roles";
import { organisationDay } from "../organisation-day";
import { termRunsOn } from "../people/badges";
import type { LockedPractice } from "../practices/lock";
import { literal, literals } from "../sql";

/** By which rule somebody is asked to review. */
export type ReviewerRule = "champion" | "other_unit" | "manager";

export interface Candidate {
	personId: string;
	rule: ReviewerRule;
}

const AT_MOST = 20;

/**
 * Colleagues who may review a practice, those with the fewest open reviews first: by rule a champion of its topic, a member of
 * another unit, or else a manager. Nobody whom the card names, and nobody who was asked before in this review.
 */
async function candidatesBy(
	tx: Tx,
	rule: ReviewerRule,
	practice: LockedPractice,
	notAgain: readonly string[],
	at: Date,
): Promise<Candidate[]> {
	const { authorId, contactId, ownerId, coAuthorIds, community } = practice;
	const never = [authorId, contactId, ...(ownerId ? [ownerId] : []), ...coAuthorIds, ...notAgain];
	const query = kysely
		.selectFrom("people as person")
		.leftJoin("memberships as ms", (join) =>
			join
				.onRef("ms.personId", "=", "person.id")
				.on("ms.communityId", "=", community.id)
				.on("ms.status", "=", literal("active")),
		)
		.select("person.id as personId")
		.where("person.status", "=", literal("active"))
		.where("person.kind", "=", literal("employee"))
		.where((eb) => eb.not(eb("person.id", "=", eb.fn.any(eb.val(never)))))
		.orderBy((eb) =>
			eb
				.selectFrom("practice_reviewers as r")
				.innerJoin("practice_reviews as open", "open.id", "r.reviewId")
				.select(eb.fn.countAll().as("count"))
				.whereRef("r.personId", "=", "person.id")
				.where("r.answer", "is", null)
				.where("r.passedOnAt", "is", null)
				.where("open.closedAt", "is", null),
		)
		.orderBy("person.id")
		.limit(sql.lit(AT_MOST));
	if (rule === "champion") {
		const champions = query.where((eb) =>
			eb.exists(
				eb
					.selectFrom("champion_terms as term")
					.innerJoin("communities as c", (join) => join.on("c.id", "=", community.id))
					.select("term.id")
					.whereRef("term.personId", "=", "person.id")
					.where((of) => of("term.topicId", "=", of.fn.coalesce(of.val(practice.topicId), "c.topicId")))
					.where(termRunsOn(organisationDay(at))),
			),
		);
		// A champion who is no member must be able to read the community.
		const readers = community.visibility === "open" ? champions : champions.where("ms.personId", "is not", null);
		return (await readIn(tx, readers)).map(({ personId }) => ({ personId, rule }));
	}
	const members = query.where("ms.personId", "is not", null);
	const rows =
		rule === "other_unit"
			? members.where("person.orgUnitId", "is not", null).where("person.orgUnitId", "!=", practice.authorUnitId)
			: members.where("ms.role", "in", literals(rolesThatMay("manage")));
	return (await readIn(tx, rows)).map(({ personId }) => ({ personId, rule }));
}

/** The order in which a reviewer is looked for, by the rule that is asked for first. */
const INSTEAD: Record<ReviewerRule, readonly ReviewerRule[]> = {
	champion: ["champion", "other_unit", "manager"],
	other_unit: ["other_unit", "champion", "manager"],
	manager: ["manager", "champion", "other_unit"],
};

/** One reviewer by a rule, or by the next rule that finds somebody; undefined where nobody may review. */
export async function findReviewer(
	tx: Tx,
	rule: ReviewerRule,
	practice: LockedPractice,
	notAgain: readonly string[],
	at: Date,
): Promise<Candidate | undefined> {
	for (const one of INSTEAD[rule]) {
		const [candidate] = await candidatesBy(tx, one, practice, notAgain, at);
		if (candidate) return candidate;
	}
	return undefined;
}
