import { DAY, HOUR, MINUTE } from "@/lib/clock";
import { membersAt } from "./communities";
import type { SeedEdition } from "./editions";
import type { Engagement } from "./engagement";
import { idOf } from "./ids";
import type { Random } from "./random";
import type { SeedVenue } from "./venues";
import type { SeedPerson, World } from "./world";

interface Seat {
	edition: SeedEdition;
	venue: SeedVenue;
	at: Date;
	answer: "going" | "waitlisted";
}

/** Fills the editions, speakers and hosts first. The engagement's quotas decide who is engaged in which window. */
export function takeSeats(world: World, editions: readonly SeedEdition[], engagement: Engagement): void {
	const random = world.random.fork("seats");
	for (const edition of editions) seatSpeakersAndHosts(world, edition, random);
	const seats = editions.flatMap((edition) => freeSeats(world, edition, random));
	// The latest first, because people look at the latest quotas.
	for (const seat of seats.sort((a, b) => b.at.getTime() - a.at.getTime())) {
		const person = chooseAttendee(world, seat, engagement, random);
		if (person) answerAs(world, seat, person, engagement);
	}
}

function seatSpeakersAndHosts(world: World, edition: SeedEdition, random: Random): void {
	const { publishedAt, answersUntil, venues, row } = edition;
	if (!publishedAt || row.state === "cancelled") return;
	for (const person of edition.onStage) {
		const venue =
			venues.find((venue) => venue.site !== null && venue.site === person.site?.id) ??
			venues.find((venue) => !venue.site) ??
			venues[0];
		if (!venue || venue.going === 0) continue;
		const at = new Date(
			Math.min(publishedAt.getTime() + random.between(20, 300) * MINUTE, answersUntil.getTime() - MINUTE),
		);
		answerAs(world, { edition, venue, at, answer: "going" }, person, null);
	}
}

/** The seats that are not taken yet, each with an instant: most soon after publication. */
function freeSeats({ calendar }: World, edition: SeedEdition, random: Random): Seat[] {
	const { publishedAt, answersUntil, venues } = edition;
	if (!publishedAt) return [];
	const span = answersUntil.getTime() - publishedAt.getTime();
	return venues.flatMap((venue) => {
		const isFull = venue.waiting > 0;
		const moment = (share: number) => {
			const wished = new Date(publishedAt.getTime() + span * share);
			const hour = 7 + random.next() * 14;
			const awake = calendar.hour(calendar.daysSince(wished), hour);
			return awake > publishedAt && awake < answersUntil ? awake : wished;
		};
		const going = Array.from({ length: venue.going - venue.row.seatsTaken }, () =>
			moment((0.02 + 0.97 * random.next() ** 1.6) * (isFull ? 0.5 : 1)),
		).map((at): Seat => ({ edition, venue, at, answer: "going" }));
		const waiting = Array.from({ length: venue.waiting }, (_, index) =>
			moment(0.6 + (0.38 * index) / venue.waiting),
		).map((at): Seat => ({ edition, venue, at, answer: "waitlisted" }));
		return [...going, ...waiting];
	});
}

/** Rooms attract people of the same site, then of the country; the online venue attracts the others. */
function venueWeight({ site, country }: SeedVenue, edition: SeedEdition, person: SeedPerson): number {
	if (site) return person.site?.id === site ? 6 : person.site?.country === country ? 1 : 0;
	return edition.venues.some((other) => other.site && other.site === person.site?.id) ? 0.3 : 1;
}

function chooseAttendee(world: World, seat: Seat, engagement: Engagement, random: Random): SeedPerson | undefined {
	const { edition, venue, at } = seat;
	// Lucía takes no seat at the edition that the demonstration shows to her.
	const showpiece = edition.community.text.slug === "social-media-managers" && edition.startsAt > world.calendar.now;
	return random.weighted(
		membersAt(edition.community, at).filter(
			(person) => !edition.answers.has(person) && !(showpiece && person.key === "lucia"),
		),
		(person) => person.zeal * venueWeight(venue, edition, person) * engagement.readiness(person, at),
	);
}

export function answerAs(world: World, seat: Seat, person: SeedPerson, engagement: Engagement | null): void {
	const { edition, venue, at, answer } = seat;
	if (edition.answers.has(person)) return;
	edition.answers.set(person, answer);
	const id = idOf(at, "rsvp", edition.id, person.id);
	if (answer === "going") venue.row.seatsTaken++;
	else venue.row.waiting++;
	world.rows.rsvps.push({
		id,
		meetupId: edition.id,
		communityId: edition.community.id,
		personId: person.id,
		venueId: venue.row.id,
		answer,
		answeredAt: at,
		queuedAt: answer === "waitlisted" ? at : null,
	});
	world.ledger.record(person, {
		kind: `rsvp.${answer}`,
		at,
		communityId: edition.community.id,
		subject: ["rsvp", id],
		detail: { venueId: venue.row.id },
	});
	engagement?.note(person, at);
}

/** Declines an invitation, within the days for answers. */
export function decline(world: World, edition: SeedEdition, person: SeedPerson, at: Date): void {
	edition.answers.set(person, "declined");
	const id = idOf(at, "rsvp", edition.id, person.id);
	const { id: communityId } = edition.community;
	world.rows.rsvps.push({
		id,
		meetupId: edition.id,
		communityId,
		personId: person.id,
		answer: "declined",
		answeredAt: at,
	});
	const detail = { venueId: null };
	world.ledger.record(person, { kind: "rsvp.declined", at, communityId, subject: ["rsvp", id], detail });
}

/** An instant between two others at which an edition accepts answers; null when there is none. */
export function momentFor(edition: SeedEdition, from: Date, to: Date, random: Random): Date | null {
	if (!edition.publishedAt || edition.row.state === "cancelled") return null;
	const start = Math.max(edition.publishedAt.getTime() + HOUR, from.getTime());
	const end = Math.min(edition.answersUntil.getTime(), to.getTime());
	return end - start > DAY / 4 ? new Date(start + (end - start) * random.next()) : null;
}
