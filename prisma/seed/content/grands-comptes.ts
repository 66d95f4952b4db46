import { answer, ask, type CommunityText, discuss, re } from "./shape";

export const grandsComptes: CommunityText = {
	slug: "negocier-avec-les-grands-comptes",
	name: "Négocier avec les grands comptes",
	summary: "Préparer, écouter, refuser, conclure : ce qui se joue avant et après la réunion.",
	about: `Nos clients achètent avec une équipe, nous vendons parfois seuls. Ici on prépare à plusieurs.

Sur demande, parce qu'on y parle de vraies négociations. **Aucun nom de client, jamais.** On dit « la banque », « le transporteur ».`,
	kind: "practice",
	visibility: "on_request",
	languages: ["fr", "en"],
	topic: "selling",
	unit: "sales",
	createdDaysAgo: 500,
	stages: [
		["active", 500],
		["stewardship", 220],
	],
	managers: ["stephane"],
	readers: ["laure", "grace", "yann"],
	requests: [
		[
			"pawel",
			11,
			"I coach the enterprise team in Warsaw. We lose on price every time and I doubt that price is the reason.",
		],
	],
	size: 57,
	draws: { "enterprise-sales": 15, sales: 2, networks: 1, poland: 1, spain: 1 },
	threads: [
		ask(
			"grace",
			52,
			"The buyer has gone silent. How long do you wait?",
			"Three weeks since our last offer. Their operations people still call me daily, procurement does not answer. Chasing feels weak and waiting feels stupid.",
			answer(
				"stephane:en",
				9,
				"Send them something useful that asks for nothing: last year's incidents on their sites, with what we changed. In my experience silence means they are comparing, and comparison needs material.",
			),
			re("grace", 170, "They called about page four. We are talking again."),
		),
		discuss(
			"corinne",
			264,
			"J'ai refusé un rabais, ils ont signé",
			"Le transporteur demandait 12 %. J'ai dit non, en expliquant à quoi servait ce montant : deux techniciens d'astreinte sur leurs dépôts. Ils ont demandé leurs prénoms. On a signé au prix.",
			re("stephane", 4, "Les prénoms. C'est la plus belle chute de l'année."),
			re("remi", 23, "L'un des deux, c'est mon équipe. Je lui ai lu ton message, il est rouge de fierté."),
		),
		ask(
			"corinne",
			155,
			"Qui emmenez-vous à la dernière réunion ?",
			"Le directeur rassure leur directeur. L'ingénieure rassure tout le monde sauf leur directeur.",
			answer(
				"stephane",
				7,
				"Celle qui sera là le jour de la panne. Leur directeur voit le nôtre au déjeuner. Et chacun sait avant d'entrer quelle question il prend.",
			),
		),

		ask(
			"stephane",
			98,
			"Appel d'offres de 180 pages : qui lit quoi ?",
			"On se le partage par chapitres, et chacun croit que le piège est chez l'autre. Il était page 141, dans une annexe sur les pénalités.",
			answer(
				"corinne",
				6,
				"Une personne lit tout, d'une traite, avant le partage, et surligne une seule chose : ce qui peut nous coûter. Deux jours, et c'est la meilleure lecture de l'affaire. Ensuite on partage.",
			),
			re("grace:en", 25, "We do the same and call that person the pessimist. It is a compliment here."),
		),
		discuss(
			"corinne",
			372,
			"Ce que leur standardiste m'a appris",
			"J'attendais depuis vingt minutes. Elle m'a demandé si j'étais « encore du réseau ». Ils reçoivent deux de nos équipes par semaine, qui ne se connaissent pas. J'ai passé ma réunion à parler de ça, et pas du prix.",
			re("stephane", 5, "On a fait la liste : sept personnes de chez nous ont leur badge. Sept !"),
			re("yann", 27, "Et aucune ne sait ce que les autres ont promis. J'ai déjà vu ce film."),
		),
	],
	practices: [
		{
			title: "La réunion d'avant la réunion",
			by: "stephane",
			tags: "négociation, préparation",
			daysAgo: 320,
			summary: "Quarante minutes à quatre, avec quelqu'un qui joue l'acheteur et un autre qui ne parle pas.",
			context: "Renouvellements de plus de 500 000 €, une trentaine par an.",
			problem: "On préparait le prix et la présentation. On perdait sur une question que personne n'avait imaginée.",
			steps: `1. Une semaine avant, quarante minutes, pas plus.
2. Quelqu'un qui ne connaît pas l'affaire joue l'acheteur et prépare cinq questions.
3. Une personne observe et ne parle pas. Elle note les hésitations.
4. On répartit les questions : une par personne, par écrit.
5. On décide du prix en dessous duquel on se lève. À quatre, pas dans le couloir.`,
			result: "Renouvellements au prix visé : 18 sur 27, contre 11 sur 26 l'année précédente.",
			figure: "18 sur 27",
			figureLabel: "renouvellements au prix visé",
			evidence: "Tableau des renouvellements, deux exercices.",
			appliesTo: "Toute négociation préparée à plusieurs.",
		},
		{
			title: "Dire à quoi sert le prix",
			by: "corinne",
			tags: "négociation, prix",
			daysAgo: 255,
			summary: "Répondre à une demande de rabais par ce qu'il faudrait retirer, avec des prénoms.",
			context: "Clients industriels et transport, contrats avec astreinte.",
			problem: "Le rabais se discutait en pourcentage, donc dans le vide.",
			steps: `1. Traduire chaque tranche de 5 % en quelque chose qui disparaît.
2. Le dire avec des personnes : qui, quel site, quel délai.
3. Demander ce qu'ils préfèrent retirer. Se taire.
4. S'ils retirent vraiment, le respecter dans le contrat.`,
			result:
				"Six négociations, rabais moyen de 3 % au lieu de 9 %. Un client a retiré une option dont il n'avait plus besoin : nous non plus.",
			figure: "9 % → 3 %",
			figureLabel: "rabais moyen",
			appliesTo: "Contrats de service. Ne marche pas sur du matériel seul.",
		},
		{
			title: "Send something that asks for nothing",
			by: "grace",
			contact: "stephane",
			daysAgo: 41,
			summary: "When a buyer goes silent, send one page they can use, and no question.",
			context: "Renewals in the United Kingdom, buyers in comparison mode.",
			problem: "“Just checking in” was answered by one buyer in nine.",
			steps: `1. One page about **their** year: incidents, what we changed, what is planned.
2. No price, no question, no “let me know”.
3. Send it to the buyer and to the person who calls us every day.
4. Wait ten days.`,
			result: "Seven silent renewals, five conversations resumed within ten days.",
			figure: "5 of 7",
			figureLabel: "silent clients who talk to us again",
			appliesTo: "Renewals where we hold useful data on the client's own service.",
		},

		{
			title: "Une seule lectrice avant le partage",
			by: "corinne",
			daysAgo: 310,
			summary: "Un appel d'offres se lit d'abord en entier, par une personne, qui ne cherche que ce qui peut coûter.",
			context: "Appels d'offres de 80 à 250 pages, une vingtaine par an.",
			problem:
				"Le partage par chapitres cachait les pièges entre deux chapitres. Deux pénalités découvertes après la signature.",
			steps: `1. Deux jours réservés, une personne, aucun courriel.
2. Une couleur, une question : qu'est-ce qui peut nous coûter ?
3. Restitution orale de trente minutes à toute l'équipe, avant le partage.
4. Ces passages deviennent les premières questions posées au client.`,
			result: "Huit dossiers lus ainsi : onze clauses renégociées, aucune pénalité imprévue.",
			figure: "11 clauses",
			figureLabel: "renégociées dans huit dossiers",
			appliesTo: "Dossiers de plus de 60 pages.",
		},
	],
};
