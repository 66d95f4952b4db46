import { db, type Tx } from "../db";
import { newId } from "../ids";
import { type Mail, queueMails } from "../mail-queue";
import { quietEnd } from "../quiet-hours";
import { claimItems, seatsAtMeetups, threadsOf } from "./digest-items";
import { digestText, meetupIdOf } from "./digest-mail";
import { nextDigest } from "./digest-time";
import {
	DIGEST_BATCH,
	type DoneTurn,
	type DueTurn,
	digestTimeOf,
	dueTurns,
	finishTurns,
	giveTurns,
	settledBy,
} from "./digest-turns";
import type { InboxMessage } from "./notices";
import { TELLINGS } from "./telling";

/**
 * Job: a digest for everybody whose hour it is. A batch is one transaction: the mails, what they told and the next turns.
 * Killed between two batches it goes on with the next; killed within one, nothing of it has happened.
 */
export async function sendDigests(at: Date): Promise<number> {
	await giveTurns(at);
	let people = 0;
	for (let batch = DIGEST_BATCH; batch === DIGEST_BATCH; people += batch)
		batch = await db.$transaction((tx) => sendBatch(tx, at), { timeout: 60_000 });
	return people;
}

async function sendBatch(tx: Tx, at: Date): Promise<number> {
	const turns = await dueTurns(tx, at);
	// The job may be late: it is quiet meanwhile.
	const waiting = turns.flatMap((turn) => {
		const until = quietEnd(at, digestTimeOf(turn), turn.zone);
		return until ? [{ ...turn, until }] : [];
	});
	const late = new Set(waiting.map(({ personId }) => personId));
	const ready = turns.filter(({ personId }) => !late.has(personId));
	const readers = ready.filter(({ isReader, mailsOff }) => isReader && !mailsOff.includes("digest"));
	const mails = await digestsOf(tx, readers, at);
	await queueMails(tx, mails);
	const mailIds = new Map(mails.map(({ personId, id }) => [personId, id]));
	const done = ready.map(
		(turn): DoneTurn => ({
			personId: turn.personId,
			dueAt: nextDigest(at, digestTimeOf(turn), turn.zone),
			coveredUntil: settledBy(at),
			coveredBefore: turn.coveredUntil,
			mailId: mailIds.get(turn.personId) ?? null,
		}),
	);
	const postponed = waiting.map(
		({ personId, until, coveredUntil }): DoneTurn => ({
			personId,
			dueAt: until,
			coveredUntil,
			coveredBefore: coveredUntil,
			mailId: null,
		}),
	);
	await finishTurns(tx, [...done, ...postponed]);
	return turns.length;
}

/** A constant number of statements, however many people. */
async function digestsOf(tx: Tx, readers: readonly DueTurn[], at: Date): Promise<Mail[]> {
	if (readers.length === 0) return [];
	const personIds = readers.map(({ personId }) => personId);
	const items = await claimItems(tx, personIds, at);
	const threads = await threadsOf(tx, personIds, at);
	const meetups = items.filter(({ kind }) => TELLINGS[kind as InboxMessage].part === "meetups");
	const meetupIds = meetups.flatMap(({ path }) => meetupIdOf(path) ?? []);
	const { free, answered } = await seatsAtMeetups(tx, [...new Set(meetupIds)], personIds, at);
	const itemsBy = byPerson(items);
	const threadsBy = byPerson(threads);
	return readers.flatMap((reader) => {
		const { personId, email } = reader;
		const own = { items: itemsBy.get(personId) ?? [], threads: threadsBy.get(personId) ?? [] };
		const seats = new Map([...free].filter(([meetupId]) => !answered.has(`${meetupId} ${personId}`)));
		const text = digestText(reader, { ...own, seats });
		if (!text) return [];
		const communityIds = own.threads.map(({ communityId }) => communityId);
		return {
			...text,
			id: newId(at),
			onceKey: `digest:${personId}:${at.toISOString()}`,
			to: email ?? "",
			about: null,
			// Administrators see the mails of all communities.
			confidential: true,
			communityIds: [...new Set(communityIds)],
			at,
		};
	});
}

function byPerson<Row extends { personId: string }>(rows: readonly Row[]): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) groups.set(row.personId, [...(groups.get(row.personId) ?? []), row]);
	return groups;
}
