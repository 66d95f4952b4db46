import type pg from "pg";
import { ACTIVITY_KINDS } from "@/lib/activity";
import { addDays, dayIn, startOfDay } from "@/lib/clock";
import { env } from "@/lib/env";
import { refreshFigures } from "@/lib/insights/rollup";
import { tellOf } from "@/lib/notifications/tell";
import { keepSeriesAhead } from "@/lib/series/drafts";
import { prepareComing } from "./preparation";
import { confirmSeats } from "./seat-mails";
import { prepareShowpiece, SHOWPIECE } from "./seating";
import { fillSpeakerBoard, inviteGuests } from "./speakers";

const TOLD = Object.entries(ACTIVITY_KINDS).flatMap(([kind, { notifies }]) => (notifies ? [kind] : []));
const TOLD_DAYS = 16;
const READ_AFTER_DAYS = 3;

/**
 * What the product's jobs would have done by now: people are told the facts of the last days, mails are on the
 * administrators' page, figures are computed. Done twice, it is done once.
 */
export async function tellTheNews(client: pg.ClientBase, today: Date): Promise<void> {
	const zone = env().ORGANISATION_ZONE;
	await keepSeriesAhead(today);
	await prepareShowpiece(today);
	await prepareComing(SHOWPIECE, today);
	await inviteGuests();
	await fillSpeakerBoard(today);
	const dayAgo = (days: number) => startOfDay(addDays(dayIn(today, zone), -days), zone);
	const { rows } = await client.query<{ id: string; at: Date }>(
		"select id, at from activities where at > $1 and kind = any($2) order by at, id",
		[dayAgo(TOLD_DAYS), TOLD],
	);
	for (const { id, at } of rows) await tellOf(id, at);
	await confirmSeats(today);
	await client.query(`update inbox_items set "readAt" = at + interval '5 hours' where at < $1`, [
		dayAgo(READ_AFTER_DAYS),
	]);
	// They are read in the house: nobody at an invented address waits for them.
	await client.query(
		`with kept as (update outgoing_mails set state = 'kept' where state = 'queued' returning id)
		select graphile_worker.remove_job('mail.send:' || id) from kept`,
	);
	await refreshFigures(today);
}
