import { announce, answer, ask, type CommunityText, discuss, re } from "./shape";

export const contenusAccessibles: CommunityText = {
	slug: "contenus-accessibles",
	name: "Contenus accessibles",
	summary:
		"Sous-titres, contrastes, lecture à voix haute, langage clair : publier pour tout le monde, du premier coup.",
	about: `Un client sur cinq a du mal à lire ce que nous publions, pour une raison ou pour une autre : la vue, la fatigue, la langue, un écran fendu.

Nous ne sommes pas la police de l'accessibilité. Nous sommes celles et ceux qui relisent, testent et réparent, en expliquant pourquoi.

**Un quart d'heure gratuit** : déposez votre document le mardi, Maëlle l'écoute au lecteur d'écran et vous raconte ce qu'elle a entendu.`,
	kind: "practice",
	visibility: "open",
	languages: ["fr"],
	topic: "accessibility",
	unit: "marketing",
	createdDaysAgo: 365,
	stages: [
		["potential", 365],
		["coalescing", 330],
		["active", 200],
	],
	managers: ["maelle"],
	moderators: ["hugo"],
	readers: ["julie", "ines", "florence", "alvaro", "agathe", "vincent"],
	size: 97,
	draws: { marketing: 7, contents: 15, communication: 6, care: 2, networks: 1, tunisia: 2, spain: 1, senegal: 1 },
	threads: [
		ask(
			"florence",
			2.6,
			"Le lecteur d'écran lit « image image image » sur la page des offres : on fait quoi en premier ?",
			"J'ai 140 images de produits sans description. L'équipe propose de les générer toutes d'un coup. J'ai peur d'obtenir 140 fois « téléphone noir ».",
			re(
				"maelle",
				3,
				"Commence par les décoratives : une description vide suffit, et c'est déjà un soulagement pour l'oreille.",
			),
			re("alvaro:en", 6, "We wrote them for the ten best sellers by hand, and the visits told us which to do next."),
		),
		discuss(
			"maelle",
			14,
			"J'ai écouté notre page d'accueil à vitesse 3, voici la bande-son",
			"Quatorze secondes de « lien, lien, lien, bouton sans nom ». Puis un carrousel qui recommence quand on croit en être sorti. À la quarante et unième seconde, le prix.\n\nLa bonne nouvelle : tout cela se répare en deux jours, et les gens pressés en profiteront autant que moi.",
			re("hugo", 2, "J'ai mis l'enregistrement en réunion d'équipe. Silence complet, puis trois volontaires."),
			re("florence", 5, "Le carrousel s'en va lundi. Personne ne cliquait dessus de toute façon."),
			re("vincent", 24, "Je prends le « bouton sans nom » comme une insulte personnelle. On corrige."),
		),
		announce(
			"maelle",
			18,
			"Prochaine édition : une heure les yeux fermés",
			"Vous commanderez un forfait, vous contesterez une facture et vous chercherez une boutique, sans écran. Casque obligatoire, fous rires probables. Rennes et en ligne.",
			re("theo", 27, "J'amène l'équipe produit, ils ne savent pas encore."),
		),
		ask(
			"hugo",
			48,
			"Sous-titres automatiques : jusqu'où les corriger ?",
			"Une vidéo de trois minutes me prend quarante minutes de correction. Si je ne corrige que les noms propres et les chiffres, est-ce honnête ?",
			re("julie", 4, "Les négations aussi. « On ne rembourse pas » devenu « on rembourse », vécu."),
			answer(
				"maelle",
				6,
				"Noms, chiffres, négations, et qui parle. Le reste se comprend. Et dis-le dans la description : « sous-titres corrigés en partie ». On te pardonnera une virgule, pas un faux prix.",
			),
			re("hugo", 9, "Douze minutes au lieu de quarante. Adopté."),
		),
		discuss(
			"laure",
			205,
			"Langage clair : la page des forfaits est passée de la terminale à la cinquième",
			"On a mesuré l'âge de lecture, puis réécrit avec une règle : une idée par phrase, et pas de « sous réserve » sans dire de quoi. Les ventes n'ont pas baissé. Les appels « c'est bien sans engagement ? » ont disparu.",
			re("camille", 3, "« Sous réserve » de quoi, justement ?"),
			re("laure", 5, "De rien, dans sept cas sur dix. On les a supprimés."),
			re("maelle", 8, "Bravo. À l'oreille, la page dure deux minutes de moins."),
		),
		ask(
			"ines",
			160,
			"Comment répondre à une personne sourde qui n'a que le téléphone proposé ?",
			"Elle m'écrit que notre courrier lui demande d'appeler. J'ai honte. Quelle phrase faut-il partout à la place ?",
			answer(
				"maelle",
				5,
				"« Répondez à ce message, ou appelez, ou passez en boutique : comme vous préférez. » Et dans le dossier, une case « par écrit seulement » que tout le monde voit. Elle existe, elle s'appelle « canal ».",
			),
			re("xavier", 26, "On l'a renommée « par écrit seulement » ce matin. Merci Inès d'avoir demandé."),
		),

		ask(
			"alvaro:fr",
			112,
			"Un PDF de 40 pages accessible, c'est possible ?",
			"Le juridique ne connaît que le PDF. Mon lecteur d'écran de test y a trouvé 1 300 erreurs, dont une page lue à l'envers.",
			answer(
				"maelle",
				4,
				"Possible, mais pourquoi ? Publie une page web et propose le PDF à côté, pour ceux qui impriment. Le juridique a accepté à Paris quand on a montré que 94 % des gens ne dépassent pas la page 3.",
			),
			re("alvaro:fr", 27, "La page web est en ligne, le PDF attend sagement en bas. Merci Maëlle."),
		),
	],
	practices: [
		{
			title: "Une heure les yeux fermés",
			by: "maelle",
			daysAgo: 240,
			summary:
				"Faire commander, contester et chercher une boutique au lecteur d'écran, par l'équipe qui a fabriqué la page.",
			context: "Équipes produit et contenus, convaincues d'avance et pressées.",
			problem: "Les audits sortaient 200 lignes que personne ne lisait. Rien ne changeait avant l'audit suivant.",
			steps: `1. Trois tâches vraies, tirées des motifs de visite. Pas une de plus.
2. Un casque par personne, écran éteint, un collègue habitué à côté.
3. Quinze minutes par tâche. On note ce qu'on a **entendu**, pas ce qu'on croit voir.
4. Chaque équipe choisit trois réparations et donne une date avant de quitter la salle.
5. Réécouter ensemble un mois plus tard.`,
			result:
				"Quatre équipes, 31 réparations promises, 27 faites en un mois. L'audit suivant compte 60 lignes au lieu de 200.",
			figure: "27 sur 31",
			figureLabel: "réparations promises et faites en un mois",
			evidence: "Liste des réparations, et les deux audits.",
			appliesTo: "Sites, applications, documents. Prévoir un habitué du lecteur d'écran par groupe de six.",
		},
		{
			title: "Noms, chiffres, négations : corriger l'essentiel des sous-titres",
			by: "hugo",
			tags: "sous-titres, accessibilité, vidéo",
			daysAgo: 42,
			summary:
				"Quatre choses à corriger dans des sous-titres automatiques, et une phrase pour dire qu'on s'est arrêté là.",
			context: "Une quarantaine de vidéos courtes par mois, un vidéaste.",
			problem:
				"Corriger tout prenait treize fois la durée de la vidéo, donc la moitié des vidéos partaient sans sous-titres.",
			steps: `1. Lancer la transcription, ne rien lire encore.
2. Corriger les **noms**, les **chiffres**, les **négations**, et **qui parle**.
3. Couper les lignes de plus de 42 signes.
4. Écrire dans la description : « sous-titres corrigés en partie ».
5. Une vidéo sur dix, tout corriger, pour mesurer ce qu'on laisse passer.`,
			result:
				"Toutes les vidéos sont sous-titrées. Quatre minutes de travail par minute de vidéo, au lieu de treize. Deux remarques en trois mois.",
			figure: "13 → 4 min",
			figureLabel: "travail par minute de vidéo",
			appliesTo: "Vidéos courtes. Formation obligatoire et messages de sécurité : correction complète.",
			reuses: [["yasmine", 30]],
		},
		{
			title: "La page des forfaits en langage de cinquième",
			by: "laure",
			tags: "langage clair, site web",
			contact: "camille",
			daysAgo: 198,
			summary: "Une idée par phrase, plus de « sous réserve » orphelin, et les conditions dites au comptoir.",
			context: "Page des forfaits : 1,2 million de visites par mois, 41 % sur téléphone.",
			problem: "Niveau de lecture de terminale. Un appel sur quatorze commençait par « c'est bien sans engagement ? ».",
			steps: `1. Mesurer l'âge de lecture, pour la conversation plus que pour le chiffre.
2. Lire la page à haute voix à quelqu'un de douze ans. Noter chaque « c'est-à-dire ? ».
3. Pour chaque « sous réserve », dire de quoi, ou supprimer.
4. Demander au juridique ce qui est **obligatoire**, pas ce qui rassure.
5. Garder l'ancienne version une semaine sur deux, et comparer.`,
			result: "Question « sans engagement ? » : un appel sur 60. Ventes stables, rétractations en baisse de 12 %.",
			figure: "1/14 → 1/60",
			figureLabel: "appels sur l'engagement du forfait",
			evidence: "Motifs d'appel codés, test une semaine sur deux pendant deux mois.",
			appliesTo: "Pages d'offre et courriels de vente.",
			topic: "customer-writing",
		},
		{
			title: "« Par écrit seulement » : une case que tout le monde voit",
			by: "xavier",
			daysAgo: 150,
			summary: "Renommer le champ « canal », l'afficher en tête du dossier, et ne plus jamais demander d'appeler.",
			context: "Dossiers clients du service numérique et des réclamations.",
			problem:
				"Des clients sourds recevaient « merci de nous appeler ». Le champ existait, sous un nom que personne ne comprenait.",
			steps: `1. Renommer le champ avec les mots du client.
2. L'afficher en tête de dossier, avec un pictogramme **et** du texte.
3. Chercher « appelez » dans tous les modèles. Proposer toujours deux façons de répondre.
4. Vérifier une fois par mois dix dossiers cochés.`,
			result: "1 900 dossiers cochés en quatre mois. Réclamations à ce motif : de onze à une.",
			figure: "11 → 1",
			figureLabel: "réclamations pour ce motif",
			appliesTo: "Tout outil de dossier client.",
		},
	],
	series: {
		title: "À l'écoute",
		nth: 3,
		weekday: 2,
		time: "11:00",
		zone: "Europe/Paris",
		nextInDays: 5,
		organiser: "maelle",
		venues: [
			{ place: "Rennes Cesson", directions: "Salle Armor, 1er étage, boucle magnétique", capacity: 20, host: "maelle" },
			{ place: "online", directions: "Sous-titrage en direct", capacity: 80, host: "hugo" },
		],
		coming: 1,
		editions: [
			{
				title: "Ce que Maëlle entend quand vous publiez",
				summary: "Démonstration au lecteur d'écran de six pages que nous aimons bien.",
				agenda: [
					[40, "Six pages, les yeux fermés", "maelle"],
					[40, "Par deux : votre page à vous"],
				],
				going: [12, 26],
			},
			{
				title: "Sous-titrer sans y passer la nuit",
				summary: "Transcription automatique, corrections essentielles, et le droit de s'arrêter.",
				agenda: [
					[20, "Depuis la dernière fois", "maelle"],
					[40, "Treize minutes par minute", "hugo"],
					[30, "Atelier : votre prochaine vidéo"],
				],
				going: [15, 31],
			},
			{
				title: "Écrire pour la cinquième, vendre à tout le monde",
				summary: "La page des forfaits avant et après, avec les chiffres et les grimaces du juridique.",
				agenda: [
					[20, "Depuis la dernière fois", "hugo"],
					[40, "« Sous réserve » de quoi ?", "laure"],
					[40, "Par table : une page d'aide à simplifier", "camille"],
				],
				going: [17, 38],
			},
			{
				title: "Une heure les yeux fermés",
				summary: "Commander, contester, chercher une boutique, sans écran. Casque obligatoire.",
				agenda: [
					[15, "Installer son oreille", "maelle"],
					[60, "Trois tâches, quinze minutes chacune"],
					[30, "Ce qu'on répare, et quand", "florence"],
				],
				going: [18, 33],
			},
		],
	},
};
