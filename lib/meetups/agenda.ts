import { MINUTE } from "../clock";
import type { Tx } from "../db";
import { Refused } from "../errors";
import type { MeetupInput } from "./schema";

type AgendaRow = MeetupInput["agenda"][number];

/** Agenda items with their starts: one follows the other. */
export function withTimes<Item extends { minutes: number }>(
	startsAt: Date,
	items: readonly Item[],
): (Item & { startsAt: Date })[] {
	let next = startsAt.getTime();
	return items.map((item) => {
		const begins = new Date(next);
		next += item.minutes * MINUTE;
		return { ...item, startsAt: begins };
	});
}

/** Writes the agenda. Items keep their ids, because talks and slides refer to them. The caller holds the meetup's lock. */
export async function writeAgenda(tx: Tx, meetupId: string, rows: readonly AgendaRow[]): Promise<void> {
	const speakers = await speakersOf(tx, rows);
	await tx.agendaItem.deleteMany({
		where: { meetupId, id: { notIn: rows.flatMap((row) => row.id ?? []) } },
	});
	// Positions are unique: negative ones make room for the new ones.
	await tx.agendaItem.updateMany({ where: { meetupId }, data: { position: { multiply: -1 } } });
	for (const [index, { id, speaker, title, minutes }] of rows.entries()) {
		const speakerId = speakers.get(speaker?.toLowerCase() ?? "") ?? null;
		const data = { position: index + 1, title, minutes, speakerId, speakerText: speakerId ? null : (speaker ?? null) };
		const kept = id ? await tx.agendaItem.updateMany({ where: { id, meetupId }, data }) : { count: 0 };
		// The item is new, or somebody else removed it meanwhile.
		if (kept.count === 0) await tx.agendaItem.create({ data: { ...data, meetupId }, select: { id: true } });
	}
}

/** Speakers who were given by their address. @throws Refused when no active person has the address */
async function speakersOf(tx: Tx, rows: readonly AgendaRow[]): Promise<Map<string, string>> {
	const emails = rows.flatMap(({ speaker }) => (speaker && /^\S+@\S+$/.test(speaker) ? speaker.toLowerCase() : []));
	if (emails.length === 0) return new Map();
	const people = await tx.person.findMany({
		where: { email: { in: emails }, status: "active" },
		select: { id: true, email: true },
	});
	const known = new Map(people.map((person) => [person.email ?? "", person.id]));
	if (emails.some((email) => !known.has(email))) throw new Refused("speaker_unknown");
	return known;
}
