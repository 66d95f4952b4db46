import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { recordActivity } from "../activity";
import { dateColumn, dayIn, dayOfColumn, instantOf } from "../clock";
import { type DB, db, readIn, type Tx } from "../db";
import type { MadeFrom } from "../edits";
import { found, Refused } from "../errors";
import { attachFiles } from "../files/attachments";
import { renderMarkdown } from "../markdown";
import { timeOf, withChanges, withNewTimes } from "../meetups/apply-changes";
import { editedInput, inputOf, type MeetupWithInput, meetupsWithInput } from "../meetups/form-input";
import { changeMeetup } from "../meetups/meetups";
import { releaseProposedDays, takeProposedDay } from "../meetups/proposed-drafts";
import type { MeetupInput } from "../meetups/schema";
import { lockSeries, numberEditions } from "../meetups/series-numbers";
import { meetupForVerb } from "../meetups/visible-meetup";
import { presentInput, writeChange } from "../meetups/write-meetup";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { editionFromTemplate, proposeDrafts, seriesToDraft } from "./drafts";
import { dayMoved, type Move, ruleMoved } from "./rule-moves";
import { type ChangeScope, minutesOf, templateOf } from "./schema";

interface MeetupsEdit extends MeetupInput {
	meetupId: string;
	/** As for `changeMeetup`. */
	madeFrom?: MadeFrom;
	scope: ChangeScope;
}

/** Meetups `m` of a series that a change may affect: still to come, and not cancelled. */
export function affectedEditions(seriesId: string, scope: ChangeScope, from: Date, at: Date) {
	return (eb: ExpressionBuilder<DB & { m: DB["meetups"] }, "m">): Expression<SqlBool> =>
		eb.and([
			eb("m.seriesId", "=", seriesId),
			eb("m.state", "in", [literal("draft"), literal("published")]),
			eb("m.startsAt", ">", at),
			...(scope === "following" ? [eb("m.startsAt", ">=", from)] : []),
		]);
}

/**
 * Changes one meetup and applies the change to those after it or to all to come, and to their series. All in one
 * transaction: a venue in use cannot be removed, and then nothing changes. Returns how many meetups it changed.
 */
export async function changeEditions(viewer: Viewer, { scope, ...change }: MeetupsEdit, at: Date): Promise<number> {
	if (scope === "one") {
		await changeMeetup(viewer, change, at);
		return 1;
	}
	// Before the series is locked, where others wait: it is kept for the transaction.
	renderMarkdown(change.about);
	return db.$transaction(async (tx) => {
		const { seriesId } = await meetupForVerb(tx, viewer, change.meetupId);
		if (!seriesId || change.seriesId !== seriesId) throw new Refused("leaves_series");
		await lockSeries(tx, [seriesId]);
		const edition = await presentInput(tx, change.meetupId);
		const { meetupId, madeFrom, ...sent } = change;
		const before = inputOf(edition);
		const after = madeFrom ? editedInput(edition, sent, madeFrom) : sent;
		const move = await moveOf(tx, seriesId, edition, after);
		const others = await readIn(
			tx,
			meetupsWithInput()
				.where(affectedEditions(seriesId, scope, edition.startsAt, at))
				.where("m.id", "!=", meetupId)
				.orderBy("m.startsAt")
				.orderBy("m.id"),
		);
		await writeChange(tx, viewer, { ...after, meetupId }, at);
		for (const other of others) {
			const input = inputOf(other);
			const times = withNewTimes(input, before, after, (move && newDayOf(other, move)) ?? undefined);
			await writeChange(tx, viewer, { ...withChanges(input, before, after), ...times, meetupId: other.id }, at);
		}
		const from = scope === "following" ? move?.from : dayIn(at, before.zone);
		const anchor = move && from ? await moveProposals(tx, seriesId, move, from) : null;
		await changeSeriesToo(tx, viewer, seriesId, { before, after, rule: move?.nextRule, anchor }, at);
		return others.length + 1;
	});
}

interface RuleMove extends Move {
	rule: string;
	nextRule: string;
}

/** How the rule changes with a new day. Null when the meetup keeps its day. */
async function moveOf(
	tx: Tx,
	seriesId: string,
	edition: MeetupWithInput,
	after: MeetupInput,
): Promise<RuleMove | null> {
	const to = dayIn(after.startsAt, after.zone);
	if (to === dayIn(edition.startsAt, edition.zone)) return null;
	const { rule } = found(await tx.meetupSeries.findUnique({ where: { id: seriesId }, select: { rule: true } }));
	const from = edition.occurrenceOn && dayOfColumn(edition.occurrenceOn);
	const nextRule = from && ruleMoved(rule, { from, to });
	if (!nextRule) throw new Refused("series_rule_of_its_own");
	return { from, to, rule, nextRule };
}

/** Meetups that were moved on their own, or that the rule did not propose, keep their day. */
function newDayOf(edition: MeetupWithInput, move: RuleMove): string | null {
	const proposed = edition.occurrenceOn && dayOfColumn(edition.occurrenceOn);
	return proposed === dayIn(edition.startsAt, edition.zone) ? dayMoved(move.rule, move, proposed) : null;
}

/**
 * Moves the proposed days to those of the new rule. Cancelled drafts move as well, so that they are not proposed again.
 * Returns the first day.
 */
async function moveProposals(tx: Tx, seriesId: string, move: RuleMove, from: string): Promise<string> {
	const rows = await tx.meetup.findMany({
		where: { seriesId, occurrenceOn: { gte: dateColumn(from) }, state: { in: ["draft", "published", "cancelled"] } },
		orderBy: { occurrenceOn: "asc" },
		select: { id: true, occurrenceOn: true },
	});
	await releaseProposedDays(
		tx,
		rows.map(({ id }) => id),
	);
	const stay = await tx.meetup.findMany({ where: { seriesId }, select: { occurrenceOn: true } });
	let first = move.to;
	const taken = new Set(stay.flatMap(({ occurrenceOn }) => (occurrenceOn ? dayOfColumn(occurrenceOn) : [])));
	for (const { id, occurrenceOn } of rows) {
		const day = occurrenceOn && dayMoved(move.rule, move, dayOfColumn(occurrenceOn));
		if (!day || taken.has(day)) continue;
		taken.add(day);
		if (day < first) first = day;
		await takeProposedDay(tx, id, day);
	}
	return first;
}

interface MeetupsChanged {
	before: MeetupInput;
	after: MeetupInput;
	/** When the day moved: the new rule, and the day it is counted from. */
	rule: string | undefined;
	anchor: string | null;
}

/** Applies the change to the template, for drafts from now on. */
async function changeSeriesToo(
	tx: Tx,
	viewer: Viewer,
	seriesId: string,
	changed: MeetupsChanged,
	at: Date,
): Promise<void> {
	const { before, after, rule, anchor } = changed;
	const series = await seriesToDraft(tx, seriesId);
	const template = editionFromTemplate(series, series.firstStartsAt);
	const next = { ...withChanges(template, before, after), ...withNewTimes(template, before, after) };
	await tx.meetupSeries.update({
		where: { id: seriesId },
		data: {
			title: next.title,
			summary: next.summary,
			language: next.language,
			zone: next.zone,
			rule,
			firstStartsAt: anchor ? instantOf(`${anchor}T${timeOf(next)}`, next.zone) : next.startsAt,
			minutes: minutesOf(next),
			template: templateOf(next),
			revision: { increment: 1 },
		},
		select: { id: true },
	});
	await attachFiles(tx, viewer, renderMarkdown(next.about), { seriesId }, { seriesId });
	await proposeDrafts(tx, viewer, seriesId, at);
	await numberEditions(tx, seriesId);
	const { communityId } = series;
	await recordActivity(tx, viewer, { kind: "series.changed", at, communityId, subject: ["series", seriesId] });
}
