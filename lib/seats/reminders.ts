import { DAY, HOUR } from "../clock";
import { db, type Tx } from "../db";
import { env } from "../env";
import type { Locale } from "../i18n/locales";
import { mailReminder } from "./mail";

/**
 * When seat holders are reminded: from `before` the start on, and no later than `until` before it, should the worker
 * have been away. Who answered in the day before needs no reminder: their confirmation is that fresh.
 */
export const REMINDERS = {
	week: { before: 7 * DAY, until: 2 * DAY, onlineOnly: false },
	day: { before: DAY, until: 3 * HOUR, onlineOnly: false },
	hour: { before: HOUR, until: 0, onlineOnly: true },
} as const;
type ReminderKind = keyof typeof REMINDERS;

const AT_ONCE = 200;

interface Due {
	meetupId: string;
	title: string;
	summary: string;
	communityName: string;
	startsAt: Date;
	endsAt: Date;
	calendarVersion: number;
	kind: "room" | "online";
	venueName: string;
	directions: string | null;
	accessNotes: string | null;
	joinUrl: string | null;
	venueZone: string;
	personId: string;
	email: string | null;
	locale: Locale;
	zone: string | null;
	version: number;
	onceKey: string;
}

/**
 * Job: reminds those who hold a seat, each once however often it runs: the mail's own key decides. An edition that
 * moved reminds anew. Returns how many mails were written.
 */
export async function sendReminders(at: Date): Promise<number> {
	let sent = 0;
	for (const kind of Object.keys(REMINDERS) as ReminderKind[])
		for (let batch = AT_ONCE; batch === AT_ONCE; sent += batch) batch = await remind(kind, at);
	return sent;
}

function remind(kind: ReminderKind, at: Date): Promise<number> {
	return db.$transaction(async (tx) => {
		const due = await dueFor(tx, kind, at);
		for (const { onceKey, meetupId, venueName, venueZone, version, personId, email, locale, zone, ...row } of due)
			await mailReminder(tx, { personId, email, locale, zone: zone ?? env().ORGANISATION_ZONE }, kind, onceKey, {
				edition: { ...row, id: meetupId, state: "published" },
				venue: { ...row, name: venueName, zone: venueZone },
				version,
				at,
			});
		return due.length;
	});
}

/** Who is to be reminded now and has no such mail yet. */
function dueFor(tx: Tx, kind: ReminderKind, at: Date): Promise<Due[]> {
	const { before, until, onlineOnly } = REMINDERS[kind];
	const from = new Date(at.getTime() + until);
	const to = new Date(at.getTime() + before);
	return tx.$queryRaw<Due[]>`
		with due as (
			select m.id as "meetupId", m.title, m.summary, c.name as "communityName", m."startsAt", m."endsAt", m."calendarVersion",
				v.kind::text, v.name as "venueName", v.directions, v."accessNotes", v."joinUrl", v.zone as "venueZone",
				p.id as "personId", p.email, p.locale::text, coalesce(p.zone, s.zone) as zone, r."calendarVersion" as version,
				concat_ws(':', 'reminder', ${kind}::text, m.id, extract(epoch from m."startsAt")::bigint, p.id) as "onceKey"
			from meetups m
			join communities c on c.id = m."communityId"
			join rsvps r on r."meetupId" = m.id and r.answer = 'going' and r."confirmBy" is null
				and r."answeredAt" < m."startsAt" - make_interval(secs => ${(before + DAY) / 1000}::float8)
			join venues v on v.id = r."venueId" and (v.kind = 'online' or not ${onlineOnly}::boolean)
			join people p on p.id = r."personId" and p.status = 'active' and p.email is not null
			left join sites s on s.id = p."siteId"
			where m.state = 'published' and m."startsAt" > ${from}::timestamptz and m."startsAt" <= ${to}::timestamptz
		)
		select * from due where not exists (select from outgoing_mails o where o."onceKey" = due."onceKey")
		order by "startsAt", "personId" limit ${AT_ONCE}`;
}
