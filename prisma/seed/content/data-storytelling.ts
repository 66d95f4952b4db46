import { announce, answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const dataStorytelling: CommunityText = {
	slug: "data-storytelling",
	name: "Data storytelling",
	summary: "Charts that people remember, numbers that hold, and slides nobody has to explain.",
	about: `We help each other turn figures into decisions. Bring a chart that failed: it teaches more than one that shines.

Every edition ends with the same exercise. One dataset, forty minutes, one sentence. The sentence wins, not the chart.`,
	kind: "practice",
	visibility: "open",
	languages: ["en", "fr"],
	topic: "data",
	unit: "networks",
	createdDaysAgo: 470,
	stages: [
		["coalescing", 470],
		["active", 350],
	],
	managers: ["daniel", "samuel"],
	moderators: ["lin"],
	readers: ["lucia", "helene", "claire", "oliver", "katarzyna", "vincent", "corinne"],
	size: 141,
	draws: { networks: 7, "data-ai": 20, marketing: 4, studies: 12, care: 1, poland: 2, spain: 2, sales: 1, hub: 6 },
	threads: [
		ask(
			"nadia",
			4.6,
			"Comment montrer une hausse de 2 points sans la faire paraître énorme ?",
			"L'échelle à zéro l'écrase, l'échelle coupée la dramatise. Le comité lit la pente, pas les chiffres. Vous faites quoi, honnêtement ?",
			re(
				"samuel",
				74,
				"La bande de doute d'abord. Si les deux points restent dedans, il n'y a pas de pente à montrer, et la question disparaît.",
			),
		),
		discuss(
			"daniel",
			8,
			"I put the margin of error on the slide and nobody died",
			"For two years I kept the confidence interval in the notes. Last month I drew it, as a pale band, with one line under it: “inside this band we cannot tell”. The first question was not about statistics at all. It was “so what would we need to know?”",
			re("samuel:en", 3, "Pale band stolen. Which grey?"),
			re("daniel", 4, "The one you hate, Samuel. It prints."),
			re(
				"etienne:en",
				22,
				"I did it for the satisfaction figures of the hub. Half of our month-to-month stories disappeared, and good riddance.",
			),
			re("nadia", 27, "On commence enfin à me demander la taille des échantillons. Je pleure de joie."),
		),
		ask(
			"tomasz",
			16,
			"One page for the board: what would you drop first?",
			"I have eleven indicators on IT support. They want one page. I can defend each of them and I know that is the problem.",
			re("oliver", 3, "Drop whatever has not changed a decision in a year."),
			answer(
				"daniel",
				6,
				"Write the sentence you want them to repeat at lunch, then keep the figures that prove it. Usually three. Put the other eight behind one link. I have never seen the link clicked and it still calms everybody.",
			),
			re("tomasz", 25, "“Laptops arrive before people do, except in Warsaw.” Three figures. Done."),
		),
		announce(
			"samuel",
			21,
			"Prochaine édition : les graphiques qui ont changé d'avis",
			"Trois graphiques qui ont fait changer une décision, racontés par celles et ceux qui ont décidé. Et toujours l'exercice : un jeu de données, quarante minutes, une phrase.",
			re("lin", 5, "Cette fois, le jeu de données, ce sont les motifs d'appel. Préparez vos nerfs."),
		),
		ask(
			"laure",
			35,
			"Camembert interdit, d'accord. Et pour deux parts ?",
			"Tout le monde répète que le camembert est le mal. J'ai deux parts, 62 et 38. Je fais quoi, deux barres tristes ?",
			answer(
				"samuel",
				2,
				"Deux parts, c'est le seul camembert que je signe. Mais essayez d'abord une phrase : « 62 personnes sur 100 ». Souvent, le graphique devient inutile.",
			),
			re("laure", 4, "La phrase a gagné. Deux heures de mise en page économisées."),
		),
		discuss(
			"lin",
			61,
			"Quatre mille courriels lus par un modèle, cent par nous",
			"Nous avons comparé. Le modèle classe mieux que nous les motifs simples, et rate tout ce qui est dit avec politesse. « Je serais curieuse de savoir pourquoi… » est classé « demande d'information ». C'était une menace de départ.",
			re("camille", 4, "Les plus polies sont les plus fâchées, toute conseillère vous le dira."),
			re("priya", 8, "Could we get these hundred as a test set? Polite anger is exactly what our evaluation lacks."),
			re("lin", 24, "Oui, anonymisés, après accord. Je vous les prépare."),
		),
		ask(
			"grace",
			92,
			"Which colours survive a projector from 2009?",
			"My client's meeting room turns green into grey. My whole story was green against grey.",
			re("samuel:en", 3, "Contrast first, colour second. Test in black and white, then add colour as a gift."),
			answer(
				"daniel",
				5,
				"Dark blue and orange, a label on each line, and a different dash. It survived a projector that also hummed.",
			),
			re("maelle", 9, "Et cela aide aussi tous ceux qui ne distinguent pas le vert du rouge : un homme sur douze."),
		),
		discuss(
			"daniel",
			168,
			"The dashboard nobody opened, a eulogy",
			"It had 14 tabs, it refreshed every hour and it cost me a spring. Last month it was opened three times, twice by me. I replaced it with a mail on Monday: three sentences, one chart, a link. It is read by 340 people and eleven have answered.",
			re("oliver", 2, "The second opening was me, by mistake."),
			re("helene", 26, "Le courriel du lundi est la seule mesure que je lis debout. Continuez."),
			re("samuel", 30, "Je garde l'éloge funèbre pour la formation."),
		),
		closed(
			ask(
				"corinne",
				275,
				"Où trouver le nombre de clients, le vrai ?",
				"J'ai trois chiffres dans trois présentations de la même semaine. Lequel est le bon, et qui l'a décidé ?",
				answer(
					"etienne",
					20,
					"Les trois sont justes, et c'est bien le problème : lignes, contrats, personnes. La page des définitions du hub dit lequel utiliser quand. En cas de doute, dites « personnes » et comptez-les une fois.",
				),
				re("corinne", 23, "Merci. Je corrige mes deux présentations, et je laisse la troisième à son auteur."),
			),
		),
	],
	practices: [
		{
			title: "The Monday mail: three sentences, one chart",
			by: "daniel",
			tags: "charts, plain language",
			daysAgo: 88,
			summary: "A dashboard with fourteen tabs became a weekly mail that 340 people read.",
			context: "Weekly figures of care and networks, made by a team of three for about four hundred managers.",
			problem:
				"Fourteen tabs, refreshed hourly, opened three times a month. Managers asked us by mail for figures that were already there.",
			steps: `1. Choose the **one** change of the week. If nothing changed, say so and stop there.
2. First sentence: what changed. Second: compared with what. Third: what you would ask if you were them.
3. One chart, with its title as a finding: “Evening calls fell after the new bill”, not “Calls by hour”.
4. A link to the numbers and to the definition. No attachment.
5. Send it at 7:45 on Monday. Never later, or it becomes a report.`,
			result:
				"340 readers on average, against three openings a month. Requests for figures by mail halved. It takes two hours a week, the dashboard took a day.",
			figure: "340 readers",
			figureLabel: "of the Monday mail, on average",
			evidence: "Opening statistics over six months, count of requests in the team's mailbox.",
			appliesTo: "Figures that change weekly. For real-time operations keep the screens on the wall.",
			reuses: [
				["tomasz", 80, "IT support sends one every other Monday. Two people replied with an actual decision."],
				["etienne", 66],
				["xavier", 41, "Repris pour le service numérique, le lundi à 8 heures."],
			],
		},
		{
			title: "Draw the doubt",
			by: "daniel",
			contact: "nadia",
			daysAgo: 66,
			summary: "Show the margin of error as a pale band with one plain sentence under it.",
			context: "Monthly satisfaction figures, 600 answers, read by people who have eleven minutes.",
			problem:
				"Every month we explained a rise or a fall that was noise. Two teams were congratulated for it, one was not.",
			steps: `1. Compute the interval once and keep the script.
2. Draw it as a pale band behind the line. No whiskers, no stars.
3. Write under the chart: “Inside this band we cannot tell.”
4. In the title, only claim what lies outside the band.
5. Be ready for the only question that matters: what would we need to know to be sure?`,
			result:
				"Comments on movements inside the noise: from seven a month to one. The committee doubled the sample for two countries, which it had refused for three years.",
			figure: "7 → 1",
			figureLabel: "comments a month on movements inside the noise",
			evidence: "Minutes of the committee, six months before and after.",
			appliesTo: "Surveys and samples. For full counts there is no band to draw.",
			reuses: [["etienne", 34, "Appliqué à la satisfaction des rencontres : la moitié de nos histoires ont disparu."]],
		},
		{
			title: "Une phrase d'abord, le graphique ensuite",
			by: "samuel",
			tags: "graphiques, langage clair",
			daysAgo: 120,
			edition: 2,
			summary: "Écrire la phrase que l'on veut entendre à la machine à café, puis dessiner ce qui la prouve.",
			context: "Présentations internes de 20 à 60 pages, préparées par des gens qui ne sont pas analystes.",
			problem:
				"On ouvrait le tableur, on prenait le premier graphique proposé, et l'on cherchait ensuite quoi en dire.",
			steps: `1. Fermer le tableur.
2. Écrire une phrase avec un verbe et un chiffre. La dire à quelqu'un qui n'est pas du projet.
3. Demander : « Qu'est-ce qui te ferait douter ? » La réponse est le graphique à faire.
4. Le titre du graphique est la phrase.
5. Supprimer tout ce que la phrase ne dit pas.`,
			result: "Sur douze comités observés, le temps passé à expliquer les graphiques est passé de 19 à 7 minutes.",
			figure: "19 → 7 min",
			figureLabel: "passées à expliquer les graphiques",
			appliesTo: "Toute présentation où une décision est attendue.",
		},
		{
			title: "Le test du noir et blanc",
			by: "maelle",
			daysAgo: 84,
			summary:
				"Imprimer le graphique sans couleur : s'il ne se lit plus, il exclut un homme sur douze et la moitié des projecteurs.",
			context: "Graphiques des présentations et du rapport trimestriel.",
			problem: "Huit graphiques sur dix ne tenaient que par l'opposition rouge et vert.",
			steps: `1. Passer le graphique en niveaux de gris, ou l'imprimer sur la vieille machine du couloir.
2. Étiqueter les courbes à leur extrémité, supprimer la légende.
3. Donner à chaque série un trait ou un motif différent.
4. Remettre la couleur, en sombre et orange plutôt que rouge et vert.
5. Écrire le constat en texte juste au-dessus.`,
			result:
				"Rapport trimestriel : 26 graphiques corrigés sur 31. Trois lecteurs ont écrit pour dire qu'ils le lisaient pour la première fois.",
			figure: "26 sur 31",
			figureLabel: "graphiques corrigés dans le rapport",
			appliesTo: "Tout ce qui est projeté ou imprimé.",
			topic: "accessibility",
			reuses: [["samuel", 70]],
		},
		{
			title: "A test set of polite anger",
			by: "priya",
			daysAgo: 29,
			summary: "One hundred courteous messages from people about to leave, to check any model that sorts mail.",
			context: "Two models sort incoming mail by subject and by urgency, in French and in Spanish.",
			problem: "Both missed the customers who leave without raising their voice. They were the ones we lost.",
			steps: `1. Ask the people who answer to point at one hundred messages that fooled a newcomer. They know them by heart.
2. Anonymise, and have each read by two people who mark it apart.
3. Keep the ones on which both agree. Ours were 83.
4. Run every new version of the model on them **before** the average score is looked at.
5. Add ten a quarter. Polite anger evolves.`,
			result:
				"Missed departures among polite messages: from 64% to 27%. Two releases were held back because the average had improved and this had not.",
			figure: "64% → 27%",
			figureLabel: "departures missed among polite messages",
			evidence: "Evaluation logs of five versions; the set is kept by Lin Nguyen.",
			appliesTo: "Any automatic sorting of what people write.",
			topic: "ai",
		},

		{
			title: "People, lines, contracts: one page that ends the argument",
			by: "etienne:en",
			daysAgo: 262,
			summary: "Three ways to count customers, when to use which, and the sentence to copy.",
			context: "Figures quoted in forty presentations a month, by people who are not analysts.",
			problem: "Three numbers of customers in the same week, all of them right, and one very long meeting about it.",
			steps: `1. One page, three definitions, each with the question that it answers.
2. A sentence to copy under a chart, in both languages.
3. A name to call when in doubt. Answer within the hour.
4. Correct in private the first month, in the meeting afterwards.`,
			result: "Conflicting figures in committee papers: from nine a month to one.",
			figure: "9 → 1",
			figureLabel: "conflicting figures in committee papers, a month",
			evidence: "Committee papers, reread for a year.",
			appliesTo: "Any number that two services compute.",
		},
	],
	series: {
		title: "One dataset, forty minutes, one sentence",
		nth: 2,
		weekday: 4,
		time: "16:00",
		zone: "Europe/Paris",
		nextInDays: 18,
		organiser: "daniel",
		venues: [
			{ place: "London Paddington", directions: "Brunel room, 2nd floor", capacity: 18, host: "daniel" },
			{ place: "Paris Arcueil", directions: "Salle Ampère, 2e étage", capacity: 24, host: "samuel" },
			{ place: "online", capacity: 120, host: "lin" },
		],
		coming: 1,
		editions: [
			{
				title: "Charts that lied without meaning to",
				summary: "Six of our own charts, six ways to mislead with a clear conscience.",
				agenda: [
					[40, "Six confessions", "daniel"],
					[30, "What an axis owes its reader", "samuel"],
					[40, "One dataset, one sentence"],
				],
				going: [9, 12, 21],
			},
			{
				title: "Le tableur fermé",
				by: "samuel:fr",
				summary:
					"Et si l'on écrivait la phrase avant d'ouvrir le fichier ? Exercice avec les ventes de trois boutiques.",
				agenda: [
					[30, "Douze comités, chronométrés", "samuel"],
					[40, "La phrase avant le chiffre", "nadia"],
					[40, "Un jeu de données, une phrase"],
				],
				going: [7, 17, 32],
			},
			{
				title: "A eulogy for a dashboard",
				summary: "Fourteen tabs, three openings a month. What we learnt by switching it off.",
				agenda: [
					[30, "Rest in peace", "daniel"],
					[30, "What managers ask on a Monday", "tomasz"],
					[50, "One dataset, one sentence"],
				],
				going: [12, 14, 46],
			},
			{
				title: "Models that read our mail",
				summary: "What a classifier sees, what it misses, and why the politest messages are the dangerous ones.",
				agenda: [
					[40, "Four thousand read by a machine, a hundred by us", "lin"],
					[30, "Evaluating what you cannot count", "priya"],
					[40, "One dataset, one sentence"],
				],
				going: [16, 19, 71],
			},
			{
				title: "Charts that changed someone's mind",
				summary: "Three decisions, told by the people who made them and the chart they made them with.",
				agenda: [
					[45, "Three charts, three decisions", "helene"],
					[25, "The doubt, drawn", "daniel"],
					[40, "One dataset, one sentence", "lin"],
				],
				going: [13, 19, 44],
			},
		],
	},
};
