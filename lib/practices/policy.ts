import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool } from "kysely";
import { type CommunityFacts, canManage, canModerate, canTakePart } from "../communities/policy";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { literal, literals } from "../sql";
import { activeCommunityIds, isEmployee, moderatedCommunityIds, type Viewer } from "../viewer";
import { communityNotHidden } from "../visibility";

export interface PracticeFacts {
	status: "draft" | "in_review" | "published" | "needs_update" | "retired";
	authorId: string;
	contactId: string;
	/** Nobody: the managers keep it. */
	ownerId: string | null;
	coAuthorIds: readonly string[];
	/** How many colleagues review a draft of its community before it is published. */
	practiceReviewers: number;
	community: CommunityFacts;
}

/** Published, and not retired since. A report that a practice is out of date does not take it out of the repository. */
const IN_USE = ["published", "needs_update"] satisfies PracticeFacts["status"][];

const DRAFT = ["draft", "in_review"] satisfies PracticeFacts["status"][];

/** A query that reads practices under the alias `p`, each with its community `c`. */
export type PracticeQuery = ExpressionBuilder<DB & { p: DB["practices"]; c: DB["communities"] }, "p" | "c">;

/** The repository is everyone's, whoever may join the community; a hidden community's practices are its members'. */
const inOpenRepository = (viewer: Viewer, eb: PracticeQuery): Expression<SqlBool> =>
	communityNotHidden(activeCommunityIds(viewer))(eb);

/** The co-authors of `p`, as an expression for `select`. */
export const coAuthorIds = (eb: ExpressionBuilder<DB & { p: DB["practices"] }, "p">) =>
	eb
		.fn<string[]>("array", [
			eb
				.selectFrom("practice_co_authors as co")
				.select("co.personId")
				.whereRef("co.practiceId", "=", "p.id")
				.orderBy("co.personId"),
		])
		.as("coAuthorIds");

/**
 * Practices that the viewer maintains, drafts included: as author or co-author, owner, contact, moderator or manager of the
 * community.
 */
function maintainedBy(viewer: Viewer, eb: PracticeQuery): Expression<SqlBool> {
	return eb.or([
		eb("p.authorId", "=", viewer.personId),
		eb("p.contactId", "=", viewer.personId),
		eb("p.ownerId", "=", viewer.personId),
		eb("p.id", "in", coWrittenBy(viewer)),
		eb("p.communityId", "=", eb.fn.any(eb.val(moderatedCommunityIds(viewer)))),
	]);
}

const coWrittenBy = (viewer: Viewer) =>
	expressionBuilder<DB>()
		.selectFrom("practice_co_authors as own")
		.select("own.practiceId")
		.where("own.personId", "=", viewer.personId);

/** Practices that count as published. */
export const practicePublished = (eb: ExpressionBuilder<DB & { p: DB["practices"] }, "p">): Expression<SqlBool> =>
	eb("p.status", "in", literals(IN_USE));

export const practiceIsDraft = (eb: PracticeQuery) => eb("p.status", "in", literals(DRAFT));

/** Practices that the viewer finds in lists, search and counts. */
export function practiceVisibleTo(viewer: Viewer) {
	return (eb: PracticeQuery): Expression<SqlBool> => {
		if (!isEmployee(viewer)) return eb.lit(false);
		const mayShow = eb.or([practicePublished(eb), maintainedBy(viewer, eb)]);
		return eb.and([eb("p.deletedAt", "is", null), inOpenRepository(viewer, eb), mayShow]);
	};
}

/** Practices that wait for the viewer's review. */
const waitingForReviewOf = (viewer: Viewer) =>
	expressionBuilder<DB>()
		.selectFrom("practice_reviewers as reviewer")
		.innerJoin("practice_reviews as review", "review.id", "reviewer.reviewId")
		.select("review.practiceId")
		.where("reviewer.personId", "=", viewer.personId)
		.where("reviewer.passedOnAt", "is", null)
		.where("review.closedAt", "is", null);

/**
 * Practices whose page the viewer may open: also those retired since, because links and evidence still lead to them, and drafts
 * that they review.
 */
export function practiceReadableBy(viewer: Viewer) {
	return (eb: PracticeQuery): Expression<SqlBool> => {
		if (!isEmployee(viewer)) return eb.lit(false);
		const retired = eb.and([eb("p.status", "=", literal("retired")), eb("p.publishedAt", "is not", null)]);
		const reviewed = eb("p.id", "in", waitingForReviewOf(viewer));
		const mayOpen = eb.or([practicePublished(eb), retired, reviewed, maintainedBy(viewer, eb)]);
		return eb.and([eb("p.deletedAt", "is", null), inOpenRepository(viewer, eb), mayOpen]);
	};
}

/** Discarded drafts that the viewer may restore. */
export function practiceRestorableBy(viewer: Viewer) {
	return (eb: PracticeQuery): Expression<SqlBool> =>
		isEmployee(viewer)
			? eb.and([eb("p.deletedAt", "is not", null), inOpenRepository(viewer, eb), maintainedBy(viewer, eb)])
			: eb.lit(false);
}

export const isPublished = (practice: Pick<PracticeFacts, "status">): boolean =>
	IN_USE.some((status) => status === practice.status);

/** Members of the community write drafts. */
export const canDraft = canTakePart;

const isDraft = (practice: PracticeFacts): boolean => DRAFT.some((status) => status === practice.status);

/** Whether the viewer is one of those whom the card names. */
export const isResponsible = ({ personId }: Viewer, practice: PracticeFacts): boolean =>
	[practice.authorId, practice.contactId, practice.ownerId, ...practice.coAuthorIds].includes(personId);

/** Hub leads and administrators maintain what is or was published; they do not see drafts. */
export function maintains(viewer: Viewer, practice: PracticeFacts): boolean {
	return (
		isResponsible(viewer, practice) ||
		canModerate(viewer, practice.community).allowed ||
		(!isDraft(practice) && canManage(viewer, practice.community).allowed)
	);
}

/** Its maintainers. A retired practice is published again before it is changed. */
export function canChange(viewer: Viewer, practice: PracticeFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (practice.community.archivedAt) return refused("community_archived");
	if (!maintains(viewer, practice)) return refused("practice_maintainers_only");
	return practice.status === "retired" ? refused("practice_retired") : allowed;
}

/** Whoever may change a draft may discard and restore it. A published practice is retired instead. */
export function canDiscard(viewer: Viewer, practice: PracticeFacts): Verdict {
	const verdict = canChange(viewer, practice);
	if (!verdict.allowed) return verdict;
	return isDraft(practice) ? allowed : refused("already_published");
}

/**
 * Maintainers who are members of the community; where it reviews practices, the last approval publishes a draft. A retired
 * practice may be published again.
 */
export function canPublish(viewer: Viewer, practice: PracticeFacts): Verdict {
	const takesPart = canTakePart(viewer, practice.community);
	if (!takesPart.allowed) return takesPart;
	if (!maintains(viewer, practice)) return refused("practice_maintainers_only");
	if (isPublished(practice)) return refused("already_published");
	return isDraft(practice) && practice.practiceReviewers > 0 ? refused("review_needed") : allowed;
}

/** Those who may change it say that it is still true. */
export function canConfirm(viewer: Viewer, practice: PracticeFacts): Verdict {
	const verdict = canChange(viewer, practice);
	if (!verdict.allowed) return verdict;
	return isPublished(practice) ? allowed : refused("practice_not_published");
}

/** Those who may change it, and every member of its community: a translation has versions, and author and owner are told of it. */
export function canTranslate(viewer: Viewer, practice: PracticeFacts): Verdict {
	if (!isPublished(practice)) return refused("practice_not_published");
	const verdict = canChange(viewer, practice);
	return verdict.allowed ? verdict : canTakePart(viewer, practice.community);
}

/** Every colleague who may read it, except those whom it names: they correct it themselves. */
export function canReportOutdated(viewer: Viewer, practice: PracticeFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (practice.community.archivedAt) return refused("community_archived");
	if (!isPublished(practice)) return refused("practice_not_published");
	return isResponsible(viewer, practice) ? refused("practice_yours_to_mend") : allowed;
}

export function canRetire(viewer: Viewer, practice: PracticeFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (!maintains(viewer, practice)) return refused("practice_maintainers_only");
	return isPublished(practice) ? allowed : refused("practice_not_published");
}

/** Whether the viewer may record a reuse: of their own unit, or of one that they name. */
export function canMarkReused(viewer: Viewer, practice: PracticeFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (!isPublished(practice)) return refused("practice_not_published");
	return practice.authorId === viewer.personId ? refused("own_practice") : allowed;
}

/** Reuses in the author's own unit are recorded too; metrics count those in other units. */
export const isReuseElsewhere = (practiceUnitId: string | null, reuseUnitId: string): boolean =>
	practiceUnitId !== reuseUnitId;

/** Champions whose term runs, except those whom the card names. The verb checks whether they already have. */
export function canEndorse(viewer: Viewer, practice: PracticeFacts, isChampion: boolean): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	if (!isPublished(practice)) return refused("practice_not_published");
	if (isResponsible(viewer, practice)) return refused("endorse_your_own");
	return isChampion ? allowed : refused("champions_only");
}
