import type { OrgUnitKind } from "@/prisma/generated/enums";
import { type TopicSlug, topics } from "./content/shape";
import { subtopics, synonymsOfTopics } from "./content/topics";
import { idOf } from "./ids";
import type { Rows } from "./rows";

export interface Unit {
	id: string;
	code: string;
	/** The code of its spoke; null for the hub. */
	spoke: string | null;
	parent: string | null;
}

export interface Site {
	id: string;
	name: string;
	country: string;
	zone: string;
}

export interface OrgStructure {
	units: Map<string, Unit>;
	sites: Map<string, Site>;
	topicIds: Map<string, string>;
}

const PARIS = "Paris Arcueil";
const LYON = "Lyon Part-Dieu";
const RENNES = "Rennes Cesson";
const TUNIS = "Tunis Lac";
const MADRID = "Madrid Castellana";
const WARSAW = "Warszawa Wola";
const LONDON = "London Paddington";
const DAKAR = "Dakar Plateau";

const SITES: [name: string, city: string, country: string, zone: string][] = [
	[PARIS, "Paris", "FR", "Europe/Paris"],
	[LYON, "Lyon", "FR", "Europe/Paris"],
	[RENNES, "Rennes", "FR", "Europe/Paris"],
	[TUNIS, "Tunis", "TN", "Africa/Tunis"],
	[MADRID, "Madrid", "ES", "Europe/Madrid"],
	[WARSAW, "Warszawa", "PL", "Europe/Warsaw"],
	[LONDON, "London", "GB", "Europe/London"],
	[DAKAR, "Dakar", "SN", "Africa/Dakar"],
];

interface UnitDefinition {
	code: string;
	parent: string | null;
	kind: OrgUnitKind;
	fr: string;
	en: string;
	/** How many people it has at each site today: two thousand in all. */
	staff: [site: string, people: number][];
}

const unit = (
	code: string,
	parent: string | null,
	kind: OrgUnitKind,
	[fr, en]: [fr: string, en: string],
	...staff: [site: string, people: number][]
): UnitDefinition => ({ code, parent, kind, fr, en, staff });

/** The hub and eight spokes in the order of the dandelion, which decides their colours, with their teams. */
export const UNITS: UnitDefinition[] = [
	unit("hub", null, "hub", ["Centre d'excellence", "Centre of excellence"], [PARIS, 13], [LONDON, 3]),

	unit("care", "hub", "business_unit", ["Relation client", "Customer care"], [PARIS, 8]),
	unit("care-mobile", "care", "team", ["Hotline mobile", "Mobile hotline"], [PARIS, 60], [LYON, 62], [RENNES, 40]),
	unit("care-fixed", "care", "team", ["Hotline fixe", "Fixed-line hotline"], [RENNES, 70], [LYON, 30]),
	unit("care-pro", "care", "team", ["Service client Pro", "Business customer service"], [PARIS, 50], [LYON, 24]),
	unit("care-claims", "care", "team", ["Réclamations", "Complaints"], [PARIS, 40]),
	unit("care-digital", "care", "team", ["Service client numérique", "Digital care"], [RENNES, 46], [PARIS, 24]),
	unit(
		"care-training",
		"care",
		"team",
		["Formation et qualité", "Training and quality"],
		[PARIS, 18],
		[LYON, 20],
		[RENNES, 18],
	),

	unit("marketing", "hub", "business_unit", ["Marketing", "Marketing"], [PARIS, 7]),
	unit("communication", "marketing", "function", ["Communication", "Communication"], [PARIS, 24], [LONDON, 6]),
	unit(
		"social-media",
		"communication",
		"team",
		["Médias sociaux", "Social media"],
		[PARIS, 18],
		[LYON, 6],
		[LONDON, 4],
	),
	unit(
		"internal-communication",
		"communication",
		"team",
		["Communication interne", "Internal communication"],
		[PARIS, 20],
		[RENNES, 4],
	),
	unit("press", "communication", "team", ["Relations presse", "Press office"], [PARIS, 12], [LONDON, 6]),
	unit(
		"product-marketing",
		"marketing",
		"team",
		["Marketing produit", "Product marketing"],
		[PARIS, 40],
		[LYON, 28],
		[RENNES, 14],
	),
	unit("brand", "marketing", "team", ["Marque et publicité", "Brand and advertising"], [PARIS, 22]),
	unit("contents", "marketing", "team", ["Contenus", "Content"], [LYON, 20], [RENNES, 22]),
	unit("studies", "marketing", "team", ["Études", "Market research"], [PARIS, 27], [LYON, 20]),

	unit("sales", "hub", "business_unit", ["Ventes", "Sales"], [PARIS, 6]),
	unit("shops", "sales", "team", ["Boutiques", "Shops"], [PARIS, 70], [LYON, 62], [RENNES, 48]),
	unit(
		"enterprise-sales",
		"sales",
		"team",
		["Ventes entreprises", "Enterprise sales"],
		[PARIS, 60],
		[LYON, 36],
		[LONDON, 14],
	),
	unit("telesales", "sales", "team", ["Télévente", "Telesales"], [RENNES, 66]),
	unit("web-sales", "sales", "team", ["Ventes web", "Web sales"], [PARIS, 38], [LYON, 30]),

	unit("networks", "hub", "business_unit", ["Réseaux et SI", "Networks and IT"], [PARIS, 5], [WARSAW, 2]),
	unit("radio", "networks", "team", ["Réseau", "Network"], [LYON, 40], [RENNES, 34], [LONDON, 9]),
	unit("platforms", "networks", "team", ["Plateformes", "Platforms"], [RENNES, 38], [PARIS, 24]),
	unit("security", "networks", "team", ["Sécurité", "Security"], [PARIS, 24]),
	unit("data-ai", "networks", "team", ["Data et IA", "Data and AI"], [PARIS, 26], [LONDON, 8]),
	unit("it-support", "networks", "team", ["Support informatique", "IT support"], [LYON, 36], [PARIS, 34]),

	unit("tunisia", "hub", "country", ["Tunisie", "Tunisia"], [TUNIS, 14]),
	unit("tunisia-care", "tunisia", "team", ["Service client Tunisie", "Care Tunisia"], [TUNIS, 84]),
	unit("tunisia-claims", "tunisia", "team", ["Réclamations Tunisie", "Complaints Tunisia"], [TUNIS, 22]),
	unit("tunisia-shops", "tunisia", "team", ["Boutiques Tunisie", "Shops Tunisia"], [TUNIS, 34]),
	unit("tunisia-marketing", "tunisia", "team", ["Marketing Tunisie", "Marketing Tunisia"], [TUNIS, 16]),
	unit("tunisia-networks", "tunisia", "team", ["Réseau Tunisie", "Network Tunisia"], [TUNIS, 12]),

	unit("spain", "hub", "country", ["Espagne", "Spain"], [MADRID, 6]),
	unit("spain-care", "spain", "team", ["Service client Espagne", "Care Spain"], [MADRID, 52]),
	unit("spain-shops", "spain", "team", ["Boutiques Espagne", "Shops Spain"], [MADRID, 36]),
	unit("spain-marketing", "spain", "team", ["Marketing Espagne", "Marketing Spain"], [MADRID, 18]),

	unit("poland", "hub", "country", ["Pologne", "Poland"], [WARSAW, 5]),
	unit("poland-care", "poland", "team", ["Service client Pologne", "Care Poland"], [WARSAW, 45]),
	unit("poland-sales", "poland", "team", ["Ventes Pologne", "Sales Poland"], [WARSAW, 26]),
	unit("poland-it", "poland", "team", ["Informatique Pologne", "IT Poland"], [WARSAW, 18]),

	unit("senegal", "hub", "country", ["Sénégal", "Senegal"], [DAKAR, 8]),
	unit("senegal-care", "senegal", "team", ["Service client Sénégal", "Care Senegal"], [DAKAR, 40]),
	unit("senegal-shops", "senegal", "team", ["Boutiques Sénégal", "Shops Senegal"], [DAKAR, 20]),
	unit("senegal-marketing", "senegal", "team", ["Marketing Sénégal", "Marketing Senegal"], [DAKAR, 8]),
];

/** The codes of a unit and the units above it, up to the hub. */
export function unitPath(structure: OrgStructure, code: string): string[] {
	const parent = structure.units.get(code)?.parent;
	return parent ? [code, ...unitPath(structure, parent)] : [code];
}

export function seedStructure(rows: Rows, at: Date): OrgStructure {
	const structure: OrgStructure = { units: new Map(), sites: new Map(), topicIds: new Map() };
	for (const [position, definition] of UNITS.entries()) {
		const { code, parent, kind, fr, en } = definition;
		const above = parent ? structure.units.get(parent) : undefined;
		const spoke = parent === "hub" ? code : (above?.spoke ?? null);
		const id = idOf(at, "unit", code);
		structure.units.set(code, { id, code, spoke, parent });
		const spokeId = spoke ? structure.units.get(spoke)?.id : null;
		rows.orgUnits.push({ id, code, kind, names: { fr, en }, parentId: above?.id ?? null, spokeId, position });
	}
	for (const [name, city, country, zone] of SITES) {
		const id = idOf(at, "site", name);
		structure.sites.set(name, { id, name, country, zone });
		rows.sites.push({ id, name, city, country, zone });
	}
	for (const [slug, { fr, en }] of Object.entries(topics)) {
		const id = idOf(at, "topic", slug);
		structure.topicIds.set(slug, id);
		rows.topics.push({ id, slug, names: { fr, en }, synonyms: synonymsOfTopics[slug as TopicSlug] });
	}
	for (const [slug, { of, names, synonyms }] of Object.entries(subtopics))
		rows.topics.push({ id: idOf(at, "topic", slug), slug, names, synonyms, parentId: structure.topicIds.get(of) });
	return structure;
}
