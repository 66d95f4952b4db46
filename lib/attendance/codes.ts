import { env } from "../env";
import { codeOf, isCode } from "../signature";

/** What a seat holder shows: it stands for one person at one edition. */
export const badgeCode = (meetupId: string, personId: string): string => codeOf("badge", meetupId, personId);

/** What hangs at the door of a place for the day of one edition. */
export const doorCode = (meetupId: string, venueId: string): string => codeOf("door", meetupId, venueId);

export const isDoorCode = (given: string, meetupId: string, venueId: string): boolean =>
	isCode(given, "door", meetupId, venueId);

export const badgeAddress = (meetupId: string, personId: string): string =>
	`${env().NEXTAUTH_URL}/meetups/${meetupId}/check-in?badge=${badgeCode(meetupId, personId)}`;

export const doorAddress = (meetupId: string, venueId: string): string =>
	`${env().NEXTAUTH_URL}/meetups/${meetupId}/arrive?venue=${venueId}&code=${doorCode(meetupId, venueId)}`;
