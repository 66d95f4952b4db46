import type { Calendar } from "./calendar";
import type { Voice } from "./content/shape";
import type { House, Site, Unit } from "./house";
import type { DemoLanguage } from "./language";
import type { Ledger } from "./ledger";
import type { Random } from "./random";
import type { RegularKey } from "./regulars";
import type { Rows } from "./rows";

export interface Someone {
	id: string;
	/** How the texts call them. */
	key?: RegularKey;
	givenName: string;
	familyName: string;
	locale: DemoLanguage;
	unit: Unit | null;
	spokeId: string | null;
	site: Site | null;
	zone: string;
	isEmployee: boolean;
	/** From their first sign-in on they can act; null for who never came. */
	registeredAt: Date | null;
	/** They act no more from then on. */
	goneAt: Date | null;
	/** How readily they take part: 1 on average, few have much of it. */
	zeal: number;
}

/** What every part of the seed reads, and the rows that it adds to. */
export interface World {
	calendar: Calendar;
	random: Random;
	rows: Rows;
	ledger: Ledger;
	house: House;
	people: Someone[];
	named: Map<RegularKey, Someone>;
}

export function someone(world: World, key: RegularKey): Someone {
	const found = world.named.get(key);
	if (!found) throw new Error(`Nobody is called ${key}`);
	return found;
}

/** Who speaks, and in which language. */
export function speaker(world: World, voice: Voice): { person: Someone; language: DemoLanguage } {
	const [key, language] = voice.split(":") as [RegularKey, DemoLanguage | undefined];
	const person = someone(world, key);
	return { person, language: language ?? person.locale };
}

export const isThere = (person: Someone, at: Date): boolean =>
	person.registeredAt !== null && person.registeredAt <= at && (person.goneAt === null || at < person.goneAt);
