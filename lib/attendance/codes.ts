import { env } from "../env";
import { codeOf, isCode } from "../signature";

/** The code of a seat holder for one meetup. */
export const badgeCode = (meetupId: string, personId: string): string => codeOf("badge", meetupId, personId);

/** The code at the door of a venue for one meetup. */
export const doorCode = (meetupId: string, venueId: string): string => codeOf("door", meetupId, venueId);

export const isDoorCode = (given: string, meetupId: string, venueId: string): boolean =>
	isCode(given, "door", meetupId, venueId);

export const badgeAddress = (meetupId: string, personId: string): string =>
	`${env().NEXTAUTH_URL}/meetups/${meetupId}/check-in?badge=${badgeCode(meetupId, personId)}`;

export const doorAddress = (meetupId: string, venueId: string): string =>
	`${env().NEXTAUTH_URL}/meetups/${meetupId}/arrive?venue=${venueId}&code=${doorCode(meetupId, venueId)}`;
