import type { Translate } from "@/lib/i18n/translator";
import { listedText } from "@/lib/isolated";
import type { MeetupOnPage } from "@/lib/meetups/meetup-page";
import { seatLosses } from "@/lib/meetups/policy";
import { isActive } from "@/lib/seats/answers";
import { companionNames } from "@/lib/seats/meetup-text";
import type { Viewer } from "@/lib/viewer";

interface GivingBack {
	button: string;
	title: string;
	keep: string;
	/** What would be lost; with nothing to lose, nothing is asked. */
	losses: string[];
}

/** The words for giving back what the viewer holds; null for somebody who holds nothing. */
export function givingBack(t: Translate, viewer: Viewer, meetup: MeetupOnPage, at: Date): GivingBack | null {
	const { mine } = meetup;
	const venue = meetup.venues.find(({ id }) => id === mine?.venueId);
	if (!mine || !venue || !isActive(mine.answer)) return null;
	const text = {
		companions: () => t("meetups.seat.giveBackCompanions", { names: listedText(companionNames(t, mine.companions)) }),
		waitlist: () => t("meetups.seat.giveBackText", { count: venue.waiting, venue: venue.name }),
		closed: () => t("meetups.seat.giveBackClosed"),
		asked: () => t("meetups.seat.giveBackAsked"),
		position: () => t("meetups.seat.leaveWaitlistText", { position: mine.position ?? 1, venue: venue.name }),
		offer: () => t("meetups.seat.refuseText"),
	};
	const losses = seatLosses(viewer, meetup, at).map((loss) => text[loss]());
	if (mine.answer === "waitlisted")
		return {
			button: t("meetups.seat.leaveWaitlist"),
			title: t("meetups.seat.leaveWaitlistTitle"),
			keep: t("meetups.seat.stay"),
			losses,
		};
	if (mine.answer === "offered")
		return {
			button: t("meetups.seat.refuse"),
			title: t("meetups.seat.refuseTitle"),
			keep: t("meetups.seat.keepOffer"),
			losses,
		};
	return {
		button: t("meetups.seat.giveBack"),
		title: t("meetups.seat.giveBackTitle"),
		keep: t("meetups.seat.keep"),
		losses,
	};
}
