import { announce, answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const tellingCustomersAboutOutages: CommunityText = {
	slug: "telling-customers-about-outages",
	name: "Telling customers about outages",
	summary: "Network and care together: what we say when something breaks, who says it, and how fast.",
	about: `An outage has two clocks: ours, and the customer's. This community exists because they used to differ by forty minutes.

Members are on call for networks, care, press or social accounts. Requests are welcome from anyone who has to explain a breakdown to somebody.

Nothing about open incidents here. For those, the incident channel and the telephone.`,
	kind: "practice",
	visibility: "on_request",
	languages: ["en", "fr"],
	topic: "incidents",
	unit: "networks",
	createdDaysAgo: 400,
	stages: [
		["coalescing", 400],
		["active", 240],
	],
	managers: ["oliver", "anais"],
	moderators: ["fiona"],
	readers: ["marek", "jerome", "claire", "antoine", "olivier"],
	requests: [
		[
			"sabrina",
			4,
			"Je suis en boutique : quand le réseau tombe, c'est à moi qu'on le demande. J'aimerais savoir quoi dire avant tout le monde.",
		],
		["pawel", 9, "Sales coach in Warsaw. My teams keep promising repair times they have invented."],
	],
	size: 86,
	draws: { networks: 9, radio: 20, care: 2, communication: 4, tunisia: 3, poland: 3, senegal: 2 },
	threads: [
		discuss(
			"oliver",
			9,
			"Eleven minutes from the alarm to the first sentence",
			"Last night's fibre cut near Reading: alarm at 21:04, first public sentence at 21:15, written by the person on call and not by a committee. It said what was down, for whom, and when we would say more. We said more at 21:45 although we knew nothing new, and said that too.",
			re("anais:en", 2, "“We know nothing new” is my favourite sentence of the year."),
			re("fiona", 12, "Two journalists quoted it as is. I did not have to do anything, which is the point."),
			re("remi", 14, "On vise quinze minutes en France. On est à vingt-deux, on progresse."),
		),
		ask(
			"remi",
			23,
			"Annonce-t-on une heure de rétablissement, ou un point d'étape ?",
			"Les clients veulent une heure. Nous savons donner une fourchette, rarement une heure. Quand on se trompe, le standard explose.",
			re("xavier", 3, "Un point d'étape tenu vaut mieux qu'une heure ratée. Vu du service client, il n'y a pas débat."),
			answer(
				"oliver:en",
				6,
				"Time of the next message, always. Time of repair, only when the part is on the truck. We tested both: wrong repair times cost us three times the calls of no repair time at all.",
			),
			re("remi", 8, "« Quand la pièce est dans le camion. » Voilà une règle que tout le monde comprendra."),
		),
		announce(
			"oliver",
			27,
			"Next edition: rehearsing the worst evening",
			"We rehearse a national outage with care, press and networks in the same room, on paper, with a clock. Bring your on-call phone, charged. London, Rennes and online.",
			re("anais:en", 20, "Rennes has coffee and a generator. We are ready."),
		),
		ask(
			"mehdi",
			52,
			"Qui prévient la hotline, et avant qui ?",
			"Trois fois ce trimestre, mes conseillers ont appris la panne par un client. Il leur lisait le message publié par nos propres comptes.",
			re(
				"anais",
				2,
				"C'est notre faute : l'alerte part au public et à la hotline en même temps, or le public lit plus vite.",
			),
			answer(
				"anais",
				26,
				"Corrigé : la hotline reçoit l'alerte quatre minutes avant la publication, avec la phrase exacte à dire. Si l'écart dépasse dix minutes, on publie quand même et on s'excuse auprès de vous.",
			),
			re("mehdi", 29, "Quatre minutes suffisent pour lever la tête et prévenir le plateau. Merci Anaïs."),
		),
		discuss(
			"jerome",
			115,
			"Le post-mortem que les clients peuvent lire",
			"Nous avons publié le récit de la panne de paiement : ce qui a cassé, pourquoi personne ne l'a vu pendant 31 minutes, ce que nous avons changé. Sans noms ni adjectifs. 12 000 lectures, deux offres d'emploi, et un client qui nous a signalé une erreur dans notre raisonnement. Il avait raison.",
			re("fiona:en", 3, "Legal held their breath. They are breathing again."),
			re("olivier", 6, "Je relis chaque version : on peut tout dire, sauf la porte par laquelle on est entré."),
			re("oliver:en", 27, "The customer who found the error deserves a mug."),
		),
		ask(
			"tomasz",
			190,
			"Planned works at night: do you announce them?",
			"Two hours, 03:00 to 05:00, about four thousand homes. If we announce it we get calls, and if we do not we get different calls.",
			answer(
				"remi:en",
				8,
				"Announce to those concerned only, by text, the day before at six in the evening, with the hour and the word “planned”. Calls dropped by half. A banner on the site made everybody else worry for nothing.",
			),
			re("tomasz", 10, "By text, day before, six o'clock. Thank you."),
		),

		closed(
			ask(
				"yasmine:en",
				66,
				"What do you write when the outage is somebody else's fault?",
				"A contractor cut our cable on a building site. If I say so, it looks like an excuse. If I do not, people think that we are asleep.",
				answer(
					"oliver",
					5,
					"Say what, not who: “A cable was cut during building works in La Marsa.” It is a fact, it is short, and neighbours confirm it for you because they saw the digger.",
				),
				re("yasmine:en", 8, "They even sent us pictures of the digger. Perfect."),
			),
		),
	],
	practices: [
		{
			title: "A first sentence in fifteen minutes",
			by: "oliver",
			tags: "outages, crisis",
			daysAgo: 230,
			summary: "The person on call publishes what is down, for whom, and when the next message comes. No committee.",
			context:
				"Network operations in the United Kingdom and France, about forty incidents a year that customers notice.",
			problem:
				"The first public message took 52 minutes on average: nine people had to agree on it. By then customers had written it for us.",
			steps: `1. Agree on the sentence **in peacetime**: what is down, for whom, time of the next message. Three blanks to fill.
2. Give the right to publish it to whoever is on call. In writing, signed by the director.
3. Warn the hotline four minutes before, with the exact words.
4. Publish within fifteen minutes, even if the cause is unknown. Say that it is unknown.
5. Keep the time of the next message, even with nothing new.
6. Debrief the words the next day, along with the cables.`,
			result:
				"Average time to the first sentence: 14 minutes over 23 incidents. Calls in the first hour: 38% fewer. No sentence had to be withdrawn.",
			figure: "52 → 14 min",
			figureLabel: "average time to the first sentence",
			evidence: "Incident log and call statistics, 23 incidents; the British regulator quoted it in a review.",
			appliesTo: "Incidents that customers notice. Security incidents follow their own plan.",
			reuses: [
				["tomasz", 160, "Used for IT incidents too: 17 minutes on average."],
				["fiona", 140],
				["yasmine", 72, "Phrase à trois blancs traduite et affichée. Première publication en 12 minutes."],
			],
			earlier: {
				revisedDaysAgo: 44,
				result: "Average time to the first sentence: 19 minutes over the first nine incidents.",
				figure: "52 → 19 min",
			},
		},
		{
			title: "The repair time stays in the truck",
			by: "remi:en",
			tags: "outages, promises",
			contact: "remi",
			daysAgo: 17,
			summary: "Promise the time of the next message. Promise a repair only when the part is on the truck.",
			context: "Fixed network of south-east France, 150 works a month after incidents.",
			problem:
				"Repair times announced on a guess were wrong six times out of ten, and each wrong one brought three times as many calls as none.",
			steps: `1. In the first message: only the time of the next one.
2. The field team confirms by text: part loaded, address known, access possible.
3. Then announce a window of two hours, never a minute.
4. If the window slips, say so **before** it closes.`,
			result: "Announced times kept: 91%, against 41%. Calls for “when?” halved.",
			figure: "41% → 91%",
			figureLabel: "announced repair times kept",
			appliesTo: "Anything that a person has to go and mend.",
		},
		{
			title: "Le récit de panne que les clients peuvent lire",
			by: "jerome",
			daysAgo: 98,
			summary:
				"Ce qui a cassé, pourquoi on ne l'a pas vu, ce qui a changé. Sans noms, sans adjectifs, publié sous dix jours.",
			context: "Plateformes de paiement et d'authentification : quatre pannes visibles en un an.",
			problem:
				"Après chaque panne, des dizaines de questions de clients professionnels, auxquelles nous répondions une par une et différemment.",
			steps: `1. Écrire le récit interne d'abord, sans se censurer.
2. Retirer les noms, les adjectifs et tout ce qui ouvrirait une porte. La sécurité relit.
3. Garder la chronologie minute par minute, y compris les erreurs de diagnostic.
4. Finir par trois changements faits et un changement à venir, daté.
5. Publier sous dix jours. Corriger publiquement si un lecteur a raison.`,
			result:
				"Questions individuelles après une panne : de 140 à 22. Un lecteur a trouvé une erreur que nous n'avions pas vue.",
			figure: "140 → 22",
			figureLabel: "questions individuelles après une panne",
			appliesTo: "Pannes terminées et comprises. Jamais pendant une enquête.",
		},
		{
			title: "Planned works: a text at six the evening before",
			by: "remi:en",
			tags: "outages, SMS",
			daysAgo: 380,
			status: "retired",
			summary: "Tell those concerned, the day before at 18:00, with the word “planned”. Now done by the tool itself.",
			context: "Night works on the fixed network.",
			problem: "A banner for everyone made the other ninety-nine per cent call us.",
			steps: `1. List of homes concerned, from the works order.
2. One text, the day before at 18:00, with the hours and the word “planned”.
3. A second one when it is over.`,
			result: "Calls during planned works: half as many.",
			figure: "-50%",
			figureLabel: "calls during planned works",
			appliesTo: "Replaced by the notification module: kept here for its reasoning.",
		},

		{
			title: "La hotline quatre minutes avant",
			by: "anais",
			tags: "pannes, hotline, communication interne",
			daysAgo: 136,
			summary: "Prévenir la hotline avant le public, avec la phrase exacte, et publier quand même à dix minutes.",
			context: "Pannes visibles par plus de mille clients, France entière.",
			problem: "Les conseillers apprenaient la panne par les clients, qui leur lisaient notre propre message.",
			steps: `1. La supervision envoie la phrase aux superviseurs de hotline.
2. Quatre minutes : le temps de lever la tête et de prévenir le plateau.
3. À dix minutes, on publie, prêts ou non.
4. Le lendemain, on compte ceux qui l'ont appris autrement.`,
			result: "Conseillers prévenus avant le premier appel : 92 % au lieu de 35 %.",
			figure: "35 % → 92 %",
			figureLabel: "conseillers prévenus avant le premier appel",
			appliesTo: "Toute équipe en première ligne. Les boutiques reçoivent la même phrase par SMS.",
		},
	],
	series: {
		title: "Two clocks",
		nth: 1,
		weekday: 4,
		time: "10:30",
		zone: "Europe/London",
		nextInDays: 12,
		organiser: "oliver",
		venues: [
			{
				place: "London Paddington",
				directions: "Control annexe, ground floor, badge needed",
				capacity: 14,
				host: "oliver",
			},
			{ place: "Rennes Cesson", directions: "Salle Armor, 1er étage", capacity: 20, host: "anais" },
			{ place: "online", capacity: 60, host: "fiona" },
		],
		coming: 1,
		editions: [
			{
				title: "The first fifteen minutes",
				summary: "Who may speak before anyone knows what happened? We compare three countries and choose one sentence.",
				agenda: [
					[30, "Fifty-two minutes, and why", "oliver"],
					[30, "What a journalist does in those minutes", "fiona"],
					[30, "Writing the sentence, together"],
				],
				going: [8, 9, 17],
			},
			{
				title: "Writing the story of a breakdown",
				summary: "A post-mortem that customers can read: what to tell, what to keep, and who holds the pen.",
				agenda: [
					[40, "Thirty-one minutes in the dark", "jerome"],
					[25, "What security asks you to leave out", "olivier"],
					[30, "Two versions of the same paragraph"],
				],
				going: [10, 12, 24],
			},
			{
				title: "Rehearsing the worst evening",
				summary:
					"A national outage, on paper, with a clock. Care, press and networks in one room until somebody says the right thing.",
				agenda: [
					[20, "Rules of the game", "oliver"],
					[75, "The evening, in real time", "anais"],
					[40, "What we would say again, and what we would not", "fiona"],
				],
				going: [12, 15, 21],
			},
		],
	},
};
