import { type CastName, cast } from "@/tests/cast";
import type { DemoLanguage } from "./language";

/** A person who occurs often in the demonstration. Regulars write most of the texts. */
export interface Regular {
	givenName: string;
	familyName: string;
	jobTitle: string;
	locale: DemoLanguage;
	unit: string;
	site: string;
	about?: string;
	expertise?: string[];
}

const regular = (
	name: `${string} ${string}`,
	jobTitle: string,
	locale: DemoLanguage,
	unit: string,
	site: string,
	more: Pick<Regular, "about" | "expertise"> = {},
): Regular => {
	const [givenName = "", ...family] = name.split(" ");
	return { givenName, familyName: family.join(" "), jobTitle, locale, unit, site, ...more };
};

const PARIS = "Paris Arcueil";
const LYON = "Lyon Part-Dieu";
const RENNES = "Rennes Cesson";
const TUNIS = "Tunis Lac";
const MADRID = "Madrid Castellana";
const WARSAW = "Warszawa Wola";
const LONDON = "London Paddington";
const DAKAR = "Dakar Plateau";

export const regulars = {
	agathe: regular("Agathe Kerner", "Animatrice de communautés", "fr", "hub", PARIS, {
		about:
			"J'aide celles et ceux qui animent : premier rendez-vous, charte, coups de mou. Ma porte est ouverte le mardi.",
		expertise: ["Animation", "Charte"],
	}),
	etienne: regular("Étienne Blanchard", "Chargé de mesure", "fr", "hub", PARIS, {
		expertise: ["Indicateurs", "Enquêtes"],
	}),
	ruth: regular("Ruth Campbell", "Training lead", "en", "hub", LONDON, {
		about: "I train the people who run communities. Half of it is listening.",
		expertise: ["Facilitation", "Workshops"],
	}),
	julie: regular("Julie Mercier", "Responsable médias sociaux", "fr", "social-media", PARIS, {
		expertise: ["Médias sociaux", "Modération"],
	}),
	thomas: regular("Thomas Lefèvre", "Chargé de veille", "fr", "social-media", PARIS),
	sophie: regular("Sophie Garnier", "Chargée de communication interne", "fr", "internal-communication", PARIS),
	antoine: regular("Antoine Besson", "Attaché de presse", "fr", "press", PARIS),
	fiona: regular("Fiona Wilson", "Press officer", "en", "press", LONDON, { expertise: ["Press", "Crisis"] }),
	maelle: regular("Maëlle Le Goff", "Designer de contenus accessibles", "fr", "contents", RENNES, {
		about:
			"Malvoyante de naissance, têtue depuis. Je relis vos pages avec un lecteur d'écran, sans facturer les soupirs.",
		expertise: ["Accessibilité", "Sous-titrage", "RGAA"],
	}),
	hugo: regular("Hugo Lambert", "Vidéaste", "fr", "contents", LYON, { expertise: ["Vidéo"] }),
	nadia: regular("Nadia Belkacem", "Chargée d'études", "fr", "studies", PARIS),
	vincent: regular("Vincent Roche", "Responsable de marque", "fr", "brand", PARIS),
	laure: regular("Laure Chevallier", "Cheffe de produit forfaits", "fr", "product-marketing", LYON),
	theo: regular("Théo Béranger", "Chef de produit box", "fr", "product-marketing", RENNES),
	camille: regular("Camille Perrin", "Rédactrice relation client", "fr", "care-digital", RENNES, {
		expertise: ["Écriture", "Courriels"],
	}),
	xavier: regular("Xavier Pons", "Responsable du service client numérique", "fr", "care-digital", PARIS),
	nicolas: regular("Nicolas Girard", "Responsable hotline mobile", "fr", "care-mobile", LYON),
	mehdi: regular("Mehdi Amrani", "Superviseur hotline", "fr", "care-mobile", PARIS),
	oceane: regular("Océane Guillou", "Conseillère clientèle", "fr", "care-mobile", RENNES),
	bruno: regular("Bruno Tessier", "Superviseur hotline fixe", "fr", "care-fixed", RENNES),
	leila: regular("Leïla Haddad", "Conseillère Pro", "fr", "care-pro", PARIS),
	elodie: regular("Élodie Renard", "Rédactrice réclamations", "fr", "care-claims", PARIS, {
		expertise: ["Réclamations", "Médiation"],
	}),
	gilles: regular("Gilles Marchand", "Chargé d'écoute qualité", "fr", "care-training", PARIS),
	isabelle: regular("Isabelle Moreau", "Responsable formation", "fr", "care-training", LYON, {
		expertise: ["Parcours d'accueil", "Formation"],
	}),
	pauline: regular("Pauline Fournier", "Formatrice", "fr", "care-training", RENNES),
	damien: regular("Damien Colin", "Directeur de boutique", "fr", "shops", LYON),
	sabrina: regular("Sabrina Lopes", "Conseillère de vente", "fr", "shops", PARIS),
	stephane: regular("Stéphane Vidal", "Responsable grands comptes", "fr", "enterprise-sales", PARIS),
	corinne: regular("Corinne Delmas", "Ingénieure d'affaires", "fr", "enterprise-sales", LYON),
	grace: regular("Grace Okafor", "Enterprise account manager", "en", "enterprise-sales", LONDON),
	yann: regular("Yann Kerbrat", "Responsable télévente", "fr", "telesales", RENNES),
	florence: regular("Florence Aubry", "Responsable des ventes web", "fr", "web-sales", PARIS),
	remi: regular("Rémi Carpentier", "Ingénieur réseau", "fr", "radio", LYON),
	anais: regular("Anaïs Lacroix", "Superviseure réseau", "fr", "radio", RENNES),
	oliver: regular("Oliver Hughes", "Network operations lead", "en", "radio", LONDON, {
		expertise: ["Incidents", "Post-mortems"],
	}),
	olivier: regular("Olivier Baudry", "Responsable sécurité", "fr", "security", PARIS),
	lin: regular("Lin Nguyen", "Data scientist", "fr", "data-ai", PARIS),
	samuel: regular("Samuel Cohen", "Designer de données", "fr", "data-ai", PARIS),
	daniel: regular("Daniel Smith", "Data analyst", "en", "data-ai", LONDON, {
		expertise: ["Data storytelling", "Charts"],
	}),
	priya: regular("Priya Shah", "Machine learning engineer", "en", "data-ai", LONDON),
	celine: regular("Céline Masson", "Responsable du support informatique", "fr", "it-support", LYON),
	jerome: regular("Jérôme Picard", "Ingénieur plateformes", "fr", "platforms", RENNES),
	yasmine: regular("Yasmine Ayari", "Community manager", "fr", "tunisia-marketing", TUNIS, {
		about: "J'anime les réseaux de la Tunisie et je co-anime les Social media managers depuis le premier jour.",
		expertise: ["Médias sociaux", "Animation"],
	}),
	karim: regular("Karim Ben Salah", "Planificateur", "fr", "tunisia-care", TUNIS, { expertise: ["Plannings"] }),
	rim: regular("Rim Jaziri", "Superviseure du service client", "fr", "tunisia-care", TUNIS, {
		expertise: ["Délais de réponse", "Plannings"],
	}),
	hichem: regular("Hichem Gharbi", "Formateur", "fr", "tunisia-care", TUNIS),
	ines: regular("Inès Trabelsi", "Conseillère réclamations", "fr", "tunisia-claims", TUNIS),
	amel: regular("Amel Chaabane", "Responsable des boutiques", "fr", "tunisia-shops", TUNIS),
	pilar: regular("Pilar Ortega", "Care team lead", "en", "spain-care", MADRID, {
		expertise: ["Customer care", "Coaching"],
	}),
	diego: regular("Diego Navarro", "Translator and editor", "en", "spain-care", MADRID, {
		expertise: ["Translation", "Glossaries"],
	}),
	alvaro: regular("Álvaro Ruiz", "Content designer", "en", "spain-marketing", MADRID),
	marta: regular("Marta Sanz", "Store manager", "en", "spain-shops", MADRID),
	agnieszka: regular("Agnieszka Nowak", "Care team lead", "en", "poland-care", WARSAW),
	katarzyna: regular("Katarzyna Wiśniewska", "Quality coach", "en", "poland-care", WARSAW, {
		expertise: ["Call coaching"],
	}),
	tomasz: regular("Tomasz Zieliński", "IT service manager", "en", "poland-it", WARSAW),
	pawel: regular("Paweł Kamiński", "Sales coach", "en", "poland-sales", WARSAW),
	fatou: regular("Fatou Ndiaye", "Superviseure", "fr", "senegal-care", DAKAR, {
		expertise: ["Messagerie", "Service client"],
	}),
	moussa: regular("Moussa Sarr", "Chef de plateau", "fr", "senegal-care", DAKAR),
	ibrahima: regular("Ibrahima Fall", "Chargé de messagerie", "fr", "senegal-care", DAKAR),
	aissatou: regular("Aïssatou Sow", "Responsable de boutique", "fr", "senegal-shops", DAKAR),
} satisfies Record<string, Regular>;

/** The members of the cast by their given names. */
export const castKeys = {
	marek: "admin",
	helene: "hubLead",
	claire: "communityManager",
	ben: "moderator",
	olfa: "champion",
	lucia: "employee",
	awa: "newcomer",
	sami: "lineManager",
	jonas: "guest",
	piotr: "suspended",
} as const satisfies Record<string, CastName>;

export type CastKey = keyof typeof castKeys;
export type RegularKey = keyof typeof regulars | CastKey;

export function isCastKey(key: RegularKey): key is CastKey {
	return key in castKeys;
}

export const castOf = (key: CastKey) => cast[castKeys[key]];
