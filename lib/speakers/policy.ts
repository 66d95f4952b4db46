import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import {
	type CommunityFacts,
	canManage,
	canModerateOrManage,
	canTakePart,
	communityModeratedOrManagedBy,
} from "../communities/policy";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import {
	type AnswerFacts,
	canSeat,
	type EditionOver,
	type MeetupFacts,
	meetupVisibleTo,
	tookPlace,
} from "../meetups/policy";
import { literal, literals } from "../sql";
import type { Viewer } from "../viewer";
import { isDelivered, SPEAKING, type SpeakerStage } from "./schema";

/** Talks of a community `c` for those who prepare its meetups, moderators and managers: `canSeeSpeakers` as a condition. */
export function talkVisibleTo(viewer: Viewer) {
	return communityModeratedOrManagedBy(viewer);
}

/** A query that reads talks under the alias `s`, each with its community `c`, its meetup `m` and the speaker's account `p`. */
type TalkQuery = ExpressionBuilder<
	DB & {
		s: DB["speaker_engagements"];
		c: DB["communities"];
		m: DB["meetups"];
		p: { [Column in keyof DB["people"]]: DB["people"][Column] | null };
	},
	"s" | "c" | "m" | "p"
>;

/**
 * Talks on the agenda of a meetup that the viewer sees, whose speaker has accepted. A guest who speaks is shown to others
 * once they agree to be named.
 */
export function talkOnAgenda(viewer: Viewer, meetupId: string) {
	return (eb: TalkQuery): Expression<SqlBool> => {
		const consented = eb
			.selectFrom("meetup_invitations as i")
			.select("i.id")
			.whereRef("i.meetupId", "=", "m.id")
			.whereRef("i.personId", "=", "p.id")
			.where("i.nameConsent", "=", literal(true))
			.where("i.withdrawnAt", "is", null);
		return eb.and([
			eb("m.id", "=", meetupId),
			meetupVisibleTo(viewer)(eb),
			eb("s.agendaItemId", "is not", null),
			eb("s.stage", "in", literals(SPEAKING)),
			eb.or([
				talkVisibleTo(viewer)(eb),
				eb("p.id", "is", null),
				eb("p.id", "=", viewer.personId),
				eb("p.kind", "=", literal("employee")),
				eb.exists(consented),
			]),
		]);
	};
}

/** Moderators read, managers act. */
export const canSeeSpeakers = canModerateOrManage;

/** Managers add, change and move talks. */
export function canRunSpeakers(viewer: Viewer, community: CommunityFacts): Verdict {
	return community.archivedAt ? refused("community_archived") : canManage(viewer, community);
}

/** Moderators and managers rate proposals, but not their own. */
export function canRate(
	viewer: Viewer,
	{ community, proposedById }: { community: CommunityFacts; proposedById: string | null },
): Verdict {
	if (community.archivedAt) return refused("community_archived");
	if (proposedById === viewer.personId) return refused("own_proposal");
	return canSeeSpeakers(viewer, community);
}

/** A speaker withdraws by their link until the talk was given, or its meetup is over. */
export function canWithdraw(talk: { stage: SpeakerStage; meetup: EditionOver | null }, at: Date): Verdict {
	const isGiven = isDelivered(talk.stage) || (talk.meetup !== null && tookPlace(talk.meetup, at));
	return isGiven ? refused("talk_given") : allowed;
}

/** A call for proposals can be opened before the meetup starts. */
export function canCall(viewer: Viewer, meetup: MeetupFacts, at: Date): Verdict {
	const verdict = canSeat(viewer, meetup);
	if (!verdict.allowed) return verdict;
	return meetup.startsAt <= at ? refused("meetup_over") : allowed;
}

interface CallFacts extends AnswerFacts {
	proposalsUntil: Date | null;
	community: CommunityFacts;
}

export function canPropose(viewer: Viewer, meetup: CallFacts, at: Date): Verdict {
	const verdict = canTakePart(viewer, meetup.community);
	if (!verdict.allowed) return verdict;
	if (meetup.state !== "published" || !meetup.proposalsUntil || meetup.startsAt <= at) return refused("call_not_open");
	return meetup.proposalsUntil <= at ? refused("call_closed") : allowed;
}
