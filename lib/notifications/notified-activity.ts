import type { ActivityKind } from "../activity";
import type { SubjectType } from "../activity-subject";
import { kysely } from "../db";
import { env } from "../env";
import { organisationDay } from "../organisation-day";
import { fullName } from "../text";
import type { Detail, Subject } from "./subject";
import { SUBJECTS } from "./subjects";

/** An activity with the values of its messages and the people it may concern. */
export interface NotifiedActivity extends Subject {
	activityId: string;
	kind: ActivityKind;
	at: Date;
	/** The day of `at` in the organisation's zone. */
	today: string;
	actorId: string | null;
	communityId: string | null;
}

/** An activity as its messages need it; null when there is nothing to say any more. */
export async function readActivity(activityId: string): Promise<NotifiedActivity | null> {
	const activity = await kysely
		.selectFrom("activities as a")
		.leftJoin("people as actor", "actor.id", "a.actorId")
		.select(["a.kind", "a.at", "a.actorId", "a.communityId", "a.subjectType", "a.subjectId", "a.detail"])
		.select(["actor.givenName", "actor.familyName"])
		.where("a.id", "=", activityId)
		.executeTakeFirst();
	if (!activity?.subjectId) return null;
	const read = SUBJECTS[activity.subjectType as SubjectType];
	const subject = await read?.(activity.subjectId, (activity.detail ?? {}) as Detail, activity.kind as ActivityKind);
	if (!subject) return null;
	const { givenName, familyName } = activity;
	const actor = givenName !== null && familyName !== null ? fullName({ givenName, familyName }) : null;
	return {
		...subject,
		activityId,
		kind: activity.kind as ActivityKind,
		at: activity.at,
		today: organisationDay(activity.at),
		actorId: activity.actorId,
		communityId: activity.communityId,
		params: { ...subject.params, actor: actor ?? env().ORGANISATION_NAME },
	};
}
