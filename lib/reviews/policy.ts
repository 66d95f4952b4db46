import { canTakePart } from "../communities/policy";
import { allowed, refused, type Verdict } from "../errors";
import { canChange, type PracticeFacts } from "../practices/policy";
import type { Viewer } from "../viewer";

export interface ReviewedPractice extends PracticeFacts {
	publishedAt: Date | null;
}

/** Those who keep a draft and are members of the community. */
export function canAskReview(viewer: Viewer, practice: ReviewedPractice): Verdict {
	const takesPart = canTakePart(viewer, practice.community);
	if (!takesPart.allowed) return takesPart;
	const change = canChange(viewer, practice);
	if (!change.allowed) return change;
	if (practice.publishedAt) return refused("already_published");
	if (practice.status === "in_review") return refused("already_in_review");
	return practice.practiceReviewers > 0 ? allowed : refused("published_directly");
}

/** Those who keep the draft take it back, settle comments and send it again. */
export function canWorkOnReview(viewer: Viewer, practice: PracticeFacts): Verdict {
	const change = canChange(viewer, practice);
	if (!change.allowed) return change;
	return practice.status === "in_review" ? allowed : refused("not_in_review");
}

export interface ReviewerFacts {
	personId: string;
	answer: "approved" | "changes" | null;
	/** Somebody else was asked instead. */
	passedOnAt: Date | null;
}

export const isReviewer = ({ personId }: Viewer, reviewers: readonly ReviewerFacts[]): boolean =>
	reviewers.some((reviewer) => reviewer.personId === personId && !reviewer.passedOnAt);

/** Whoever was asked, while the review is open; also to answer otherwise than before. */
export function canAnswerReview(viewer: Viewer, practice: PracticeFacts, reviewers: readonly ReviewerFacts[]): Verdict {
	if (practice.status !== "in_review") return refused("not_in_review");
	return isReviewer(viewer, reviewers) ? allowed : refused("reviewers_only");
}

/** Reviewers, and those who keep the draft. */
export function canRemark(viewer: Viewer, practice: PracticeFacts, reviewers: readonly ReviewerFacts[]): Verdict {
	const answer = canAnswerReview(viewer, practice, reviewers);
	return answer.allowed ? answer : canWorkOnReview(viewer, practice);
}

/** Whether all who are asked now have approved. */
export const isApproved = (reviewers: readonly ReviewerFacts[]): boolean => {
	const asked = reviewers.filter(({ passedOnAt }) => !passedOnAt);
	return asked.length > 0 && asked.every(({ answer }) => answer === "approved");
};
