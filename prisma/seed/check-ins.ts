import { MINUTE } from "@/lib/clock";
import type { Prisma } from "@/prisma/generated/client";
import { membersAt } from "./communities";
import type { SeedEdition } from "./editions";
import { idOf } from "./ids";
import type { Random } from "./random";
import type { SeedVenue } from "./venues";
import { isActiveAt, type SeedPerson, type World } from "./world";

/** Visitors without an account: only their name is known. */
const VISITORS = ["Jonas Weber", "Marta Gil", "Paul Lemaire", "Aïcha Benali", "Piotr Wójcik", "Rosa Ferrer"];

/** Check-ins of held editions: most people with a seat, all speakers and hosts, and a few walk-ins. */
export function seedCheckIns(world: World, editions: readonly SeedEdition[]): void {
	const random = world.random.fork("arrivals");
	const seats = new Map(
		world.rows.rsvps.map(({ meetupId, personId, venueId }) => [`${meetupId} ${personId}`, venueId]),
	);
	for (const edition of editions) {
		if (edition.row.state !== "held") continue;
		for (const person of attendeesOf(edition, random)) {
			const venueId = seats.get(`${edition.id} ${person.id}`);
			const venue = edition.venues.find(({ row }) => row.id === venueId);
			if (venue) checkIn(world, edition, venue, person, random);
		}
		for (const venue of edition.venues) if (venue.site) addWalkIns(world, edition, venue, random);
	}
}

/** Seven to nine of ten seat holders, and all speakers and hosts. */
function attendeesOf({ answers, onStage }: SeedEdition, random: Random): SeedPerson[] {
	const seated = [...answers].flatMap(([person, answer]) => (answer === "going" ? person : []));
	const others = seated.filter((person) => !onStage.includes(person));
	const share = 0.72 + 0.16 * random.next();
	const coming = new Set(random.ranked(others, () => 1).slice(0, Math.round(share * others.length)));
	return seated.filter((person) => coming.has(person) || onStage.includes(person));
}

function checkIn(world: World, edition: SeedEdition, venue: SeedVenue, person: SeedPerson, random: Random): void {
	const at = moment(edition, random);
	if (!isActiveAt(person, at)) return;
	const method = venue.site ? random.weighted(["door", "badge", "list"] as const, methodWeight) : "list";
	recordCheckIn(world, edition, venue, { person, at, method: method ?? "list" });
}

const methodWeight = (method: "door" | "badge" | "list") => ({ door: 5, badge: 2, list: 3 })[method];

/** Members at that site without a seat, and sometimes a visitor. */
function addWalkIns(world: World, edition: SeedEdition, venue: SeedVenue, random: Random): void {
	const near = membersAt(edition.community, edition.startsAt).filter(
		(person) => person.site?.id === venue.site && edition.answers.get(person) !== "going" && person.isEmployee,
	);
	for (const person of random.ranked(near, ({ zeal }) => zeal).slice(0, random.between(0, 2))) {
		const at = moment(edition, random);
		if (isActiveAt(person, at)) recordCheckIn(world, edition, venue, { person, at, method: "walk_in" });
	}
	if (random.chance(0.2))
		recordCheckIn(world, edition, venue, {
			name: random.pick(VISITORS),
			at: moment(edition, random),
			method: "walk_in",
		});
}

/** Most people come in the quarter of an hour before the start, some late. */
function moment({ startsAt }: SeedEdition, random: Random): Date {
	return new Date(startsAt.getTime() + (random.next() * 34 - 22) * MINUTE);
}

interface Arrival {
	person?: SeedPerson;
	name?: string;
	at: Date;
	method: Prisma.CheckInCreateManyInput["method"];
}

function recordCheckIn(
	world: World,
	edition: SeedEdition,
	venue: SeedVenue,
	{ person, name, at, method }: Arrival,
): void {
	const { id: meetupId, community, row } = edition;
	const id = idOf(at, "check-in", meetupId, person?.id ?? name ?? "", venue.row.id);
	world.rows.checkIns.push({
		id,
		meetupId,
		venueId: venue.row.id,
		personId: person?.id ?? null,
		walkInName: name ?? null,
		method,
		isWalkIn: method === "walk_in",
		at,
		byId: method === "door" ? person?.id : (venue.row.hostId ?? row.createdById),
		deviceKey: idOf(at, "device", id),
	});
	world.ledger.record(person ?? null, {
		kind: "meetup.attended",
		at,
		communityId: community.id,
		subject: ["meetup", meetupId],
		detail: { venueId: venue.row.id, checkInId: id },
	});
}
