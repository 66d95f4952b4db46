import { answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const reflexesSecurite: CommunityText = {
	slug: "security-reflexes",
	name: "Security reflexes",
	summary: "Small habits that keep customers' data and our own evenings safe. No jargon, no fear.",
	about: `Starting up: a handful of people who would like to talk about security without slides of hooded men.

Tell us about something that nearly went wrong. No names, no blame, and Olivier brings biscuits.`,
	kind: "interest",
	visibility: "open",
	languages: ["en", "fr"],
	topic: "security",
	unit: "networks",
	createdDaysAgo: 75,
	stages: [["potential", 75]],
	managers: ["olivier"],
	readers: ["marek", "jerome", "celine", "daniel"],
	size: 39,
	draws: { networks: 4, security: 15, care: 1, poland: 2, communication: 1 },
	threads: [
		closed(
			ask(
				"celine",
				9,
				"On nous appelle « de la part de la direction » pour un mot de passe. Vous aussi ?",
				"Trois appels cette semaine, voix calme, prénom du directeur. Deux conseillers ont raccroché, un a donné le début. On a tout changé dans l'heure.",
				re("tomasz:en", 2, "Four in Warsaw, same voice."),
				answer(
					"olivier",
					3,
					"Oui, c'est une campagne. La phrase à dire : « Je vous rappelle par le standard. » Si c'est vrai, cela prend deux minutes. Et bravo à celui qui l'a dit tout de suite : c'est ce qui a sauvé l'heure.",
				),
				re("celine", 5, "Je lui ai transmis le bravo. Il s'attendait à pire."),
			),
		),
		discuss(
			"olivier:en",
			33,
			"The near misses of the month, and a thank-you",
			"Five people told us about something that nearly went wrong: a USB key in a car park, a screen shared with the wrong client, a badge lent to a nice stranger. None of them was blamed. Two of the five led to a change.",
			re("jerome", 4, "L'écran partagé, c'était moi. Depuis, je partage une fenêtre et plus jamais l'écran."),
			re("daniel", 22, "Could we have the five as short stories? They teach better than the policy."),
		),

		discuss(
			"marek",
			61,
			"A shared login, and how we got rid of it without a policy",
			"Nineteen people used one account because asking for a licence took three weeks. We made the request take ten minutes. Eighteen of them asked for their own the same day. The nineteenth had left.",
			re("olivier:en", 3, "Most security problems are queues in disguise. Bravo."),
			re("jerome:en", 26, "Stealing this for the platform accounts. Ours takes eleven days."),
		),
	],
	practices: [
		{
			title: "« Je vous rappelle par le standard »",
			by: "olivier",
			tags: "fraude, hotline",
			daysAgo: 6,
			summary: "Une phrase, pour toute demande pressante au téléphone. Si c'est vrai, cela prend deux minutes.",
			context: "Appels frauduleux visant la hotline et le support, par vagues.",
			problem: "On apprenait à reconnaître les fraudes. Les fraudeurs apprenaient plus vite.",
			steps: `1. Ne pas chercher à savoir si c'est vrai.
2. Dire : « Je vous rappelle par le standard. » Et raccrocher poliment.
3. Appeler le standard, demander la personne.
4. Raconter l'appel dans l'heure, même si l'on a donné quelque chose. On ne gronde jamais celui qui raconte.`,
			result: "Vague de ce mois-ci : 41 appels, 40 arrêtés par la phrase. Le dernier signalé en vingt minutes.",
			figure: "40 sur 41",
			figureLabel: "appels frauduleux arrêtés",
			appliesTo: "Toute demande de code, d'accès ou de virement.",
			reuses: [["tomasz", 2, "On a sticker on every telephone in Warsaw."]],
		},
	],
};
