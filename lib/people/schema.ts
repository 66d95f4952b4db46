import { z } from "zod";
import { filterChoice, filterCountry, filterCursor, filterId, filterText } from "../filters";
import { OFFERED_LOCALES } from "../i18n/locales";
import { isVisible, typedText } from "../typed-text";

export const ROLES = ["hub_lead", "administrator"] as const;
/** Kinds of people whom an administrator can add by hand. */
export const PERSON_KINDS = ["guest", "employee"] as const;
export const STATUSES = ["active", "suspended", "left"] as const;

/** Time zones that a person can choose: those this runtime knows. */
export const ZONES = Intl.supportedValuesOf("timeZone");
const zones = new Set(ZONES);

/** What people can change about themselves; the rest comes from the HR system. */
export const profileInput = z.object({
	about: typedText().max(2000).optional(),
	/** Words separated by commas. */
	expertise: z
		.string()
		.max(600)
		.default("")
		.transform((typed) => [...new Set(typed.split(/[,;\n]/).map((word) => word.trim().replaceAll(/\s+/g, " ")))])
		.transform((words) => words.filter(isVisible))
		.pipe(z.array(z.string().max(40)).max(12)),
	locale: z.enum(OFFERED_LOCALES),
	/** Without it the zone of the site applies, else the organisation's. */
	zone: z
		.string()
		.refine((zone) => zones.has(zone), { message: "choose" })
		.optional(),
});
export const faceInput = z.object({ photo: z.instanceof(File) });

export type ProfileInput = z.infer<typeof profileInput>;

export const personInput = z.object({
	givenName: typedText().min(1).max(80),
	familyName: typedText().min(1).max(80),
	email: z.string().trim().toLowerCase().pipe(z.email()),
	jobTitle: typedText().max(120).optional(),
	kind: z.enum(PERSON_KINDS),
});
export type PersonInput = z.infer<typeof personInput>;

/** A field of one person: a name, an address, or both. */
export const typedPerson = typedText().min(1).max(320);
/** A field of several people. */
export const typedPeople = typedText().min(1).max(20_000);

/** What a picker sends to understand a pasted list. */
export const pastedPeople = z.object({ list: typedPeople });

export const personIdInput = z.object({ personId: z.uuid() });
export const roleInput = personIdInput.extend({ role: z.enum(ROLES) });

export const DIRECTORY_SORTS = ["name", "given"] as const;
/** Instead of a topic: champions of any. */
export const ANY_TOPIC = "any";

export const directoryFilters = z.object({
	q: filterText(100),
	unit: filterId,
	site: filterId,
	country: filterCountry,
	expertise: filterText(40),
	role: filterChoice(ROLES),
	/** The topic of which somebody is a champion, or `ANY_TOPIC`. */
	champion: filterText(100),
	sort: z.enum(DIRECTORY_SORTS).default("name").catch("name"),
	after: filterCursor,
});
export type DirectoryFilters = z.infer<typeof directoryFilters>;

export const administrationFilters = z.object({
	q: filterText(100),
	status: filterChoice(STATUSES),
	role: filterChoice(ROLES),
	after: filterCursor,
});
export type AdministrationFilters = z.infer<typeof administrationFilters>;
