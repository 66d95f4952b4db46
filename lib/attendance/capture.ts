import { recordActivity } from "../activity";
import { db, readIn, type Tx } from "../db";
import { demand, Refused, Stale } from "../errors";
import { attachFiles } from "../files/attachments";
import { lockRow } from "../locks";
import { renderMarkdown } from "../markdown";
import { nestCommunity, visibleMeetup } from "../meetups/visible-meetup";
import { writeClosing } from "../meetups/write-meetup";
import type { Viewer } from "../viewer";
import type { CaptureStep, MinutesInput, RecordingInput, Saved, TakeawaysInput, WaiveInput } from "./capture-schema";
import { canCapture } from "./policy";

/** Locks a meetup that is over. @throws NotFound, Refused */
export async function lockForCapture(tx: Tx, viewer: Viewer, meetupId: string, at: Date) {
	await lockRow(tx, "meetups", meetupId);
	const [row] = await readIn(
		tx,
		visibleMeetup(viewer, meetupId)
			.leftJoin("meetup_captures as mc", "mc.meetupId", "m.id")
			.select(["mc.revision as captureRevision", "mc.capturedAt"]),
	);
	const meetup = nestCommunity(row);
	demand(canCapture(viewer, meetup, at));
	return meetup;
}

type MeetupToCapture = Awaited<ReturnType<typeof lockForCapture>>;

/** @throws Stale when somebody else saved since `revision`; 0 is before anything was. */
export function demandRevision({ captureRevision }: MeetupToCapture, revision: number): void {
	if ((captureRevision ?? 0) !== revision) throw new Stale();
}

interface CaptureFields {
	recordingUrl?: string | null;
	minutes?: string;
	minutesHtml?: string;
	takeaways?: string[];
}

/** Saves one step; the others stay. */
export async function writeStep(
	tx: Tx,
	viewer: Viewer,
	meetup: MeetupToCapture,
	{ step, fields }: { step: CaptureStep; fields: CaptureFields },
	at: Date,
): Promise<void> {
	await tx.meetupCapture.upsert({
		where: { meetupId: meetup.id },
		create: { meetupId: meetup.id, startedById: viewer.personId, startedAt: at, ...fields },
		update: { ...fields, revision: { increment: 1 } },
		select: { meetupId: true },
	});
	await recordActivity(tx, viewer, {
		kind: "meetup.capture_saved",
		at,
		communityId: meetup.communityId,
		subject: ["meetup", meetup.id],
		detail: { step },
	});
}

async function saveStep(
	viewer: Viewer,
	from: Saved,
	step: CaptureStep,
	fields: CaptureFields,
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const meetup = await lockForCapture(tx, viewer, from.meetupId, at);
		demandRevision(meetup, from.revision);
		await writeStep(tx, viewer, meetup, { step, fields }, at);
		if (fields.minutesHtml !== undefined) await attachFiles(tx, viewer, fields.minutesHtml, { minutesOfId: meetup.id });
	});
}

export async function saveRecording(viewer: Viewer, input: RecordingInput, at: Date): Promise<void> {
	await saveStep(viewer, input, "recording", { recordingUrl: input.recordingUrl ?? null }, at);
}

export async function saveMinutes(viewer: Viewer, input: MinutesInput, at: Date): Promise<void> {
	const { minutes } = input;
	await saveStep(viewer, input, "minutes", { minutes, minutesHtml: renderMarkdown(minutes) }, at);
}

export async function saveTakeaways(viewer: Viewer, input: TakeawaysInput, at: Date): Promise<void> {
	await saveStep(viewer, input, "takeaways", { takeaways: input.takeaways }, at);
}

/** Finishes the capture, also after it was waived: everyone who sees the meetup can read it. */
export async function finishCapture(viewer: Viewer, meetupId: string, at: Date): Promise<void> {
	const captured = {
		capturedById: viewer.personId,
		capturedAt: at,
		waivedById: null,
		waivedAt: null,
		waiveReason: null,
	};
	await endCapture(viewer, meetupId, "meetup.captured", captured, at);
}

/** Waives the capture for a stated reason. */
export async function waiveCapture(viewer: Viewer, { meetupId, reason }: WaiveInput, at: Date): Promise<void> {
	const waived = { waivedById: viewer.personId, waivedAt: at, waiveReason: reason };
	await endCapture(viewer, meetupId, "meetup.capture_waived", waived, at);
}

interface CaptureEnd {
	capturedById?: string;
	capturedAt?: Date;
	waivedById: string | null;
	waivedAt: Date | null;
	waiveReason: string | null;
}

/** Ends the capture and closes the meetup. @throws Refused once it was captured */
async function endCapture(
	viewer: Viewer,
	meetupId: string,
	kind: "meetup.captured" | "meetup.capture_waived",
	end: CaptureEnd,
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const meetup = await lockForCapture(tx, viewer, meetupId, at);
		if (meetup.capturedAt) throw new Refused("already_captured");
		await tx.meetupCapture.upsert({
			where: { meetupId },
			create: { meetupId, startedById: viewer.personId, startedAt: at, ...end },
			update: end,
			select: { meetupId: true },
		});
		await writeClosing(tx, meetup, at);
		await recordActivity(tx, viewer, { kind, at, communityId: meetup.communityId, subject: ["meetup", meetupId] });
	});
}
