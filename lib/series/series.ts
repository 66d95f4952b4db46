import { recordActivity } from "../activity";
import { findCommunity } from "../communities/communities";
import { db, readIn, type Tx } from "../db";
import { demand } from "../errors";
import { attachFiles } from "../files/attachments";
import { renderMarkdown } from "../markdown";
import { canDraft } from "../meetups/policy";
import { bringDraftsBack, dropDraftsOf } from "../meetups/proposed-drafts";
import { lockSeries, numberEditions } from "../meetups/series-numbers";
import { nestCommunity } from "../meetups/visible-meetup";
import type { Viewer } from "../viewer";
import { proposeDrafts, seriesWithCommunity } from "./drafts";
import { canChangeSeries, canResumeSeries, seriesVisibleTo } from "./policy";
import { firstOccurrences } from "./rule";
import { minutesOf, type SeriesInput, templateOf } from "./schema";

/** Plans a series and drafts its next six meetups. Nothing is published. */
export async function planSeries(viewer: Viewer, slug: string, input: SeriesInput, at: Date) {
	const aboutHtml = renderMarkdown(input.about);
	return db.$transaction(async (tx) => {
		const community = await findCommunity(tx, viewer, { slug });
		demand(canDraft(viewer, community));
		const { id } = await tx.meetupSeries.create({
			data: {
				...seriesColumns(input),
				firstStartsAt: firstStart(input),
				communityId: community.id,
				createdById: viewer.personId,
				createdAt: at,
			},
			select: { id: true },
		});
		await attachFiles(tx, viewer, aboutHtml, { seriesId: id });
		await lockSeries(tx, [id]);
		const drafts = await proposeDrafts(tx, viewer, id, at);
		await recordActivity(tx, viewer, {
			kind: "series.planned",
			at,
			communityId: community.id,
			subject: ["series", id],
		});
		return { id, drafts };
	});
}

/** Columns of a series from its form, without the first start. */
export function seriesColumns(input: SeriesInput) {
	return {
		title: input.title,
		summary: input.summary,
		language: input.language,
		rule: input.rule,
		zone: input.zone,
		minutes: minutesOf(input),
		template: templateOf(input),
	};
}

/** The first start of the rule, on the chosen day or after it. */
export function firstStart({ rule, zone, startsAt }: Pick<SeriesInput, "rule" | "zone" | "startsAt">): Date {
	const [first] = firstOccurrences({ rule, zone, firstStartsAt: startsAt }, startsAt, 1);
	return first?.startsAt ?? startsAt;
}

/** Ends a series: cancels its drafts to come. Published meetups stay. */
export async function endSeries(
	viewer: Viewer,
	{ seriesId, reason }: { seriesId: string; reason: string },
	at: Date,
): Promise<{ dropped: number }> {
	return db.$transaction(async (tx) => {
		const series = await seriesUnderLock(tx, viewer, seriesId);
		demand(canChangeSeries(viewer, series));
		await tx.meetupSeries.update({
			where: { id: seriesId },
			data: { endedAt: at, endReason: reason, revision: { increment: 1 } },
			select: { id: true },
		});
		const dropped = await dropDraftsOf(tx, seriesId, reason, at);
		await numberEditions(tx, seriesId);
		const { communityId } = series;
		await recordActivity(tx, viewer, {
			kind: "series.ended",
			at,
			communityId,
			subject: ["series", seriesId],
			detail: { dropped },
		});
		return { dropped };
	});
}

/** Resumes a series: restores the drafts that its end cancelled, and drafts the next six meetups. */
export async function resumeSeries(viewer: Viewer, seriesId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const series = await seriesUnderLock(tx, viewer, seriesId);
		demand(canResumeSeries(viewer, series));
		await bringDraftsBack(tx, seriesId, series.endedAt, at);
		await tx.meetupSeries.update({
			where: { id: seriesId },
			data: { endedAt: null, endReason: null, revision: { increment: 1 } },
			select: { id: true },
		});
		await proposeDrafts(tx, viewer, seriesId, at);
		await numberEditions(tx, seriesId);
		const { communityId } = series;
		await recordActivity(tx, viewer, { kind: "series.resumed", at, communityId, subject: ["series", seriesId] });
	});
}

/** @throws NotFound when the viewer may not see it. */
export async function seriesUnderLock(tx: Tx, viewer: Viewer, seriesId: string) {
	await lockSeries(tx, [seriesId]);
	const query = seriesWithCommunity().where("s.id", "=", seriesId).where(seriesVisibleTo(viewer));
	const [row] = await readIn(tx, query);
	return nestCommunity(row);
}
