import type { OptionalMail } from "../mail-kinds";
import type { InboxMessage } from "./notices";

/**
 * How a message leaves the app, if it does. Each is told once: by mail, by push, or in the digest.
 * - `mailed`: by a mail of its own kind, at once. It is in no digest.
 * - `named`: it is about the person: at once, unless they want that in the digest.
 * - `news` of a community: at once for those who want everything, else in the digest.
 * - `letter` to the members of a community: by mail at once, unless they want to be told only what names them.
 * - `own`: it concerns the person, without hurry: in the digest.
 * - `inbox`: it does not leave the app.
 */
export type Telling = "mailed" | "named" | "news" | "letter" | "own" | "inbox";

/** Where a digest says it. What is said of threads is read from the posts: a thread is one line. */
export type DigestPart = "announcements" | "answers" | "own" | "meetups" | "threads" | "practices";

const mailed = { telling: "mailed" } as const;
const own = { telling: "own", part: "own" } as const;
const answer = { telling: "named", part: "answers" } as const;
const thread = { telling: "news", part: "threads" } as const;

export const TELLINGS: Record<InboxMessage, { telling: Telling; part?: DigestPart }> = {
	membershipRequested: mailed,
	membershipRequestedOfHub: mailed,
	communityWithoutManager: mailed,
	managerNamed: mailed,
	requestProposed: mailed,
	requestAsksManager: mailed,
	requestManagerDeclined: mailed,
	requestOpened: mailed,
	requestDeclined: mailed,
	membershipAccepted: mailed,
	membershipInvited: mailed,
	meetupChanged: mailed,
	meetupCancelled: mailed,
	meetupReinstated: mailed,
	caseDecided: mailed,
	appealDecided: mailed,
	restricted: mailed,
	feedbackAsked: mailed,
	hostMessage: mailed,
	seatRequestsWait: mailed,
	nominationGranted: mailed,
	// The room of seats writes these mails itself.
	seatOffered: mailed,
	seatEnded: mailed,
	seatProvisional: mailed,
	seatToConfirm: mailed,
	seatGiven: mailed,
	seatMoved: mailed,
	seatRemoved: mailed,
	seatRequestAccepted: mailed,
	seatRequestRefused: mailed,

	replyToYou: answer,
	mentioned: answer,
	answerAccepted: answer,
	proposalRaised: answer,
	proposalAnswered: answer,
	proposalAssigned: { telling: "named", part: "own" },
	needHanded: { telling: "named", part: "own" },
	proposalDueSoon: { telling: "named", part: "own" },
	proposalOverdue: { telling: "named", part: "own" },
	actionPromised: { telling: "named", part: "own" },
	practiceDoubted: { telling: "named", part: "own" },
	practiceDue: { telling: "named", part: "own" },
	practiceOverdue: { telling: "named", part: "own" },
	practiceHandedOver: { telling: "named", part: "own" },
	gapAsked: { telling: "named", part: "own" },
	reviewAsked: { telling: "named", part: "own" },
	reviewAnswered: { telling: "named", part: "own" },
	reviewPassedOn: { telling: "named", part: "own" },
	reviewRemarked: { telling: "named", part: "own" },
	remarkSettled: { telling: "named", part: "own" },
	reviewWaits: { telling: "named", part: "own" },
	reviewWithdrawn: own,
	reviewTaken: own,
	practiceCollected: { telling: "news", part: "own" },
	practiceAsked: { telling: "named", part: "own" },
	practiceCommented: { telling: "named", part: "own" },
	practiceTranslated: { telling: "named", part: "own" },
	translationBehind: { telling: "named", part: "own" },
	practiceReused: { telling: "named", part: "own" },
	practiceEndorsed: { telling: "named", part: "own" },
	changeOffered: { telling: "named", part: "own" },
	offerAnswered: { telling: "named", part: "own" },
	unitNamed: { telling: "named", part: "own" },
	reuseThanked: { telling: "named", part: "own" },
	reuseDisputed: { telling: "named", part: "own" },
	disputedReuseWithdrawn: own,
	disputeAnswered: { telling: "named", part: "own" },
	disputeTakenBack: own,
	disputeSentToHub: { telling: "named", part: "own" },
	disputeDecided: { telling: "named", part: "own" },

	postAnnounced: { telling: "news", part: "announcements" },
	letterSent: { telling: "letter", part: "announcements" },
	meetupPublished: { telling: "news", part: "meetups" },
	practicePublished: { telling: "news", part: "practices" },
	proposalMade: thread,
	postAsked: thread,
	postAskedChampion: thread,
	postWritten: thread,
	replyAlso: thread,
	replyFollowed: thread,
	replyWritten: thread,

	stageProposed: own,
	communityLosingManager: own,
	lastManagerLeaves: { telling: "named", part: "own" },
	caseOpened: own,
	caseAppealed: own,
	caseAppealedToHub: own,
	caseOpenedForHub: own,
	reportAnswered: own,
	// It is about a community that its reader may not see any more.
	restrictionLifted: { telling: "inbox" },

	managerNamedForAll: { telling: "news", part: "own" },
	communityArchived: { telling: "news", part: "own" },
	communityReopened: { telling: "news", part: "own" },
	communityMerged: { telling: "news", part: "own" },
	communitySplit: { telling: "news", part: "own" },
	requestNamesSponsor: own,
	requestChanged: own,
	requestManagerAccepted: own,
	requestManagerDeclinedForAll: own,
	requestDeclinedForAll: own,
	requestWithdrawn: own,
	requestRestored: own,
	roleGranted: own,
	personRestored: { telling: "inbox" },
	membershipDeclined: own,
	// It names a community that its reader may no longer see.
	membershipRemoved: { telling: "inbox" },
	membershipRole: own,
	membershipReopened: own,
	membershipRestored: own,
	seatRequested: own,
	seatRequestReopened: own,
	seatRequestsUnanswered: own,
	meetupDraftDue: own,
	captureDue: own,
	speakerProposed: own,
	speakerWithdrew: own,
	speakerSentIn: own,
	proposalRaisedToHub: own,
	nominationMade: own,
	nominationGrantedToYours: own,
	nominationDeclined: own,
	termEnded: own,
};

/** The kind of mail by which a message is told at once, which its reader may turn off: it is then in the digest. */
export type AtOnceMail = Extract<Telling, OptionalMail>;

/** Undefined for a message that is not told at once. */
export function atOnceMailOf(message: InboxMessage): AtOnceMail | undefined {
	const { telling } = TELLINGS[message];
	return telling === "named" || telling === "news" || telling === "letter" ? telling : undefined;
}

export const MESSAGES_IN_DIGESTS = (Object.keys(TELLINGS) as InboxMessage[]).filter(
	(message) => TELLINGS[message].part !== undefined,
);

/** From the most to the least. */
export const LEVELS = ["everything", "digest", "named", "nothing"] as const;
export type Level = (typeof LEVELS)[number];
export const DEFAULT_LEVEL: Level = "digest";
