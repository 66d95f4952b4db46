import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "../env";

const BYTES = 16;

/** Derived from the secret, so that no codes are stored. */
function code(purpose: "badge" | "door", meetupId: string, subjectId: string): string {
	return createHmac("sha256", env().NEXTAUTH_SECRET)
		.update(`${purpose}/${meetupId}/${subjectId}`)
		.digest()
		.subarray(0, BYTES)
		.toString("base64url");
}

/** The code of a seat holder for one meetup. */
export const badgeCode = (meetupId: string, personId: string): string => code("badge", meetupId, personId);

/** The code at the door of a venue for one meetup. */
export const doorCode = (meetupId: string, venueId: string): string => code("door", meetupId, venueId);

export function isDoorCode(given: string, meetupId: string, venueId: string): boolean {
	const [one, other] = [Buffer.from(given), Buffer.from(doorCode(meetupId, venueId))];
	return one.length === other.length && timingSafeEqual(one, other);
}

export const badgeAddress = (meetupId: string, personId: string): string =>
	`${env().NEXTAUTH_URL}/meetups/${meetupId}/check-in?badge=${badgeCode(meetupId, personId)}`;

export const doorAddress = (meetupId: string, venueId: string): string =>
	`${env().NEXTAUTH_URL}/meetups/${meetupId}/arrive?venue=${venueId}&code=${doorCode(meetupId, venueId)}`;
