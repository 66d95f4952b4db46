import { sql } from "kysely";
import { DAY, HOUR } from "../clock";
import { db, kysely, readIn } from "../db";
import type { OptionalMail } from "../mail-kinds";
import { queueMails } from "../mail-queue";
import { literal } from "../sql";
import { zoneOfPerson } from "../zone-of-person";
import { reminderMail } from "./seat-mail";
import { editionSeenByRow } from "./sight";

/**
 * When seat holders are reminded: from `before` the start on, and no later than `until` before it if the worker was down.
 * Whoever answered less than a day before a reminder does not get it.
 */
export const REMINDERS = {
	week: { before: 7 * DAY, until: 2 * DAY, onlineOnly: false },
	day: { before: DAY, until: 3 * HOUR, onlineOnly: false },
	hour: { before: HOUR, until: 0, onlineOnly: true },
} as const;
type ReminderKind = keyof typeof REMINDERS;

const AT_ONCE = 200;

/**
 * Job: reminds seat holders. The key of each mail makes sure that it is sent once; a new start makes a new key. Returns how
 * many mails were queued.
 */
export async function sendReminders(at: Date): Promise<number> {
	let sent = 0;
	for (const kind of Object.keys(REMINDERS) as ReminderKind[])
		for (let batch = AT_ONCE; batch === AT_ONCE; sent += batch) batch = await remind(kind, at);
	return sent;
}

function remind(kind: ReminderKind, at: Date): Promise<number> {
	return db.$transaction(async (tx) => {
		const due = await readIn(tx, dueFor(kind, at));
		const mails = due.flatMap(({ onceKey, meetupId, venueName, venueZone, version, companions, ...row }) =>
			reminderMail(row, kind, onceKey, {
				edition: { ...row, id: meetupId, state: "published" },
				venue: { ...row, name: venueName, zone: venueZone },
				version,
				companions,
				at,
			}),
		);
		await queueMails(tx, mails);
		return due.length;
	});
}

/** Who is to be reminded now and has no such mail yet. */
function dueFor(kind: ReminderKind, at: Date) {
	const { before, until, onlineOnly } = REMINDERS[kind];
	const due = kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.innerJoin("rsvps as r", "r.meetupId", "m.id")
		.innerJoin("venues as v", "v.id", "r.venueId")
		.innerJoin("people as person", "person.id", "r.personId")
		.select([
			"m.id as meetupId",
			"m.communityId",
			"m.title",
			"m.summary",
			"c.name as communityName",
			"m.startsAt",
			"m.endsAt",
		])
		.select(["m.calendarVersion", "v.kind", "v.name as venueName", "v.directions", "v.accessNotes", "v.joinUrl"])
		.select(["v.zone as venueZone", "person.id as personId", "person.givenName", "person.familyName"])
		.select(["person.email", "person.locale", "r.calendarVersion as version", "r.companions"])
		.select((eb) => [
			zoneOfPerson().as("zone"),
			sql<string>`concat_ws(':', 'reminder', ${kind}::text, ${eb.ref("m.id")}, extract(epoch from ${eb.ref("m.startsAt")})::bigint, ${eb.ref("person.id")})`.as(
				"onceKey",
			),
		])
		.where("m.state", "=", literal("published"))
		.where("m.startsAt", ">", new Date(at.getTime() + until))
		.where("m.startsAt", "<=", new Date(at.getTime() + before))
		.where("r.answer", "=", literal("going"))
		.where("r.confirmBy", "is", null)
		.where((eb) =>
			eb(
				"r.answeredAt",
				"<",
				sql<Date>`${eb.ref("m.startsAt")} - make_interval(secs => ${(before + DAY) / 1000}::float8)`,
			),
		)
		.where("person.email", "is not", null)
		.where((eb) =>
			eb.not(eb("person.mailsOff", "@>", sql<string[]>`array[${"reminder" satisfies OptionalMail}]::text[]`)),
		)
		.where(editionSeenByRow(at))
		.where((eb) => eb.or([eb("v.kind", "=", literal("online")), eb.lit(!onlineOnly)]));
	return kysely
		.selectFrom(due.as("due"))
		.selectAll("due")
		.where((eb) =>
			eb.not(eb.exists(eb.selectFrom("outgoing_mails as o").select("o.id").whereRef("o.onceKey", "=", "due.onceKey"))),
		)
		.orderBy("due.startsAt")
		.orderBy("due.personId")
		.limit(sql.lit(AT_ONCE));
}
