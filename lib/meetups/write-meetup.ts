import { recordActivity } from "../activity";
import { dateColumn } from "../clock";
import { readIn, type Tx } from "../db";
import type { MadeFrom } from "../edits";
import { demand, found, NotFound, Refused } from "../errors";
import { attachFiles } from "../files/attachments";
import { renderMarkdown } from "../markdown";
import { searchText } from "../search-text";
import { type LockedVenue, lockMeetup, readLockedEdition } from "../seats/locks";
import { writeQuestions } from "../seats/questions";
import { writeVenues } from "../seats/venues";
import type { Viewer } from "../viewer";
import { writeAgenda } from "./agenda";
import { moveChecklist } from "./checklist";
import { editedInput, meetupsWithInput } from "./form-input";
import { canChange } from "./policy";
import type { MeetupInput } from "./schema";
import { lockSeries, numberEditions } from "./series-numbers";
import { meetupForVerb } from "./visible-meetup";

interface Origin {
	communityId: string;
	createdById: string | null;
	/** The day that the rule of its series proposed. */
	occurrenceOn?: string;
}

/**
 * Writes a draft; `viewer` is null for the job that drafts what a series proposes. The caller holds the series' lock and
 * numbers its meetups afterwards.
 */
export async function writeDraft(
	tx: Tx,
	viewer: Viewer | null,
	input: MeetupInput,
	{ communityId, createdById, occurrenceOn }: Origin,
	at: Date,
): Promise<string> {
	const written = texts(input);
	const { id } = await tx.meetup.create({
		data: {
			...written,
			communityId,
			occurrenceOn: occurrenceOn && dateColumn(occurrenceOn),
			createdById,
			createdAt: at,
		},
		select: { id: true },
	});
	await attachFiles(tx, viewer, written.aboutHtml, { meetupId: id }, seriesWith(input));
	await writeParts(tx, id, input, at);
	await recordActivity(tx, viewer, { kind: "meetup.drafted", at, communityId, subject: ["meetup", id] });
	return id;
}

interface MeetupWrite extends MeetupInput {
	meetupId: string;
	/** What the form was filled from. Without it every field is written. */
	madeFrom?: MadeFrom;
}

/** @throws Stale for fields that somebody else changed since the form was opened. */
export async function writeChange(tx: Tx, viewer: Viewer, change: MeetupWrite, at: Date): Promise<void> {
	const { meetupId, madeFrom, ...sent } = change;
	const { meetup, venues } = await meetupUnderLock(tx, viewer, meetupId, sent.seriesId);
	demand(canChange(viewer, meetup));
	const input = madeFrom ? editedInput(await presentInput(tx, meetupId), sent, madeFrom) : sent;
	const moved = meetup.startsAt.getTime() !== input.startsAt.getTime();
	if (meetup.state === "published" && moved && input.startsAt <= at) throw new Refused("meetup_in_the_past");
	if (meetup.state === "published" && input.venues.length === 0) throw new Refused("venue_needed");
	const sameSeries = (input.seriesId ?? null) === meetup.seriesId;
	if (!sameSeries) await seriesOf(tx, meetup.communityId, input.seriesId);
	const written = texts(input);
	await attachFiles(tx, viewer, written.aboutHtml, { meetupId }, seriesWith(input));
	await tx.meetup.update({
		where: { id: meetupId },
		data: {
			...written,
			...(sameSeries ? {} : { number: null, occurrenceOn: null }),
			revision: { increment: 1 },
			// Calendars learn of every change of a published edition: a version too many does no harm, one too few does.
			calendarVersion: { increment: meetup.state === "published" ? 1 : 0 },
			calendarChangedAt: at,
		},
		select: { id: true },
	});
	await writeParts(tx, meetupId, input, at, venues);
	if (moved) await moveChecklist(tx, meetupId, meetup.startsAt, input.startsAt, input.zone);
	if (moved || !sameSeries)
		for (const series of new Set([meetup.seriesId, input.seriesId])) if (series) await numberEditions(tx, series);
	await recordActivity(tx, viewer, {
		kind: "meetup.changed",
		at,
		communityId: meetup.communityId,
		subject: ["meetup", meetupId],
		detail: {
			startedAt: meetup.startsAt.toISOString(),
			concerns: meetup.state === "published" && changesCalendars(meetup, venues, input),
		},
	});
}

/** A meetup with everything that its form edits. The caller holds a lock against changes. */
export async function presentInput(tx: Tx, meetupId: string) {
	const [row] = await readIn(tx, meetupsWithInput().where("m.id", "=", meetupId));
	return found(row);
}

/** Writes a corrected end of an edition that is over. The caller holds its lock. */
export async function writeEnd(
	tx: Tx,
	viewer: Viewer,
	meetup: Awaited<ReturnType<typeof meetupForVerb>>,
	endsAt: Date,
	at: Date,
): Promise<void> {
	await tx.meetup.update({
		where: { id: meetup.id },
		data: {
			endsAt,
			state: endsAt > at ? "published" : "held",
			revision: { increment: 1 },
			calendarVersion: { increment: 1 },
			calendarChangedAt: at,
		},
		select: { id: true },
	});
	await recordActivity(tx, viewer, {
		kind: "meetup.changed",
		at,
		communityId: meetup.communityId,
		subject: ["meetup", meetup.id],
		detail: { startedAt: meetup.startsAt.toISOString(), concerns: false },
	});
}

/** Opens or closes the call for proposals. */
export async function writeCall(tx: Tx, id: string, proposalsUntil: Date): Promise<void> {
	await tx.meetup.update({ where: { id }, data: { proposalsUntil }, select: { id: true } });
}

/** Closes a meetup whose capture is finished or waived. The caller holds its lock. */
export async function writeClosing(
	tx: Tx,
	{ id, state, communityId }: { id: string; state: string; communityId: string },
	at: Date,
): Promise<void> {
	// The job has not marked it as held yet.
	if (state === "published")
		await recordActivity(tx, null, { kind: "meetup.held", at, communityId, subject: ["meetup", id] });
	await tx.meetup.update({
		where: { id },
		data: { state: "closed", revision: { increment: 1 } },
		select: { id: true },
	});
}

/** Whether calendars must change: another time, title or venue. Other texts do not matter. */
function changesCalendars(
	meetup: { title: string; startsAt: Date; endsAt: Date },
	before: ReadonlyMap<string, LockedVenue>,
	input: MeetupInput,
): boolean {
	return (
		meetup.title !== input.title ||
		meetup.startsAt.getTime() !== input.startsAt.getTime() ||
		meetup.endsAt.getTime() !== input.endsAt.getTime() ||
		input.venues.some((row) => {
			const venue = before.get(row.id ?? "");
			return venue && VENUE_FACTS.some((fact) => venue[fact] !== (row[fact] ?? null));
		})
	);
}

const VENUE_FACTS = ["name", "directions", "accessNotes", "joinUrl"] as const;

/** @throws NotFound for a series of another community. */
export async function seriesOf(tx: Tx, communityId: string, seriesId: string | undefined): Promise<void> {
	if (seriesId && (await tx.meetupSeries.count({ where: { id: seriesId, communityId } })) === 0) throw new NotFound();
}

/** Locks a meetup: its series and the one it moves to first. @throws NotFound when the viewer may not see it */
export async function meetupUnderLock(tx: Tx, viewer: Viewer, meetupId: string, nextSeriesId?: string) {
	const { seriesId } = found(await tx.meetup.findUnique({ where: { id: meetupId }, select: { seriesId: true } }));
	await lockSeries(tx, [seriesId, nextSeriesId]);
	const venues = await lockMeetup(tx, meetupId);
	const meetup = await meetupForVerb(tx, viewer, meetupId);
	return { meetup, venues };
}

function texts({ agenda: _agenda, venues: _venues, questions: _questions, ...input }: MeetupInput) {
	return {
		...input,
		seriesId: input.seriesId ?? null,
		aboutHtml: renderMarkdown(input.about),
		searchText: searchText(input.title, input.summary),
	};
}

/** Organisers of a series reuse what its editions and its template show. */
const seriesWith = ({ seriesId }: MeetupInput) => (seriesId ? { seriesId } : null);

async function writeParts(
	tx: Tx,
	meetupId: string,
	input: MeetupInput,
	at: Date,
	venues: Parameters<typeof writeVenues>[2] = new Map(),
): Promise<void> {
	const edition = found(await readLockedEdition(tx, meetupId));
	await writeVenues(tx, { ...edition, zone: input.zone }, venues, input.venues, at);
	await writeAgenda(tx, meetupId, input.agenda);
	await writeQuestions(tx, meetupId, input.questions);
}
