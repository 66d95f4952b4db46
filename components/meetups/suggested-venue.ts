import type { VenueOnPage } from "@/lib/meetups/meetup-page";
import { seatsToTake } from "@/lib/seats/counts";

/**
 * The venue of the main button. A free seat at the person's site, else in their time zone, else anywhere. When all is
 * full: the waitlist at their site, else the shortest.
 */
export function suggestedVenue(
	venues: readonly VenueOnPage[],
	person: { siteId: string | null; zone: string },
): VenueOnPage | undefined {
	const free = venues.filter(hasFreeSeat);
	const atTheirSite = (venue: VenueOnPage) => venue.siteId !== null && venue.siteId === person.siteId;
	return (
		free.find(atTheirSite) ??
		free.find((venue) => venue.kind === "room" && venue.zone === person.zone) ??
		free.find((venue) => venue.kind === "online") ??
		free[0] ??
		venues.find(atTheirSite) ??
		[...venues].sort((a, b) => a.waiting - b.waiting)[0]
	);
}

export const hasFreeSeat = (venue: VenueOnPage): boolean => seatsToTake(venue) > 0;
