import { z } from "zod";
import { COMPANIONS_CEILING } from "../meetups/schema";
import { typedText } from "../typed-text";

const companions = z.number().int().min(0).max(COMPANIONS_CEILING);

/** Made by the device: the same note sent twice is one. */
const deviceKey = z.uuid();

const checkInInput = z.object({
	meetupId: z.uuid(),
	personId: z.uuid(),
	venueId: z.uuid(),
	method: z.enum(["badge", "list"]).default("list"),
	/** Companions who came; left out: all who were named, until a later note. */
	companions: companions.optional(),
	deviceKey,
});
export type CheckInInput = z.infer<typeof checkInInput>;

export const walkInInput = z.object({
	meetupId: z.uuid(),
	venueId: z.uuid(),
	name: typedText().min(2).max(80),
	deviceKey,
});
export type WalkInInput = z.infer<typeof walkInInput>;

/** A button of the list; `companions` is a person and how many companions came, `id/2`. */
export const listInput = z.object({
	meetupId: z.uuid(),
	venueId: z.uuid(),
	come: z.uuid().optional(),
	companions: z
		.string()
		.transform((text) => text.split("/"))
		.pipe(z.tuple([z.uuid(), z.string().regex(/^\d$/)]))
		.transform(([personId, count]) => ({ personId, companions: Number(count) }))
		.optional(),
	back: z.uuid().optional(),
});

/** A person, or the device key of somebody without an account. */
const takeBackInput = z.object({ meetupId: z.uuid(), attendee: z.uuid() });
export type TakeBackInput = z.infer<typeof takeBackInput>;

export const arriveInput = z.object({
	meetupId: z.uuid(),
	venueId: z.uuid(),
	code: z.string().max(64),
	companions: companions.default(0),
});
export type ArriveInput = z.infer<typeof arriveInput>;

const DAYS_OUT_OF_REACH = 8;

/** How long ago it was noted: the clock of a device may be wrong, but not the time that has passed on it. */
const ago = {
	ago: z
		.number()
		.int()
		.min(0)
		.max(DAYS_OUT_OF_REACH * 86_400_000),
};

const tap = z.discriminatedUnion("verb", [
	checkInInput.omit({ meetupId: true }).extend({ verb: z.literal("checkIn"), ...ago }),
	walkInInput.omit({ meetupId: true }).extend({ verb: z.literal("walkIn"), ...ago }),
	takeBackInput.omit({ meetupId: true }).extend({ verb: z.literal("takeBack"), deviceKey, ...ago }),
]);
export type SentTap = z.infer<typeof tap>;

export const TAPS_AT_ONCE = 50;

/** The notes of a device, in their order. */
export const tapsInput = z.object({ taps: z.array(tap).max(TAPS_AT_ONCE) });
