import { announce, answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const aiAtTheDesk: CommunityText = {
	slug: "ai-at-the-desk",
	name: "AI at the desk",
	summary: "What assistants do well in our jobs, what they do badly, and what we refuse to let them do.",
	about: `No hype, no panic. We post a task, what we asked, what came back and how we checked it.

Nothing about customers goes into a tool that security has not cleared. The list of cleared tools is kept by Olivier and is short on purpose.

On écrit en français ou en anglais, comme on veut.`,
	kind: "interest",
	visibility: "open",
	languages: ["en", "fr"],
	topic: "ai",
	unit: "networks",
	createdDaysAgo: 210,
	stages: [
		["potential", 210],
		["coalescing", 170],
		["active", 60],
	],
	managers: ["priya", "lin"],
	moderators: ["olivier"],
	readers: ["claire", "daniel", "thomas", "florence", "theo", "stephane", "marek", "sophie"],
	size: 203,
	draws: {
		networks: 6,
		marketing: 4,
		communication: 4,
		care: 3,
		sales: 1,
		tunisia: 3,
		spain: 3,
		poland: 2,
		senegal: 2,
		hub: 5,
	},
	threads: [
		ask(
			"theo",
			4.2,
			"Comptes rendus de réunion écrits par un assistant : qui relit ?",
			"Il a attribué à notre directrice une phrase que personne n'a dite, et elle était plutôt bonne. Elle nous demande maintenant de la tenir. Vous avez une règle de relecture ?",
			re(
				"sophie",
				52,
				"Celui qui a pris la parole relit ce qu'on lui prête, avant diffusion. Et la phrase de ta directrice, gardez-la : elle est bonne.",
			),
		),
		discuss(
			"priya",
			6,
			"I asked it to find what I forgot, not to write",
			"I paste my own draft and ask one thing: which question will the reader still have? It finds two or three, one of them silly, one of them embarrassing. The text stays mine and it takes four minutes.",
			re("ben", 3, "Tried on an announcement. It asked when. I had not said when."),
			re("sophie", 5, "Même usage ici, et je demande « en une phrase, la question d'un lecteur fâché »."),
			re("katarzyna", 24, "This is the first use that my team did not roll their eyes at."),
			re("lin", 27, "Proposée comme pratique ? Je peux mesurer sur vingt textes."),
		),
		announce(
			"priya",
			16,
			"Next edition: bring a task, leave with a test",
			"You bring one task you would hand over. We write ten cases that would prove it can be trusted with it, and run them in the room. Most tasks fail, and that is useful to know before Monday.",
			re("xavier:en", 4, "Bringing “sort the mails about moving house”. I already know three that will break it."),
		),
		ask(
			"leila",
			40,
			"Peut-on lui demander de résumer un dossier client ?",
			"J'ai des dossiers de 60 échanges. Résumer me prend dix minutes, à lui dix secondes. Mais il y a des noms, des RIB, parfois des histoires de santé.",
			re(
				"olivier",
				1,
				"Pas dans un outil ouvert, jamais. L'outil interne autorisé le permet depuis ce mois-ci, sans pièces jointes.",
			),
			answer(
				"lin",
				4,
				"Oui, dans l'outil interne, avec deux règles : on lui demande des citations datées, pas des conclusions, et l'on vérifie les trois dernières dates soi-même. Il se trompe rarement sur les faits et souvent sur qui a promis quoi.",
			),
			re(
				"leila",
				6,
				"« Qui a promis quoi », c'est justement ce que je cherchais. Je lirai donc moi-même cette partie.",
			),
		),
		closed(
			ask(
				"marta",
				71,
				"Is there a cleared tool for writing shop signs?",
				"Nothing confidential: opening hours, a lost umbrella, the toilets. My team uses their own telephones.",
				answer(
					"olivier:en",
					5,
					"Yes, the translation tool on the intranet. No sign-in, nothing stored, both languages. It even spells “toilets” correctly.",
				),
				re("marta", 7, "Bookmarked in eleven shops. Thank you."),
			),
		),
		discuss(
			"lin",
			130,
			"Dix cas qui prouvent, plutôt qu'une démonstration qui brille",
			"Avant de confier une tâche, on écrit dix cas réels : trois faciles, quatre ordinaires, trois pièges. On décide **avant** de regarder combien doivent passer. Deux projets se sont arrêtés là. Personne n'a été fâché.",
			re("daniel:en", 3, "Deciding before looking is the whole of statistics, really."),
			re("helene", 25, "À généraliser. Peut-on en faire une pratique ?"),
		),
	],
	practices: [
		{
			title: "Ten cases before you trust it",
			by: "lin:en",
			tags: "pilot, proofreading",
			daysAgo: 86,
			summary: "Three easy, four ordinary, three traps. Decide the pass mark before you look.",
			context: "Requests from all units to automate sorting, summaries and drafts: about twelve a month.",
			problem: "Demonstrations always shine. Three tools were bought on a demonstration and dropped within a quarter.",
			steps: `1. Ask the people who do the task for ten **real** cases: three easy, four ordinary, three that fooled a newcomer.
2. Write down the right answer for each, and the pass mark. Before looking.
3. Run them. No second try, no rewording.
4. Show the failures to the people concerned: would you have caught it?
5. Decide in the room: yes, no, or yes with a human reading every answer.
6. Keep the ten cases. Run them at each new version.`,
			result: "Nineteen tasks tested: five yes, eight with a reader, six no. No tool dropped since.",
			figure: "5 of 19",
			figureLabel: "tasks where the tool is used as it is",
			evidence: "The nineteen sheets, with their cases, are on the hub's drive.",
			appliesTo: "Any task handed to a model, however small.",
			reuses: [
				["xavier", 70, "Tri des courriels : refusé, puis accepté avec relecture."],
				["theo", 33],
			],
		},
		{
			title: "Ask it what you forgot",
			by: "priya",
			tags: "drafting, proofreading",
			daysAgo: 3,
			summary: "Keep the writing, hand over the doubt: one question on your own draft, four minutes.",
			context: "Announcements, mails to customers, notes for a committee.",
			problem: "Asking for a text gives a text that sounds like everyone's. Asking for a review gives compliments.",
			steps: `1. Write your draft yourself.
2. Paste it in the cleared tool, with one question: “Which question will the reader still have?”
3. Ask again as an angry reader.
4. Answer what is fair, in your own words. Ignore the rest.
5. Never paste customers' data.`,
			result: "On twenty announcements: questions in replies fell from 61 to 24.",
			figure: "61 → 24",
			figureLabel: "questions in replies to twenty announcements",
			appliesTo: "Texts that you sign.",
		},
		{
			title: "Citations datées, pas de conclusions",
			by: "lin",
			tags: "relecture, sources",
			contact: "leila",
			daysAgo: 31,
			summary:
				"Résumer un dossier long en demandant des citations avec leur date, et relire soi-même qui a promis quoi.",
			context: "Dossiers Pro de 30 à 80 échanges, outil interne autorisé.",
			problem:
				"Les résumés libres inventaient des promesses. Deux clients les ont crues, puisqu'elles venaient de nous.",
			steps: `1. Demander : « Cite, avec la date, chaque demande et chaque engagement. Ne conclus pas. »
2. Ouvrir les trois derniers échanges et vérifier les dates.
3. Écrire soi-même la conclusion, en deux lignes.
4. Ne jamais copier le résumé dans le dossier du client.`,
			result: "Temps de lecture : de 11 à 4 minutes. Aucune promesse inventée depuis deux mois.",
			figure: "11 → 4 min",
			figureLabel: "temps de lecture d'un dossier",
			evidence: "Vingt dossiers lus des deux façons par quatre conseillers.",
			appliesTo: "Outil interne seulement, sans pièces jointes.",
			reuses: [["elodie", 29, "Repris pour les dossiers du médiateur, avec double lecture."]],
		},
	],
	series: {
		title: "Bring a task",
		nth: 3,
		weekday: 1,
		time: "13:00",
		zone: "Europe/Paris",
		nextInDays: 19,
		organiser: "priya",
		venues: [
			{ place: "online", capacity: 150, host: "priya" },
			{ place: "Paris Arcueil", directions: "Salle Ampère, 2e étage", capacity: 24, host: "lin" },
		],
		coming: 1,
		editions: [
			{
				title: "What we refuse to automate",
				summary: "Before the tools, the limits: six tasks that people want to keep, and why.",
				agenda: [
					[20, "Six refusals", "olivier"],
					[40, "Ten cases, live", "lin"],
					[30, "By table: your own refusal"],
				],
				going: [58, 15],
			},
			{
				title: "Bring a task, leave with a test",
				summary: "Ten cases to decide whether a task can be handed over. We run them in the room.",
				agenda: [
					[15, "Since last time: what was reused", "priya"],
					[60, "Workshop: ten cases of your own"],
					[30, "What failed, and why it helps", "lin"],
				],
				going: [63, 17],
			},
		],
	},
};
