import { announce, answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const accueilEnBoutique: CommunityText = {
	slug: "accueil-en-boutique",
	name: "Accueil en boutique",
	summary: "La porte, la file, le comptoir : recevoir bien, même un samedi à 17 heures.",
	about: `Nos boutiques reçoivent plus de monde que notre site, et personne n'y a le temps de lire une charte.

On partage des choses qui se font debout : une phrase, un geste, une disposition de meubles.`,
	kind: "practice",
	visibility: "open",
	languages: ["fr"],
	topic: "selling",
	unit: "sales",
	createdDaysAgo: 230,
	stages: [
		["potential", 230],
		["coalescing", 160],
	],
	managers: ["damien"],
	readers: ["marta", "aissatou", "sabrina", "florence"],
	size: 88,
	draws: { shops: 12, sales: 5, "tunisia-shops": 9, "senegal-shops": 9, "spain-shops": 4 },
	threads: [
		ask(
			"sabrina",
			6.6,
			"File d'attente : ticket ou tablette à l'entrée ?",
			"Le ticket fait « préfecture », la tablette fait fuir les plus âgés. On est trois, on voit soixante personnes. Qui a essayé autre chose ?",
			re("amel", 27, "Une personne debout, près de la porte, sans rien à vendre. C'est tout ce qui marche chez nous."),
		),
		discuss(
			"aissatou",
			148,
			"On a retourné le comptoir",
			"Il était entre nous et les gens. On l'a mis contre le mur, et l'on vend côte à côte, sur le même écran. Deux clients ont demandé si l'on avait agrandi.",
			re("marta:en", 6, "We did it with one of two counters. Staff refuse to go back to the other."),
			re("damien", 25, "Je mesure le mien samedi. Si le mur le permet, on tente."),
		),
		closed(
			announce(
				"damien",
				58,
				"Première rencontre : merci, et la liste des neuf idées",
				"Nous étions 31, dont onze entre deux clients. Les neuf idées de la soirée sont dans ce fil. Prenez-en une, essayez-la quinze jours, revenez le dire.",
				re("amel", 20, "Prise : le siège près de la porte. On vous dira."),
				re(
					"amel",
					400,
					"Résultat : deux personnes âgées par jour s'assoient, et racontent ce qu'elles veulent avant d'arriver au comptoir.",
				),
			),
		),
		ask(
			"damien",
			135,
			"Le samedi à 17 heures, vous fermez la porte ?",
			"Quarante personnes à l'intérieur, plus d'air, plus de patience.",
			answer(
				"amel",
				5,
				"On ne ferme pas, on sort. Une vendeuse avec une tablette dehors règle un cas sur quatre sur le trottoir : un code, une carte, une adresse. La file respire.",
			),
			re("damien", 47, "Un cas sur trois à Lyon, il faisait beau. On garde."),
		),

		ask(
			"marta:en",
			184,
			"How do you greet when your hands are full?",
			"A customer told us that nobody looked up. We were unpacking phones, all four of us.",
			re("sabrina:en", 4, "A nod counts. A back does not."),
			answer(
				"damien:en",
				8,
				"We turned the unpacking table round, so that we face the door. That is all. “Nobody looked up” disappeared from the comments in a month.",
			),
			re("marta:en", 12, "The table! It moved this morning."),
		),
		discuss(
			"sabrina",
			71,
			"Le client qui revient avec le sac",
			"Il avait acheté la veille. Il revient avec le sac et dit : « Je crois que je n'en avais pas besoin. » J'ai repris l'appareil en trois minutes, en souriant. Il est revenu le mois suivant avec sa mère et sa sœur.",
			re("amel", 6, "Reprendre sans faire la tête, c'est un métier."),
			re("damien", 24, "C'est même le métier. Merci de l'avoir raconté."),
		),
	],
	practices: [
		{
			title: "Une vendeuse sur le trottoir",
			by: "amel",
			tags: "boutique, accueil, file d’attente",
			daysAgo: 86,
			summary: "Aux heures pleines, régler dehors ce qui se règle en deux minutes. Un cas sur quatre ne rentre plus.",
			context: "Treize boutiques de Tunisie, samedis de 16 h à 19 h.",
			problem: "Quarante minutes de file pour un code oublié. Un visiteur sur six repartait sans être vu.",
			steps: `1. Lister ce qui se règle debout, en deux minutes. Chez nous, onze cas.
2. Une personne dehors, tablette, chaise pour ceux qui attendent.
3. Elle trie sans jamais dire « numéro ». Elle dit un prénom et une durée.
4. On échange les rôles toutes les 45 minutes.`,
			result: "Un cas sur quatre réglé dehors. Départs sans être vu : de 17 % à 6 %.",
			figure: "17 % → 6 %",
			figureLabel: "départs sans être vu",
			evidence: "Comptage à la porte, huit samedis.",
			appliesTo: "Boutiques sur rue. Sous la pluie, le sas suffit.",
			topic: "selling",
			reuses: [
				["damien", 74, "Un cas sur trois à Lyon, les jours de beau temps."],
				["aissatou", 63],
				["marta", 40, "Two Saturdays in Madrid, then every Saturday."],
			],
		},
		{
			title: "Le comptoir contre le mur",
			by: "aissatou",
			tags: "boutique, aménagement",
			daysAgo: 140,
			summary: "Vendre côte à côte, sur le même écran, au lieu de face à face.",
			context: "Boutique de Dakar Plateau, quatre conseillers, 38 m².",
			problem: "Le comptoir prenait un tiers de la place et cachait l'écran. On répétait chaque prix trois fois.",
			steps: `1. Pousser le comptoir contre le mur, un dimanche.
2. Un écran tourné vers les deux. Rien dessus qu'on ne puisse montrer.
3. Deux tabourets de la même hauteur.
4. Un mois d'essai. On vote à la fin, conseillers et clients habitués.`,
			result:
				"Durée moyenne : 14 minutes au lieu de 19. Erreurs de saisie vues par le client lui-même : une vingtaine par semaine.",
			figure: "19 → 14 min",
			figureLabel: "durée moyenne d'une visite",
			appliesTo: "Petites surfaces. Les espaces avec caisse fermée gardent leur comptoir.",
		},
		{
			title: "La chaise près de la porte",
			by: "damien",
			tags: "boutique, accueil, accessibilité",
			contact: "amel",
			daysAgo: 19,
			summary: "Une chaise, pas un banc, à deux mètres de la porte. Les gens s'assoient et disent ce qu'ils veulent.",
			context: "Boutiques de Lyon et de Tunis.",
			problem: "Les personnes âgées attendaient debout, puis oubliaient leur question au comptoir.",
			steps: `1. Une vraie chaise, avec accoudoirs.
2. Quelqu'un passe à côté toutes les cinq minutes, et s'accroupit.
3. La demande est notée là. Au comptoir, elle est déjà prête.`,
			result: "Visites de plus de trente minutes : une par jour au lieu de cinq.",
			figure: "5 → 1",
			figureLabel: "visites de plus de trente minutes, par jour",
			appliesTo: "Partout où l'on attend debout.",
		},

		{
			title: "Reprendre sans faire la tête",
			by: "sabrina",
			tags: "boutique, retours",
			contact: "damien",
			daysAgo: 212,
			summary: "Un retour accepté en trois minutes, sans question fermée, avec une seule phrase à la fin.",
			context: "Retours sous quatorze jours, une trentaine par semaine dans les grandes boutiques.",
			problem: "Quinze minutes, cinq questions et un soupir. Six clients sur dix ne revenaient pas.",
			steps: `1. Prendre le sac avant de parler.
2. Une question ouverte : « Qu'est-ce qui n'allait pas ? » La réponse va au produit, pas au vendeur.
3. Rembourser devant la personne.
4. « Vous savez où nous trouver. » Et rien d'autre.`,
			result: "Durée : de 15 à 3 minutes. Clients revus dans les trois mois : 38 % au lieu de 22 %.",
			figure: "22 % → 38 %",
			figureLabel: "clients revus dans les trois mois",
			evidence: "Cartes de fidélité de quatre boutiques, deux trimestres.",
			appliesTo: "Retours dans les délais. Hors délai, dire non avec la même douceur.",
		},
	],
};
