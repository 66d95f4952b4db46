import type { NotifyingKind } from "../activity";
import type { en } from "../i18n/en";
import type { Audience } from "../visibility";
import { earlierRepliers, followers, listeners } from "./followers";
import type { NotifiedActivity } from "./notified-activity";
import { ASKED_ABOUT, COMMENTED_ON, PRACTICE_NOTICES } from "./practice-notices";
import {
	announcedTo,
	appealDeciders,
	attendees,
	backersToTell,
	concernedPeople,
	deciders,
	hub,
	hubInsteadOfDeciders,
	hubInsteadOfManagers,
	hubLeads,
	hubToApprove,
	hubWithoutOwner,
	letterReaders,
	managers,
	members,
	mentioned,
	moderatorsAndManagers,
	otherSubjectPerson,
	type Recipients,
	reporters,
	requestNamed,
	requestProposer,
	requestSponsor,
	seatHolders,
	subjectPerson,
	topicChampions,
	unlessMuted,
} from "./recipients";

export type InboxMessage = keyof (typeof en)["inbox"]["kinds"];
export type MailMessage = keyof (typeof en)["mail"]["told"];

/** A message to some people about an activity. */
export interface NoticeRule {
	to: Recipients;
	/** The text of the inbox item; with `mail`, they get a mail as well. */
	message: InboxMessage;
	mail?: MailMessage;
	/** Of those people, who may be told: asked when it is written, when the mail is sent, and when the inbox is shown. */
	audience: Audience;
	path?: (activity: NotifiedActivity) => string;
}

const WITHOUT_MANAGER = () => "/hub/communities";
const requestsAtDesk = ({ path }: NotifiedActivity) => `${path}/desk?state=requested`;
const matterPath = ({ matterPath: address = "/hub/proposals" }: NotifiedActivity) => address;
/** A reporter is led to the community, not to the text: it may be gone. */
const communityOf = ({ params }: NotifiedActivity) => `/communities/${String(params.slug)}`;
const stagePage = ({ path }: NotifiedActivity) => `${path}/stage`;
const membersPage = ({ path }: NotifiedActivity) => `${path}/members`;

const MENTIONED: NoticeRule = { to: unlessMuted(mentioned), message: "mentioned", audience: "readers" };
const LISTENED_TO: NoticeRule = { to: listeners, message: "postWritten", audience: "readers" };

/** Who gets a message about which activity. A person in two lists gets the first message. The actor gets none. */
export const NOTICES: Record<NotifyingKind, readonly NoticeRule[]> = {
	"role.granted": [{ to: subjectPerson, message: "roleGranted", audience: "themselves" }],
	"person.restored": [{ to: subjectPerson, message: "personRestored", audience: "themselves", path: () => "/meetups" }],

	"membership.requested": [
		{
			to: managers,
			message: "membershipRequested",
			mail: "membershipRequested",
			audience: "managers",
			path: membersPage,
		},
		{
			to: hubInsteadOfManagers,
			message: "membershipRequestedOfHub",
			mail: "membershipRequestedOfHub",
			audience: "hub",
			path: WITHOUT_MANAGER,
		},
	],
	"membership.manager_named": [
		{ to: subjectPerson, message: "managerNamed", mail: "managerNamed", audience: "readers", path: membersPage },
		{ to: members, message: "managerNamedForAll", audience: "readers", path: membersPage },
	],
	"community.without_manager": [
		{
			to: hub,
			message: "communityWithoutManager",
			mail: "communityWithoutManager",
			audience: "hub",
			path: WITHOUT_MANAGER,
		},
	],
	"community.losing_manager": [
		{ to: managers, message: "lastManagerLeaves", audience: "managers", path: membersPage },
		{ to: hub, message: "communityLosingManager", audience: "hub", path: WITHOUT_MANAGER },
	],
	"community.stage_proposed": [{ to: managers, message: "stageProposed", audience: "managers", path: stagePage }],
	"community.archived": [{ to: members, message: "communityArchived", audience: "readers" }],
	"community.reopened": [{ to: members, message: "communityReopened", audience: "readers" }],

	"community.merged": [{ to: members, message: "communityMerged", audience: "readers" }],
	"community.split": [{ to: members, message: "communitySplit", audience: "readers" }],

	"community_request.proposed": [
		{ to: requestSponsor, message: "requestNamesSponsor", audience: "themselves" },
		{ to: hubToApprove, message: "requestProposed", mail: "requestProposed", audience: "hub" },
	],
	"community_request.manager_asked": [
		{ to: subjectPerson, message: "requestAsksManager", mail: "requestAsksManager", audience: "themselves" },
	],
	"community_request.changed": [
		{ to: requestNamed, message: "requestChanged", audience: "themselves" },
		{ to: hubToApprove, message: "requestChanged", audience: "hub" },
	],
	"community_request.manager_accepted": [
		{ to: requestProposer, message: "requestManagerAccepted", audience: "themselves" },
		{ to: requestNamed, message: "requestManagerAccepted", audience: "themselves" },
		{ to: hubToApprove, message: "requestManagerAccepted", audience: "hub" },
	],
	"community_request.manager_declined": [
		{
			to: requestProposer,
			message: "requestManagerDeclined",
			mail: "requestManagerDeclined",
			audience: "themselves",
		},
		{ to: requestNamed, message: "requestManagerDeclinedForAll", audience: "themselves" },
	],
	"community_request.opened": [
		{ to: requestProposer, message: "requestOpened", mail: "requestOpened", audience: "themselves" },
		{ to: requestNamed, message: "requestOpened", mail: "requestOpened", audience: "themselves" },
	],
	"community_request.declined": [
		{ to: requestProposer, message: "requestDeclined", mail: "requestDeclined", audience: "themselves" },
		{ to: requestNamed, message: "requestDeclinedForAll", audience: "themselves" },
	],
	"community_request.withdrawn": [
		{ to: requestNamed, message: "requestWithdrawn", audience: "themselves" },
		{ to: hubToApprove, message: "requestWithdrawn", audience: "hub" },
	],
	"community_request.restored": [
		{ to: requestNamed, message: "requestRestored", audience: "themselves" },
		{ to: hubToApprove, message: "requestRestored", audience: "hub" },
	],
	"membership.accepted": [
		{ to: subjectPerson, message: "membershipAccepted", mail: "membershipAccepted", audience: "readers" },
	],
	"membership.declined": [{ to: subjectPerson, message: "membershipDeclined", audience: "visitors" }],
	"membership.invited": [
		{ to: subjectPerson, message: "membershipInvited", mail: "membershipInvited", audience: "visitors" },
	],
	"membership.removed": [
		{ to: subjectPerson, message: "membershipRemoved", audience: "themselves", path: () => "/communities" },
	],
	"membership.reopened": [{ to: subjectPerson, message: "membershipReopened", audience: "visitors" }],
	"membership.restored": [{ to: subjectPerson, message: "membershipRestored", audience: "readers" }],
	"membership.role_changed": [{ to: subjectPerson, message: "membershipRole", audience: "readers" }],

	"post.asked": [
		MENTIONED,
		ASKED_ABOUT,
		{ to: moderatorsAndManagers, message: "postAsked", audience: "readers" },
		{ to: topicChampions, message: "postAskedChampion", audience: "readers" },
		LISTENED_TO,
	],
	"post.discussed": [MENTIONED, COMMENTED_ON, LISTENED_TO],
	"post.polled": [MENTIONED, LISTENED_TO],
	"post.proposed": [
		MENTIONED,
		{ to: moderatorsAndManagers, message: "proposalMade", audience: "readers" },
		LISTENED_TO,
	],
	"proposal.raised": [
		{ to: subjectPerson, message: "proposalRaised", audience: "readers" },
		{ to: hub, message: "proposalRaisedToHub", audience: "case_keepers", path: matterPath },
	],
	"proposal.answered": [{ to: backersToTell, message: "proposalAnswered", audience: "readers" }],
	"proposal.assigned": [{ to: subjectPerson, message: "proposalAssigned", audience: "case_keepers" }],
	"proposal.due_soon": [
		{ to: subjectPerson, message: "proposalDueSoon", audience: "case_keepers" },
		{ to: hubWithoutOwner, message: "proposalDueSoon", audience: "case_keepers" },
	],
	"proposal.overdue": [
		{ to: subjectPerson, message: "proposalOverdue", audience: "case_keepers" },
		{ to: hub, message: "proposalOverdue", audience: "case_keepers" },
	],
	"need.handed": [
		{ to: subjectPerson, message: "needHanded", audience: "moderators", path: ({ path }) => `${path}/manage` },
	],
	"post.announced": [MENTIONED, { to: announcedTo, message: "postAnnounced", audience: "readers" }],
	"letter.sent": [{ to: letterReaders, message: "letterSent", audience: "readers" }],
	"post.edited": [MENTIONED],
	"reply.written": [
		MENTIONED,
		{ to: unlessMuted(subjectPerson), message: "replyToYou", audience: "readers" },
		{ to: unlessMuted(earlierRepliers), message: "replyAlso", audience: "readers" },
		{ to: unlessMuted(followers), message: "replyFollowed", audience: "readers" },
		{ to: unlessMuted(listeners), message: "replyWritten", audience: "readers" },
	],
	"reply.edited": [MENTIONED],
	"answer.accepted": [{ to: otherSubjectPerson, message: "answerAccepted", audience: "readers" }],

	"case.opened": [
		{ to: deciders, message: "caseOpened", audience: "moderators" },
		{ to: hubInsteadOfManagers, message: "caseOpened", audience: "moderators" },
	],
	"case.came_to_hub": [
		{ to: hubInsteadOfDeciders, message: "caseOpenedForHub", audience: "hub", path: () => "/hub/moderation" },
	],
	"case.decided": [
		{ to: subjectPerson, message: "caseDecided", mail: "caseDecided", audience: "themselves" },
		{ to: reporters, message: "reportAnswered", audience: "readers", path: communityOf },
	],
	"case.appealed": [
		{ to: appealDeciders, message: "caseAppealed", audience: "moderators" },
		{ to: hubInsteadOfDeciders, message: "caseAppealedToHub", audience: "hub", path: () => "/hub/moderation" },
	],
	"case.appeal_decided": [
		{ to: subjectPerson, message: "appealDecided", mail: "appealDecided", audience: "themselves" },
	],
	"member.muted": [{ to: subjectPerson, message: "restricted", mail: "restricted", audience: "themselves" }],
	"member.banned": [{ to: subjectPerson, message: "restricted", mail: "restricted", audience: "themselves" }],
	"restriction.lifted": [{ to: subjectPerson, message: "restrictionLifted", audience: "visitors" }],

	"meetup.draft_due": [{ to: managers, message: "meetupDraftDue", audience: "managers" }],
	"meetup.published": [{ to: members, message: "meetupPublished", audience: "readers" }],
	"meetup.changed": [{ to: concernedPeople, message: "meetupChanged", mail: "meetupChanged", audience: "readers" }],
	"meetup.cancelled": [
		{ to: concernedPeople, message: "meetupCancelled", mail: "meetupCancelled", audience: "readers" },
	],
	"meetup.reinstated": [
		{ to: concernedPeople, message: "meetupReinstated", mail: "meetupReinstated", audience: "readers" },
	],
	"meetup.capture_due": [
		{ to: managers, message: "captureDue", audience: "managers", path: ({ path }) => `${path}/capture` },
	],
	"meetup.feedback_asked": [
		{
			to: attendees,
			message: "feedbackAsked",
			mail: "feedbackAsked",
			audience: "readers",
			path: ({ path }) => `${path}/feedback`,
		},
	],
	"message.sent": [{ to: seatHolders, message: "hostMessage", mail: "hostMessage", audience: "readers" }],
	"action.promised": [{ to: subjectPerson, message: "actionPromised", audience: "readers" }],
	"rsvp.offered": [{ to: subjectPerson, message: "seatOffered", audience: "readers" }],
	"rsvp.lapsed": [{ to: subjectPerson, message: "seatEnded", audience: "readers" }],
	"rsvp.provisional": [{ to: subjectPerson, message: "seatProvisional", audience: "readers" }],
	"rsvp.confirmation_asked": [{ to: subjectPerson, message: "seatToConfirm", audience: "readers" }],
	"rsvp.seated": [{ to: subjectPerson, message: "seatGiven", audience: "readers" }],
	"rsvp.moved": [{ to: subjectPerson, message: "seatMoved", audience: "readers" }],
	"rsvp.removed": [{ to: subjectPerson, message: "seatRemoved", audience: "readers" }],
	"rsvp.requested": [
		{ to: managers, message: "seatRequested", audience: "managers", path: requestsAtDesk },
		{ to: hubInsteadOfManagers, message: "seatRequested", audience: "managers", path: requestsAtDesk },
	],
	"rsvp.request_accepted": [{ to: subjectPerson, message: "seatRequestAccepted", audience: "readers" }],
	"rsvp.request_refused": [{ to: subjectPerson, message: "seatRequestRefused", audience: "readers" }],
	"rsvp.request_reopened": [{ to: subjectPerson, message: "seatRequestReopened", audience: "readers" }],
	"seats.requests_wait": [
		{
			to: managers,
			message: "seatRequestsWait",
			mail: "seatRequestsWait",
			audience: "managers",
			path: requestsAtDesk,
		},
		{
			to: hubInsteadOfManagers,
			message: "seatRequestsWait",
			mail: "seatRequestsWait",
			audience: "managers",
			path: requestsAtDesk,
		},
	],
	"seats.requests_unanswered": [
		{ to: managers, message: "seatRequestsUnanswered", audience: "managers" },
		{ to: hubInsteadOfManagers, message: "seatRequestsUnanswered", audience: "managers" },
	],
	"speaker.proposed": [{ to: moderatorsAndManagers, message: "speakerProposed", audience: "moderators" }],
	"speaker.withdrew": [{ to: moderatorsAndManagers, message: "speakerWithdrew", audience: "moderators" }],
	"speaker.sent_in": [{ to: moderatorsAndManagers, message: "speakerSentIn", audience: "moderators" }],

	...PRACTICE_NOTICES,

	"nomination.made": [{ to: hubLeads, message: "nominationMade", audience: "hub_leads" }],
	"nomination.granted": [
		{ to: subjectPerson, message: "nominationGranted", mail: "nominationGranted", audience: "themselves" },
		{ to: otherSubjectPerson, message: "nominationGrantedToYours", audience: "themselves" },
	],
	"nomination.declined": [{ to: otherSubjectPerson, message: "nominationDeclined", audience: "themselves" }],
	"term.ended": [{ to: subjectPerson, message: "termEnded", audience: "themselves" }],
};
