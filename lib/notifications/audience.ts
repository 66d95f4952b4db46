import type { ToldKind } from "../activity";
import type { en } from "../i18n/en";
import {
	attendees,
	type Circle,
	earlierRepliers,
	hubLeads,
	managers,
	members,
	moderatorsAndManagers,
	seated,
	seatHolders,
	theOtherPerson,
	thePerson,
	topicChampions,
} from "./circles";
import type { Fact } from "./facts";

export type InboxMessage = keyof (typeof en)["inbox"]["kinds"];
export type MailMessage = keyof (typeof en)["mail"]["told"];

export interface Audience {
	who: Circle;
	/** What their inbox says; with `mail`, a mail says it as well. */
	message: InboxMessage;
	mail?: MailMessage;
	/**
	 * Whose right to know it is. `readers`: only those who may read in the community, and the item goes when the right
	 * does. `themselves`: it is about the person, who may be outside.
	 */
	reach: "readers" | "themselves";
	path?: (fact: Fact) => string;
}

const membersPage = (fact: Fact) => `${fact.path}/members`;

/** Which activity tells whom. A person in two audiences hears the first. Never told: the actor. */
export const AUDIENCES: Record<ToldKind, readonly Audience[]> = {
	"role.granted": [{ who: thePerson, message: "roleGranted", reach: "themselves" }],

	"membership.requested": [
		{ who: managers, message: "membershipRequested", mail: "membershipRequested", reach: "readers", path: membersPage },
	],
	"membership.accepted": [
		{ who: thePerson, message: "membershipAccepted", mail: "membershipAccepted", reach: "readers" },
	],
	"membership.declined": [{ who: thePerson, message: "membershipDeclined", reach: "themselves" }],
	"membership.invited": [
		{ who: thePerson, message: "membershipInvited", mail: "membershipInvited", reach: "themselves" },
	],
	"membership.removed": [
		{ who: thePerson, message: "membershipRemoved", reach: "themselves", path: () => "/communities" },
	],
	"membership.role_changed": [{ who: thePerson, message: "membershipRole", reach: "readers" }],

	"post.asked": [
		{ who: moderatorsAndManagers, message: "postAsked", reach: "readers" },
		{ who: topicChampions, message: "postAskedChampion", reach: "readers" },
	],
	"post.announced": [{ who: members, message: "postAnnounced", reach: "readers" }],
	"reply.written": [
		{ who: thePerson, message: "replyToYou", reach: "readers" },
		{ who: earlierRepliers, message: "replyAlso", reach: "readers" },
	],
	"answer.accepted": [{ who: theOtherPerson, message: "answerAccepted", reach: "readers" }],

	"meetup.draft_due": [{ who: managers, message: "meetupDraftDue", reach: "readers" }],
	"meetup.published": [{ who: members, message: "meetupPublished", reach: "readers" }],
	"meetup.changed": [{ who: seatHolders, message: "meetupChanged", mail: "meetupChanged", reach: "readers" }],
	"meetup.cancelled": [{ who: seatHolders, message: "meetupCancelled", mail: "meetupCancelled", reach: "readers" }],
	"meetup.capture_due": [
		{ who: managers, message: "captureDue", reach: "readers", path: (fact) => `${fact.path}/capture` },
	],
	"meetup.feedback_asked": [
		{
			who: attendees,
			message: "feedbackAsked",
			mail: "feedbackAsked",
			reach: "readers",
			path: (fact) => `${fact.path}/feedback`,
		},
	],
	"message.sent": [{ who: seated, message: "hostMessage", mail: "hostMessage", reach: "readers" }],
	"action.promised": [{ who: thePerson, message: "actionPromised", reach: "readers" }],
	"rsvp.offered": [{ who: thePerson, message: "seatOffered", reach: "readers" }],
	"rsvp.lapsed": [{ who: thePerson, message: "seatEnded", reach: "readers" }],
	"rsvp.provisional": [{ who: thePerson, message: "seatProvisional", reach: "readers" }],
	"rsvp.confirmation_asked": [{ who: thePerson, message: "seatToConfirm", reach: "readers" }],
	"rsvp.seated": [{ who: thePerson, message: "seatGiven", reach: "readers" }],
	"rsvp.removed": [{ who: thePerson, message: "seatRemoved", reach: "readers" }],
	"speaker.proposed": [{ who: moderatorsAndManagers, message: "speakerProposed", reach: "readers" }],
	"speaker.withdrew": [{ who: moderatorsAndManagers, message: "speakerWithdrew", reach: "readers" }],
	"speaker.sent_in": [{ who: moderatorsAndManagers, message: "speakerSentIn", reach: "readers" }],

	"practice.published": [{ who: members, message: "practicePublished", reach: "readers" }],
	"practice.doubted": [
		{ who: theOtherPerson, message: "practiceDoubted", reach: "readers" },
		{ who: thePerson, message: "practiceDoubted", reach: "readers" },
	],
	"practice.reused": [
		{ who: thePerson, message: "practiceReused", reach: "readers" },
		{ who: theOtherPerson, message: "practiceReused", reach: "readers" },
	],

	"nomination.made": [{ who: hubLeads, message: "nominationMade", reach: "themselves" }],
	"nomination.granted": [
		{ who: thePerson, message: "nominationGranted", mail: "nominationGranted", reach: "themselves" },
		{ who: theOtherPerson, message: "nominationGrantedToYours", reach: "themselves" },
	],
	"nomination.declined": [{ who: theOtherPerson, message: "nominationDeclined", reach: "themselves" }],
	"term.ended": [{ who: thePerson, message: "termEnded", reach: "themselves" }],
};
