import { announce, answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const centPremiersJours: CommunityText = {
	slug: "les-cent-premiers-jours",
	name: "Les cent premiers jours",
	summary:
		"Accueillir quelqu'un qui arrive : du badge qui manque au premier client, jusqu'au jour où il forme le suivant.",
	about: `La moitié des départs de la première année se décident dans les cent premiers jours. Nous les relisons semaine par semaine, avec celles et ceux qui viennent de les vivre.

Formateurs, tuteurs, nouveaux arrivés : c'est surtout à ces derniers de parler.`,
	kind: "practice",
	visibility: "open",
	languages: ["fr"],
	topic: "training",
	unit: "care",
	createdDaysAgo: 280,
	stages: [
		["coalescing", 280],
		["active", 130],
	],
	managers: ["isabelle", "pauline"],
	readers: ["awa", "hichem", "ruth", "agathe", "oceane", "celine"],
	size: 81,
	draws: { care: 4, "care-training": 14, tunisia: 4, senegal: 3, spain: 1, sales: 1, networks: 1 },
	threads: [
		ask(
			"pauline",
			4.8,
			"Combien de jours d'écoute en double avant le premier appel seul ?",
			"Nous en faisons cinq, Tunis trois, Dakar dix. Les nouveaux de cinq jours me semblent les plus tendus, mais je n'ai que mon impression.",
			re(
				"hichem",
				78,
				"Trois chez nous, mais avec la moitié du temps où c'est le nouveau qui parle. Ce n'est pas le nombre de jours qui les détend.",
			),
		),
		closed(
			discuss(
				"awa",
				7,
				"Mon premier jour, vu de l'intérieur",
				"Mon badge marchait, mon prénom était bien écrit, et quelqu'un m'attendait. J'ai pleuré quand même le midi, parce que j'avais peur d'être nulle. Ma tutrice m'a montré son premier courriel, celui qu'elle a raté. Je crois que c'est ça qui m'a fait rester.",
				re("isabelle", 3, "Merci Awa. « Montrer son premier raté », cela entre dans le guide des tuteurs aujourd'hui."),
				re("fatou", 4, "Le courriel était vraiment très mauvais."),
				re("hichem", 22, "On a tous le même. Je ressors le mien."),
			),
		),
		ask(
			"hichem",
			32,
			"Vous gardez un contact avec ceux qui partent pendant la formation ?",
			"Deux départs la première semaine. J'aimerais comprendre sans avoir l'air de les retenir.",
			answer(
				"isabelle",
				6,
				"Un appel un mois après, par quelqu'un qu'ils n'ont pas connu, trois questions. Sept sur dix répondent, et ils disent presque tous la même chose : « j'avais peur de déranger ».",
			),
			re("hichem", 24, "« Peur de déranger. » On a donc un tuteur trop occupé. Merci."),
		),
		closed(
			announce(
				"isabelle",
				38,
				"Le guide du tuteur est à jour, et il tient sur deux pages",
				"Quatorze pages de moins. Sont restés : les cinq premières minutes, le premier raté à montrer, le calendrier des cent jours et quand lâcher la main. Merci aux onze tuteurs qui ont coupé avec moi.",
				re("moussa", 5, "Deux pages, donc lu. Affiché sur le plateau."),
			),
		),
		ask(
			"celine",
			105,
			"L'ordinateur n'arrive jamais le premier jour. Plan B ?",
			"Au support, je le vis de l'autre côté : on l'apprend la veille, parfois par la personne elle-même, debout devant le guichet.",
			answer(
				"tomasz:en",
				8,
				"We keep six laptops ready, no name on them, renewed each week. And HR's file of arrivals comes to us automatically on Monday, not by goodwill. Nobody has waited since February.",
			),
			re("celine", 10, "Six, sans nom. C'est moins cher qu'un jour perdu. Je copie."),
		),
	],
	practices: [
		{
			title: "Montrer son premier raté",
			by: "isabelle",
			tags: "accueil, droit à l’erreur",
			daysAgo: 2,
			summary:
				"Le premier jour, le tuteur montre un message qu'il a raté à ses débuts. Rien d'autre ne rassure aussi vite.",
			context: "Accueil des conseillers, six sites, 140 arrivées par trimestre.",
			problem:
				"À la question « qu'est-ce qui vous a fait peur ? », 8 nouveaux sur 10 répondent : « être le seul à ne pas y arriver ».",
			steps: `1. Chaque tuteur choisit son raté, anonymisé, et l'imprime.
2. Il le montre le premier jour, avant midi, et raconte ce qui s'est passé ensuite.
3. Il demande : « Qu'aurais-tu répondu ? » et n'évalue pas.
4. Au trentième jour, le nouveau choisit le sien.`,
			result: "Départs pendant les cent premiers jours : 9 % chez les tuteurs qui le font, 16 % chez les autres.",
			figure: "16 % → 9 %",
			figureLabel: "départs pendant les cent premiers jours",
			evidence: "Deux promotions, 138 personnes, suivies par la formation.",
			appliesTo: "Tout métier avec un tuteur.",
		},
		{
			title: "Six laptops with no name",
			by: "tomasz:en",
			daysAgo: 87,
			summary: "A shelf of ready laptops, and a list of arrivals that comes by itself on Monday.",
			context: "IT support in Poland: twelve to twenty arrivals a month.",
			problem:
				"One newcomer in three spent the first day without a computer. IT heard of them the day before, or from them.",
			steps: `1. Six laptops, installed weekly, with no name on them.
2. A file of arrivals from the HR system every Monday at six. By machine.
3. The laptop waits at reception, with the first name on a note.
4. Count the ones that were not ready. Show the figure.`,
			result: "First days without a computer: from 34% to 2%.",
			figure: "34% → 2%",
			figureLabel: "first days without a computer",
			evidence: "Reception log, eleven months.",
			appliesTo: "Any site with more than five arrivals a month.",
			topic: "training",
			reuses: [["celine", 71, "Quatre à Lyon, six à Paris. Plus personne devant le guichet."]],
		},
		{
			title: "L'appel un mois après un départ",
			by: "isabelle",
			daysAgo: 27,
			summary: "Trois questions, par quelqu'un d'inconnu, un mois plus tard. Sept sur dix répondent.",
			context: "Une vingtaine de départs en cours de formation par trimestre.",
			problem: "Le formulaire de sortie disait « raisons personnelles » neuf fois sur dix.",
			steps: `1. Attendre un mois.
2. Appeler depuis un autre site, un quart d'heure.
3. Trois questions : qu'attendiez-vous, quand avez-vous hésité, qu'auriez-vous voulu qu'on vous demande ?
4. Noter les mots exacts, sans nom. Les lire aux tuteurs chaque trimestre.`,
			result:
				"Première cause enfin nommée : « peur de déranger » (11 sur 19). Les tuteurs ont désormais deux heures bloquées par jour.",
			figure: "7 sur 10",
			figureLabel: "anciens collègues qui ont parlé franchement",
			appliesTo: "Départs volontaires.",
		},

		{
			title: "Le calendrier des cent jours sur une seule page",
			by: "pauline",
			tags: "accueil, prise de poste",
			daysAgo: 205,
			summary: "Ce que l'on saura faire au jour 5, 20, 50 et 100, affiché au-dessus de chaque poste.",
			context: "Parcours d'accueil des conseillers à Rennes et à Lyon, douze semaines.",
			problem: "Les nouveaux croyaient devoir tout savoir au bout d'une semaine. Les tuteurs aussi.",
			steps: `1. Quatre dates, trois phrases chacune, qui commencent par « je sais ».
2. Une ligne « ce qu'on ne me demande pas encore ». C'est elle qu'on lit en premier.
3. Le nouveau coche lui-même, devant son tuteur.
4. Au jour 100, il réécrit la page pour le suivant.`,
			result: "« Je me suis senti dépassé » : de 58 % à 24 % au bout d'un mois.",
			figure: "58 % → 24 %",
			figureLabel: "nouveaux qui se sentent dépassés",
			evidence: "Questionnaire du trentième jour, quatre promotions.",
			appliesTo: "Tout métier qui s'apprend en plus d'un mois.",
		},
	],
};
