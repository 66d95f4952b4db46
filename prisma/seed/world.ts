import type { Calendar } from "./calendar";
import type { Voice } from "./content/shape";
import type { DemoLanguage } from "./language";
import type { Ledger } from "./ledger";
import type { Random } from "./random";
import type { RegularKey } from "./regulars";
import type { Rows } from "./rows";
import type { OrgStructure, Site, Unit } from "./structure";

export interface SeedPerson {
	id: string;
	/** The name that the texts use for the person. */
	key?: RegularKey;
	givenName: string;
	familyName: string;
	locale: DemoLanguage;
	unit: Unit | null;
	spokeId: string | null;
	site: Site | null;
	zone: string;
	isEmployee: boolean;
	/** Their first sign-in, from which on they can act; null for people who never signed in. */
	registeredAt: Date | null;
	/** They do nothing from then on. */
	goneAt: Date | null;
	/** How active they are: 1 on average, few people have much more. */
	zeal: number;
}

/** The data that every part of the seed reads, and the rows that it adds to. */
export interface World {
	calendar: Calendar;
	random: Random;
	rows: Rows;
	ledger: Ledger;
	structure: OrgStructure;
	people: SeedPerson[];
	named: Map<RegularKey, SeedPerson>;
}

export function regularPerson(world: World, key: RegularKey): SeedPerson {
	const found = world.named.get(key);
	if (!found) throw new Error(`Nobody is called ${key}`);
	return found;
}

/** The author of a text and its language. */
export function authorOf(world: World, voice: Voice): { person: SeedPerson; language: DemoLanguage } {
	const [key, language] = voice.split(":") as [RegularKey, DemoLanguage | undefined];
	const person = regularPerson(world, key);
	return { person, language: language ?? person.locale };
}

export const isActiveAt = (person: SeedPerson, at: Date): boolean =>
	person.registeredAt !== null && person.registeredAt <= at && (person.goneAt === null || at < person.goneAt);
