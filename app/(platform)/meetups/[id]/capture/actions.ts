"use server";

import { formAction } from "@/app/_web/action";
import { peopleInFields } from "@/app/_web/named-people";
import { finishCapture, saveMinutes, saveRecording, saveTakeaways, waiveCapture } from "@/lib/attendance/capture";
import {
	actionsInput,
	CAPTURE_STEPS,
	type CaptureStep,
	captureInput,
	materialIdInput,
	materialInput,
	minutesInput,
	recordingInput,
	takeawaysInput,
	waiveInput,
} from "@/lib/attendance/capture-schema";
import { meetupToCapture } from "@/lib/attendance/captured";
import { addMaterial, removeMaterial } from "@/lib/attendance/materials";
import { saveActions } from "@/lib/attendance/promised-actions";
import { tagsOfCommunity } from "@/lib/practices/practice-page";
import { draftPractice } from "@/lib/practices/practices";
import { practiceCardOf } from "./practice-card";

/** Address of the step after this one. */
function savedThen(meetupId: string, step: CaptureStep) {
	const next = CAPTURE_STEPS[CAPTURE_STEPS.indexOf(step) + 1] ?? "close";
	return { to: `/meetups/${meetupId}/capture?step=${next}`, notice: { key: "capture.notices.saved" } } as const;
}

export const addMaterialAction = formAction(materialInput, async ({ viewer, input, at }) => {
	const { file, ...material } = input;
	const sent = file && { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
	await addMaterial(viewer, { ...material, file: sent }, at);
	return { to: `/meetups/${input.meetupId}/capture`, notice: { key: "capture.notices.materialAdded" } };
});

export const removeMaterialAction = formAction(materialIdInput, async ({ viewer, input, at }) => {
	await removeMaterial(viewer, input.materialId, at);
	const undo = { verb: "material.removed", input: { id: input.materialId } };
	return { to: null, notice: { key: "capture.notices.materialRemoved", undo } };
});

export const recordingAction = formAction(recordingInput, async ({ viewer, input, at }) => {
	await saveRecording(viewer, input, at);
	return savedThen(input.meetupId, "recording");
});

export const minutesAction = formAction(minutesInput, async ({ viewer, input, at }) => {
	await saveMinutes(viewer, input, at);
	return savedThen(input.meetupId, "minutes");
});

export const takeawaysAction = formAction(takeawaysInput, async ({ viewer, input, at }) => {
	await saveTakeaways(viewer, input, at);
	return savedThen(input.meetupId, "takeaways");
});

export const promisesAction = formAction(actionsInput, async ({ viewer, input, at, t }) => {
	const { actions: rows, ...from } = input;
	const field = (index: number) => `actions[${index}].owner`;
	const named = Object.fromEntries(rows.map(({ owner }, index) => [field(index), owner]));
	const owners = await peopleInFields({ viewer, t }, named);
	const actions = rows.map(({ owner: _, ...row }, index) => ({ ...row, ownerId: owners[field(index)]?.id }));
	await saveActions(viewer, { ...from, actions }, at);
	return savedThen(input.meetupId, "actions");
});

/** Starts a practice from the captured texts. Two rooms act together, so it is here. */
export const draftPracticeAction = formAction(captureInput, async ({ viewer, input, at }) => {
	const meetup = await meetupToCapture(viewer, input.meetupId, at);
	const draft = {
		card: practiceCardOf(meetup, await tagsOfCommunity(viewer, meetup.community.id)),
		communitySlug: meetup.community.slug,
		contactId: viewer.personId,
		meetupId: meetup.id,
		publish: false,
	};
	const { slug } = await draftPractice(viewer, draft, at);
	return { to: `/practices/${slug}/edit`, notice: { key: "capture.notices.drafted" } };
});

export const finishAction = formAction(captureInput, async ({ viewer, input, at }) => {
	await finishCapture(viewer, input.meetupId, at);
	return { to: `/meetups/${input.meetupId}`, notice: { key: "capture.notices.captured" } };
});

export const waiveAction = formAction(waiveInput, async ({ viewer, input, at }) => {
	await waiveCapture(viewer, input, at);
	return { to: `/meetups/${input.meetupId}`, notice: { key: "capture.notices.waived" } };
});
