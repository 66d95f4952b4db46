import { randomUUID } from "node:crypto";
import { doorCode } from "@/lib/attendance/codes";
import { HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { rsvp } from "@/lib/meetups/rsvps";
import { as, castId } from "../factories";
import type { Right } from "./actions";
import type { Door } from "./door";
import { firstVenue } from "./seats";
import { EMPLOYEES, MANAGERS, MEMBERS } from "./visitors";
import type { World } from "./world";

/** Lucía has a seat at the open edition, which begins in half an hour. */
async function theDayItself({ open }: World, now: Date) {
	await rsvp(await as("employee"), { meetupId: open.meetup, venueId: await firstVenue(open.meetup) }, now);
	const startsAt = new Date(now.getTime() + HOUR / 2);
	const endsAt = new Date(now.getTime() + HOUR);
	await db.meetup.update({ where: { id: open.meetup }, data: { startsAt, endsAt } });
}

/** Those who come, noted by hosts and at the door. */
export const ATTENDANCE: Record<string, Right> = {
	"(platform)/meetups/[id]/check-in/actions.ts#checkInAction": {
		who: MANAGERS,
		before: theDayItself,
		form: async ({ open }) => ({
			meetupId: open.meetup,
			venueId: await firstVenue(open.meetup),
			come: await castId("employee"),
		}),
	},
	"(platform)/meetups/[id]/check-in/actions.ts#walkInAction": {
		who: MANAGERS,
		before: theDayItself,
		form: async ({ open }) => ({
			meetupId: open.meetup,
			venueId: await firstVenue(open.meetup),
			name: "Jean Petit",
			deviceKey: randomUUID(),
		}),
	},
	"(platform)/meetups/[id]/arrive/actions.ts#arriveAction": {
		who: ["employee"],
		before: theDayItself,
		form: async ({ open }) => {
			const venueId = await firstVenue(open.meetup);
			return { meetupId: open.meetup, venueId, code: doorCode(open.meetup, venueId) };
		},
	},
};

/** The hosts' pages and papers, and those of whoever may see the edition. */
export function attendanceDoors({ open, closed }: Pick<World, "open" | "closed">): Record<string, Door[]> {
	const hosts = (page: string): Door[] => [{ path: `/meetups/${open.meetup}/${page}`, who: MANAGERS, otherwise: 403 }];
	const readers = (page: string): Door[] => [
		{ path: `/meetups/${open.meetup}/${page}`, who: EMPLOYEES, otherwise: 404 },
		{ path: `/meetups/${closed.meetup}/${page}`, who: MEMBERS, otherwise: 404 },
	];
	return {
		"(platform)/meetups/[id]/check-in/page.tsx": hosts("check-in"),
		"(platform)/meetups/[id]/check-in/live/route.ts": hosts("check-in/live"),
		"(platform)/meetups/[id]/door/page.tsx": hosts("door"),
		"(platform)/meetups/[id]/attendees.pdf/route.ts": hosts("attendees.pdf"),
		"(platform)/meetups/[id]/attendees.csv/route.ts": hosts("attendees.csv"),
		"(platform)/meetups/[id]/badges.pdf/route.ts": hosts("badges.pdf"),
		"(platform)/meetups/[id]/badge/page.tsx": readers("badge"),
		"(platform)/meetups/[id]/arrive/page.tsx": readers("arrive"),
	};
}
