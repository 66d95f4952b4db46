import { allowed, refused, type Verdict } from "../errors";
import { isEmployee, type Viewer } from "../viewer";
import { canChange, isPublished, type PracticeFacts } from "./policy";

/** Every colleague makes a copy of what is published, in a community whose member they are. */
export function canAdapt(viewer: Viewer, practice: PracticeFacts): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	return isPublished(practice) ? allowed : refused("practice_not_published");
}

/** What a hidden community wrote stays there. */
export const mayBeAdaptedIn = (
	{ community }: Pick<PracticeFacts, "community">,
	target: { communityId: string },
): boolean => community.visibility !== "hidden" || community.id === target.communityId;

export interface OfferFacts {
	offeredById: string;
	outcome: "accepted" | "declined" | "withdrawn" | null;
}

/** Those who keep the copy offer their changes back, one offer at a time, while the original is in use. */
export function canOfferBack(
	viewer: Viewer,
	{ copy, original, hasOpenOffer }: { copy: PracticeFacts; original: PracticeFacts; hasOpenOffer: boolean },
): Verdict {
	const verdict = canChange(viewer, copy);
	if (!verdict.allowed) return verdict;
	if (!isPublished(original)) return refused("practice_not_published");
	return hasOpenOffer ? refused("offer_open") : allowed;
}

/** Those who keep the original. */
export function canAnswerOffer(viewer: Viewer, original: PracticeFacts, offer: OfferFacts): Verdict {
	const verdict = canChange(viewer, original);
	if (!verdict.allowed) return verdict;
	return offer.outcome ? refused("already_decided") : allowed;
}

export function canWithdrawOffer(viewer: Viewer, offer: OfferFacts): Verdict {
	if (offer.offeredById !== viewer.personId) return refused("authors_only");
	return offer.outcome ? refused("already_decided") : allowed;
}
