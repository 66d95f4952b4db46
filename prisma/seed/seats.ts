import { DAY, HOUR, MINUTE } from "@/lib/clock";
import { membersAt } from "./circles";
import type { Engagement } from "./engagement";
import type { Gathering } from "./gatherings";
import { idOf } from "./identity";
import type { Place } from "./places";
import type { Random } from "./random";
import type { Someone, World } from "./world";

interface Seat {
	gathering: Gathering;
	place: Place;
	at: Date;
	answer: "going" | "waitlisted";
}

/** Fills the editions, those with a part to play first; who is engaged in which month follows the engagement's quotas. */
export function takeSeats(world: World, gatherings: readonly Gathering[], engagement: Engagement): void {
	const random = world.random.fork("seats");
	for (const gathering of gatherings) seatThoseOnStage(world, gathering, random);
	const seats = gatherings.flatMap((gathering) => freeSeats(world, gathering, random));
	// The latest first: their quotas are the ones that are looked at.
	for (const seat of seats.sort((one, other) => other.at.getTime() - one.at.getTime())) {
		const person = whoTakes(world, seat, engagement, random);
		if (person) answerAs(world, seat, person, engagement);
	}
}

function seatThoseOnStage(world: World, gathering: Gathering, random: Random): void {
	const { publishedAt, answersUntil, places, row } = gathering;
	if (!publishedAt || row.state === "cancelled") return;
	for (const person of gathering.onStage) {
		const place =
			places.find((one) => one.site !== null && one.site === person.site?.id) ??
			places.find((one) => !one.site) ??
			places[0];
		if (!place || place.going === 0) continue;
		const at = new Date(
			Math.min(publishedAt.getTime() + random.between(20, 300) * MINUTE, answersUntil.getTime() - MINUTE),
		);
		answerAs(world, { gathering, place, at, answer: "going" }, person, null);
	}
}

/** The seats that are still to be taken, each with its moment: most soon after the publication. */
function freeSeats({ calendar }: World, gathering: Gathering, random: Random): Seat[] {
	const { publishedAt, answersUntil, places } = gathering;
	if (!publishedAt) return [];
	const span = answersUntil.getTime() - publishedAt.getTime();
	return places.flatMap((place) => {
		const isFull = place.waiting > 0;
		const moment = (share: number) => {
			const wished = new Date(publishedAt.getTime() + span * share);
			const hour = 7 + random.next() * 14;
			const awake = calendar.hour(calendar.daysSince(wished), hour);
			return awake > publishedAt && awake < answersUntil ? awake : wished;
		};
		const going = Array.from({ length: place.going - place.row.seatsTaken }, () =>
			moment((0.02 + 0.97 * random.next() ** 1.6) * (isFull ? 0.5 : 1)),
		).map((at): Seat => ({ gathering, place, at, answer: "going" }));
		const waiting = Array.from({ length: place.waiting }, (_, index) =>
			moment(0.6 + (0.38 * index) / place.waiting),
		).map((at): Seat => ({ gathering, place, at, answer: "waitlisted" }));
		return [...going, ...waiting];
	});
}

/** Rooms draw those who work there, then the country; the place online draws the others. */
function pull({ site, country }: Place, gathering: Gathering, person: Someone): number {
	if (site) return person.site?.id === site ? 6 : person.site?.country === country ? 1 : 0;
	return gathering.places.some((other) => other.site && other.site === person.site?.id) ? 0.3 : 1;
}

function whoTakes(world: World, seat: Seat, engagement: Engagement, random: Random): Someone | undefined {
	const { gathering, place, at } = seat;
	// Lucía takes no seat at the edition that the demonstration is asked to show her.
	const showpiece = gathering.circle.text.slug === "social-media-managers" && gathering.startsAt > world.calendar.now;
	return random.weighted(
		membersAt(gathering.circle, at).filter(
			(person) => !gathering.answers.has(person) && !(showpiece && person.key === "lucia"),
		),
		(person) => person.zeal * pull(place, gathering, person) * engagement.readiness(person, at),
	);
}

export function answerAs(world: World, seat: Seat, person: Someone, engagement: Engagement | null): void {
	const { gathering, place, at, answer } = seat;
	if (gathering.answers.has(person)) return;
	gathering.answers.set(person, answer);
	const id = idOf(at, "rsvp", gathering.id, person.id);
	if (answer === "going") place.row.seatsTaken++;
	else place.row.waiting++;
	world.rows.rsvps.push({
		id,
		meetupId: gathering.id,
		communityId: gathering.circle.id,
		personId: person.id,
		venueId: place.row.id,
		answer,
		answeredAt: at,
		queuedAt: answer === "waitlisted" ? at : null,
	});
	world.ledger.record(person, {
		kind: `rsvp.${answer}`,
		at,
		communityId: gathering.circle.id,
		subject: ["rsvp", id],
		detail: { venueId: place.row.id },
	});
	engagement?.note(person, at);
}

/** Says that one will not come, within the days in which answers were taken. */
export function decline(world: World, gathering: Gathering, person: Someone, at: Date): void {
	gathering.answers.set(person, "declined");
	const id = idOf(at, "rsvp", gathering.id, person.id);
	const { id: communityId } = gathering.circle;
	world.rows.rsvps.push({
		id,
		meetupId: gathering.id,
		communityId,
		personId: person.id,
		answer: "declined",
		answeredAt: at,
	});
	const detail = { venueId: null };
	world.ledger.record(person, { kind: "rsvp.declined", at, communityId, subject: ["rsvp", id], detail });
}

/** A moment within the answers of an edition that falls between two instants; null when there is none. */
export function momentFor(gathering: Gathering, from: Date, to: Date, random: Random): Date | null {
	if (!gathering.publishedAt || gathering.row.state === "cancelled") return null;
	const start = Math.max(gathering.publishedAt.getTime() + HOUR, from.getTime());
	const end = Math.min(gathering.answersUntil.getTime(), to.getTime());
	return end - start > DAY / 4 ? new Date(start + (end - start) * random.next()) : null;
}
