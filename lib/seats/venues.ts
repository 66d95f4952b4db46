import type { Tx } from "../db";
import { Refused } from "../errors";
import { WORKS_HERE } from "../people/policy";
import type { LockedEdition, LockedVenue } from "./locks";
import { offerFreeSeats } from "./offers";

/** A venue as a form gives it; `id` where there is one already. */
interface VenueRow {
	id?: string;
	kind: "room" | "online";
	name: string;
	directions?: string;
	accessNotes?: string;
	joinUrl?: string;
	capacity: number;
	/** A colleague's e-mail address. */
	host?: string;
}

/**
 * Adds, changes and removes venues. Seats that a larger capacity frees are offered to the waitlist. The caller holds the
 * meetup's locks. @throws Refused for a capacity below the seats taken, and for removing a venue in use
 */
export async function writeVenues(
	tx: Tx,
	edition: LockedEdition & { zone: string },
	before: ReadonlyMap<string, LockedVenue>,
	rows: readonly VenueRow[],
	at: Date,
): Promise<void> {
	const sites = await sitesOf(tx, rows);
	const hosts = await hostsOf(tx, rows);
	const kept = new Set(rows.flatMap((row) => row.id ?? []));
	const asked = await tx.rsvp.findMany({
		where: { meetupId: edition.id, answer: "requested", venueId: { notIn: [...kept] } },
		take: 1,
		select: { id: true },
	});
	if (asked.length > 0) throw new Refused("venue_in_use");
	for (const venue of before.values())
		if (!kept.has(venue.id) && venue.seatsTaken + venue.waiting > 0) throw new Refused("venue_in_use");
	await tx.venue.deleteMany({ where: { meetupId: edition.id, id: { notIn: [...kept] } } });
	// Positions are unique: negative ones make room for the new ones.
	await tx.venue.updateMany({ where: { meetupId: edition.id }, data: { position: { multiply: -1 } } });
	for (const [index, { id, ...row }] of rows.entries()) {
		const site = row.kind === "room" ? sites.get(row.name) : undefined;
		const data = {
			kind: row.kind,
			name: row.name,
			siteId: site?.id ?? null,
			directions: row.directions ?? null,
			accessNotes: row.accessNotes ?? null,
			joinUrl: row.joinUrl ?? null,
			zone: site?.zone ?? edition.zone,
			capacity: row.capacity,
			position: index + 1,
			hostId: hosts.get(row.host ?? "") ?? null,
		};
		const venue = id ? before.get(id) : undefined;
		if (!venue) {
			await tx.venue.create({ data: { ...data, meetupId: edition.id }, select: { id: true } });
			continue;
		}
		if (row.capacity < venue.seatsTaken) throw new Refused("capacity_below_taken");
		await tx.venue.update({ where: { id: venue.id }, data, select: { id: true } });
		if (row.capacity > venue.seatsTaken) await offerFreeSeats(tx, edition, { ...venue, ...data }, at);
	}
}

/** Sites of the company by the names of the rooms. */
async function sitesOf(tx: Tx, rows: readonly VenueRow[]) {
	const sites = await tx.site.findMany({
		where: { name: { in: rows.map((row) => row.name) } },
		select: { id: true, name: true, zone: true },
	});
	return new Map(sites.map((site) => [site.name, site]));
}

/** Hosts by their addresses. @throws Refused when no active employee has the address */
async function hostsOf(tx: Tx, rows: readonly VenueRow[]): Promise<Map<string, string>> {
	const emails = [...new Set(rows.flatMap(({ host }) => host ?? []))];
	if (emails.length === 0) return new Map();
	const people = await tx.person.findMany({
		where: { email: { in: emails }, ...WORKS_HERE },
		select: { id: true, email: true },
	});
	if (people.length < emails.length) throw new Refused("host_unknown");
	return new Map(people.map(({ id, email }) => [email ?? "", id]));
}
