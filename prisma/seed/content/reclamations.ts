import { announce, answer, ask, type CommunityText, discuss, re } from "./shape";

export const reclamations: CommunityText = {
	slug: "repondre-aux-reclamations",
	name: "Répondre aux réclamations",
	summary: "Le dernier recours avant le médiateur, et souvent la dernière chance de garder un client.",
	about: `Nous traitons ce qui est revenu deux fois. La personne a déjà tout raconté, parfois à quatre d'entre nous.

Ici on partage des dossiers (anonymes), des tournures, des délais qui tiennent, et ce que le médiateur nous a appris à nos dépens. Tunis, Paris, Dakar et Madrid se retrouvent tous les deux mois.

Une seule règle : on ne dit jamais « le client ». On dit « la dame de Sousse », « le monsieur de la rue des Lilas ». Cela change ce qu'on écrit ensuite.`,
	kind: "practice",
	visibility: "open",
	languages: ["fr"],
	topic: "complaints",
	unit: "tunisia",
	createdDaysAgo: 455,
	stages: [
		["coalescing", 455],
		["active", 370],
	],
	managers: ["olfa", "elodie"],
	moderators: ["ines"],
	readers: ["lucia", "xavier", "agathe", "isabelle", "nadia"],
	size: 174,
	draws: { tunisia: 9, "care-claims": 9, care: 3, senegal: 5, spain: 2, sales: 1 },
	threads: [
		ask(
			"ines",
			3.4,
			"Que faire quand le délai légal tombe un jour férié ici, mais pas là-bas ?",
			"Dossier suivi à Tunis, cliente à Lyon. Le dixième jour tombe un jour férié chez nous. J'ai répondu la veille, dans le doute. Y a-t-il une règle, ou est-ce que chacun arrondit dans son coin ?",
			re(
				"elodie",
				50,
				"C'est le calendrier du client qui compte, donc Lyon. Mais tu as bien fait : la veille, personne ne te le reprochera.",
			),
		),
		ask(
			"moussa",
			7,
			"Un client veut parler « au directeur » : que répondez-vous ?",
			"Trois fois cette semaine. Je ne veux ni mentir (« il est en réunion ») ni fermer la porte. Et je ne veux pas non plus que le directeur prenne tous les dossiers où l'on crie.",
			re(
				"sami",
				2,
				"Chez nous on demande d'abord : « Que devrait-il décider que je ne peux pas décider ? » Une fois sur deux, c'est dans mes droits.",
			),
			answer(
				"olfa",
				4,
				"Je suis la directrice de ce dossier, et je le dis : « C'est moi qui décide pour votre dossier, et je signe. » Si la décision dépasse mon seuil, je dis qui la prend, quel jour, et je rappelle moi-même. En un an, neuf dossiers seulement sont montés.",
			),
			re("elodie", 24, "« Je signe » change tout. Les gens veulent un nom, pas un grade."),
			re("moussa", 26, "Essayé ce matin. Silence, puis « bon, alors je vous écoute ». Merci Olfa."),
		),
		discuss(
			"olfa",
			18,
			"La dame de Sousse, ou comment j'ai perdu un dossier gagné",
			"Elle avait raison, je lui ai donné raison, remboursée en trois jours. Elle est partie quand même. Je l'ai appelée pour comprendre. Elle m'a dit : « Vous m'avez payée. Personne ne m'a dit que ça n'arriverait plus. »\n\nDepuis, chaque réponse contient une phrase sur ce que nous avons changé, ou l'aveu que nous n'avons rien changé.",
			re("elodie", 3, "L'aveu, tu l'écris vraiment ?"),
			re(
				"olfa",
				5,
				"« Je ne peux pas vous promettre que cela n'arrivera plus, voici ce que nous surveillons. » Quatre fois ce mois-ci. Personne n'a crié.",
			),
			re("gilles", 22, "J'ajoute la question à la grille d'écoute : « a-t-on dit ce qui a changé ? »"),
			re("pilar:en", 27, "That sentence would have saved me two customers this month."),
			re("hichem", 48, "J'en fais le cas d'ouverture de la prochaine formation, avec ton accord."),
		),
		announce(
			"olfa",
			13,
			"Prochaine édition : le médiateur vient, avec ses dossiers perdus",
			"Pas les siens : les nôtres. Il a accepté de relire avec nous cinq dossiers où il nous a donné tort, et de dire à quelle phrase il a basculé.\n\nPlaces au Lac et en ligne. Prenez le temps de lire les cinq résumés avant de venir, ils sont courts.",
			re("elodie", 4, "J'en reconnais un. C'est le mien, et je viens quand même."),
			re("awa", 30, "Puis-je venir en ligne, même si je débute ?"),
			re("olfa", 31, "Surtout si vous débutez."),
		),
		ask(
			"ibrahima",
			26,
			"Geste commercial : combien, et qui en décide ?",
			"Nous avons une enveloppe, un tableau, et quand même trois montants différents pour la même panne. Les clients se parlent entre eux, ils le voient.",
			answer(
				"ines",
				6,
				"On a remplacé le tableau par deux questions : combien cela vous a coûté, et combien de fois avez-vous dû nous parler ? Le montant sort de là. Les écarts entre nous sont passés de 1 à 4 à 1 à 1,5.",
			),
			re("elodie", 9, "À Paris aussi, et surtout : on écrit le calcul dans la réponse."),
			re("ibrahima", 25, "Écrire le calcul… oui. C'est ce qui manquait."),
		),
		ask(
			"lucia:fr",
			39,
			"Vous envoyez un SMS avant la réponse longue ?",
			"Nos réponses arrivent par courrier au bout de six jours. Je me demande si un SMS le premier jour n'éviterait pas l'attente, ou s'il en ajouterait une.",
			re(
				"rim",
				4,
				"Oui, un SMS de 20 mots avec un prénom et un jour. Les rappels « où en est mon dossier » ont baissé de 40 %.",
			),
			answer(
				"olfa",
				7,
				"Oui, à une condition : que le jour annoncé soit tenu. Un SMS pour rien coûte plus cher que le silence. On ne l'envoie que lorsque la date est sûre.",
			),
			re("lucia:fr", 28, "Je commence avec les dossiers simples. Merci à vous deux !"),
		),
		discuss(
			"elodie",
			72,
			"Le médiateur nous a donné tort 31 fois. Voici les cinq raisons",
			"J'ai relu les 31 avis de l'année. Par ordre :\n\n1. Nous n'avons pas répondu à **la** question posée (12).\n2. Nous avons répondu hors délai sans le dire (8).\n3. Deux réponses se contredisaient (6).\n4. Le geste proposé était inférieur au préjudice chiffré (3).\n5. Nous avions raison, mais sans preuve (2).\n\nLa première se corrige sans budget.",
			re("ines", 3, "La première, c'est parce qu'on répond au motif de l'outil, pas au courrier."),
			re("xavier", 8, "Le motif de l'outil est obligatoire, mais rien n'oblige à lui obéir."),
			re("stephane", 25, "Même liste côté grands comptes, avec des avocats en plus."),
			re("olfa", 30, "On l'invite ? Je connais son assistante."),
		),
		ask(
			"aissatou",
			109,
			"Réclamation en boutique : j'écris quoi, et à qui ?",
			"Une cliente a crié, pleuré, puis elle est partie sans rien signer. J'aimerais que quelqu'un l'appelle demain. Notre formulaire exige sa signature.",
			answer(
				"amel",
				5,
				"On a le droit d'ouvrir une réclamation orale : trois lignes, ton nom, son numéro, « dit de vive voix ». Personne ne l'utilise parce que le bouton s'appelle « divers ».",
			),
			re("aissatou", 7, "« Divers » ! Je ne l'aurais jamais trouvé."),
			re("olfa", 24, "Demande envoyée pour renommer le bouton. En attendant, je l'ai mis dans la fiche."),
		),
		discuss(
			"hichem",
			230,
			"Jouer le client : ce que nos conseillers ont ressenti",
			"Nous avons fait appeler dix conseillers par dix conseillers, sur leur propre ligne, pour leur propre facture. Six ont raccroché avant la fin. Le débriefing a duré plus longtemps que l'exercice.",
			re("sami", 6, "J'étais parmi les six. J'ai appris ce que veut dire « je vous mets en attente »."),
			re("isabelle", 30, "On le reprend à Lyon, avec l'accord des volontaires et un psychologue dans la salle."),
		),
		ask(
			"ines",
			340,
			"Tutoyer un client qui nous tutoie ?",
			"Sur les réseaux, c'est courant. En réclamation, cela me gêne : j'ai l'impression de prendre la chose à la légère.",
			re("yasmine", 2, "Sur les réseaux oui, en privé non."),
			answer(
				"elodie",
				5,
				"Vouvoyer, toujours, avec chaleur. Le tutoiement rapproche, et une réclamation demande exactement l'inverse : quelqu'un qui garde la bonne distance pour décider.",
			),
		),
	],
	practices: [
		{
			title: "Dire ce qui a changé",
			by: "olfa",
			tags: "réclamations, langage clair",
			daysAgo: 15,
			summary:
				"Chaque réponse à une réclamation fondée dit ce que nous avons changé, ou avoue que rien n'a changé encore.",
			context: "Service réclamations de Tunis, 420 dossiers par semaine, dont 57 % fondés.",
			problem:
				"Des clients remboursés vite et bien partaient quand même. Rappelés, 23 sur 40 disaient la même chose : « et la prochaine fois ? »",
			steps: `1. Avant d'écrire, poser la question au métier : qu'est-ce qui a été corrigé depuis ?
2. Si quelque chose l'a été, l'écrire en une phrase, avec la date.
3. Sinon, l'écrire aussi : « Je ne peux pas vous promettre que cela n'arrivera plus. Voici ce que nous surveillons. »
4. Noter la cause dans le fichier partagé. Trois fois la même cause : alerte au métier, nommément.
5. Une fois par mois, relire le fichier avec les métiers. Vingt minutes, debout.`,
			result:
				"Départs dans les trois mois après une réclamation fondée : 14 % au lieu de 22 %. Huit causes supprimées à la source en un trimestre.",
			figure: "22 % → 14 %",
			figureLabel: "départs après une réclamation fondée",
			evidence: "Suivi de 610 dossiers fondés. Les quarante rappels sont enregistrés et anonymisés.",
			appliesTo: "Réclamations fondées, quel que soit le canal. Pour celles qui ne le sont pas, dire pourquoi suffit.",
			reuses: [
				["elodie", 10, "Intégré aux réponses de Paris, avec la phrase d'aveu mot pour mot."],
				["pilar", 6],
			],
		},
		{
			title: "Deux questions pour un geste juste",
			by: "ines",
			tags: "réclamations, geste commercial",
			daysAgo: 128,
			summary:
				"Combien cela vous a coûté, combien de fois avez-vous dû nous parler : le montant sort des réponses, et le calcul est écrit.",
			context:
				"Sept conseillers, une enveloppe mensuelle, un tableau de 38 lignes que personne ne lisait de la même façon.",
			problem:
				"Pour la même panne de quatre jours, les gestes allaient de 10 à 40 dinars. Les clients comparaient, et ils avaient raison.",
			steps: `1. Demander ce que la panne a coûté, et le croire jusqu'à 50 dinars sans justificatif.
2. Compter les contacts : à partir du troisième, chacun ajoute 5 dinars.
3. Additionner, arrondir au dessus.
4. **Écrire le calcul dans la réponse.** C'est lui qui apaise, plus que la somme.
5. Au-delà du seuil, la décision monte avec le calcul déjà fait.`,
			result: "Écart entre conseillers pour un même cas : de 1 à 1,5, contre 1 à 4. L'enveloppe a baissé de 8 %.",
			figure: "1 à 1,5",
			figureLabel: "écart entre conseillers pour un même cas",
			evidence: "Vingt cas types soumis aux sept conseillers, avant et après.",
			appliesTo: "Petits préjudices. Au-delà de 300 dinars, ou en cas de dommage corporel, voir le juridique.",
			reuses: [
				["ibrahima", 22, "Les écarts ont fondu en deux semaines.", { adapted: "Les montants, en francs CFA." }],
				["elodie", 70],
			],
		},
		{
			title: "Répondre à la question posée, pas au motif de l'outil",
			by: "elodie",
			tags: "réclamations, modèles",
			daysAgo: 58,
			edition: 4,
			summary:
				"Recopier la question du client en tête du brouillon avant d'ouvrir l'outil. Douze défaites devant le médiateur en moins.",
			context: "31 avis défavorables du médiateur en un an, relus un par un.",
			problem:
				"Dans 12 cas, nous avions répondu au motif choisi dans l'outil, pas à la lettre. Une dame demandait une preuve, nous lui avons envoyé un geste.",
			steps: `1. Lire le courrier en entier, papier si possible, outil fermé.
2. Recopier **sa** question, entre guillemets, en haut du brouillon. S'il y en a deux, deux lignes.
3. Répondre sous chaque question. Ensuite seulement, choisir le motif.
4. Relecture croisée le vendredi : un collègue lit la question et la réponse, rien d'autre.`,
			result: "Avis défavorables pour ce motif : aucun depuis cinq mois, contre un par mois.",
			figure: "12 → 0",
			figureLabel: "avis défavorables pour ce motif, par an",
			evidence: "Avis du médiateur, publiés au trimestre.",
			appliesTo: "Toute réponse écrite à un dossier complexe.",
			reuses: [["ines", 40, "Les guillemets en haut du brouillon sont devenus un réflexe."]],
		},
		{
			title: "La réclamation de vive voix",
			by: "amel",
			daysAgo: 104,
			summary: "Ouvrir une réclamation pour quelqu'un qui est parti sans rien signer, en trois lignes et le jour même.",
			context:
				"Boutiques de Tunisie : une quinzaine de scènes par semaine, dont deux tiers ne laissaient aucune trace.",
			problem:
				"Sans signature, pas de dossier. La personne revenait plus tard, plus fâchée, et plus personne ne savait de quoi elle parlait.",
			steps: `1. Trois lignes dans les dix minutes : ce que la personne a dit, ce qu'elle attend, son numéro si on l'a.
2. Cocher « dit de vive voix » (l'ancien bouton « divers »).
3. Appel le lendemain par quelqu'un qui n'était pas là. On commence par : « On m'a raconté, dites-moi si c'est juste. »
4. Le vendeur est informé de la suite. C'est lui qui a reçu les cris.`,
			result: "148 réclamations orales ouvertes en trois mois. 71 % réglées au premier appel.",
			figure: "71 %",
			figureLabel: "réclamations orales réglées au premier appel",
			evidence: "Registre des boutiques, treize points de vente.",
			appliesTo: "Boutiques et accueils. Au téléphone, l'appel est déjà tracé.",
		},
		{
			title: "Le SMS du premier jour",
			by: "rim",
			tags: "réclamations, SMS",
			daysAgo: 300,
			summary: "Vingt mots, un prénom, un jour tenu. Et rien du tout si la date n'est pas sûre.",
			context: "Réponses aux réclamations en six jours ouvrés, par courrier ou courriel.",
			problem: "Deux appels par dossier pour demander où il en était. Ils prenaient plus de temps que la réponse.",
			steps: `1. À l'ouverture : qui suit le dossier, et quel jour la réponse part.
2. Vingt mots, jamais plus.
3. Date incertaine : pas de SMS. On en envoie un quand on sait.
4. La veille, l'outil rappelle la promesse à la personne qui l'a faite.`,
			result: "Rappels « où en est mon dossier » : 40 % de moins. Dates tenues : 96 %.",
			figure: "-40 %",
			figureLabel: "rappels « où en est mon dossier »",
			evidence: "Motifs d'appel, trois mois avant et après.",
			appliesTo: "Dossiers suivis par une personne nommée.",
			earlier: {
				revisedDaysAgo: 150,
				result: "Rappels : 28 % de moins au bout d'un mois. Dates tenues : 88 %.",
				figure: "-28 %",
			},
		},

		{
			title: "La chronologie avant la réponse",
			by: "ines",
			tags: "réclamations, méthode",
			daysAgo: 222,
			summary:
				"Cinq lignes datées en tête de chaque dossier complexe. La moitié des désaccords disparaissent en les écrivant.",
			context: "Dossiers à plus de quatre contacts, environ trente par semaine.",
			problem:
				"Deux réponses du même service se contredisaient, faute d'avoir vu le contact précédent. Six avis du médiateur en une année.",
			steps: `1. Lire tous les contacts, du plus ancien au plus récent.
2. Cinq lignes, une par date : ce que la personne a demandé, ce que nous avons dit.
3. Entourer la ligne où nous nous sommes contredits. Il y en a presque toujours une.
4. Commencer la réponse par elle.`,
			result: "Avis défavorables pour contradiction : de six à un en un an.",
			figure: "6 → 1",
			figureLabel: "avis défavorables pour contradiction, par an",
			appliesTo: "Dossiers longs. Inutile en dessous de quatre contacts.",
		},
	],
	series: {
		title: "Les dossiers du mardi",
		nth: 1,
		weekday: 2,
		time: "15:00",
		zone: "Africa/Tunis",
		nextInDays: 10,
		organiser: "olfa",
		venues: [
			{ place: "Tunis Lac", directions: "Salle Carthage, rez-de-chaussée", capacity: 25, host: "olfa" },
			{ place: "online", capacity: 100, host: "ines" },
		],
		coming: 1,
		editions: [
			{
				title: "Ce qui revient deux fois",
				summary:
					"Première rencontre : chacun apporte un dossier qui est revenu, et cherche le jour où il aurait pu s'arrêter.",
				agenda: [
					[20, "Pourquoi nous retrouver", "olfa"],
					[60, "Six dossiers, six bifurcations"],
					[40, "Ce qu'on garde", "elodie"],
				],
				going: [14, 19],
			},
			{
				title: "Jouer le client pour de vrai",
				summary: "Dix conseillers ont appelé leur propre service pour leur propre facture. Récit et exercice.",
				agenda: [
					[20, "Depuis la dernière fois", "olfa"],
					[50, "Six ont raccroché", "hichem"],
					[50, "Exercice à deux, puis débriefing"],
				],
				going: [18, 27],
			},
			{
				title: "Combien vaut une panne ?",
				summary: "Vingt cas, sept montants : pourquoi nos gestes ne se ressemblent pas, et comment les rendre justes.",
				agenda: [
					[20, "Depuis la dernière fois", "ines"],
					[40, "Deux questions au lieu de 38 lignes", "ines"],
					[50, "Atelier : vos cas, notre calcul"],
				],
				going: [21, 33],
			},
			{
				title: "Trente et un avis perdus",
				summary: "Une année d'avis défavorables du médiateur, relue phrase par phrase.",
				agenda: [
					[20, "Depuis la dernière fois", "olfa"],
					[50, "Les cinq raisons", "elodie"],
					[40, "Par table : la question, puis la réponse"],
				],
				going: [23, 44],
			},
			{
				title: "Rappeler ceux qui sont partis",
				summary:
					"Quarante appels à des clients remboursés et partis quand même. Ce qu'ils disent tient en une question.",
				agenda: [
					[20, "Depuis la dernière fois : ce qui a été réutilisé", "olfa"],
					[45, "« Et la prochaine fois ? »", "olfa"],
					[45, "Par table : écrire ce qui a changé"],
				],
				going: [25, 41],
			},
			{
				title: "Le médiateur relit cinq de nos dossiers perdus",
				summary: "Il nous a donné tort cinq fois. Il vient dire à quelle phrase il a basculé.",
				about:
					"Les cinq résumés tiennent sur une page chacun et sont remis aux inscrits. L'échange n'est ni enregistré ni cité.",
				agenda: [
					[15, "Depuis la dernière fois", "olfa"],
					[75, "Cinq dossiers, cinq bascules", "Le médiateur"],
					[40, "Questions, sans micro", "elodie"],
				],
				going: [25, 48],
				waiting: 3,
			},
		],
	},
};
