import { answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const refonteDeLaCharte: CommunityText = {
	slug: "refonte-de-la-charte",
	name: "Refonte de la charte",
	summary: "Projet : ramener la charte des médias sociaux de onze pages à trois, dans les deux langues.",
	about: `Groupe de travail, neuf semaines. On lit, on coupe, on teste sur des gens qui ne l'ont jamais lue.

Le texte en cours est relu chaque mardi. Tout le monde peut proposer une coupe, personne ne peut ajouter une page.`,
	kind: "project",
	visibility: "by_invitation",
	languages: ["fr", "en"],
	topic: "social-media",
	unit: "hub",
	createdDaysAgo: 62,
	stages: [
		["coalescing", 62],
		["active", 41],
	],
	managers: ["agathe"],
	readers: ["helene", "claire", "ben", "yasmine", "antoine", "ruth"],
	invited: [["sabrina", 3]],
	size: 14,
	draws: { communication: 4, hub: 6, tunisia: 1, spain: 1 },
	threads: [
		closed(
			discuss(
				"agathe",
				4,
				"Version 6 : quatre pages et demie, et une question ouverte",
				"On a perdu le chapitre sur les concours, personne ne l'a réclamé. Reste l'article sur les comptes personnels : le juridique voudrait deux pages, nous avons deux phrases. Relisez d'ici mardi ?",
				re("ben:en", 5, "Two sentences. If it needs two pages, nobody will follow it anyway."),
				re("yasmine", 8, "Deux phrases, et trois exemples en annexe. Les exemples, on les lit."),
			),
		),
		closed(
			ask(
				"claire",
				28,
				"Qui teste la version anglaise sur quelqu'un qui arrive ?",
				"La française a été lue par six nouveaux : deux questions seulement. J'aimerais la même chose à Londres et à Madrid.",
				answer(
					"alvaro:en",
					6,
					"Four seasonal colleagues next week. I will ask them what they would do in three situations, not whether it is clear. Everybody says clear.",
				),
				re("claire", 8, "Parfait, et prends des notes mot pour mot."),
			),
		),
		discuss(
			"ruth",
			50,
			"Eleven pages, thirty-one times “shall”",
			"I counted. None of the thirty-one says what happens otherwise. I suggest one verb per rule, in the present, and a name to call.",
			re("agathe", 3, "Une règle, un verbe, un nom. C'est notre plan."),
		),
	],
	practices: [
		{
			title: "Tester une règle par trois situations",
			by: "agathe",
			contact: "alvaro",
			daysAgo: 18,
			summary: "Ne pas demander si c'est clair : donner trois situations et demander « tu fais quoi ? »",
			context: "Charte, consignes, procédures, avant leur publication.",
			problem: "Tout le monde répond « c'est clair ». Puis chacun fait autre chose.",
			steps: `1. Écrire trois situations vraies, dont une que la règle ne prévoit pas.
2. Six personnes qui ne l'ont jamais lue. Elles lisent, puis répondent par écrit.
3. Deux réponses différentes à la même situation : la phrase est à refaire.
4. Tester aussi la traduction, avec d'autres gens.`,
			result: "Sur la charte : neuf phrases refaites sur trente. Au second tour, une seule.",
			figure: "9 → 1",
			figureLabel: "phrases à refaire sur trente",
			appliesTo: "Toute règle destinée à plus de vingt personnes.",
			topic: "training",
		},
	],
};
