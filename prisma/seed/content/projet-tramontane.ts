import { answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const projetTramontane: CommunityText = {
	slug: "projet-tramontane",
	name: "Projet Tramontane",
	summary: "Préparation du nouveau nom commercial. Communauté cachée jusqu'à l'annonce.",
	about: `Rien de ce qui est ici ne sort d'ici. La liste des membres fait foi. Qui doit en être en parle à Vincent, de vive voix.`,
	kind: "project",
	visibility: "hidden",
	languages: ["fr", "en"],
	unit: "marketing",
	createdDaysAgo: 88,
	stages: [["active", 88]],
	managers: ["vincent", "claire"],
	readers: ["antoine", "laure", "ben", "yasmine"],
	size: 9,
	draws: { brand: 3 },
	threads: [
		closed(
			discuss(
				"vincent",
				3,
				"Les trois noms finalistes, lus à voix haute",
				"On les a fait prononcer à Tunis, Madrid, Varsovie et Dakar. L'un des trois veut dire « tiroir » quelque part. Il en reste donc deux.",
				re("yasmine", 2, "Le tiroir, c'était mon préféré. Tant pis."),
				re("ben:en", 20, "Both remaining ones survive a bad telephone line. I tested from a train."),
			),
		),
		closed(
			ask(
				"claire",
				21,
				"Que dit-on aux collègues, et quatre minutes avant quoi ?",
				"La presse aura le dossier sous embargo. Les boutiques doivent le savoir avant leurs clients, sans pouvoir l'écrire.",
				answer(
					"antoine",
					6,
					"Un appel à chaque directeur de boutique la veille à 19 heures, rien d'écrit. Le matin, message interne à 7 h 56, presse à 8 heures.",
				),
			),
		),
	],
	practices: [],
};
