import type { Audience } from "../visibility";
import { hubOfRepository, leadsOfNamedUnit, managersOfHidden, practiceCoAuthors } from "./practice-recipients";
import {
	keepersOfPractice,
	managers,
	members,
	otherSubjectPerson,
	practiceOwner,
	practiceTranslator,
	type Recipients,
	reviewersAsked,
	subjectPerson,
} from "./recipients";

/** Of a question or a comment about a practice. */
export const ASKED_ABOUT = { to: keepersOfPractice, message: "practiceAsked", audience: "readers" } as const;
export const COMMENTED_ON = { to: keepersOfPractice, message: "practiceCommented", audience: "readers" } as const;

/** Who gets a message about a practice and its reviews: a part of `NOTICES`. */
export const PRACTICE_NOTICES = {
	"practice.published": [{ to: members, message: "practicePublished", audience: "readers" }],
	"practice.doubted": [
		{ to: otherSubjectPerson, message: "practiceDoubted", audience: "readers" },
		{ to: subjectPerson, message: "practiceDoubted", audience: "readers" },
		{ to: practiceOwner, message: "practiceDoubted", audience: "readers" },
	],
	"practice.review_due": [{ to: practiceOwner, message: "practiceDue", audience: "readers" }],
	"practice.review_overdue": [{ to: managers, message: "practiceOverdue", audience: "managers" }],
	"practice.handed_over": [{ to: managers, message: "practiceHandedOver", audience: "managers" }],
	"practice.collected": [
		{ to: subjectPerson, message: "practiceCollected", audience: "readers" },
		{ to: practiceOwner, message: "practiceCollected", audience: "readers" },
	],
	"practice.translated": [
		{ to: subjectPerson, message: "practiceTranslated", audience: "readers" },
		{ to: practiceOwner, message: "practiceTranslated", audience: "readers" },
	],
	"practice.translation_behind": [{ to: practiceTranslator, message: "translationBehind", audience: "readers" }],
	"practice.reused": [
		{ to: subjectPerson, message: "practiceReused", audience: "readers" },
		{ to: otherSubjectPerson, message: "practiceReused", audience: "readers" },
		{ to: practiceOwner, message: "practiceReused", audience: "readers" },
		{ to: practiceCoAuthors, message: "practiceReused", audience: "readers" },
		{ to: leadsOfNamedUnit, message: "unitNamed", audience: "visitors" },
	],
	"practice.endorsed": [
		{ to: subjectPerson, message: "practiceEndorsed", audience: "readers" },
		{ to: practiceOwner, message: "practiceEndorsed", audience: "readers" },
		{ to: practiceCoAuthors, message: "practiceEndorsed", audience: "readers" },
	],
	"offer.made": [
		{ to: practiceOwner, message: "changeOffered", audience: "readers" },
		{ to: otherSubjectPerson, message: "changeOffered", audience: "readers" },
		{ to: practiceCoAuthors, message: "changeOffered", audience: "readers" },
	],
	"offer.answered": [{ to: subjectPerson, message: "offerAnswered", audience: "visitors" }],
	// The repository is everyone's: members or not, whoever opens the community is told of their own reuse.
	"reuse.thanked": [{ to: subjectPerson, message: "reuseThanked", audience: "visitors" }],
	"reuse.disputed": [{ to: subjectPerson, message: "reuseDisputed", audience: "visitors" }],
	"reuse.withdrawn_after_dispute": [
		{ to: otherSubjectPerson, message: "disputedReuseWithdrawn", audience: "visitors" },
	],
	"reuse.dispute_answered": [{ to: otherSubjectPerson, message: "disputeAnswered", audience: "visitors" }],
	"reuse.dispute_taken_back": [{ to: subjectPerson, message: "disputeTakenBack", audience: "visitors" }],
	"reuse.dispute_sent_to_hub": [
		{ to: hubOfRepository, message: "disputeSentToHub", audience: "hub" },
		{ to: managersOfHidden, message: "disputeSentToHub", audience: "managers" },
	],
	"reuse.dispute_decided": [
		{ to: subjectPerson, message: "disputeDecided", audience: "visitors" },
		{ to: otherSubjectPerson, message: "disputeDecided", audience: "visitors" },
	],

	"gap.asked": [{ to: subjectPerson, message: "gapAsked", audience: "themselves" }],

	"review.asked": [{ to: subjectPerson, message: "reviewAsked", audience: "readers" }],
	"review.withdrawn": [{ to: reviewersAsked, message: "reviewWithdrawn", audience: "readers" }],
	"review.answered": [{ to: otherSubjectPerson, message: "reviewAnswered", audience: "readers" }],
	"review.passed_on": [
		{ to: subjectPerson, message: "reviewTaken", audience: "readers" },
		{ to: otherSubjectPerson, message: "reviewPassedOn", audience: "readers" },
	],
	"review.waits": [{ to: managers, message: "reviewWaits", audience: "managers" }],
	"review.remarked": [{ to: otherSubjectPerson, message: "reviewRemarked", audience: "readers" }],
	"review.remark_settled": [{ to: subjectPerson, message: "remarkSettled", audience: "readers" }],
} as const satisfies Record<string, readonly { to: Recipients; message: string; audience: Audience }[]>;
