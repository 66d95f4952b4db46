import type { Prisma } from "@/prisma/generated/client";
import type { EditionText, VenueText } from "./content/shape";
import { idOf } from "./ids";
import type { DemoLanguage } from "./language";
import type { RegularKey } from "./regulars";
import { regularPerson, type World } from "./world";

/** A venue of an edition, and how many people should have a seat. */
export interface SeedVenue {
	row: Prisma.VenueCreateManyInput & { id: string; seatsTaken: number; waiting: number };
	site: string | null;
	country: string | null;
	going: number;
	waiting: number;
}

interface VenuePlan extends VenueText {
	index: number;
	language: DemoLanguage;
	text: EditionText;
	id: string;
	zone: string;
}

export function seedVenue(world: World, plan: VenuePlan): SeedVenue {
	const { place, index, text, language, id: meetupId } = plan;
	const site = world.structure.sites.get(place);
	const isOnline = place === "online";
	const id = idOf(world.calendar.hour(548, 9), "venue", meetupId, index);
	const row = {
		id,
		meetupId,
		kind: isOnline ? ("online" as const) : ("room" as const),
		name: isOnline ? (language === "fr" ? "En ligne" : "Online") : place,
		siteId: site?.id ?? null,
		directions: plan.directions ?? null,
		joinUrl: isOnline ? `https://meet.semis.example/${meetupId.slice(-12)}` : null,
		zone: site?.zone ?? plan.zone,
		capacity: plan.capacity,
		seatsTaken: 0,
		waiting: 0,
		position: index + 1,
		hostId: plan.host ? regularPerson(world, plan.host).id : null,
	};
	world.rows.venues.push(row);
	return {
		row,
		site: site?.id ?? null,
		country: site?.country ?? null,
		going: Math.min(text.going[index] ?? 0, plan.capacity),
		waiting: index === 0 ? (text.waiting ?? 0) : 0,
	};
}

export function writeAgenda(world: World, meetupId: string, text: EditionText, set: (words: string) => string): void {
	for (const [index, [minutes, title, by]] of text.agenda.entries()) {
		const speaker = by ? world.named.get(by as RegularKey) : undefined;
		world.rows.agendaItems.push({
			id: idOf(world.calendar.hour(548, 9), "agenda", meetupId, index),
			meetupId,
			position: index + 1,
			minutes,
			title: set(title),
			speakerId: speaker?.id ?? null,
			speakerText: by && !speaker ? by : null,
		});
	}
}
