import { announce, answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const serviceParMessagerie: CommunityText = {
	slug: "le-service-par-messagerie",
	name: "Le service par messagerie",
	summary: "Répondre par message comme on parle : notes vocales, photos de factures, plusieurs langues et pas d'heure.",
	about: `À Dakar, sept demandes sur dix arrivent par messagerie. Ailleurs, cela vient.

On y échange ce qui marche : des réponses qui tiennent sur un écran, des notes vocales que l'on peut retrouver, des files qui ne débordent pas à 21 heures. Et ce qu'on ne fait pas, comme demander une pièce d'identité en photo.`,
	kind: "practice",
	visibility: "open",
	languages: ["fr"],
	topic: "messaging",
	unit: "senegal",
	createdDaysAgo: 300,
	stages: [
		["potential", 300],
		["coalescing", 280],
		["active", 150],
	],
	managers: ["fatou"],
	moderators: ["ibrahima"],
	readers: ["xavier", "rim", "leila", "olfa", "olivier"],
	size: 92,
	draws: { senegal: 12, tunisia: 4, care: 3, "care-digital": 8, spain: 1, marketing: 1 },
	threads: [
		ask(
			"ibrahima",
			1.1,
			"Note vocale de quatre minutes : vous écoutez tout ?",
			"Trois ou quatre par jour, souvent en marchant, avec le marché derrière. Je n'ose pas demander d'écrire : certaines personnes n'écrivent pas.",
			re("rim", 3, "La transcription pour trier, l'oreille pour répondre. Et je réponds en vocal, trente secondes."),
		),
		discuss(
			"fatou",
			13,
			"La photo de facture avec le doigt dessus",
			"On demande « quel montant ? », la personne envoie la photo avec le doigt sur la ligne. Aucun formulaire ne fera mieux. Depuis, on répond par la même photo, avec notre flèche. Trois échanges de moins par dossier.",
			re("xavier", 4, "C'est si simple que j'en suis vexé."),
			re("awa", 6, "Mes collègues m'ont montré le premier jour, je croyais que tout le monde faisait ça !"),
			re("olivier", 21, "Attention à ce que la photo montre autour du doigt. On floute avant d'archiver."),
		),
		announce(
			"fatou",
			20,
			"Prochaine édition : la soirée du 5, quand tout le monde est payé",
			"Le 5 du mois, trois fois plus de messages entre 19 heures et 22 heures. Trois équipes montrent leur soirée, minute par minute. À Dakar et en ligne.",
			re("karim", 4, "Je viens avec les courbes de Tunis. Chez nous c'est le 28."),
		),
		ask(
			"xavier",
			37,
			"Combien de conversations en même temps, sans rien bâcler ?",
			"L'éditeur dit six. Mes conseillers disent trois. La vérité ?",
			re("moussa", 2, "Quatre, dont une qui dort."),
			answer(
				"fatou",
				4,
				"On a mesuré sur un mois : à trois, 4,5 sur 5. À quatre, 4,4. À cinq, 3,6, et les gens rappellent. On plafonne à quatre, et à trois pour les nouveaux pendant huit semaines.",
			),
			re("xavier", 6, "Plafonné à quatre ce matin. L'éditeur boude."),
		),
		closed(
			ask(
				"awa",
				6.4,
				"Un client m'envoie sa carte d'identité sans que je la demande. Je fais quoi ?",
				"Elle est arrivée avec « bonjour ». Je n'ai rien ouvert d'autre. Est-ce que je dois la supprimer, le lui dire, prévenir quelqu'un ?",
				answer(
					"olivier",
					3,
					"Trois gestes : supprimer de la conversation (menu, « retirer »), le dire au client avec une phrase simple, et cliquer « pièce reçue » pour que l'archive l'oublie aussi. Vous avez bien fait de demander.",
				),
				re("fatou", 5, "Et la phrase est dans la fiche : « Gardez-la, je n'en ai pas besoin, je viens de l'effacer. »"),
				re("awa", 7, "Fait, il m'a répondu par un pouce. Merci !"),
			),
		),
		ask(
			"leila",
			110,
			"Peut-on vendre par messagerie sans agacer ?",
			"On me demande de proposer une option en fin d'échange. J'ai l'impression d'offrir un parapluie à quelqu'un qui vient de se noyer.",
			answer(
				"ibrahima",
				6,
				"Jamais après un problème. Après une question oui, et une seule fois, avec « je peux aussi… » et la possibilité de ne pas répondre. On a arrêté tout le reste : personne n'a perdu sa prime, et la note a pris trois dixièmes.",
			),
			re("yann", 24, "Côté vente, je confirme : après une panne, zéro vente et une réclamation."),
		),
		discuss(
			"moussa",
			195,
			"On a fermé le formulaire, personne ne l'a pleuré",
			"Onze champs, 3 % des demandes, et la moitié finissaient par « contactez-moi ». On l'a remplacé par un numéro et une phrase. Le mois suivant, trois personnes ont demandé où il était passé, dont deux collègues.",
			re("florence", 8, "Je note pour la prochaine réunion du site. Onze champs, c'est aussi chez nous."),
		),
	],
	practices: [
		{
			title: "Quatre conversations, pas cinq",
			by: "fatou",
			tags: "messagerie, charge",
			daysAgo: 34,
			summary:
				"La qualité s'effondre à la cinquième conversation simultanée. On plafonne, et la file avance plus vite.",
			context: "Messagerie de Dakar : 26 conseillers, 9 000 conversations par mois.",
			problem:
				"L'outil permettait six conversations. Les clients attendaient entre deux phrases, relançaient, et la file gonflait de ses propres relances.",
			steps: `1. Mesurer la note et les rappels par nombre de conversations ouvertes. Un mois suffit.
2. Fixer le plafond là où la note tombe. Pour nous : quatre.
3. Trois pour les nouveaux, pendant huit semaines.
4. Une conversation sans message depuis vingt minutes ne compte plus.
5. Afficher le plafond en salle. Un superviseur ne peut pas le lever seul.`,
			result: "Note : de 3,9 à 4,4. Temps total par dossier : 22 % de moins, parce que les relances ont disparu.",
			figure: "-22 %",
			figureLabel: "temps total par dossier",
			evidence: "Données de la messagerie, deux mois avant et après.",
			appliesTo: "Messagerie en direct. Pour les courriels, la question ne se pose pas ainsi.",
			reuses: [
				["xavier", 29, "Plafond à quatre en France aussi. L'éditeur boude, les clients non."],
				["rim", 30],
			],
		},
		{
			title: "La photo et la flèche",
			by: "ibrahima",
			tags: "messagerie, dépannage",
			contact: "fatou",
			daysAgo: 11,
			summary: "Répondre à une photo de facture par la même photo avec une flèche, plutôt que par trois questions.",
			context: "Questions sur les factures, par messagerie.",
			problem: "Cinq échanges pour savoir de quelle ligne on parlait.",
			steps: `1. Proposer la photo dès la première réponse : « Mettez le doigt sur la ligne. »
2. Flouter tout ce qui n'est pas cette ligne. L'outil le fait en deux gestes.
3. Répondre avec la photo, une flèche, une phrase.
4. Effacer l'original à la fin.`,
			result: "Échanges par question de facture : de 7 à 4. Durée médiane : six minutes.",
			figure: "7 → 4",
			figureLabel: "échanges par question de facture",
			appliesTo: "Factures et équipements. Jamais de pièces d'identité.",
			reuses: [["leila", 5, "Les Pros adorent. Une cliente m'a renvoyé une flèche avec un cœur."]],
		},
		{
			title: "« Gardez-la, je viens de l'effacer » : les pièces qu'on n'a pas demandées",
			by: "olivier",
			contact: "fatou",
			daysAgo: 88,
			summary: "Trois gestes et une phrase quand un client envoie une pièce d'identité sans qu'on la demande.",
			context: "Une trentaine de pièces d'identité par semaine arrivaient dans la messagerie sans raison.",
			problem:
				"Elles restaient dans les archives pour trois ans. Personne n'osait rien dire au client, de peur de le vexer.",
			steps: `1. Retirer la pièce de la conversation.
2. Écrire : « Gardez-la, je n'en ai pas besoin, je viens de l'effacer. »
3. Cliquer « pièce reçue » : l'archive l'oublie aussi.
4. Si la pièce est vraiment nécessaire, envoyer le lien de dépôt, jamais la messagerie.`,
			result: "Pièces conservées sans motif : de 412 à 6 en trois mois.",
			figure: "412 → 6",
			figureLabel: "pièces conservées sans motif",
			evidence: "Contrôle mensuel de l'archive.",
			appliesTo: "Toutes les messageries.",
			topic: "security",
			reuses: [
				["xavier", 70],
				["yasmine", 61, "Phrase reprise mot pour mot."],
			],
		},
		{
			title: "La soirée du 5",
			by: "moussa",
			daysAgo: 4,
			status: "draft",
			summary: "Brouillon : renforts de 19 h à 22 h les soirs de paie, et ce qu'on reporte au lendemain.",
			context: "Le 5 du mois, trois fois plus de messages.",
			problem: "Les délais passent de 6 à 50 minutes pendant trois heures.",
			steps: "",
			result: "",
		},
	],
	series: {
		title: "Sur un écran de téléphone",
		nth: 3,
		weekday: 3,
		time: "15:00",
		zone: "Africa/Dakar",
		nextInDays: 13,
		organiser: "fatou",
		venues: [
			{ place: "Dakar Plateau", directions: "Salle Gorée, 2e étage", capacity: 22, host: "fatou" },
			{ place: "online", capacity: 80, host: "ibrahima" },
		],
		coming: 1,
		editions: [
			{
				title: "Sept demandes sur dix",
				summary: "Pourquoi Dakar répond par message, et ce que les autres pays peuvent en prendre.",
				agenda: [
					[30, "Une journée de messages", "fatou"],
					[30, "Le formulaire que personne n'a pleuré", "moussa"],
					[30, "Questions de ceux qui hésitent encore"],
				],
				going: [13, 18],
			},
			{
				title: "Combien à la fois ?",
				summary: "Trois, quatre, six conversations : les chiffres, et ce qu'en disent les conseillers.",
				agenda: [
					[20, "Depuis la dernière fois", "fatou"],
					[40, "Le mois de mesure", "ibrahima"],
					[40, "Par table : votre plafond, votre preuve"],
				],
				going: [16, 29],
			},
			{
				title: "La soirée du 5, quand tout le monde est payé",
				summary: "Trois équipes montrent leur soirée de pointe, minute par minute.",
				agenda: [
					[20, "Depuis la dernière fois : ce qui a été réutilisé", "fatou"],
					[50, "Dakar le 5, Tunis le 28", "karim"],
					[40, "Par table : ce qu'on reporte au lendemain", "moussa"],
				],
				going: [17, 27],
			},
		],
	},
};
