import { recordActivity } from "../activity";
import { dayIn, dayOfColumn, instantOf, startOfDay } from "../clock";
import { db, readIn, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand } from "../errors";
import { attachFiles } from "../files/attachments";
import { renderMarkdown } from "../markdown";
import { timeOf, withChanges, withNewTimes } from "../meetups/apply-changes";
import { inputOf, type MeetupWithInput, meetupsWithInput } from "../meetups/form-input";
import { dropDraft, releaseProposedDays, takeProposedDay } from "../meetups/proposed-drafts";
import type { MeetupInput } from "../meetups/schema";
import { numberEditions } from "../meetups/series-numbers";
import { writeChange } from "../meetups/write-meetup";
import type { Viewer } from "../viewer";
import { editionFromTemplate, proposeDrafts } from "./drafts";
import { canChangeSeries } from "./policy";
import { firstOccurrences, nextStartOf, occurrencesFrom, type Repetition } from "./rule";
import { type AffectedBySeries, type SeriesInput, seriesFields } from "./schema";
import { firstStart, seriesColumns, seriesUnderLock } from "./series";

interface SeriesEdit {
	seriesId: string;
	/** The fields of `seriesFields` that the form was filled from. */
	madeFrom: MadeFrom;
	/** Drafts only, or published meetups as well. */
	affects?: AffectedBySeries;
}

/**
 * Changes the rule and the template, and applies the change to drafts to come. Published meetups change only if `affects` says
 * so, and always keep their day: their own form moves them. @throws Stale for fields that somebody else changed meanwhile
 */
export async function changeSeries(
	viewer: Viewer,
	change: SeriesEdit & SeriesInput,
	at: Date,
): Promise<{ drafts: number; published: number }> {
	const { seriesId, madeFrom, affects = "drafts", repeats, ...sent } = change;
	// Before the series is locked, where others wait: it is kept for the transaction.
	renderMarkdown(sent.about);
	return db.$transaction(async (tx) => {
		const series = await seriesUnderLock(tx, viewer, seriesId);
		demand(canChangeSeries(viewer, series));
		const present = { ...editionFromTemplate(series, nextStartOf(series, at)), rule: series.rule };
		const { startsAt: times, ...others } = applyEdit(seriesFields(present), seriesFields(sent), madeFrom);
		const input: SeriesInput = { ...others, ...times, repeats };
		const before = editionFromTemplate(series, series.firstStartsAt);
		const { repeats: _repeats, rule: _rule, ...fields } = input;
		const after: MeetupInput = { ...fields, seriesId };
		const { next, sameDays } = repetitionAfter(series, input);
		const affected = meetupsWithInput()
			.where("m.seriesId", "=", seriesId)
			.where("m.state", "in", affects === "drafts" ? ["draft"] : ["draft", "published"])
			.where("m.startsAt", ">", at);
		const editions = await readIn(tx, affected.orderBy("m.startsAt").orderBy("m.id"));
		const drafts = editions.filter(({ state }) => state === "draft");
		const days = sameDays ? null : await moveDraftsToNewDays(tx, seriesId, drafts, next, at);
		const changed = await changeComing(tx, viewer, editions, { before, after, days }, at);
		await tx.meetupSeries.update({
			where: { id: seriesId },
			data: { ...seriesColumns(input), firstStartsAt: next.firstStartsAt, revision: { increment: 1 } },
			select: { id: true },
		});
		await attachFiles(tx, viewer, renderMarkdown(input.about), { seriesId }, { seriesId });
		await proposeDrafts(tx, viewer, seriesId, at);
		await numberEditions(tx, seriesId);
		const { communityId } = series;
		await recordActivity(tx, viewer, { kind: "series.changed", at, communityId, subject: ["series", seriesId] });
		return changed;
	});
}

/** How the series repeats after the change. If its days stay, they are counted from the same first day. */
function repetitionAfter(series: Repetition, input: SeriesInput): { next: Repetition; sameDays: boolean } {
	const { rule, zone } = input;
	const sameDays = rule === series.rule && isProposed(series, dayIn(input.startsAt, zone));
	if (!sameDays) return { next: { rule, zone, firstStartsAt: firstStart(input) }, sameDays };
	const firstDay = dayIn(series.firstStartsAt, series.zone);
	return { next: { rule, zone, firstStartsAt: instantOf(`${firstDay}T${timeOf(input)}`, zone) }, sameDays };
}

interface SeriesChanged {
	before: MeetupInput;
	after: MeetupInput;
	/** The new days of drafts, by their ids; null when the days stay. */
	days: ReadonlyMap<string, string> | null;
}

/** Applies the change to each meetup that does not have it yet. Returns how many changed. */
async function changeComing(
	tx: Tx,
	viewer: Viewer,
	editions: readonly MeetupWithInput[],
	{ before, after, days }: SeriesChanged,
	at: Date,
): Promise<{ drafts: number; published: number }> {
	const changed = { drafts: 0, published: 0 };
	for (const row of editions) {
		const isDraft = row.state === "draft";
		const isDropped = isDraft && days && row.occurrenceOn && !days.has(row.id);
		if (isDropped) continue;
		const input = inputOf(row);
		const edition = { ...withChanges(input, before, after), ...withNewTimes(input, before, after, days?.get(row.id)) };
		if (JSON.stringify(edition) === JSON.stringify({ ...edition, ...input })) continue;
		await writeChange(tx, viewer, { ...edition, meetupId: row.id }, at);
		changed[isDraft ? "drafts" : "published"]++;
	}
	return changed;
}

function isProposed(series: Repetition, day: string): boolean {
	return firstOccurrences(series, startOfDay(day, series.zone), 1)[0]?.on === day;
}

/** Moves drafts to the days of the new rule in their order. Drafts without a day are cancelled. */
async function moveDraftsToNewDays(
	tx: Tx,
	seriesId: string,
	drafts: readonly MeetupWithInput[],
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
