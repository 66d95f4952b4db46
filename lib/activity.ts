import type { Tx } from "./db";
import { newId } from "./ids";
import type { JobName } from "./queue";
import type { Viewer } from "./viewer";

interface KindOfActivity {
	/** Counts a person as engaged (metrics.md): a post, reply, reaction, RSVP, reuse or accepted answer. */
	engaged: boolean;
	/** Somebody is told: `lib/notifications/audience.ts` must then say who. */
	told: boolean;
}

/** Every kind of fact there is. A new one is decided here, in the audience table and in both languages, or does not compile. */
export const ACTIVITY_KINDS = {
	"person.visited": { engaged: false, told: false },
	"person.signed_in": { engaged: false, told: false },
	"person.signed_out": { engaged: false, told: false },
	"person.added": { engaged: false, told: false },
	"person.profile_changed": { engaged: false, told: false },
	"person.suspended": { engaged: false, told: false },
	"person.restored": { engaged: false, told: false },
	"person.left": { engaged: false, told: false },
	"person.anonymised": { engaged: false, told: false },
	"role.granted": { engaged: false, told: true },
	"role.withdrawn": { engaged: false, told: false },
	"people.imported": { engaged: false, told: false },
	"setting.changed": { engaged: false, told: false },
	"community.created": { engaged: false, told: false },
	"community.changed": { engaged: false, told: false },
	"community.archived": { engaged: false, told: false },
	"membership.joined": { engaged: false, told: false },
	"membership.requested": { engaged: false, told: true },
	"membership.accepted": { engaged: false, told: true },
	"membership.declined": { engaged: false, told: true },
	"membership.invited": { engaged: false, told: true },
	"membership.left": { engaged: false, told: false },
	"membership.removed": { engaged: false, told: true },
	"membership.role_changed": { engaged: false, told: true },
	"post.asked": { engaged: true, told: true },
	"post.discussed": { engaged: true, told: false },
	"post.announced": { engaged: true, told: true },
	"post.edited": { engaged: false, told: false },
	"post.deleted": { engaged: false, told: false },
	"post.restored": { engaged: false, told: false },
	"reply.written": { engaged: true, told: true },
	"reply.edited": { engaged: false, told: false },
	"reply.deleted": { engaged: false, told: false },
	"reply.restored": { engaged: false, told: false },
	"answer.accepted": { engaged: true, told: true },
	"answer.unaccepted": { engaged: false, told: false },
	"meetup.drafted": { engaged: false, told: false },
	"meetup.draft_due": { engaged: false, told: true },
	"meetup.changed": { engaged: false, told: true },
	"meetup.published": { engaged: false, told: true },
	"meetup.cancelled": { engaged: false, told: true },
	"meetup.held": { engaged: false, told: false },
	// To have come counts as active, not as engaged: the seat it follows did.
	"meetup.attended": { engaged: false, told: false },
	"meetup.attendance_taken_back": { engaged: false, told: false },
	"meetup.capture_saved": { engaged: false, told: false },
	"meetup.capture_due": { engaged: false, told: true },
	"meetup.captured": { engaged: false, told: false },
	"meetup.capture_waived": { engaged: false, told: false },
	"meetup.feedback_asked": { engaged: false, told: true },
	"feedback.given": { engaged: false, told: false },
	"checklist.changed": { engaged: false, told: false },
	"message.sent": { engaged: false, told: true },
	"material.added": { engaged: false, told: false },
	"material.removed": { engaged: false, told: false },
	"action.promised": { engaged: false, told: true },
	"action.done": { engaged: false, told: false },
	"action.reopened": { engaged: false, told: false },
	"rsvp.going": { engaged: true, told: false },
	"rsvp.waitlisted": { engaged: true, told: false },
	"rsvp.offered": { engaged: false, told: true },
	"rsvp.lapsed": { engaged: false, told: true },
	"rsvp.provisional": { engaged: false, told: true },
	"rsvp.confirmation_asked": { engaged: false, told: true },
	"rsvp.companions_named": { engaged: false, told: false },
	"rsvp.seated": { engaged: false, told: true },
	"rsvp.removed": { engaged: false, told: true },
	"seats.reserved": { engaged: false, told: false },
	"seats.released": { engaged: false, told: false },
	"guest.invited": { engaged: false, told: false },
	"guest.withdrawn": { engaged: false, told: false },
	"guest.consented": { engaged: false, told: false },
	"call.opened": { engaged: false, told: false },
	"call.closed": { engaged: false, told: false },
	"speaker.added": { engaged: false, told: false },
	"speaker.proposed": { engaged: false, told: true },
	"speaker.changed": { engaged: false, told: false },
	"speaker.moved": { engaged: false, told: false },
	"speaker.rated": { engaged: false, told: false },
	"speaker.invited": { engaged: false, told: false },
	"speaker.link_sent": { engaged: false, told: false },
	"speaker.link_revoked": { engaged: false, told: false },
	"speaker.sent_in": { engaged: false, told: true },
	"speaker.withdrew": { engaged: false, told: true },
	"series.planned": { engaged: false, told: false },
	"series.changed": { engaged: false, told: false },
	"series.ended": { engaged: false, told: false },
	"series.resumed": { engaged: false, told: false },
	"feed.opened": { engaged: false, told: false },
	"feed.closed": { engaged: false, told: false },
	"series.counted_in": { engaged: true, told: false },
	"series.counted_out": { engaged: false, told: false },
	"rsvp.withdrawn": { engaged: false, told: false },
	"rsvp.declined": { engaged: true, told: false },
	"practice.drafted": { engaged: false, told: false },
	"practice.discarded": { engaged: false, told: false },
	"practice.restored": { engaged: false, told: false },
	"practice.changed": { engaged: false, told: false },
	"practice.published": { engaged: true, told: true },
	"practice.retired": { engaged: false, told: false },
	"practice.doubted": { engaged: false, told: true },
	"practice.reused": { engaged: true, told: true },
	"practice.reuse_withdrawn": { engaged: false, told: false },
	"nomination.made": { engaged: false, told: true },
	"nomination.granted": { engaged: false, told: true },
	"nomination.declined": { engaged: false, told: true },
	"nomination.withdrawn": { engaged: false, told: false },
	"term.ended": { engaged: false, told: true },
} as const satisfies Record<string, KindOfActivity>;

export type ActivityKind = keyof typeof ACTIVITY_KINDS;
export type ToldKind = {
	[Kind in ActivityKind]: (typeof ACTIVITY_KINDS)[Kind]["told"] extends true ? Kind : never;
}[ActivityKind];

export const ENGAGED_KINDS = Object.entries(ACTIVITY_KINDS)
	.filter(([, kind]) => kind.engaged)
	.map(([name]) => name);

export type SubjectType =
	| "person"
	| "community"
	| "membership"
	| "post"
	| "reply"
	| "meetup"
	| "rsvp"
	| "series"
	| "material"
	| "message"
	| "action"
	| "speaker"
	| "invitation"
	| "practice"
	| "nomination"
	| "term"
	| "import"
	| "setting";

export interface ActivityFact {
	kind: ActivityKind;
	at: Date;
	communityId?: string | null;
	subject?: readonly [type: SubjectType, id: string];
	/** What the subject's own row may later lose. Never a text people wrote. */
	detail?: Record<string, string | number | boolean | null>;
}

/**
 * Writes a fact into the ledger, in the verb's transaction, with the unit, site and country its actor has that day.
 * A null actor is the house itself (a job). Who is told follows by a job queued in the same transaction.
 */
export async function recordActivity(
	tx: Tx,
	actor: Pick<Viewer, "personId" | "orgUnitId" | "spokeId" | "siteId" | "country"> | null,
	fact: ActivityFact,
): Promise<string> {
	const id = newId(fact.at);
	const kind: KindOfActivity = ACTIVITY_KINDS[fact.kind];
	const [subjectType, subjectId] = fact.subject ?? [];
	// One statement for the fact and its job: a verb often holds a lock that others wait for.
	await tx.$executeRaw`
		with written as (
			insert into activities (id, kind, at, "actorId", "orgUnitId", "spokeId", "siteId", country, "communityId", "subjectType", "subjectId", detail)
			values (${id}::uuid, ${fact.kind}, ${fact.at}::timestamptz, ${actor?.personId ?? null}::uuid, ${actor?.orgUnitId ?? null}::uuid,
				${actor?.spokeId ?? null}::uuid, ${actor?.siteId ?? null}::uuid, ${actor?.country ?? null}, ${fact.communityId ?? null}::uuid,
				${subjectType ?? null}, ${subjectId ?? null}::uuid, ${fact.detail ? JSON.stringify(fact.detail) : null}::jsonb)
			returning id
		)
		select graphile_worker.add_job(${"activity.tell" satisfies JobName}, json_build_object('activityId', id)) from written where ${kind.told}`;
	return id;
}
