import { DAY, now, wallTimeOf } from "@/lib/clock";
import { db } from "@/lib/db";
import { addStep, removeStep } from "@/lib/meetups/checklist";
import { releaseSeats, reserveSeats } from "@/lib/meetups/reservations";
import { closeCall, openCall } from "@/lib/speakers/proposals";
import { as } from "../factories";
import { firstVenue } from "./seats";
import type { Case } from "./undo-case";
import { MANAGERS } from "./visitors";

const DUE = "2027-01-10";
const endOfCall = (at: Date) => wallTimeOf(new Date(at.getTime() + 5 * DAY), "Europe/Paris").slice(0, 16);

/** What organisers do to a meetup with one click. */
export const ORGANISER_CASES: Record<string, Case> = {
	"seats.released": {
		before: async ({ open }, at) => {
			const claire = await as("communityManager");
			const venueId = await firstVenue(open.meetup);
			await reserveSeats(claire, { meetupId: open.meetup, venueId, seats: 2, reason: "Press" }, at);
			const { id } = await db.seatReservation.findFirstOrThrow({ where: { venueId }, select: { id: true } });
			await releaseSeats(claire, { meetupId: open.meetup, reservationId: id }, at);
		},
		input: async ({ open }) => ({
			meetupId: open.meetup,
			venueId: await firstVenue(open.meetup),
			seats: "2",
			reason: "Press",
		}),
		who: MANAGERS,
		isUndone: async ({ open }) =>
			(await db.venue.count({ where: { id: await firstVenue(open.meetup), reserved: 2, seatsTaken: 2 } })) === 1,
	},
	"checklist.removed": {
		before: async ({ open }, at) => {
			const claire = await as("communityManager");
			await addStep(claire, { meetupId: open.meetup, title: "Order flowers", dueOn: DUE }, at);
			const { id } = await db.checklistItem.findFirstOrThrow({
				where: { meetupId: open.meetup, title: "Order flowers" },
				select: { id: true },
			});
			await removeStep(claire, id, at);
		},
		input: ({ open }) => ({ meetupId: open.meetup, title: "Order flowers", dueOn: DUE }),
		who: MANAGERS,
		isUndone: async ({ open }) =>
			(await db.checklistItem.count({ where: { meetupId: open.meetup, title: "Order flowers" } })) === 1,
	},
	"call.closed": {
		before: async ({ open }, at) => {
			const claire = await as("communityManager");
			await openCall(claire, { meetupId: open.meetup, until: endOfCall(at) }, at);
			await closeCall(claire, open.meetup, at);
		},
		input: ({ open }, at) => ({ meetupId: open.meetup, until: endOfCall(at) }),
		who: MANAGERS,
		isUndone: async ({ open }) =>
			(await db.meetup.count({
				where: { id: open.meetup, proposalsUntil: { gt: new Date(now().getTime() + DAY) } },
			})) === 1,
	},
};
