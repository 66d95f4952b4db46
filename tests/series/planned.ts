import { dayOfColumn, instantOf, wallTimeOf } from "@/lib/clock";
import { madeFromInput } from "@/lib/edits";
import { inputOf, meetupsWithInput } from "@/lib/meetups/form-input";
import { seriesToChange } from "@/lib/series/queries";
import type { SeriesInput } from "@/lib/series/schema";
import { planSeries } from "@/lib/series/series";
import { as, at, castId, community, site } from "../factories";

export const PARIS = "Europe/Paris";
export const inParis = (wall: string) => instantOf(wall, PARIS);
export const THIRD_THURSDAYS = ["2026-12-17", "2027-02-18", "2027-04-15", "2027-06-17", "2027-08-19", "2027-10-21"];
export const THURSDAYS_WALL = THIRD_THURSDAYS.map((day) => `${day}T14:00`);

export function input(own: Partial<SeriesInput> = {}): SeriesInput {
	return {
		repeats: "monthWeekday",
		rule: "FREQ=MONTHLY;INTERVAL=2;BYDAY=3TH",
		title: "Writers meet",
		summary: "Three teams show the answers they rewrote.",
		about: "Bring **one message**.",
		language: "en",
		zone: PARIS,
		startsAt: inParis("2026-12-01T14:00"),
		endsAt: inParis("2026-12-01T17:00"),
		rsvpClosesAt: inParis("2026-12-01T12:00"),
		companionsEach: 1,
		seatsOnRequest: false,
		agenda: [
			{ title: "Since last time", minutes: 20, speaker: undefined },
			{ title: "Break", minutes: 10, speaker: undefined },
		],
		venues: [
			{ kind: "room", name: "Dakar Plateau", directions: "Salle Gorée", capacity: 2 },
			{ kind: "online", name: "Online", joinUrl: "https://meet.semis.example/writers", capacity: 100 },
		],
		questions: [{ kind: "diet", wording: undefined }],
		...own,
	};
}

export const editionsOf = (seriesId: string) =>
	meetupsWithInput()
		.select(["m.number", "m.revision", "m.calendarVersion", "m.cancelReason"])
		.where("m.seriesId", "=", seriesId)
		.orderBy("m.startsAt")
		.orderBy("m.id")
		.execute();

export const walls = (editions: { startsAt: Date }[]) => editions.map(({ startsAt }) => wallTimeOf(startsAt, PARIS));
export const proposed = (editions: { occurrenceOn: Date | null }[]) =>
	editions.map(({ occurrenceOn }) => occurrenceOn && dayOfColumn(occurrenceOn));

export async function planned(own: Partial<SeriesInput> = {}) {
	await site("Dakar Plateau");
	const home = await community({ members: [await castId("employee")] });
	const claire = await as("communityManager");
	const { id, drafts } = await planSeries(claire, home.slug, input(own), at);
	return { ...home, seriesId: id, claire, drafts, editions: await editionsOf(id) };
}

/** The form of an edition as it comes back, with what the organiser typed over it. */
export async function formOf(meetupId: string) {
	const row = await meetupsWithInput().where("m.id", "=", meetupId).executeTakeFirstOrThrow();
	return { ...inputOf(row), meetupId };
}

export async function seriesForm(seriesId: string, own: Partial<SeriesInput> = {}) {
	const { madeFrom } = await seriesToChange(await as("communityManager"), seriesId, at);
	return {
		...input({ startsAt: inParis("2026-12-17T14:00"), endsAt: inParis("2026-12-17T17:00"), ...own }),
		seriesId,
		madeFrom: madeFromInput.parse(madeFrom),
	};
}

export const closing = { rsvpClosesAt: inParis("2026-12-17T12:00") };
