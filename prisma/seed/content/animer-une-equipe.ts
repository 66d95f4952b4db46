import { announce, answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const animerUneEquipe: CommunityText = {
	slug: "animer-une-equipe-de-hotline",
	name: "Animer une équipe de hotline",
	summary:
		"Chefs d'équipe et superviseurs : les pauses, les coups de gueule, les entretiens, et comment tenir toute l'année.",
	about: `Personne ne nous a appris à conduire un entretien avec quelqu'un qui pleure. Nous l'avons appris ici.

On parle d'humain : accueillir, écouter, recadrer, faire grandir, dire non. Les chiffres ont leur réunion ailleurs.

**Ce qui se dit ici ne sert jamais à évaluer quelqu'un.** Pas de prénoms, pas de dates, pas de captures d'écran.`,
	kind: "practice",
	visibility: "open",
	languages: ["fr"],
	topic: "team-leading",
	unit: "care",
	createdDaysAgo: 430,
	stages: [
		["potential", 430],
		["coalescing", 400],
		["active", 310],
	],
	managers: ["sami", "nicolas"],
	moderators: ["mehdi"],
	readers: ["olfa", "agathe", "pilar", "damien", "celine"],
	size: 158,
	draws: { care: 6, "care-mobile": 9, "care-fixed": 8, tunisia: 6, senegal: 6, spain: 2, poland: 1, sales: 1 },
	threads: [
		ask(
			"mehdi",
			0.9,
			"Un conseiller excellent, toujours en retard de huit minutes",
			"Meilleure satisfaction du plateau. Huit minutes de retard, chaque jour, depuis deux mois. Les autres comptent les minutes à voix haute. Je n'ai pas envie de le casser pour huit minutes, ni de casser l'équipe en me taisant.",
			re("sami", 2, "Demande-lui ce qui se passe à huit heures moins dix. Chez moi, c'était une crèche."),
			re("bruno", 5, "Et si le planning commençait à 8 h 10 pour lui, avec dix minutes de plus le soir ?"),
		),
		ask(
			"rim",
			5.5,
			"Comment annoncer que la prime ne tombera pas ?",
			"Objectif manqué de 1 %, pour une panne qui n'est pas de leur fait. La décision est prise et elle ne bougera pas. Je dois le dire lundi à vingt-deux personnes.",
		),
		discuss(
			"sami",
			12,
			"La réunion de neuf heures dure maintenant sept minutes",
			"Elle en durait vingt-cinq et tout le monde regardait ses pieds. Trois tours : ce qui bloque, qui peut aider, une bonne nouvelle. Debout. Celui qui parle tient la balle anti-stress. Quand la balle est tombée, c'est fini.",
			re("nicolas", 3, "La balle… je vais passer pour un fou à Lyon. J'essaie demain."),
			re("fatou", 6, "Ici c'est une mangue. Quand on la lâche, quelqu'un la mange, donc on ne la lâche pas."),
			re("nicolas", 51, "Neuf minutes hier, sept aujourd'hui. Je garde la balle et ma réputation."),
			re("awa", 100, "J'ai adoré la mangue. Première réunion où j'ai osé parler."),
		),
		announce(
			"nicolas",
			19,
			"Prochaine édition : le mois d'après, tenir une équipe quand tout le monde est fatigué",
			"Après le pic, il y a le creux, et c'est là qu'on perd des gens. Trois chefs d'équipe racontent leur mois d'après. Lyon, Tunis et en ligne, deux heures pile.",
			re(
				"bruno",
				26,
				"Merci d'avoir pris ce sujet. J'ai perdu quatre personnes l'an dernier, toutes en deux semaines.",
			),
		),
		ask(
			"moussa",
			28,
			"Entretien annuel : vous donnez la feuille avant ?",
			"J'ai toujours rempli la feuille pendant l'entretien. Une conseillère m'a dit qu'elle avait l'impression d'un contrôle de police.",
			answer(
				"isabelle",
				5,
				"Trois jours avant, avec mes notes déjà écrites au crayon. La personne corrige, ajoute, barre. L'entretien parle de ce qui a été barré. Il dure moins longtemps et personne n'a les mains moites.",
			),
			re("celine", 24, "Au support aussi. Le crayon compte : cela dit que ce n'est pas fini."),
			re("moussa", 26, "Va pour le crayon. Merci Isabelle."),
		),
		closed(
			ask(
				"oceane",
				44,
				"On vient de me nommer cheffe de mes collègues. Au secours ?",
				"Lundi j'étais assise avec eux, mardi je valide leurs congés. Hier à la cantine, la conversation s'est arrêtée quand j'ai posé mon plateau.",
				re("mehdi", 2, "Elle s'arrêtera encore trois semaines. Continue à t'asseoir."),
				answer(
					"sami",
					5,
					"Dites-le tout haut, une fois : « C'est bizarre pour moi aussi. » Puis choisissez une chose qui ne change pas (chez moi, le café que je paie le jeudi) et une chose qui change (je ne commente plus les absents). Le reste vient.",
				),
				re("nicolas", 8, "Et prends un pair hors de ton équipe, à appeler le vendredi. Je suis volontaire."),
				re("oceane", 20, "Je vous ai relus dix fois. Le café est acheté, et vendredi je t'appelle, Nicolas."),
			),
		),
		closed(
			discuss(
				"bruno",
				78,
				"Quatre départs en deux semaines : ce que j'aurais dû voir",
				"J'ai relu mon cahier. Les signes y étaient : les pauses prises seul, les blagues arrêtées, deux demandes de planning refusées sans explication. Je notais les minutes, pas les visages. Je le raconte ici pour que cela serve.",
				re("sami", 3, "Merci de l'écrire, Bruno. Cela demande du courage."),
				re("agathe", 22, "Accepterais-tu de le raconter à la rencontre ? Même cinq minutes."),
				re("bruno", 27, "Oui. Cinq minutes et pas de diapositives."),
				re("rim", 30, "Depuis que j'ai lu ça, je note un visage par jour dans mon cahier. C'est bête et ça marche."),
			),
		),
		ask(
			"damien",
			125,
			"Vous débriefez après un client violent ?",
			"En boutique, une vendeuse s'est fait insulter longuement. On m'a dit : laisse-la souffler. Le lendemain elle n'est pas venue.",
			answer(
				"nicolas",
				4,
				"Dans l'heure, dix minutes, à l'écart, et pas avec le chef : avec un collègue formé. On ne demande pas « ça va ? » mais « raconte-moi ce qu'il a dit ». Le lendemain, appel avant l'embauche. C'est dans la fiche des [dix minutes](/practices/les-dix-minutes-apres-un-appel-violent).",
			),
			re("damien", 6, "Je n'avais personne de formé. Je fais partir deux volontaires."),
		),
		ask(
			"pauline",
			215,
			"Télétravail : comment repérer celui qui décroche ?",
			"Sur le plateau on le voit à la démarche. À la maison, je ne vois qu'une pastille verte.",
			re("mehdi", 4, "La caméra éteinte à l'heure où elle était toujours allumée."),
			answer(
				"rim",
				9,
				"Un appel de cinq minutes sans sujet, deux fois par semaine, et jamais pour un chiffre. Celui qui écourte trois fois de suite, je vais le voir.",
			),
		),
	],
	practices: [
		{
			title: "Neuf heures, sept minutes",
			by: "sami",
			tags: "réunion courte, rituel",
			daysAgo: 9,
			summary: "La réunion du matin en trois tours et debout : ce qui bloque, qui aide, une bonne nouvelle.",
			context: "Équipe hotline de Tunis, vingt-deux conseillers, réunion quotidienne avant l'ouverture des lignes.",
			problem:
				"Vingt-cinq minutes, un seul qui parle, et des consignes déjà envoyées par courriel. Les lignes ouvraient en retard une fois sur trois.",
			steps: `1. Debout, près des postes, jamais en salle.
2. Premier tour : **ce qui bloque**, une phrase chacun, ou « rien ».
3. Deuxième tour : **qui peut aider**. On se désigne, on ne désigne pas.
4. Troisième tour : une bonne nouvelle, même minuscule.
5. L'objet qui circule fixe le temps : quand il est posé, c'est fini.
6. Les consignes restent dans le courriel de la veille.`,
			result: "Sept minutes. Ouverture à l'heure 97 jours sur 100. Blocages réglés dans la journée : 8 sur 10.",
			figure: "25 → 7 min",
			figureLabel: "durée de la réunion du matin",
			evidence: "Feuille de présence et tableau des blocages, cent jours.",
			appliesTo: "Équipes de huit à trente personnes. À distance, la balle devient un prénom que l'on passe.",
			reuses: [["nicolas", 7, "Neuf minutes le premier jour, sept depuis."]],
		},
		{
			title: "Les dix minutes après un appel violent",
			by: "nicolas",
			tags: "appels difficiles, prévention",
			daysAgo: 290,
			summary: "À l'écart, dans l'heure, avec un pair formé, et un appel le lendemain avant l'embauche.",
			context: "Hotline mobile : une dizaine d'appels injurieux ou menaçants par semaine sur soixante conseillers.",
			problem:
				"On disait « va prendre un café ». Trois arrêts de travail en un an ont suivi un appel dont personne n'avait parlé.",
			steps: `1. Le conseiller lève la main ou tape « vert ». Il n'a rien à justifier.
2. Un pair formé prend dix minutes avec lui, ailleurs. Première question : « Raconte-moi ce qu'il a dit. »
3. On ne juge pas l'appel, on ne le réécoute pas ensemble.
4. Le chef d'équipe prend la suite du client, lui-même.
5. Le lendemain, un appel avant l'embauche, cinq minutes.
6. Deux fois en une semaine : médecine du travail, sans attendre.`,
			result: "Quatorze pairs formés. Aucun arrêt lié à un appel depuis onze mois, contre trois l'année précédente.",
			figure: "3 → 0",
			figureLabel: "arrêts liés à un appel, par an",
			evidence: "Registre des « verts » et données de la santé au travail, agrégées.",
			appliesTo: "Plateaux et boutiques. En équipe de moins de cinq, le pair vient du site voisin.",
			topic: "team-leading",
			reuses: [
				["damien", 110, "Deux vendeurs formés à Lyon. Première utilisation dès la semaine suivante."],
				["hichem", 200, "Douze pairs formés à Tunis, la formation tient en une matinée."],
				["moussa", 51],
			],
		},
		{
			title: "L'entretien au crayon",
			by: "isabelle",
			contact: "moussa",
			daysAgo: 25,
			summary: "La feuille d'entretien part trois jours avant, remplie au crayon. On parle de ce qui a été barré.",
			context: "Entretiens annuels de quarante-deux conseillers, sept chefs d'équipe.",
			problem:
				"Une heure passée à cocher des cases face à quelqu'un qui les découvre. Deux entretiens sur cinq finissaient en contestation.",
			steps: `1. Remplir la feuille au crayon, vraiment.
2. La remettre trois jours avant, en main propre : « Barre, ajoute, corrige. »
3. Le jour venu, commencer par ce qui est barré.
4. Repasser à l'encre ensemble. Un désaccord s'écrit tel quel.
5. Finir par : « Qu'est-ce que je devrais faire autrement ? » et l'écrire aussi.`,
			result: "Contestations : de 17 à 3. Durée moyenne : quarante minutes au lieu de soixante-dix.",
			figure: "17 → 3",
			figureLabel: "évaluations contestées",
			appliesTo: "Entretiens annuels et points de mi-année.",
		},
		{
			title: "Un visage par jour dans le cahier",
			by: "bruno",
			daysAgo: 55,
			edition: 4,
			summary: "Noter chaque jour un visage et ce qu'il disait. Relire le vendredi. Les départs se voient venir.",
			context: "Hotline fixe de Rennes, trente et une personnes, quatre départs en deux semaines l'an dernier.",
			problem:
				"Je suivais les durées d'appel à la seconde. Les pauses prises seul et les blagues arrêtées n'étaient nulle part.",
			steps: `1. Un cahier papier, qui ne quitte pas le sac.
2. Chaque soir, un prénom et une phrase. Jamais deux fois le même dans la semaine.
3. Le vendredi, relire le mois. Trois signes chez la même personne : un café, sans sujet.
4. Toute demande de planning refusée s'explique de vive voix, le jour même.
5. À la fin du trimestre, détruire le cahier devant l'équipe.`,
			result:
				"Deux départs en un an au lieu de neuf. Six cafés ont changé quelque chose, dont un changement d'horaire et une reprise d'études.",
			figure: "9 → 2",
			figureLabel: "départs en un an",
			evidence: "Registre du personnel. Les cahiers sont détruits, c'est la condition.",
			appliesTo: "Équipes que l'on voit. Ne jamais l'informatiser.",
		},
		{
			title: "Passer cheffe de ses collègues : les trois premières semaines",
			by: "oceane",
			tags: "prise de poste, management",
			contact: "sami",
			daysAgo: 13,
			status: "in_review",
			summary: "Une phrase à dire tout haut, une chose qui ne change pas, une chose qui change, un pair à appeler.",
			context: "Nominations internes : quatre chefs d'équipe sur cinq encadrent leurs anciens voisins de bureau.",
			problem:
				"Les conversations s'arrêtent, on se durcit ou on se dilue. Personne n'en parle, donc chacun croit être seul.",
			steps: `1. Le premier jour, le dire : « C'est bizarre pour moi aussi. »
2. Choisir un rituel qui reste, et une habitude qui s'arrête. Les annoncer.
3. Prendre un pair d'une autre équipe, vingt minutes le vendredi, pendant trois mois.
4. Au bout de trois semaines, demander à chacun ce qui a changé pour lui.`,
			result: "Trois personnes l'ont suivi avec moi. Les quatre équipes sont au complet six mois plus tard.",
			figure: "4 sur 4",
			figureLabel: "équipes au complet six mois plus tard",
			appliesTo: "Première prise de poste dans sa propre équipe.",
		},
	],
	series: {
		title: "Deux heures pile",
		nth: 4,
		weekday: 3,
		time: "14:00",
		zone: "Europe/Paris",
		nextInDays: 14,
		organiser: "nicolas",
		venues: [
			{ place: "Lyon Part-Dieu", directions: "Salle Lumière, 6e étage", capacity: 28, host: "nicolas" },
			{ place: "Tunis Lac", directions: "Salle Hannibal, 1er étage", capacity: 20, host: "sami" },
			{ place: "online", capacity: 80, host: "mehdi" },
		],
		coming: 1,
		editions: [
			{
				title: "Le métier que personne ne nous a appris",
				summary: "Chefs d'équipe depuis deux semaines ou vingt ans : qu'auriez-vous voulu savoir le premier jour ?",
				agenda: [
					[30, "Vingt phrases qui auraient aidé", "nicolas"],
					[50, "Par trois : votre premier recadrage"],
					[40, "Ce qu'on aimerait apprendre ici", "sami"],
				],
				going: [15, 11, 16],
			},
			{
				title: "Après l'insulte",
				summary: "Ce qui aide dans l'heure, le lendemain et la semaine d'après. Avec une infirmière du travail.",
				agenda: [
					[20, "Depuis la dernière fois", "sami"],
					[50, "Les dix minutes", "nicolas"],
					[50, "Exercice à deux, puis tour de salle"],
				],
				going: [19, 13, 24],
			},
			{
				title: "Les entretiens qui servent à quelque chose",
				summary: "Crayon, gomme et désaccords écrits : trois façons d'en finir avec les cases.",
				agenda: [
					[20, "Depuis la dernière fois", "mehdi"],
					[40, "Au crayon", "isabelle"],
					[60, "Jeux de rôle, par trois"],
				],
				going: [21, 15, 31],
			},
			{
				title: "Voir venir les départs",
				summary: "Quatre départs en deux semaines, racontés par celui qui les a vécus. Et ce qu'il note désormais.",
				agenda: [
					[20, "Depuis la dernière fois : ce qui a été réutilisé", "sami"],
					[40, "Mon cahier de l'an dernier", "bruno"],
					[30, "Ce que disent les enquêtes de départ", "etienne"],
					[30, "Par table : vos trois signes"],
				],
				going: [24, 18, 39],
			},
			{
				title: "Le mois d'après",
				summary:
					"Tenir une équipe quand le pic est passé et que tout le monde est fatigué. Trois récits, deux heures pile.",
				agenda: [
					[20, "Depuis la dernière fois : ce qui a été réutilisé", "nicolas"],
					[45, "Trois mois d'après", "rim"],
					[55, "Par table : votre plan de quatre semaines"],
				],
				going: [21, 20, 34],
				waiting: 0,
			},
		],
	},
};
