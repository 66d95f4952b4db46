import { z } from "zod";
import { typedPeople } from "../people/schema";
import { typedText } from "../typed-text";
import { COMPANIONS_CEILING, QUESTION_ROWS } from "./schema";

/** Names of companions; empty rows are dropped. */
const companions = z
	.array(typedText().max(80).optional())
	.max(COMPANIONS_CEILING)
	.transform((names) => names.flatMap((name) => name || []));

const details = z.array(z.object({ questionId: z.uuid(), text: typedText().max(500).optional() })).max(QUESTION_ROWS);

export const rsvpInput = z.object({
	meetupId: z.uuid(),
	venueId: z.uuid(),
	/** Keep the seat held now if the one asked for has been taken meanwhile. */
	onlyIfFree: z.boolean().optional(),
	/** Left out when moving: the companions stay the same. */
	companions: companions.optional(),
	details: details.optional(),
});
export type RsvpInput = z.infer<typeof rsvpInput>;

export const seatRequestInput = z.object({
	meetupId: z.uuid(),
	venueId: z.uuid(),
	/** Why they ask. */
	reason: typedText().min(3).max(500),
	details: details.optional(),
});
export type SeatRequestInput = z.infer<typeof seatRequestInput>;

/** What an organiser answers to one request or to several. Whoever is refused is told why. */
export const answerRequestsInput = z
	.object({
		meetupId: z.uuid(),
		people: z.array(z.uuid()).min(1, "choose").max(100),
		decision: z.enum(["accept", "refuse"]),
		organiserNote: typedText().min(3).max(300).optional(),
	})
	.superRefine(({ decision, organiserNote }, context) => {
		if (decision === "refuse" && !organiserNote)
			context.addIssue({ code: "custom", path: ["organiserNote"], message: "required" });
	});
export type AnswerRequestsInput = Omit<z.infer<typeof answerRequestsInput>, "people"> & { people: readonly string[] };

export const companionsInput = z.object({ meetupId: z.uuid(), companions: companions.default([]) });
export type CompanionsInput = z.infer<typeof companionsInput>;

export const detailsInput = z.object({ meetupId: z.uuid(), details: details.default([]) });
export type DetailsInput = z.infer<typeof detailsInput>;

export const assignSeatInput = z.object({
	meetupId: z.uuid(),
	venueId: z.uuid(),
	people: typedPeople,
	reservationId: z.uuid().optional(),
});
/** With the address of the person. */
export type AssignSeatInput = Omit<z.infer<typeof assignSeatInput>, "people"> & { email: string };

export const placeInput = z.object({
	meetupId: z.uuid(),
	personId: z.uuid(),
	venueId: z.uuid(),
	/** A free seat, a seat more than the venue had, or a reservation. */
	from: z.union([z.enum(["free", "extra"]), z.uuid()]).default("free"),
	/** Needed to pass those who wait longer. */
	reason: typedText().min(3).max(300).optional(),
});
export type PlaceInput = z.infer<typeof placeInput>;

export const DESK_STATES = ["coming", "toConfirm", "offered", "waiting", "requested", "gone"] as const;
export type DeskState = (typeof DESK_STATES)[number];

export const deskFilters = z.object({
	q: z.string().max(100).optional().catch(undefined),
	venue: z.uuid().optional().catch(undefined),
	state: z.enum(DESK_STATES).optional().catch(undefined),
	after: z.coerce.number().int().min(0).max(100_000).default(0).catch(0),
});
export type DeskFilters = z.input<typeof deskFilters>;

export const removeSeatHolderInput = z.object({
	meetupId: z.uuid(),
	personId: z.uuid(),
	reason: typedText().min(3).max(300),
});
export type RemoveSeatHolderInput = z.infer<typeof removeSeatHolderInput>;

export const reservationInput = z.object({
	meetupId: z.uuid(),
	venueId: z.uuid(),
	seats: z.number().int().min(1).max(20_000),
	reason: typedText().min(3).max(200),
});
export type ReservationInput = z.infer<typeof reservationInput>;

export const releaseInput = z.object({ meetupId: z.uuid(), reservationId: z.uuid() });

export const seriesSignUpInput = z.object({ seriesId: z.uuid(), venueName: typedText().min(1).max(80) });
export const endSignUpInput = z.object({ seriesId: z.uuid() });
export type SeriesSignUpInput = z.infer<typeof seriesSignUpInput>;

export const heldSeatInput = z.object({ meetupId: z.uuid(), venueId: z.uuid() });
export const answerInput = z.object({ meetupId: z.uuid() });
