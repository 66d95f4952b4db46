import { z } from "zod";
import { typedText } from "../typed-text";

/** How long a guest finds what an edition left behind, unless the organiser says otherwise. */
export const ACCESS_DAYS = 30;
const LONGEST_ACCESS_DAYS = 365;

export const guestInput = z.object({
	meetupId: z.uuid(),
	givenName: typedText().min(1).max(80),
	familyName: typedText().min(1).max(80),
	email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
	company: typedText().min(2).max(120),
	/** After the end of the edition. */
	accessDays: z.number().int().min(1).max(LONGEST_ACCESS_DAYS).default(ACCESS_DAYS),
});
export type InviteGuestInput = z.output<typeof guestInput>;

export const guestWithdrawalInput = z.object({ meetupId: z.uuid(), personId: z.uuid() });

export const consentInput = z.object({ meetupId: z.uuid(), answer: z.enum(["yes", "no"]) });
export type ConsentInput = z.output<typeof consentInput>;
