/**
 * The people of Semis that demo, tests and screenshots share. The same ten people are used everywhere.
 * Units and sites are those of `tests/factories.ts` and of the demo organisation.
 */
export interface CastMember {
	email: string;
	givenName: string;
	familyName: string;
	jobTitle: string;
	locale: "fr" | "en";
	unit: string;
	site: string;
	kind?: "employee" | "guest";
	status?: "active" | "suspended";
	roles?: ("hub_lead" | "administrator")[];
}

const at = (name: string) => `${name}@semis.example`;

export const cast = {
	admin: {
		email: at("admin"),
		givenName: "Marek",
		familyName: "Kowalski",
		jobTitle: "Collaboration platform owner",
		locale: "en",
		unit: "networks",
		site: "Warszawa Wola",
		roles: ["administrator"],
	},
	hubLead: {
		email: at("hub.lead"),
		givenName: "Hélène",
		familyName: "Roussel",
		jobTitle: "Directrice du centre d'excellence",
		locale: "fr",
		unit: "hub",
		site: "Paris Arcueil",
		roles: ["hub_lead"],
	},
	communityManager: {
		email: at("community.manager"),
		givenName: "Claire",
		familyName: "Fontaine",
		jobTitle: "Community manager",
		locale: "fr",
		unit: "communication",
		site: "Paris Arcueil",
	},
	moderator: {
		email: at("moderator"),
		givenName: "Ben",
		familyName: "Taylor",
		jobTitle: "Social media editor",
		locale: "en",
		unit: "communication",
		site: "London Paddington",
	},
	champion: {
		email: at("champion"),
		givenName: "Olfa",
		familyName: "Mejri",
		jobTitle: "Responsable réclamations",
		locale: "fr",
		unit: "tunisia",
		site: "Tunis Lac",
	},
	employee: {
		email: at("employee"),
		givenName: "Lucía",
		familyName: "Ibáñez",
		jobTitle: "Customer care writer",
		locale: "en",
		unit: "spain",
		site: "Madrid Castellana",
	},
	newcomer: {
		email: at("newcomer"),
		givenName: "Awa",
		familyName: "Diop",
		jobTitle: "Conseillère clientèle",
		locale: "fr",
		unit: "senegal",
		site: "Dakar Plateau",
	},
	lineManager: {
		email: at("line.manager"),
		givenName: "Sami",
		familyName: "Nouri",
		jobTitle: "Chef d'équipe hotline",
		locale: "fr",
		unit: "tunisia",
		site: "Tunis Lac",
	},
	guest: {
		email: at("guest"),
		givenName: "Jonas",
		familyName: "Weber",
		jobTitle: "Head of care, a peer company",
		locale: "en",
		unit: "",
		site: "",
		kind: "guest",
	},
	suspended: {
		email: at("suspended"),
		givenName: "Piotr",
		familyName: "Wójcik",
		jobTitle: "Sales advisor",
		locale: "en",
		unit: "poland",
		site: "Warszawa Wola",
		status: "suspended",
	},
} as const satisfies Record<string, CastMember>;

export type CastName = keyof typeof cast;
