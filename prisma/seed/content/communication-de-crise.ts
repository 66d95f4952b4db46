import { answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const communicationDeCrise: CommunityText = {
	slug: "communication-de-crise",
	name: "Communication de crise",
	summary:
		"Le petit groupe qui se réveille la nuit : astreintes, exercices, éléments de langage, retours d'expérience.",
	about: `Ouverte sur invitation aux personnes d'astreinte. On y prépare, on y relit après coup. **Pendant** une crise, c'est le téléphone.

In English or in French. At three in the morning nobody minds.`,
	kind: "practice",
	visibility: "by_invitation",
	languages: ["fr", "en"],
	topic: "incidents",
	unit: "communication",
	createdDaysAgo: 510,
	stages: [
		["active", 510],
		["stewardship", 300],
	],
	managers: ["antoine", "fiona"],
	readers: ["claire", "julie", "vincent", "olivier", "oliver", "helene", "sophie", "marek"],
	invited: [
		["lucia", 5],
		["anais", 12],
	],
	size: 24,
	draws: { press: 8, communication: 4, security: 4, hub: 3 },
	threads: [
		closed(
			discuss(
				"fiona",
				19,
				"What we got wrong on the roaming story",
				"We answered the question we had prepared and not the one that was asked. It took two hours to notice, because three of us were proofreading the same paragraph. One person should only listen.",
				re("antoine", 4, "On nomme une oreille, désormais. Elle n'écrit rien et elle a le droit d'interrompre."),
				re("julie", 6, "J'ai été l'oreille hier. C'est le poste le plus difficile."),
			),
		),
		closed(
			ask(
				"antoine",
				75,
				"Numéros de téléphone d'astreinte : vous les vérifiez quand ?",
				"Hier soir, deux numéros sur neuf ne répondaient plus. L'un appartient à une boulangerie, charmante au demeurant.",
				answer(
					"olivier",
					3,
					"Le premier lundi du mois, un appel à blanc à chaque numéro, à une heure tirée au sort. Qui ne rappelle pas sous quinze minutes est remplacé le jour même. Et la boulangerie est prévenue.",
				),
				re("fiona:en", 5, "Same here. The bakery is a nice touch."),
			),
		),
		discuss(
			"claire",
			205,
			"Exercice du mois : la rumeur sans source",
			"Deux heures, six joueurs, une rumeur de fermeture de boutiques. Le plus difficile n'a pas été de démentir, mais de savoir si c'était faux. Le métier concerné n'avait pas de numéro d'astreinte.",
			re("sophie", 3, "Et les collègues l'ont apprise par la presse. L'interne doit partir quatre minutes avant."),
			re("antoine", 5, "Retenu : l'interne d'abord, et un numéro par métier."),
		),

		ask(
			"julie",
			128,
			"Jusqu'à quand garde-t-on le silence programmé ?",
			"Toutes nos publications sont en pause depuis l'incident. Personne ne sait qui décide de reprendre, ni sur quel signe.",
			answer(
				"fiona:en",
				4,
				"Whoever paused decides, and writes down at once what would make them resume: fewer than ten messages an hour on the subject, and a next step announced. Without it you stay silent for nine days. We did.",
			),
			re("julie", 6, "« Sur quel signe » : on l'écrit désormais au moment de la pause. Merci !"),
		),
		closed(
			discuss(
				"sophie",
				290,
				"Les collègues d'abord : la leçon de la boutique de Lille",
				"Ils ont appris la fermeture par un client, téléphone à la main. Deux d'entre eux ont pleuré devant lui. Il n'y avait aucune mauvaise intention, juste un fichier programmé une heure trop tôt.",
				re("antoine", 3, "Depuis, plus rien de sensible ne part d'un outil automatique."),
				re("helene", 22, "Je suis allée les voir. Merci d'avoir gardé cette histoire, elle doit rester."),
			),
		),
	],
	practices: [
		{
			title: "L'oreille : une personne qui n'écrit pas",
			by: "antoine",
			daysAgo: 16,
			summary:
				"En cellule de crise, une personne ne fait qu'écouter ce qui est réellement demandé, et peut interrompre.",
			context: "Cellules de crise de quatre à neuf personnes, cinq activations par an.",
			problem:
				"Tout le monde relisait le même paragraphe. Deux fois, nous avons répondu à une question que personne ne posait plus.",
			steps: `1. Nommer l'oreille en premier, avant le rédacteur.
2. Elle lit les questions reçues, rien d'autre, et les dit à voix haute toutes les quinze minutes.
3. Elle peut interrompre n'importe qui.
4. On la remplace toutes les deux heures : c'est épuisant.`,
			result: "Trois activations depuis : aucune réponse à côté. Première réponse juste en 40 minutes, contre 2 h 10.",
			figure: "2 h 10 → 40 min",
			figureLabel: "délai de la première réponse juste",
			appliesTo: "Toute cellule de plus de trois personnes.",
		},
		{
			title: "L'interne, quatre minutes avant",
			by: "sophie",
			tags: "crise, communication interne",
			daysAgo: 185,
			summary: "Les collègues apprennent la nouvelle avant la presse, de peu mais toujours.",
			context: "Annonces sensibles et incidents, 11 000 collègues.",
			problem: "Trois annonces sur quatre étaient lues dans la presse avant de l'être dans l'entreprise.",
			steps: `1. Un seul texte, deux versions du premier paragraphe.
2. Message interne à H moins quatre minutes. Moins, c'est inutile ; davantage, cela fuit.
3. Les équipes face au public reçoivent en plus deux phrases à dire.
4. Vérifier le lendemain : « où l'avez-vous appris ? », cent réponses.`,
			result: "« Je l'ai appris par l'entreprise » : 78 % au lieu de 23 %.",
			figure: "23 % → 78 %",
			figureLabel: "collègues informés par l'entreprise d'abord",
			evidence: "Sondage éclair après cinq annonces.",
			appliesTo: "Annonces programmées. En crise ouverte, on fait ce qu'on peut, et on le dit.",
		},

		{
			title: "The sign to resume, written when you pause",
			by: "fiona",
			tags: "crisis, social media",
			daysAgo: 124,
			summary: "When publishing is paused, the same person writes down which sign will end the pause.",
			context: "Scheduled posts of four countries, paused three or four times a year.",
			problem: "Pauses lasted nine days on average, because nobody dared to end them.",
			steps: `1. One person pauses, for all accounts, and says so in the channel.
2. In the same message: the sign to resume, a number, and who watches it.
3. Check it at nine and at five. Nothing in between.
4. Resume with something useful, never with an advertisement.`,
			result: "Average pause: 31 hours instead of nine days. No post has been called tactless since.",
			figure: "9 d → 31 h",
			figureLabel: "average pause of publications",
			appliesTo: "Any scheduled publishing. A death is not a pause: that is decided by a person, each time.",
		},
	],
};
