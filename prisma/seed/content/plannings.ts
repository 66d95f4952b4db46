import { announce, answer, ask, type CommunityText, discuss, re } from "./shape";

export const plannings: CommunityText = {
	slug: "planifier-une-equipe-de-service",
	name: "Planifier une équipe de service",
	summary: "Horaires, renforts, échanges, congés : faire tenir une semaine sans casser personne.",
	about: `Un planning, c'est la vie des gens dans un tableau. Nous cherchons des façons de le faire qui tiennent la promesse au client **et** la garde des enfants.

Planificateurs, superviseurs, volontaires du soir : tout le monde est bienvenu, surtout ceux qui subissent le tableau.`,
	kind: "practice",
	visibility: "open",
	languages: ["fr"],
	topic: "planning",
	unit: "tunisia",
	createdDaysAgo: 250,
	stages: [
		["coalescing", 250],
		["active", 120],
	],
	managers: ["karim", "rim"],
	readers: ["fatou", "mehdi", "xavier", "sami"],
	size: 73,
	draws: { tunisia: 10, care: 3, senegal: 4, spain: 1, poland: 1 },
	threads: [
		ask(
			"karim",
			3.8,
			"Échanges de vacations : qui les valide, et jusqu'à quelle heure ?",
			"Je valide encore à 22 heures depuis mon canapé. Ma femme a proposé de mettre mon portrait dans la salle de pause. Comment faites-vous ?",
			re(
				"rim",
				66,
				"La règle valide, plus personne. Même niveau, même durée, vingt-quatre heures avant : accepté d'office. Le reste attend le matin.",
			),
		),
		discuss(
			"rim",
			17,
			"Huit mois d'équipes du soir : ce qui use, ce qui tient",
			"Ce qui tient : le volontariat et la récupération sous dix jours. Ce qui use : le bus de 23 heures, qui ne passe pas. On a fini par payer un taxi partagé, et personne n'a plus demandé à arrêter.",
			re("fatou", 5, "Le taxi ! On cherchait des primes, il fallait une voiture."),
			re("karim", 7, "Onze dinars par soir. L'absentéisme en coûtait quarante."),
			re("pilar:en", 26, "We underestimated the bus too. Noted."),
		),
		announce(
			"karim",
			22,
			"Prochaine édition : le planning écrit par l'équipe",
			"Deux équipes écrivent leur planning elles-mêmes depuis six mois. Elles viennent avec leurs tableaux, leurs disputes et leurs chiffres. Au Lac et en ligne.",
		),
		ask(
			"bruno",
			66,
			"Publier le planning trois semaines avant, c'est tenable ?",
			"On le publie le jeudi pour le lundi. On me demande trois semaines. J'ai peur de tout refaire chaque matin.",
			answer(
				"karim",
				6,
				"Publiez à trois semaines 85 % du besoin, et gardez 15 % de cases ouvertes remplies à dix jours par les volontaires. On refait moins qu'avant, parce que les gens s'organisent et ne disparaissent plus.",
			),
			re("bruno", 27, "85 et 15, on teste sur une équipe."),
			re("bruno", 700, "Trois semaines plus tard : deux refontes au lieu de neuf. Je passe les autres équipes."),
		),
		discuss(
			"karim",
			150,
			"La courbe de 20 heures que personne n'avait regardée",
			"On staffait selon les appels de l'an dernier, à la journée. En traçant par quart d'heure, la pointe est à 20 h 30. Nous étions trois, il fallait être neuf. Aucune embauche : on a déplacé des heures du mardi matin.",
			re("xavier", 4, "Même dessin en France, une heure plus tôt. Vous dînez plus tard que nous."),
		),

		ask(
			"moussa",
			83,
			"Vous placez les pauses, ou chacun choisit ?",
			"Quand chacun choisit, tout le monde choisit 10 h 30. Quand je place, on me parle de liberté.",
			answer(
				"rim",
				5,
				"Deux pauses placées, une libre. Les placées sont au planning trois semaines avant, la libre se prend quand la file est verte. Plus personne ne m'en parle, ce qui est la définition d'une bonne règle.",
			),
			re("moussa", 29, "Deux plus une, adopté. La file verte affichée au mur, idée de l'équipe."),
		),
	],
	practices: [
		{
			title: "Publier 85 % du planning à trois semaines",
			by: "karim",
			tags: "plannings, équité",
			daysAgo: 60,
			summary: "Le gros du planning est fixé trois semaines avant, le reste est ouvert aux volontaires à dix jours.",
			context: "Service client de Tunis, 64 personnes, sept jours sur sept.",
			problem: "Planning publié le jeudi pour le lundi. Neuf refontes par semaine, 11 % d'absences imprévues.",
			steps: `1. Calculer le besoin par quart d'heure. En garder 85 %.
2. Publier ces 85 % à trois semaines. On n'y touche plus sans l'accord de la personne.
3. Ouvrir les 15 % à dix jours, au premier volontaire, avec une limite par personne.
4. Les échanges se font entre collègues, validés par la règle et non par le planificateur.
5. Afficher chaque mois le nombre de refontes. L'objectif est zéro.`,
			result: "Refontes : de neuf à deux par semaine. Absences imprévues : 6 %.",
			figure: "9 → 2",
			figureLabel: "refontes du planning, par semaine",
			evidence: "Historique de l'outil, deux trimestres.",
			appliesTo: "Équipes de plus de vingt personnes. En dessous, une réunion suffit.",
			reuses: [
				["bruno", 35, "Deux refontes au lieu de neuf, dès le premier mois."],
				["fatou", 18],
			],
		},
		{
			title: "Mesurer par quart d'heure avant d'embaucher",
			by: "karim",
			daysAgo: 84,
			summary:
				"Tracer la demande par quart d'heure sur quatre semaines, puis déplacer des heures plutôt que d'en acheter.",
			context: "Messages et appels de Tunis, effectif constant.",
			problem: "On demandait quatre postes. La moyenne par jour cachait une pointe à 20 h 30 et un mardi matin vide.",
			steps: `1. Quatre semaines de données, par quart d'heure et par canal.
2. Superposer l'effectif réel, pauses comprises.
3. Entourer les trois creux et les trois pointes.
4. Proposer d'abord des déplacements d'heures aux volontaires.
5. Recompter six semaines plus tard. Embaucher ensuite, s'il le faut encore.`,
			result: "Pointe couverte sans embauche. Attente à 20 h 30 : de 19 à 4 minutes.",
			figure: "19 → 4 min",
			figureLabel: "attente à 20 h 30",
			appliesTo: "Tout service avec une file. Fonctionne aussi pour les caisses des boutiques.",
			reuses: [["xavier", 66, "La pointe française est à 19 h 30."]],
		},
		{
			title: "Le taxi de 23 heures",
			by: "rim",
			tags: "plannings, sécurité des équipes",
			daysAgo: 14,
			summary: "Payer le retour partagé des équipes du soir coûte moins cher que leurs absences.",
			context: "Équipes courtes de 18 h 30 à 22 h 30, onze volontaires.",
			problem: "Le dernier bus passe à 22 h 20. Trois volontaires avaient arrêté, deux étaient rentrées à pied.",
			steps: `1. Demander à chacun comment il rentre. Vraiment.
2. Un véhicule partagé, même chauffeur, liste des arrêts connue.
3. L'inclure dans le coût de l'équipe, pas dans les notes de frais.
4. Personne ne part avant que tout le monde soit monté.`,
			result: "Absences du soir : de 14 % à 3 %. Onze dinars par soir, contre quarante en remplacements.",
			figure: "14 % → 3 %",
			figureLabel: "absences du soir",
			appliesTo: "Tout poste qui finit après le dernier bus.",
		},
	],
	series: {
		title: "La vie dans un tableau",
		nth: 4,
		weekday: 2,
		time: "10:00",
		zone: "Africa/Tunis",
		nextInDays: 16,
		organiser: "karim",
		venues: [
			{ place: "Tunis Lac", directions: "Salle Hannibal, 1er étage", capacity: 20, host: "karim" },
			{ place: "online", capacity: 60, host: "rim" },
		],
		coming: 1,
		editions: [
			{
				title: "Trois semaines d'avance",
				summary: "Publier tôt sans tout refaire : les chiffres, les exceptions et les colères.",
				agenda: [
					[40, "85 et 15", "karim"],
					[30, "Vu du plateau", "rim"],
					[30, "Vos objections, une par une"],
				],
				going: [14, 21],
			},
			{
				title: "Le planning écrit par l'équipe",
				summary: "Deux équipes écrivent leur planning elles-mêmes depuis six mois. Tableaux, disputes et chiffres.",
				agenda: [
					[20, "Depuis la dernière fois : ce qui a été réutilisé", "karim"],
					[50, "Deux équipes, deux règles du jeu", "rim"],
					[30, "Par table : votre première règle"],
				],
				going: [16, 22],
			},
		],
	},
};
