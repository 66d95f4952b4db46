import type { AliasableExpression } from "kysely";
import { communityHasManager } from "../communities/policy";
import { kysely } from "../db";
import { letterAudience } from "../letters/audience";
import { attendances } from "../meetups/attendances";
import { type MembershipRight, rolesThatMay } from "../membership-roles";
import { hasOtherDecider, otherDeciders, reportedBy } from "../moderation/policy";
import { termRunsOn } from "../people/badges";
import { audienceOf } from "../posts/addressed";
import { isMuted } from "../posts/muted";
import { CONCERNED_ANSWERS } from "../seats/answers";
import { literal, literals } from "../sql";
import type { NotifiedActivity } from "./notified-activity";

/** Some people, as a query of their ids. Those who may not see the activity are left out later. */
export type Recipients = (activity: NotifiedActivity) => AliasableExpression<{ personId: string | null }>;

const personWithId = (personId: string | null | undefined) =>
	kysely
		.selectFrom("people")
		.select("people.id as personId")
		.where("people.id", "=", personId ?? null);

/** The person that the subject is about, such as the holder of a seat, the author of a post, somebody who was invited. */
export const subjectPerson: Recipients = ({ personId }) => personWithId(personId);
export const otherSubjectPerson: Recipients = ({ otherPersonId }) => personWithId(otherPersonId);

export const practiceOwner: Recipients = ({ ownerId }) => personWithId(ownerId);

/** Those whom the practice that a post is about names: they answer for it. */
export const keepersOfPractice: Recipients = ({ postId }) => {
	const named = (role: "p.authorId" | "p.ownerId" | "p.contactId") =>
		kysely
			.selectFrom("posts as about")
			.innerJoin("practices as p", "p.id", "about.practiceId")
			.select(`${role} as personId`)
			.where("about.id", "=", postId ?? null);
	return named("p.authorId").unionAll(named("p.ownerId")).unionAll(named("p.contactId"));
};

/** Who wrote a translation of a practice last. */
export const practiceTranslator: Recipients = ({ translatorId }) => personWithId(translatorId);

/** Those who are asked in a review. */
export const reviewersAsked: Recipients = ({ reviewId }) =>
	kysely
		.selectFrom("practice_reviewers as r")
		.select("r.personId")
		.where("r.reviewId", "=", reviewId ?? null)
		.where("r.passedOnAt", "is", null);

const activeMembers = (communityId: string | null) =>
	kysely
		.selectFrom("memberships as ms")
		.select("ms.personId")
		.where("ms.communityId", "=", communityId)
		.where("ms.status", "=", literal("active"));

const membersWhoMay =
	(right: MembershipRight): Recipients =>
	({ communityId }) =>
		activeMembers(communityId).where("ms.role", "in", literals(rolesThatMay(right)));

export const managers = membersWhoMay("manage");
export const moderatorsAndManagers = membersWhoMay("moderate");

/** Members at the time of the activity: somebody who joins before the job runs gets no old news. */
export const members: Recipients = ({ communityId, at }) => activeMembers(communityId).where("ms.since", "<=", at);

/** Moderators and managers, except the author whose text waits for them. */
export const deciders: Recipients = (activity) =>
	kysely
		.selectFrom(moderatorsAndManagers(activity).as("decider"))
		.select("decider.personId")
		.where("decider.personId", "is distinct from", activity.otherPersonId ?? null);

const moderationCase = ({ caseId }: NotifiedActivity) =>
	kysely.selectFrom("moderation_cases as k").where("k.id", "=", caseId ?? null);

/** Those who can decide about an appeal. */
export const appealDeciders: Recipients = (activity) =>
	moderationCase(activity)
		.innerJoinLateral(otherDeciders().as("other"), (join) => join.onTrue())
		.select("other.personId");

/** The hub, where nobody of the community can decide about a report or an appeal. */
export const hubInsteadOfDeciders: Recipients = (activity) =>
	hubExcept(activity.otherPersonId).where((eb) =>
		eb.exists(
			moderationCase(activity)
				.select("k.id")
				.where((of) => of.not(hasOtherDecider(of)))
				.where((of) => of.not(reportedBy(eb.ref("g.personId")))),
		),
	);

/** Those who reported the text of a case. */
export const reporters: Recipients = ({ caseId }) =>
	kysely
		.selectFrom("text_reports as report")
		.select("report.reporterId as personId")
		.where("report.caseId", "=", caseId ?? null);

/** Champions of the topic of the community. */
export const topicChampions: Recipients = ({ communityId, today }) =>
	kysely
		.selectFrom("champion_terms as term")
		.innerJoin("communities as c", "c.topicId", "term.topicId")
		.select("term.personId")
		.where("c.id", "=", communityId)
		.where(termRunsOn(today));

/** The members whom an announcement is for, who were members then. */
export const announcedTo: Recipients = ({ postId, at }) =>
	audienceOf(postId ?? null)
		.where("ms.since", "<=", at)
		.select("person.id as personId");

/** The members whom a letter is for, who were members when it was sent. */
export const letterReaders: Recipients = ({ letterId, at }) =>
	letterAudience(letterId ?? null)
		.where("ms.since", "<=", at)
		.select("person.id as personId");

/** People whom the text names since that instant. */
export const mentioned: Recipients = ({ postId, replyId, at }) =>
	kysely
		.selectFrom("mentions as mention")
		.select("mention.personId")
		.where("mention.postId", "=", postId ?? null)
		.where("mention.replyId", "is not distinct from", replyId ?? null)
		.where("mention.at", "=", at);

/** Recipients without those who have muted the thread. */
export const unlessMuted =
	(recipients: Recipients): Recipients =>
	(activity) =>
		kysely
			.selectFrom(recipients(activity).as("told"))
			.select("told.personId")
			.where((eb) =>
				eb.not(isMuted(eb.cast<string | null>(eb.val(activity.postId ?? null), "uuid"), eb.ref("told.personId"))),
			);

const rsvpsOf = (meetupId: string | undefined) =>
	kysely
		.selectFrom("rsvps")
		.select("rsvps.personId")
		.where("rsvps.meetupId", "=", meetupId ?? null);

/** People with a seat, on the waitlist, with an offer, or who asked for a seat. */
export const concernedPeople: Recipients = ({ meetupId }) =>
	rsvpsOf(meetupId).where("rsvps.answer", "in", literals(CONCERNED_ANSWERS));

/** People with a seat; at one venue where the activity is about one. */
export const seatHolders: Recipients = ({ meetupId, venueId }) => {
	const seated = rsvpsOf(meetupId).where("rsvps.answer", "=", literal("going"));
	return venueId ? seated.where("rsvps.venueId", "=", venueId) : seated;
};

export const attendees: Recipients = ({ meetupId }) =>
	kysely
		.selectFrom(attendances().as("there"))
		.select("there.personId")
		.where("there.meetupId", "=", meetupId ?? null);

/** The hub: its leads, or the administrators where no lead works here. Not the person that the activity is about. */
export const hub: Recipients = ({ personId }) => hubExcept(personId);

/** The hub, while nobody manages the community. */
export const hubInsteadOfManagers: Recipients = ({ personId, communityId }) =>
	hubExcept(personId).where((eb) =>
		eb.exists(
			eb
				.selectFrom("communities as c")
				.select("c.id")
				.where("c.id", "=", communityId)
				.where((community) => community.not(communityHasManager()(community))),
		),
	);

export function hubExcept(personId: string | undefined) {
	const activeLeads = kysely
		.selectFrom("role_grants as lead")
		.innerJoin("people as leader", "leader.id", "lead.personId")
		.select("lead.personId")
		.where("lead.role", "=", literal("hub_lead"))
		.where("leader.status", "=", literal("active"));
	return kysely
		.selectFrom("role_grants as g")
		.select("g.personId")
		.where((eb) =>
			eb.or([
				eb("g.role", "=", literal("hub_lead")),
				eb.and([eb("g.role", "=", literal("administrator")), eb.not(eb.exists(activeLeads))]),
			]),
		)
		.where("g.personId", "is distinct from", personId ?? null);
}

/** The hub, for a matter that nobody who works here owns. */
export const hubWithoutOwner: Recipients = ({ personId }) =>
	hubExcept(undefined).where((eb) => eb.lit(personId === undefined));

/** Those who are told of an answer by this proposal: each by one, however many proposals of its matter they support. */
export const backersToTell: Recipients = ({ answerId, postId }) =>
	kysely
		.selectFrom("case_tellings as telling")
		.select("telling.personId")
		.where("telling.answerId", "=", answerId ?? null)
		.where("telling.postId", "=", postId ?? null);

/** Hub leads, except the person that the activity is about. */
export const hubLeads: Recipients = ({ personId }) =>
	kysely
		.selectFrom("role_grants as g")
		.select("g.personId")
		.where("g.role", "=", literal("hub_lead"))
		.where("g.personId", "is distinct from", personId ?? null);

const communityRequest = ({ requestId }: NotifiedActivity) =>
	kysely.selectFrom("community_requests as cr").where("cr.id", "=", requestId ?? null);

/** Who proposed a community. */
export const requestProposer: Recipients = (activity) => communityRequest(activity).select("cr.proposerId as personId");

export const requestSponsor: Recipients = (activity) => communityRequest(activity).select("cr.sponsorId as personId");

/** The sponsor and the managers whom a proposed community names. */
export const requestNamed: Recipients = (activity) =>
	communityRequest(activity)
		.select("cr.sponsorId as personId")
		.unionAll(
			kysely
				.selectFrom("community_request_managers as rm")
				.select("rm.personId")
				.where("rm.requestId", "=", activity.requestId ?? null),
		);

/** The hub, where it must approve. */
export const hubToApprove: Recipients = (activity) =>
	kysely
		.selectFrom(hub(activity).as("deciding"))
		.select("deciding.personId")
		.where((eb) => eb.lit(activity.needsApproval === true));
