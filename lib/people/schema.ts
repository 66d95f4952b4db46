import { z } from "zod";
import { OFFERED_LOCALES } from "../i18n/locales";

export const ROLES = ["hub_lead", "administrator"] as const;
/** Kinds of people whom an administrator can add by hand. */
export const PERSON_KINDS = ["guest", "employee"] as const;
export const STATUSES = ["active", "suspended", "left"] as const;

/** Time zones that a person can choose: those this runtime knows. */
export const ZONES = Intl.supportedValuesOf("timeZone");
const zones = new Set(ZONES);

/** What people can change about themselves; the rest comes from the HR system. */
export const profileInput = z.object({
	about: z.string().trim().max(2000).optional(),
	/** Words separated by commas. */
	expertise: z
		.string()
		.max(600)
		.default("")
		.transform((typed) => [...new Set(typed.split(/[,;\n]/).map((word) => word.trim().replaceAll(/\s+/g, " ")))])
		.transform((words) => words.filter(Boolean))
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
	givenName: z.string().trim().min(1).max(80),
	familyName: z.string().trim().min(1).max(80),
	email: z.string().trim().toLowerCase().pipe(z.email()),
	jobTitle: z.string().trim().max(120).optional(),
	kind: z.enum(PERSON_KINDS),
});
export type PersonInput = z.infer<typeof personInput>;

/** A field of one person: a name, an address, or both. */
export const typedPerson = z.string().trim().min(1).max(320);
/** A field of several people. */
export const typedPeople = z.string().trim().min(1).max(20_000);

/** What a picker sends to understand a pasted list. */
export const pastedPeople = z.object({ list: typedPeople });

export const personIdInput = z.object({ personId: z.uuid() });
export const roleInput = personIdInput.extend({ role: z.enum(ROLES) });

const text = (length: number) => z.string().trim().max(length).optional().catch(undefined);

export const directoryFilters = z.object({
	q: text(100),
	unit: z.uuid().optional().catch(undefined),
	country: z
		.string()
		.regex(/^[A-Z]{2}$/)
		.optional()
		.catch(undefined),
	expertise: text(40),
	role: z.enum(ROLES).optional().catch(undefined),
	after: text(300),
});
export type DirectoryFilters = z.infer<typeof directoryFilters>;

export const administrationFilters = z.object({
	q: text(100),
	status: z.enum(STATUSES).optional().catch(undefined),
	role: z.enum(ROLES).optional().catch(undefined),
	after: text(300),
});
export type AdministrationFilters = z.infer<typeof administrationFilters>;
