import { sql } from "kysely";
import { ACTIVITY_KINDS, type NotifyingKind } from "../activity";
import { kysely } from "../db";
import { UUID_V7 } from "../ids";
import { literal } from "../sql";
import { type Audience, mayBeTold, rowOfPerson } from "../visibility";
import { tellAtOnce } from "./at-once";
import { mailInboxItems } from "./mails";
import { NOTICES, type NoticeRule } from "./notices";
import { type NotifiedActivity, readActivity } from "./notified-activity";

/** Job: writes an activity into the inboxes of everyone it concerns, and mails it. Run twice, it is one item and one mail. */
export async function notifyOfActivity(activityId: string, at: Date): Promise<void> {
	const activity = await readActivity(activityId);
	if (!activity || !isNotified(activity.kind)) return;
	for (const notice of NOTICES[activity.kind]) {
		await putIntoInboxes(activity, notice, at);
		if (notice.mail) await mailInboxItems(activity, notice.message, notice.mail, at);
		else await tellAtOnce(activity, notice.message, at);
	}
}

const isNotified = (kind: NotifiedActivity["kind"]): kind is NotifyingKind => ACTIVITY_KINDS[kind].notifies;

const CONCERNS_NO_COMMUNITY: ReadonlySet<Audience> = new Set(["themselves", "hub_leads", "hub", "case_keepers"]);

const COLUMNS = [
	"id",
	"personId",
	"activityId",
	"audience",
	"communityId",
	"kind",
	"params",
	"path",
	"at",
	"actorId",
] as const;

/** The thread that a reply belongs to. */
const threadOf = ({ kind, postId }: Pick<NotifiedActivity, "kind" | "postId">): string | null =>
	kind === "reply.written" ? (postId ?? null) : null;

/** One statement for all recipients, who may be the fifty thousand members of a large community. */
async function putIntoInboxes(
	activity: NotifiedActivity,
	{ to, message, audience, path }: NoticeRule,
	at: Date,
): Promise<void> {
	const address = path?.(activity) ?? activity.path;
	const communityId = CONCERNS_NO_COMMUNITY.has(audience) ? null : activity.communityId;
	const recipients = kysely
		.selectFrom("people as person")
		.select((eb) => [
			sql.raw<string>(UUID_V7.sql).as("id"),
			"person.id as personId",
			eb.cast<string>(eb.val(activity.activityId), "uuid").as("activityId"),
			sql<Audience>`${audience}::"Audience"`.as("audience"),
			// What guests may see is decided by the meetup, not by its community.
			eb
				.case()
				.when("person.kind", "=", literal("employee"))
				.then(eb.cast<string | null>(eb.val(communityId), "uuid"))
				.end()
				.as("communityId"),
			eb.cast<string>(eb.val(message), "text").as("kind"),
			eb.cast<unknown>(eb.val(JSON.stringify(activity.params)), "jsonb").as("params"),
			eb.cast<string>(eb.val(address), "text").as("path"),
			eb.cast<Date>(eb.val(activity.at), "timestamptz").as("at"),
			eb.cast<string | null>(eb.val(activity.actorId), "uuid").as("actorId"),
		])
		.where("person.id", "in", (eb) => eb.selectFrom(to(activity).as("recipient")).select("recipient.personId"))
		.where("person.status", "=", literal("active"))
		.where((eb) => eb("person.id", "is distinct from", eb.cast<string | null>(eb.val(activity.actorId), "uuid")))
		.where((eb) =>
			mayBeTold(rowOfPerson(at), {
				audience: sql<Audience>`${audience}::"Audience"`,
				communityId: eb.cast<string | null>(eb.val(communityId), "uuid"),
				path: eb.cast<string>(eb.val(address), "text"),
			}),
		);
	await kysely
		.insertInto("inbox_items")
		.columns([...COLUMNS, "groupId"])
		.expression(
			kysely
				.selectFrom(recipients.as("item"))
				.select(COLUMNS)
				// The replies to a post are one line of the inbox.
				.select((eb) =>
					eb.fn.coalesce(eb.cast<string | null>(eb.val(threadOf(activity)), "uuid"), "item.id").as("groupId"),
				),
		)
		.onConflict((conflict) => conflict.columns(["activityId", "personId"]).doNothing())
		.execute();
}
