import type { SubjectType } from "./activity-subject";
import type { Tx } from "./db";
import { newId } from "./ids";
import { PRACTICE_KINDS } from "./practice-kinds";
import type { JobName } from "./queue";
import type { Viewer } from "./viewer";

interface KindProperties {
	/** The person counts as engaged (metrics.md): a post, reply, RSVP, reuse or accepted answer. */
	engaged: boolean;
	/** People are notified of it. `lib/notifications/notices.ts` must then say who. */
	notifies: boolean;
}

/** Every kind of activity. A new kind that notifies people needs a notice and a text in each language, or it does not compile. */
export const ACTIVITY_KINDS = {
	"person.visited": { engaged: false, notifies: false },
	"person.signed_in": { engaged: false, notifies: false },
	"person.signed_out": { engaged: false, notifies: false },
	"person.added": { engaged: false, notifies: false },
	"person.profile_changed": { engaged: false, notifies: false },
	"person.suspended": { engaged: false, notifies: false },
	"person.restored": { engaged: false, notifies: true },
	"person.left": { engaged: false, notifies: false },
	"person.anonymised": { engaged: false, notifies: false },
	"role.granted": { engaged: false, notifies: true },
	"role.withdrawn": { engaged: false, notifies: false },
	"people.imported": { engaged: false, notifies: false },
	"setting.changed": { engaged: false, notifies: false },
	"community.created": { engaged: false, notifies: false },
	"community.changed": { engaged: false, notifies: false },
	"community.archived": { engaged: false, notifies: true },
	"community.reopened": { engaged: false, notifies: true },
	"community.merged": { engaged: false, notifies: true },
	"community.split": { engaged: false, notifies: true },
	"community.stage_proposed": { engaged: false, notifies: true },
	"community.stage_decided": { engaged: false, notifies: false },
	"community.stage_taken_back": { engaged: false, notifies: false },
	"playbook.done": { engaged: false, notifies: false },
	"playbook.reopened": { engaged: false, notifies: false },
	"community.without_manager": { engaged: false, notifies: true },
	"community.losing_manager": { engaged: false, notifies: true },
	"gap.asked": { engaged: false, notifies: true },
	"gap.dismissed": { engaged: false, notifies: false },
	"gap.reopened": { engaged: false, notifies: false },
	"topic.added": { engaged: false, notifies: false },
	"topic.changed": { engaged: false, notifies: false },
	"topic.merged": { engaged: false, notifies: false },
	"topic.split": { engaged: false, notifies: false },
	"community_request.proposed": { engaged: false, notifies: true },
	"community_request.changed": { engaged: false, notifies: true },
	"community_request.manager_asked": { engaged: false, notifies: true },
	"community_request.manager_accepted": { engaged: false, notifies: true },
	"community_request.manager_declined": { engaged: false, notifies: true },
	"community_request.opened": { engaged: false, notifies: true },
	"community_request.declined": { engaged: false, notifies: true },
	"community_request.withdrawn": { engaged: false, notifies: true },
	"community_request.restored": { engaged: false, notifies: true },
	"membership.joined": { engaged: false, notifies: false },
	"membership.requested": { engaged: false, notifies: true },
	"membership.accepted": { engaged: false, notifies: true },
	"membership.declined": { engaged: false, notifies: true },
	"membership.invited": { engaged: false, notifies: true },
	"membership.manager_named": { engaged: false, notifies: true },
	"membership.left": { engaged: false, notifies: false },
	"membership.removed": { engaged: false, notifies: true },
	"membership.reopened": { engaged: false, notifies: true },
	// The notice of the split tells it.
	"membership.moved": { engaged: false, notifies: false },
	"membership.restored": { engaged: false, notifies: true },
	"membership.work_share_set": { engaged: false, notifies: false },
	"membership.role_changed": { engaged: false, notifies: true },
	"post.asked": { engaged: true, notifies: true },
	"post.discussed": { engaged: true, notifies: true },
	"post.polled": { engaged: true, notifies: true },
	"post.proposed": { engaged: true, notifies: true },
	"post.scheduled": { engaged: false, notifies: false },
	"post.announced": { engaged: true, notifies: true },
	"post.confirmed": { engaged: false, notifies: false },
	// The first text of a newcomer counts once it is published.
	"post.held": { engaged: false, notifies: false },
	"post.hidden": { engaged: false, notifies: false },
	"post.shown": { engaged: false, notifies: false },
	"post.edited": { engaged: false, notifies: true },
	"post.deleted": { engaged: false, notifies: false },
	"post.restored": { engaged: false, notifies: false },
	"post.pinned": { engaged: false, notifies: false },
	"post.unpinned": { engaged: false, notifies: false },
	"post.locked": { engaged: false, notifies: false },
	"post.unlocked": { engaged: false, notifies: false },
	"post.moved": { engaged: false, notifies: false },
	"letter.drafted": { engaged: false, notifies: false },
	"letter.changed": { engaged: false, notifies: false },
	"letter.discarded": { engaged: false, notifies: false },
	"letter.sent": { engaged: false, notifies: true },
	"poll.voted": { engaged: false, notifies: false },
	// As reading does, a reaction counts as active only: figures of people keep their meaning.
	"reaction.given": { engaged: false, notifies: false },
	"reaction.taken_back": { engaged: false, notifies: false },
	// As a reaction, support counts as active only.
	"proposal.supported": { engaged: false, notifies: false },
	"proposal.support_withdrawn": { engaged: false, notifies: false },
	"proposal.raised": { engaged: false, notifies: true },
	"proposal.raise_taken_back": { engaged: false, notifies: false },
	"proposal.answered": { engaged: false, notifies: true },
	"proposal.assigned": { engaged: false, notifies: true },
	"proposal.due_day_changed": { engaged: false, notifies: false },
	"proposal.joined": { engaged: false, notifies: false },
	"proposal.separated": { engaged: false, notifies: false },
	"proposal.due_soon": { engaged: false, notifies: true },
	"proposal.overdue": { engaged: false, notifies: true },
	"need.snoozed": { engaged: false, notifies: false },
	"need.handed": { engaged: false, notifies: true },
	"need.done": { engaged: false, notifies: false },
	"need.brought_back": { engaged: false, notifies: false },
	"reply.written": { engaged: true, notifies: true },
	"reply.held": { engaged: false, notifies: false },
	"reply.hidden": { engaged: false, notifies: false },
	"reply.shown": { engaged: false, notifies: false },
	"reply.edited": { engaged: false, notifies: true },
	"reply.deleted": { engaged: false, notifies: false },
	"reply.restored": { engaged: false, notifies: false },
	"answer.accepted": { engaged: true, notifies: true },
	"answer.unaccepted": { engaged: false, notifies: false },
	"text.reported": { engaged: false, notifies: false },
	"case.opened": { engaged: false, notifies: true },
	"case.came_to_hub": { engaged: false, notifies: true },
	"case.decided": { engaged: false, notifies: true },
	"case.appealed": { engaged: false, notifies: true },
	"case.appeal_decided": { engaged: false, notifies: true },
	"moderation.settings_changed": { engaged: false, notifies: false },
	"member.muted": { engaged: false, notifies: true },
	"member.banned": { engaged: false, notifies: true },
	"restriction.lifted": { engaged: false, notifies: true },
	"meetup.drafted": { engaged: false, notifies: false },
	"meetup.draft_due": { engaged: false, notifies: true },
	"meetup.changed": { engaged: false, notifies: true },
	"meetup.cover_changed": { engaged: false, notifies: false },
	"meetup.published": { engaged: false, notifies: true },
	"meetup.cancelled": { engaged: false, notifies: true },
	"meetup.reinstated": { engaged: false, notifies: true },
	"meetup.held": { engaged: false, notifies: false },
	// Attendance counts as active only: the RSVP before it counted as engaged.
	"meetup.attended": { engaged: false, notifies: false },
	"meetup.attendance_taken_back": { engaged: false, notifies: false },
	"meetup.capture_saved": { engaged: false, notifies: false },
	"meetup.capture_due": { engaged: false, notifies: true },
	"meetup.captured": { engaged: false, notifies: false },
	"meetup.capture_waived": { engaged: false, notifies: false },
	"meetup.feedback_asked": { engaged: false, notifies: true },
	"feedback.given": { engaged: false, notifies: false },
	"checklist.changed": { engaged: false, notifies: false },
	"message.sent": { engaged: false, notifies: true },
	"material.added": { engaged: false, notifies: false },
	"material.removed": { engaged: false, notifies: false },
	"action.promised": { engaged: false, notifies: true },
	"action.done": { engaged: false, notifies: false },
	"action.reopened": { engaged: false, notifies: false },
	"rsvp.going": { engaged: true, notifies: false },
	"rsvp.waitlisted": { engaged: true, notifies: false },
	"rsvp.offered": { engaged: false, notifies: true },
	"rsvp.lapsed": { engaged: false, notifies: true },
	"rsvp.provisional": { engaged: false, notifies: true },
	"rsvp.confirmation_asked": { engaged: false, notifies: true },
	"rsvp.companions_named": { engaged: false, notifies: false },
	"rsvp.seated": { engaged: false, notifies: true },
	"rsvp.moved": { engaged: false, notifies: true },
	"rsvp.removed": { engaged: false, notifies: true },
	"rsvp.requested": { engaged: true, notifies: true },
	"rsvp.request_accepted": { engaged: false, notifies: true },
	"rsvp.request_refused": { engaged: false, notifies: true },
	"rsvp.request_reopened": { engaged: false, notifies: true },
	"seats.requests_wait": { engaged: false, notifies: true },
	"seats.requests_unanswered": { engaged: false, notifies: true },
	"seats.reserved": { engaged: false, notifies: false },
	"seats.released": { engaged: false, notifies: false },
	"guest.invited": { engaged: false, notifies: false },
	"guest.withdrawn": { engaged: false, notifies: false },
	"guest.consented": { engaged: false, notifies: false },
	"call.opened": { engaged: false, notifies: false },
	"call.closed": { engaged: false, notifies: false },
	"speaker.added": { engaged: false, notifies: false },
	"speaker.proposed": { engaged: false, notifies: true },
	"speaker.changed": { engaged: false, notifies: false },
	"speaker.moved": { engaged: false, notifies: false },
	"speaker.rated": { engaged: false, notifies: false },
	"speaker.invited": { engaged: false, notifies: false },
	"speaker.link_sent": { engaged: false, notifies: false },
	"speaker.link_revoked": { engaged: false, notifies: false },
	"speaker.sent_in": { engaged: false, notifies: true },
	"speaker.withdrew": { engaged: false, notifies: true },
	"series.planned": { engaged: false, notifies: false },
	"series.changed": { engaged: false, notifies: false },
	"series.ended": { engaged: false, notifies: false },
	"series.resumed": { engaged: false, notifies: false },
	"feed.opened": { engaged: false, notifies: false },
	"feed.closed": { engaged: false, notifies: false },
	"series.counted_in": { engaged: true, notifies: false },
	"series.counted_out": { engaged: false, notifies: false },
	"rsvp.withdrawn": { engaged: false, notifies: false },
	"rsvp.declined": { engaged: true, notifies: false },
	...PRACTICE_KINDS,
	"review.asked": { engaged: false, notifies: true },
	"review.withdrawn": { engaged: false, notifies: true },
	"review.answered": { engaged: false, notifies: true },
	"review.passed_on": { engaged: false, notifies: true },
	"review.waits": { engaged: false, notifies: true },
	"review.remarked": { engaged: false, notifies: true },
	"review.remark_settled": { engaged: false, notifies: true },
	"nomination.made": { engaged: false, notifies: true },
	"nomination.granted": { engaged: false, notifies: true },
	"nomination.declined": { engaged: false, notifies: true },
	"nomination.withdrawn": { engaged: false, notifies: false },
	"nomination.restored": { engaged: false, notifies: false },
	"term.ended": { engaged: false, notifies: true },
} as const satisfies Record<string, KindProperties>;

export type ActivityKind = keyof typeof ACTIVITY_KINDS;
export type NotifyingKind = {
	[Kind in ActivityKind]: (typeof ACTIVITY_KINDS)[Kind]["notifies"] extends true ? Kind : never;
}[ActivityKind];

export const ENGAGED_KINDS = Object.entries(ACTIVITY_KINDS)
	.filter(([, kind]) => kind.engaged)
	.map(([name]) => name);

export interface NewActivity {
	kind: ActivityKind;
	at: Date;
	communityId?: string | null;
	subject?: readonly [type: SubjectType, id: string];
	/** Values that the subject's row may lose later. Never a text that people wrote. */
	detail?: Record<string, string | number | boolean | null>;
}

/**
 * Writes an activity into the ledger, in the verb's transaction, with the actor's unit, site and country of that
 * day. A null actor means a job. A job queued in the same transaction notifies people.
 */
export async function recordActivity(
	tx: Tx,
	actor: Pick<Viewer, "personId" | "orgUnitId" | "spokeId" | "siteId" | "country"> | null,
	activity: NewActivity,
): Promise<string> {
	const id = newId(activity.at);
	const kind: KindProperties = ACTIVITY_KINDS[activity.kind];
	const [subjectType, subjectId] = activity.subject ?? [];
	// One statement for the activity and its job: a verb often holds a lock that others wait for.
	await tx.$executeRaw`
		with written as (
			insert into activities (id, kind, at, "actorId", "orgUnitId", "spokeId", "siteId", country, "communityId", "subjectType", "subjectId", detail)
			values (${id}::uuid, ${activity.kind}, ${activity.at}::timestamptz, ${actor?.personId ?? null}::uuid, ${actor?.orgUnitId ?? null}::uuid,
				${actor?.spokeId ?? null}::uuid, ${actor?.siteId ?? null}::uuid, ${actor?.country ?? null}, ${activity.communityId ?? null}::uuid,
				${subjectType ?? null}, ${subjectId ?? null}::uuid, ${activity.detail ? JSON.stringify(activity.detail) : null}::jsonb)
			returning id
		)
		select graphile_worker.add_job(${"activity.tell" satisfies JobName}, json_build_object('activityId', id)) from written where ${kind.notifies}`;
	return id;
}
