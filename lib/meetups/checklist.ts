import { recordActivity } from "../activity";
import { addDays, dateColumn, dayIn, dayOfColumn, daysBetween } from "../clock";
import { db, type Tx } from "../db";
import { demand, found } from "../errors";
import { translator } from "../i18n/translator";
import { lockRow } from "../locks";
import type { Viewer } from "../viewer";
import { canPrepare } from "./policy";
import type { StepInput, TickInput } from "./preparation-schema";
import { meetupForVerb } from "./visible-meetup";

/** The steps of every meetup, with the days before or after it when each is due. */
const USUAL_STEPS = [
	["speakerCall", -42],
	["venue", -28],
	["speakers", -21],
	["announcement", -21],
	["catering", -10],
	["lastWord", -7],
	["badges", -3],
	["capture", 2],
] as const;

/** Adds the usual steps to a meetup that is being published. None is due before that day. */
export async function startChecklist(tx: Tx, meetupId: string, at: Date): Promise<void> {
	const { startsAt, zone, language } = found(
		await tx.meetup.findUnique({ where: { id: meetupId }, select: { startsAt: true, zone: true, language: true } }),
	);
	const t = translator(language);
	const today = dayIn(at, zone);
	await tx.checklistItem.createMany({
		data: USUAL_STEPS.map(([step, days], index) => {
			const [, day = today] = [today, addDays(dayIn(startsAt, zone), days)].sort();
			return {
				meetupId,
				position: index + 1,
				title: t(`preparation.usual.${step}`),
				dueOn: dateColumn(day),
			};
		}),
		skipDuplicates: true,
	});
}

/** Moves the days of open steps with the meetup. */
export async function moveChecklist(tx: Tx, meetupId: string, from: Date, to: Date, zone: string): Promise<void> {
	const days = daysBetween(dayIn(from, zone), dayIn(to, zone));
	if (days !== 0)
		await tx.$executeRaw`update checklist_items set "dueOn" = "dueOn" + ${days}::int where "meetupId" = ${meetupId}::uuid and "doneAt" is null`;
}

async function lockForSteps(tx: Tx, viewer: Viewer, meetupId: string) {
	await lockRow(tx, "meetups", meetupId);
	const meetup = await meetupForVerb(tx, viewer, meetupId);
	demand(canPrepare(viewer, meetup));
	return meetup;
}

async function record(tx: Tx, viewer: Viewer, meetup: { id: string; communityId: string }, deed: string, at: Date) {
	const { id, communityId } = meetup;
	const fact = { kind: "checklist.changed", at, communityId, subject: ["meetup", id], detail: { deed } } as const;
	await recordActivity(tx, viewer, fact);
}

/** Adds a step; `dueOn` is a day, `2026-12-17`. */
export async function addStep(viewer: Viewer, { meetupId, title, dueOn }: StepInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const meetup = await lockForSteps(tx, viewer, meetupId);
		const last = await tx.checklistItem.aggregate({ where: { meetupId }, _max: { position: true } });
		await tx.checklistItem.create({
			data: { meetupId, title, dueOn: dateColumn(dueOn), position: (last._max.position ?? 0) + 1 },
			select: { id: true },
		});
		await record(tx, viewer, meetup, "added", at);
	});
}

/** Marks a step as done or as open again. Doing it twice changes nothing. */
export async function tickStep(viewer: Viewer, { itemId, done }: TickInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { meetupId } = await stepOf(tx, itemId);
		const meetup = await lockForSteps(tx, viewer, meetupId);
		const { count } = await tx.checklistItem.updateMany({
			where: { id: itemId, doneAt: done ? null : { not: null } },
			data: done ? { doneAt: at, doneById: viewer.personId } : { doneAt: null, doneById: null },
		});
		if (count > 0) await record(tx, viewer, meetup, done ? "done" : "reopened", at);
	});
}

/** Returns the step, so that it can be added again. */
export async function removeStep(viewer: Viewer, itemId: string, at: Date): Promise<StepInput> {
	return db.$transaction(async (tx) => {
		const { meetupId, title, dueOn } = await stepOf(tx, itemId);
		const meetup = await lockForSteps(tx, viewer, meetupId);
		await tx.checklistItem.deleteMany({ where: { id: itemId } });
		await record(tx, viewer, meetup, "removed", at);
		return { meetupId, title, dueOn: dayOfColumn(dueOn) };
	});
}

const stepOf = async (tx: Tx, id: string) =>
	found(await tx.checklistItem.findUnique({ where: { id }, select: { meetupId: true, title: true, dueOn: true } }));
