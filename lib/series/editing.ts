import { recordActivity } from "../activity";
import { dayIn, dayOfColumn, instantOf, startOfDay } from "../clock";
import { db, type Tx } from "../db";
import { demand, Stale } from "../errors";
import { type EditionRow, inputColumns, inputOf } from "../meetups/edition-inputs";
import { numberEditions } from "../meetups/edition-numbers";
import { patched, rescheduled, timeOf } from "../meetups/edition-patch";
import { writeChange } from "../meetups/edition-writing";
import { dropDraft, releaseProposedDays, takeProposedDay } from "../meetups/proposed-drafts";
import type { MeetupInput } from "../meetups/schema";
import type { Viewer } from "../viewer";
import { editionFromTemplate, proposeDrafts } from "./drafts";
import { canChangeSeries } from "./policy";
import { firstOccurrences, occurrencesFrom, type Repetition } from "./rule";
import type { SeriesInput } from "./schema";
import { firstStart, seriesColumns, seriesUnderLock } from "./series";

interface Change {
	seriesId: string;
	/** The one the form was filled from. */
	revision: number;
}

/**
 * Changes the rule and what drafts begin with, and does what was changed to the drafts still to come. Published
 * editions keep what they promised: their own form changes them. @throws Stale when somebody else changed it meanwhile.
 */
export async function changeSeries(
	viewer: Viewer,
	change: Change & SeriesInput,
	at: Date,
): Promise<{ drafts: number }> {
	const { seriesId, revision, ...input } = change;
	return db.$transaction(async (tx) => {
		const series = await seriesUnderLock(tx, viewer, seriesId);
		demand(canChangeSeries(viewer, series));
		if (series.revision !== revision) throw new Stale();
		const before = editionFromTemplate(series, series.firstStartsAt);
		const { repeats: _repeats, rule: _rule, ...fields } = input;
		const after: MeetupInput = { ...fields, seriesId };
		const next: Repetition = { rule: input.rule, zone: input.zone, firstStartsAt: firstStart(input) };
		const sameDays = input.rule === series.rule && isProposed(series, dayIn(input.startsAt, input.zone));
		if (sameDays) {
			const firstDay = dayIn(series.firstStartsAt, series.zone);
			next.firstStartsAt = instantOf(`${firstDay}T${timeOf(input)}`, input.zone);
		}
		const drafts = await tx.meetup.findMany({
			where: { seriesId, state: "draft", startsAt: { gt: at } },
			orderBy: [{ startsAt: "asc" }, { id: "asc" }],
			select: inputColumns,
		});
		const days = sameDays ? new Map<string, string>() : await proposeOtherDays(tx, seriesId, drafts, next, at);
		let changed = 0;
		for (const draft of drafts) {
			if (!sameDays && draft.occurrenceOn && !days.has(draft.id)) continue;
			const input = inputOf(draft);
			const edition = { ...patched(input, before, after), ...rescheduled(input, before, after, days.get(draft.id)) };
			if (JSON.stringify(edition) === JSON.stringify({ ...edition, ...input })) continue;
			await writeChange(tx, viewer, { ...edition, meetupId: draft.id }, at);
			changed++;
		}
		await tx.meetupSeries.update({
			where: { id: seriesId },
			data: { ...seriesColumns(input), firstStartsAt: next.firstStartsAt, revision: { increment: 1 } },
			select: { id: true },
		});
		await proposeDrafts(tx, viewer, seriesId, at);
		await numberEditions(tx, seriesId);
		const { communityId } = series;
		await recordActivity(tx, viewer, { kind: "series.changed", at, communityId, subject: ["series", seriesId] });
		return { drafts: changed };
	});
}

function isProposed(series: Repetition, day: string): boolean {
	return firstOccurrences(series, startOfDay(day, series.zone), 1)[0]?.on === day;
}

/** Drafts take the days of the new rule in their order; those it has no day for are dropped. */
async function proposeOtherDays(
	tx: Tx,
	seriesId: string,
	drafts: readonly EditionRow[],
	next: Repetition,
	at: Date,
): Promise<Map<string, string>> {
	const proposed = drafts.filter(({ occurrenceOn }) => occurrenceOn !== null);
	const ids = proposed.map(({ id }) => id);
	await releaseProposedDays(tx, ids);
	const others = await tx.meetup.findMany({ where: { seriesId }, select: { occurrenceOn: true } });
	const taken = new Set(others.flatMap(({ occurrenceOn }) => (occurrenceOn ? dayOfColumn(occurrenceOn) : [])));
	const days = new Map<string, string>();
	const free = freeDays(next, taken, at);
	for (const id of ids) {
		const { value: day } = free.next();
		if (!day) {
			await dropDraft(tx, id, at);
			continue;
		}
		await takeProposedDay(tx, id, day);
		days.set(id, day);
	}
	return days;
}

function* freeDays(series: Repetition, taken: ReadonlySet<string>, at: Date): Generator<string, undefined> {
	for (const { on } of occurrencesFrom(series, at)) if (!taken.has(on)) yield on;
}
