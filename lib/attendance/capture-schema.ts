import { z } from "zod";
import { markdownText } from "../markdown-text";
import { typedPerson } from "../people/schema";
import { typedText } from "../typed-text";

/** The steps of the capture, in their order. */
export const CAPTURE_STEPS = ["materials", "recording", "minutes", "takeaways", "actions", "close"] as const;
export type CaptureStep = (typeof CAPTURE_STEPS)[number];

export const TAKEAWAYS = 3;
export const ACTION_ROWS = 12;

/** The step of the address; anything else is the first one. */
export const captureQuery = z.object({ step: z.enum(CAPTURE_STEPS).catch(CAPTURE_STEPS[0]) });

/** With the revision the form was filled from, so that no save in between is overwritten. */
const saved = z.object({ meetupId: z.uuid(), revision: z.number().int().min(0) });
export type Saved = z.infer<typeof saved>;

const address = z.url({ protocol: /^https?$/ }).max(500);

export const recordingInput = saved.extend({ recordingUrl: address.optional() });
export type RecordingInput = z.infer<typeof recordingInput>;

export const minutesInput = saved.extend({ minutes: markdownText(20_000).default("") });
export type MinutesInput = z.infer<typeof minutesInput>;

export const takeawaysInput = saved.extend({
	/** Empty lines are dropped. */
	takeaways: z
		.array(typedText().max(280).optional())
		.max(TAKEAWAYS)
		.default([])
		.transform((lines) => lines.flatMap((line) => line || [])),
});
export type TakeawaysInput = z.infer<typeof takeawaysInput>;

const actionRow = z
	.object({
		id: z.uuid().optional(),
		title: typedText().max(200).optional(),
		owner: typedPerson.optional(),
		dueOn: z.iso.date().optional(),
	})
	.superRefine(({ title, owner, dueOn }, context) => {
		if (!title && (owner || dueOn)) context.addIssue({ code: "custom", path: ["title"], message: "required" });
	});

export const actionsInput = saved.extend({ actions: z.array(actionRow).max(ACTION_ROWS).default([]) });

export const materialInput = z
	.object({
		meetupId: z.uuid(),
		agendaItemId: z.uuid().optional(),
		title: typedText().min(2).max(160),
		url: address.optional(),
		/** Slides to store, instead of an address. */
		file: z.file().optional(),
	})
	.superRefine(({ url, file }, context) => {
		if (!url && !file) context.addIssue({ code: "custom", path: ["url"], message: "required" });
	});
export type MaterialInput = Omit<z.infer<typeof materialInput>, "file">;

export const materialIdInput = z.object({ materialId: z.uuid() });
export const captureInput = z.object({ meetupId: z.uuid() });
export const waiveInput = z.object({ meetupId: z.uuid(), reason: typedText().min(3).max(300) });
export type WaiveInput = z.infer<typeof waiveInput>;
export const settleInput = z.object({ actionId: z.uuid(), done: z.stringbool() });
export type SettleInput = z.infer<typeof settleInput>;
