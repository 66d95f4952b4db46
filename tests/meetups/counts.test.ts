import { expect, test } from "vitest";
import { seatParts } from "@/components/meetups/seat-counts";
import { translator } from "@/lib/i18n/translator";
import { editionCounts } from "@/lib/insights/edition-counts";
import { meetupDesk } from "@/lib/meetups/desk";
import { meetupPage } from "@/lib/meetups/meetup-page";
import { myNextMeetups, nextMeetupOf, publishedAhead, upcomingMeetups } from "@/lib/meetups/queries";
import { reserveSeats } from "@/lib/meetups/reservations";
import { rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { meetupFilters } from "@/lib/meetups/schema";
import { countSeats } from "@/lib/seats/counts";
import { seriesToChange } from "@/lib/series/queries";
import { as, at, castId, community } from "../factories";
import { later } from "../posts/conversation";
import { december, edition, series } from "./editions";

/** Lucía comes with one companion and Awa alone; two of the six seats are reserved, and one is offered to Sami. */
async function sixSeats() {
	const place = await community({ members: [await castId("employee")] });
	const repeated = await series(place.id);
	const { id, venueId } = await edition({
		communityId: place.id,
		seats: [6],
		companionsEach: 1,
		seriesId: repeated.id,
		number: 1,
	});
	const claire = await as("communityManager");
	await rsvp(await as("employee"), { meetupId: id, venueId, companions: ["Nora Lind"], onlyIfFree: false }, at);
	await rsvp(await as("newcomer"), { meetupId: id, venueId, onlyIfFree: false }, at);
	await reserveSeats(claire, { meetupId: id, venueId, seats: 2, reason: "The board" }, at);
	await rsvp(await as("champion"), { meetupId: id, venueId, onlyIfFree: false }, at);
	await rsvp(await as("lineManager"), { meetupId: id, venueId, onlyIfFree: false }, later(1));
	await withdrawRsvp(await as("champion"), id, later(2));
	return { ...place, meetupId: id, seriesId: repeated.id };
}

const COUNTS = {
	capacity: 6,
	taken: 6,
	free: 0,
	people: 2,
	companions: 1,
	offered: 1,
	reserved: 2,
	waiting: 0,
};

test("a list, a panel, the page, the desk and the report of a meetup say the same counts", async () => {
	const { id: communityId, slug, meetupId, seriesId } = await sixSeats();
	const claire = await as("communityManager");
	const lucia = await as("employee");
	const filters = meetupFilters.parse({});
	expect((await upcomingMeetups(lucia, filters, at)).rows[0]?.counts).toEqual(COUNTS);
	expect((await myNextMeetups(lucia, at))[0]?.counts).toEqual(COUNTS);
	expect((await nextMeetupOf(lucia, slug, at))?.counts).toEqual(COUNTS);
	expect((await meetupPage(lucia, meetupId, at)).counts).toEqual(COUNTS);
	expect(countSeats((await meetupDesk(claire, meetupId)).venues)).toEqual(COUNTS);
	expect(await publishedAhead(claire, slug, at).execute()).toMatchObject([{ people: 2 }]);
	const reported = { id: meetupId, seriesId, startsAt: december, community: { id: communityId } };
	expect((await editionCounts(reported, at))[0]).toMatchObject({ seats: 6, going: 2 });
	// A change concerns the two who come and the one who has an offer, not the seats set aside.
	expect((await seriesToChange(claire, seriesId, at)).coming).toMatchObject([{ people: 3 }]);
});

test("the words say what each number counts, in both languages", () => {
	expect(seatParts(translator("en"), COUNTS)).toBe("2 people coming, 1 companion, 1 offered, 2 reserved");
	expect(seatParts(translator("fr"), COUNTS)).toBe("2 personnes viennent, 1 accompagnant, 1 proposée, 2 réservées");
	const nobody = { ...COUNTS, people: 0, companions: 0, offered: 0, reserved: 0 };
	expect(seatParts(translator("en"), nobody)).toBe("nobody coming yet");
});

test("a venue over its capacity lends no seat to another", () => {
	const over = { capacity: 2, seatsTaken: 3, offered: 0, reserved: 0, waiting: 0, people: 3 };
	const free = { capacity: 5, seatsTaken: 1, offered: 0, reserved: 0, waiting: 0, people: 1 };
	expect(countSeats([over, free])).toMatchObject({ capacity: 7, taken: 4, free: 4, people: 4, companions: 0 });
});
