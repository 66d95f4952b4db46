import type { NotifyingKind } from "../activity";
import type { en } from "../i18n/en";
import type { NotifiedActivity } from "./notified-activity";
import {
	attendees,
	earlierRepliers,
	hub,
	hubInsteadOfManagers,
	hubLeads,
	managers,
	members,
	moderatorsAndManagers,
	otherSubjectPerson,
	type Recipients,
	seatedPeople,
	seatHolders,
	subjectPerson,
	topicChampions,
} from "./recipients";

export type InboxMessage = keyof (typeof en)["inbox"]["kinds"];
export type MailMessage = keyof (typeof en)["mail"]["told"];

/** A message to some people about an activity. */
export interface NoticeRule {
	to: Recipients;
	/** The text of the inbox item; with `mail`, they get a mail as well. */
	message: InboxMessage;
	mail?: MailMessage;
	/**
	 * `readers`: only for people who may read the community, and shown as long as they may. `themselves`: about the person,
	 * who need not be a member.
	 */
	reach: "readers" | "themselves";
	path?: (activity: NotifiedActivity) => string;
}

const WITHOUT_MANAGER = () => "/hub/communities";
const membersPage = ({ path }: NotifiedActivity) => `${path}/members`;

/** Who gets a message about which activity. A person in two lists gets the first message. The actor gets none. */
export const NOTICES: Record<NotifyingKind, readonly NoticeRule[]> = {
	"role.granted": [{ to: subjectPerson, message: "roleGranted", reach: "themselves" }],

	"membership.requested": [
		{ to: managers, message: "membershipRequested", mail: "membershipRequested", reach: "readers", path: membersPage },
		{
			to: hubInsteadOfManagers,
			message: "membershipRequestedOfHub",
			mail: "membershipRequestedOfHub",
			reach: "themselves",
			path: WITHOUT_MANAGER,
		},
	],
	"membership.manager_named": [
		{ to: subjectPerson, message: "managerNamed", mail: "managerNamed", reach: "readers", path: membersPage },
		{ to: members, message: "managerNamedForAll", reach: "readers", path: membersPage },
	],
	"community.without_manager": [
		{
			to: hub,
			message: "communityWithoutManager",
			mail: "communityWithoutManager",
			reach: "themselves",
			path: WITHOUT_MANAGER,
		},
	],
	"membership.accepted": [
		{ to: subjectPerson, message: "membershipAccepted", mail: "membershipAccepted", reach: "readers" },
	],
	"membership.declined": [{ to: subjectPerson, message: "membershipDeclined", reach: "themselves" }],
	"membership.invited": [
		{ to: subjectPerson, message: "membershipInvited", mail: "membershipInvited", reach: "themselves" },
	],
	"membership.removed": [
		{ to: subjectPerson, message: "membershipRemoved", reach: "themselves", path: () => "/communities" },
	],
	"membership.role_changed": [{ to: subjectPerson, message: "membershipRole", reach: "readers" }],

	"post.asked": [
		{ to: moderatorsAndManagers, message: "postAsked", reach: "readers" },
		{ to: topicChampions, message: "postAskedChampion", reach: "readers" },
	],
	"post.announced": [{ to: members, message: "postAnnounced", reach: "readers" }],
	"reply.written": [
		{ to: subjectPerson, message: "replyToYou", reach: "readers" },
		{ to: earlierRepliers, message: "replyAlso", reach: "readers" },
	],
	"answer.accepted": [{ to: otherSubjectPerson, message: "answerAccepted", reach: "readers" }],

	"meetup.draft_due": [{ to: managers, message: "meetupDraftDue", reach: "readers" }],
	"meetup.published": [{ to: members, message: "meetupPublished", reach: "readers" }],
	"meetup.changed": [{ to: seatHolders, message: "meetupChanged", mail: "meetupChanged", reach: "readers" }],
	"meetup.cancelled": [{ to: seatHolders, message: "meetupCancelled", mail: "meetupCancelled", reach: "readers" }],
	"meetup.reinstated": [{ to: seatHolders, message: "meetupReinstated", mail: "meetupReinstated", reach: "readers" }],
	"meetup.capture_due": [
		{ to: managers, message: "captureDue", reach: "readers", path: ({ path }) => `${path}/capture` },
	],
	"meetup.feedback_asked": [
		{
			to: attendees,
			message: "feedbackAsked",
			mail: "feedbackAsked",
			reach: "readers",
			path: ({ path }) => `${path}/feedback`,
		},
	],
	"message.sent": [{ to: seatedPeople, message: "hostMessage", mail: "hostMessage", reach: "readers" }],
	"action.promised": [{ to: subjectPerson, message: "actionPromised", reach: "readers" }],
	"rsvp.offered": [{ to: subjectPerson, message: "seatOffered", reach: "readers" }],
	"rsvp.lapsed": [{ to: subjectPerson, message: "seatEnded", reach: "readers" }],
	"rsvp.provisional": [{ to: subjectPerson, message: "seatProvisional", reach: "readers" }],
	"rsvp.confirmation_asked": [{ to: subjectPerson, message: "seatToConfirm", reach: "readers" }],
	"rsvp.seated": [{ to: subjectPerson, message: "seatGiven", reach: "readers" }],
	"rsvp.removed": [{ to: subjectPerson, message: "seatRemoved", reach: "readers" }],
	"speaker.proposed": [{ to: moderatorsAndManagers, message: "speakerProposed", reach: "readers" }],
	"speaker.withdrew": [{ to: moderatorsAndManagers, message: "speakerWithdrew", reach: "readers" }],
	"speaker.sent_in": [{ to: moderatorsAndManagers, message: "speakerSentIn", reach: "readers" }],

	"practice.published": [{ to: members, message: "practicePublished", reach: "readers" }],
	"practice.doubted": [
		{ to: otherSubjectPerson, message: "practiceDoubted", reach: "readers" },
		{ to: subjectPerson, message: "practiceDoubted", reach: "readers" },
	],
	"practice.reused": [
		{ to: subjectPerson, message: "practiceReused", reach: "readers" },
		{ to: otherSubjectPerson, message: "practiceReused", reach: "readers" },
	],

	"nomination.made": [{ to: hubLeads, message: "nominationMade", reach: "themselves" }],
	"nomination.granted": [
		{ to: subjectPerson, message: "nominationGranted", mail: "nominationGranted", reach: "themselves" },
		{ to: otherSubjectPerson, message: "nominationGrantedToYours", reach: "themselves" },
	],
	"nomination.declined": [{ to: otherSubjectPerson, message: "nominationDeclined", reach: "themselves" }],
	"term.ended": [{ to: subjectPerson, message: "termEnded", reach: "themselves" }],
};
