import type pg from "pg";
import { ACTIVITY_KINDS } from "@/lib/activity";
import { addDays, dayIn, startOfDay } from "@/lib/clock";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { refreshFigures } from "@/lib/insights/rollup";
import { sendDigests } from "@/lib/notifications/digest";
import { notifyOfActivity } from "@/lib/notifications/notify";
import { readFileTexts } from "@/lib/search/file-texts";
import { countWords } from "@/lib/search/vocabulary";
import { keepSeriesAhead } from "@/lib/series/drafts";
import { cast } from "@/tests/cast";
import { needManagers } from "./cockpit";
import { collectPractices } from "./collections";
import { beginForms } from "./form-drafts";
import { writeLetters } from "./letters";
import { communitiesLive } from "./lifecycle";
import { searchInVain } from "./missed-searches";
import { moderateLikePeople } from "./moderation";
import { drawPictures } from "./pictures";
import { practicesLive } from "./practice-life";
import { practicesTravel } from "./practice-reuse";
import { talkAboutPractices } from "./practice-talk";
import { prepareComing } from "./preparation";
import { proposeLikePeople } from "./proposals";
import { confirmSeats } from "./seat-mails";
import { askForSeats } from "./seat-requests";
import { prepareShowpiece, SHOWPIECE } from "./showpiece";
import { fillSpeakerBoard, inviteGuests } from "./speakers";
import { talkLikePeople } from "./talk";
import { translateLikePeople } from "./translations";

const NOTIFYING_KINDS = Object.entries(ACTIVITY_KINDS).flatMap(([kind, { notifies }]) => (notifies ? [kind] : []));
const NOTIFIED_DAYS = 16;
const READ_AFTER_DAYS = 3;

const DIGEST_READERS = [cast.employee.email, cast.champion.email, cast.communityManager.email];

/** A digest of a week for a few of the cast. Everybody else has the first one tomorrow. */
async function sampleDigests(today: Date, since: Date): Promise<void> {
	const readers = await db.person.findMany({ where: { email: { in: DIGEST_READERS } }, select: { id: true } });
	await db.digestTurn.createMany({
		data: readers.map(({ id }) => ({ personId: id, dueAt: today, coveredUntil: since, coveredBefore: since })),
		skipDuplicates: true,
	});
	await sendDigests(today);
}

/**
 * Runs what the product's jobs would have done by now: notifications of the last days, mails and figures. Running it
 * again changes nothing.
 */
export async function runJobs(client: pg.ClientBase, today: Date): Promise<void> {
	const zone = env().ORGANISATION_ZONE;
	await keepSeriesAhead(today);
	await prepareShowpiece(today);
	await askForSeats(today);
	await prepareComing(SHOWPIECE, today);
	await inviteGuests();
	await fillSpeakerBoard(today);
	await beginForms(today);
	await searchInVain(today);
	await talkLikePeople(today);
	await proposeLikePeople(today);
	await communitiesLive(today);
	await moderateLikePeople(today);
	await writeLetters(today);
	await needManagers(today);
	await practicesLive(today);
	await practicesTravel(today);
	await collectPractices(today);
	await translateLikePeople(today);
	await talkAboutPractices(today);
	const dayAgo = (days: number) => startOfDay(addDays(dayIn(today, zone), -days), zone);
	const { rows } = await client.query<{ id: string; at: Date }>(
		"select id, at from activities where at > $1 and kind = any($2) order by at, id",
		[dayAgo(NOTIFIED_DAYS), NOTIFYING_KINDS],
	);
	for (const { id, at } of rows) await notifyOfActivity(id, at);
	await confirmSeats(today);
	await client.query(`update inbox_items set "readAt" = at + interval '5 hours' where at < $1`, [
		dayAgo(READ_AFTER_DAYS),
	]);
	await sampleDigests(today, dayAgo(7));
	// They are read inside the product: the addresses are invented.
	await client.query(
		`with kept as (update outgoing_mails set state = 'kept' where state = 'queued' returning id)
		select graphile_worker.remove_job('mail.send:' || id) from kept`,
	);
	await drawPictures(today);
	await readFileTexts(today);
	await countWords();
	await refreshFigures(today);
}
