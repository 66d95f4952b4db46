import { dateColumn, dayIn, dayOfColumn, MINUTE } from "../clock";
import { db, kysely, readIn, type Tx } from "../db";
import type { Locale } from "../i18n/locales";
import { log } from "../log";
import type { MeetupInput } from "../meetups/schema";
import { lockSeries, numberEditions } from "../meetups/series-numbers";
import { nestCommunity } from "../meetups/visible-meetup";
import { writeDraft } from "../meetups/write-meetup";
import type { Viewer } from "../viewer";
import { remindOfDrafts } from "./reminders";
import { type Occurrence, occurrencesFrom, type Repetition } from "./rule";
import { seriesTemplate } from "./schema";

/** How many meetups of a series are drafted ahead. */
const EDITIONS_AHEAD = 6;
/** The search ends after this many days. */
const DAYS_LOOKED_AT = 60;
const SERIES_AT_ONCE = 100;

/** Series `s`, each with its community `c`. */
export const seriesWithCommunity = () =>
	kysely
		.selectFrom("meetup_series as s")
		.innerJoin("communities as c", "c.id", "s.communityId")
		.select(["s.id", "s.communityId", "s.title", "s.summary", "s.language", "s.rule", "s.zone", "s.firstStartsAt"])
		.select(["s.minutes", "s.template", "s.createdById", "s.endedAt", "s.endReason", "s.revision"])
		.select(["c.slug", "c.name", "c.visibility", "c.archivedAt", "c.accent"]);

/** @throws NotFound */
export async function seriesToDraft(tx: Tx, id: string) {
	const [row] = await readIn(tx, seriesWithCommunity().where("s.id", "=", id));
	return nestCommunity(row);
}

interface SeriesToDraft extends Repetition {
	id: string;
	title: string;
	summary: string;
	language: Locale;
	minutes: number;
	template: unknown;
}

/** A meetup as the template of the series makes it. */
export function editionFromTemplate(series: SeriesToDraft, startsAt: Date): MeetupInput {
	const { closesBefore, questions, ...template } = seriesTemplate.parse(series.template);
	return {
		...template,
		questions: questions.map(({ kind, wording }) => ({ kind, wording })),
		title: series.title,
		summary: series.summary,
		language: series.language,
		seriesId: series.id,
		zone: series.zone,
		startsAt,
		endsAt: new Date(startsAt.getTime() + series.minutes * MINUTE),
		rsvpClosesAt: closesBefore === null ? null : new Date(startsAt.getTime() - closesBefore * MINUTE),
	};
}

/**
 * Drafts what is missing of the next six meetups and numbers them. A day that has a row is not proposed again, also when the
 * draft was cancelled. The caller holds the series' lock. `viewer` is null for the job.
 */
export async function proposeDrafts(tx: Tx, viewer: Viewer | null, seriesId: string, at: Date): Promise<number> {
	const series = await seriesToDraft(tx, seriesId);
	if (series.endedAt || series.community.archivedAt) return 0;
	const missing = await missingDays(tx, series, at);
	if (missing.length === 0) return 0;
	const gone = viewer ? null : await addressesOfLeavers(tx, series);
	for (const { on, startsAt } of missing) {
		const edition = editionFromTemplate(series, startsAt);
		const { communityId, createdById } = series;
		// The job leaves out speakers and hosts who have left; an organiser gets an error instead.
		const draft = gone ? withoutLeavers(gone, edition) : edition;
		await writeDraft(tx, viewer, draft, { communityId, createdById, occurrenceOn: on }, at);
	}
	await numberEditions(tx, seriesId);
	return missing.length;
}

async function missingDays(tx: Tx, series: Repetition & { id: string }, at: Date): Promise<Occurrence[]> {
	const rows = await tx.meetup.findMany({
		where: { seriesId: series.id, occurrenceOn: { gte: dateColumn(dayIn(at, series.zone)) } },
		select: { occurrenceOn: true, state: true },
	});
	const states = new Map(rows.map((row) => [row.occurrenceOn && dayOfColumn(row.occurrenceOn), row.state]));
	const missing: Occurrence[] = [];
	// Drafts before the first day come from an earlier rule.
	const firstDay = dayIn(series.firstStartsAt, series.zone);
	let ahead = [...states].filter(([on, state]) => on && on < firstDay && state !== "cancelled").length;
	let looked = 0;
	for (const occurrence of occurrencesFrom(series, at)) {
		if (ahead >= EDITIONS_AHEAD || looked === DAYS_LOOKED_AT) break;
		const state = states.get(occurrence.on);
		if (!state) missing.push(occurrence);
		if (state !== "cancelled") ahead++;
		looked++;
	}
	return missing;
}

function withoutLeavers(gone: ReadonlySet<string>, edition: MeetupInput): MeetupInput {
	const here = (address?: string) => (gone.has(address ?? "") ? undefined : address);
	return {
		...edition,
		agenda: edition.agenda.map((item) => ({ ...item, speaker: here(item.speaker) })),
		venues: edition.venues.map((venue) => ({ ...venue, host: here(venue.host) })),
	};
}

/** Addresses in the template that no active person has. */
async function addressesOfLeavers(tx: Tx, { template }: { template: unknown }): Promise<ReadonlySet<string>> {
	const { agenda, venues } = seriesTemplate.parse(template);
	const emails = [
		...agenda.flatMap(({ speaker }) => (speaker && /^\S+@\S+$/.test(speaker) ? speaker : [])),
		...venues.flatMap(({ host }) => host ?? []),
	];
	const people = await tx.person.findMany({
		where: { email: { in: emails.map((email) => email.toLowerCase()) }, status: "active" },
		select: { email: true },
	});
	const here = new Set(people.map(({ email }) => email));
	return new Set(emails.filter((email) => !here.has(email.toLowerCase())));
}

/**
 * Job, daily: drafts the next six meetups of every series, and reminds managers of drafts close to their day. Each series has
 * its own transaction under its lock, so that the job can stop and run twice. Returns how many it drafted.
 */
export async function keepSeriesAhead(at: Date): Promise<number> {
	let drafted = 0;
	let problem: unknown;
	for (let after: string | undefined; ; ) {
		const batch = await db.meetupSeries.findMany({
			where: { endedAt: null, community: { archivedAt: null }, ...(after && { id: { gt: after } }) },
			orderBy: { id: "asc" },
			take: SERIES_AT_ONCE,
			select: { id: true },
		});
		for (const { id } of batch)
			try {
				drafted += await keepAhead(id, at);
			} catch (error) {
				// The other series are still drafted; then the job fails and is tried again.
				log.error({ err: error, seriesId: id }, "series not drafted");
				problem = error;
			}
		after = batch.at(-1)?.id;
		if (batch.length < SERIES_AT_ONCE) break;
	}
	if (problem) throw problem;
	return drafted;
}

function keepAhead(seriesId: string, at: Date): Promise<number> {
	return db.$transaction(async (tx) => {
		await lockSeries(tx, [seriesId]);
		const drafted = await proposeDrafts(tx, null, seriesId, at);
		await remindOfDrafts(tx, seriesId, at);
		return drafted;
	});
}
