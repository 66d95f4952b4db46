import { z } from "zod";
import { markdownText } from "../markdown-text";
import { typedText } from "../typed-text";

export const stepInput = z.object({
	meetupId: z.uuid(),
	title: typedText().min(3).max(160),
	dueOn: z.iso.date(),
});
export type StepInput = z.infer<typeof stepInput>;

export const tickInput = z.object({ itemId: z.uuid(), done: z.stringbool() });
export type TickInput = z.infer<typeof tickInput>;

export const removeStepInput = z.object({ itemId: z.uuid() });

export const messageInput = z.object({
	meetupId: z.uuid(),
	/** Made with the form: the same message sent twice is one. */
	messageId: z.uuid(),
	/** Left out: to every place. */
	venueId: z.uuid().optional(),
	subject: typedText().min(3).max(140),
	text: markdownText(4000).min(10),
	intent: z.enum(["preview", "send"]).default("preview"),
});
export type MessageInput = Omit<z.infer<typeof messageInput>, "intent">;
