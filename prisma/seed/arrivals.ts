import { MINUTE } from "@/lib/clock";
import type { Prisma } from "@/prisma/generated/client";
import { membersAt } from "./circles";
import type { Gathering } from "./gatherings";
import { idOf } from "./identity";
import type { Place } from "./places";
import type { Random } from "./random";
import { isThere, type Someone, type World } from "./world";

/** Visitors whom somebody brought along without asking: a name is all there is of them. */
const VISITORS = ["Jonas Weber", "Marta Gil", "Paul Lemaire", "Aïcha Benali", "Piotr Wójcik", "Rosa Ferrer"];

/** Who came to the editions that have been held: most of those with a seat, those on stage for certain, and a few others. */
export function comeToMeetups(world: World, gatherings: readonly Gathering[]): void {
	const random = world.random.fork("arrivals");
	const seats = new Map(
		world.rows.rsvps.map(({ meetupId, personId, venueId }) => [`${meetupId} ${personId}`, venueId]),
	);
	for (const gathering of gatherings) {
		if (gathering.row.state !== "held") continue;
		for (const person of whoComes(gathering, random)) {
			const venueId = seats.get(`${gathering.id} ${person.id}`);
			const place = gathering.places.find(({ row }) => row.id === venueId);
			if (place) comeBy(world, gathering, place, person, random);
		}
		for (const place of gathering.places) if (place.site) walkIn(world, gathering, place, random);
	}
}

/** Of every ten seats seven to nine, and all of those on stage. */
function whoComes({ answers, onStage }: Gathering, random: Random): Someone[] {
	const seated = [...answers].flatMap(([person, answer]) => (answer === "going" ? person : []));
	const others = seated.filter((person) => !onStage.includes(person));
	const share = 0.72 + 0.16 * random.next();
	const coming = new Set(random.ranked(others, () => 1).slice(0, Math.round(share * others.length)));
	return seated.filter((person) => coming.has(person) || onStage.includes(person));
}

function comeBy(world: World, gathering: Gathering, place: Place, person: Someone, random: Random): void {
	const at = moment(gathering, random);
	if (!isThere(person, at)) return;
	const method = place.site ? random.weighted(["door", "badge", "list"] as const, wayIn) : "list";
	note(world, gathering, place, { person, at, method: method ?? "list" });
}

const wayIn = (method: "door" | "badge" | "list") => ({ door: 5, badge: 2, list: 3 })[method];

/** People of the community who work there and had not said so, and now and then a visitor. */
function walkIn(world: World, gathering: Gathering, place: Place, random: Random): void {
	const near = membersAt(gathering.circle, gathering.startsAt).filter(
		(person) => person.site?.id === place.site && gathering.answers.get(person) !== "going" && person.isEmployee,
	);
	for (const person of random.ranked(near, ({ zeal }) => zeal).slice(0, random.between(0, 2))) {
		const at = moment(gathering, random);
		if (isThere(person, at)) note(world, gathering, place, { person, at, method: "walk_in" });
	}
	if (random.chance(0.2))
		note(world, gathering, place, {
			name: random.pick(VISITORS),
			at: moment(gathering, random),
			method: "walk_in",
		});
}

/** Most come in the quarter of an hour before the start, some late. */
function moment({ startsAt }: Gathering, random: Random): Date {
	return new Date(startsAt.getTime() + (random.next() * 34 - 22) * MINUTE);
}

interface Arrival {
	person?: Someone;
	name?: string;
	at: Date;
	method: Prisma.CheckInCreateManyInput["method"];
}

function note(world: World, gathering: Gathering, place: Place, { person, name, at, method }: Arrival): void {
	const { id: meetupId, circle, row } = gathering;
	const id = idOf(at, "check-in", meetupId, person?.id ?? name ?? "", place.row.id);
	world.rows.checkIns.push({
		id,
		meetupId,
		venueId: place.row.id,
		personId: person?.id ?? null,
		walkInName: name ?? null,
		method,
		isWalkIn: method === "walk_in",
		at,
		byId: method === "door" ? person?.id : (place.row.hostId ?? row.createdById),
		deviceKey: idOf(at, "device", id),
	});
	world.ledger.record(person ?? null, {
		kind: "meetup.attended",
		at,
		communityId: circle.id,
		subject: ["meetup", meetupId],
		detail: { venueId: place.row.id, checkInId: id },
	});
}
