import { announce, answer, ask, type CommunityText, closed, discuss, re } from "./shape";

export const atelierDesAnimateurs: CommunityText = {
	slug: "l-atelier-des-animateurs",
	name: "L'atelier des animateurs",
	summary: "Pour celles et ceux qui animent une communauté : on s'entraide, on râle un peu, on repart avec une idée.",
	about: `Animer, c'est souvent être seul devant une page vide le mardi matin. Ici, on ne l'est plus.

L'atelier est ouvert sur demande à toute personne qui anime ou modère une communauté de l'entreprise, ou qui s'apprête à le faire. English is welcome, half of us think in it.

**Le hub est là pour servir** : salle, budget café, relecture de charte, médiation, et dire non à votre place quand il le faut.`,
	kind: "practice",
	visibility: "on_request",
	languages: ["fr", "en"],
	topic: "training",
	unit: "hub",
	createdDaysAgo: 545,
	stages: [
		["active", 545],
		["stewardship", 180],
	],
	managers: ["agathe", "helene"],
	moderators: ["ruth"],
	readers: ["etienne", "marek", "anais", "priya", "maelle", "fatou", "karim", "nicolas", "camille", "samuel", "damien"],
	requests: [
		["awa", 2, "On me dit que c'est ici qu'on apprend à animer. Je débute, mais j'aimerais aider Fatou à Dakar."],
		["pauline", 6, "J'anime « Les cent premiers jours » avec Isabelle depuis le mois dernier."],
	],
	size: 52,
	draws: { hub: 20, communication: 4, care: 1, tunisia: 2, spain: 2, senegal: 2, poland: 2, networks: 1, sales: 1 },
	threads: [
		ask(
			"agathe",
			2.9,
			"Qui accepterait d'ouvrir une salle à Varsovie une fois par mois ?",
			"Le cercle d'écoute a sauté deux éditions, faute d'hôte. Il ne faut ni budget ni expertise : une clé, une bouilloire, et ne pas être le chef de quelqu'un dans la salle.",
			re("tomasz:en", 5, "I can do the next one, if somebody tells me where the kettle is."),
		),
		discuss(
			"ruth",
			10,
			"The welcome message that gets an answer",
			"Ours said “Welcome, do not hesitate to introduce yourself”. Nobody did. I changed it to one small question that needs no courage: “What did you have to rewrite last week?” Out of twenty newcomers, fourteen replied, and nine were still here a month later.",
			re("claire:en", 2, "Fourteen out of twenty! Ours is being rewritten as we speak."),
			re("sami", 6, "Chez nous : « Quelle est la dernière chose qui vous a fait rire sur le plateau ? »"),
			re("fatou", 8, "Et on répond à chaque réponse, sinon autant ne rien demander."),
			re("ruth", 26, "Yes. That is the actual work."),
		),
		ask(
			"maelle",
			25,
			"Ma communauté lit et n'écrit pas. Je dois m'inquiéter ?",
			"97 membres, une dizaine qui écrivent. On me demande « de l'engagement ». Les lecteurs me remercient dans le couloir.",
			re(
				"nicolas",
				3,
				"Ils t'apportent du travail dans le couloir ? Alors ta communauté vit, elle n'a juste pas de clavier.",
			),
			answer(
				"etienne",
				6,
				"Une personne sur dix qui écrit, c'est **beaucoup** : dans les grands réseaux, on voit trois sur cent. Regarde plutôt si les lecteurs reviennent et s'ils réutilisent. Pour toi, 61 % sont revenus ce mois-ci.",
			),
			re("agathe", 8, "Et le couloir compte. Note-le comme une preuve, pas comme une excuse."),
			re("maelle", 10, "61 %. Je l'imprime pour ma cheffe."),
		),
		announce(
			"agathe",
			12,
			"Prochaine édition : faire revivre une communauté qui s'endort",
			"Trois communautés qui dormaient, trois réveils, dont un raté. Nous finirons par choisir, ensemble, laquelle des nôtres aider d'abord.",
			re("katarzyna:en", 4, "I volunteer mine as the patient."),
			re("yann", 24, "Et la mienne pour l'autopsie, si besoin."),
			re("agathe", 26, "Personne n'autopsie personne, Yann. Viens."),
		),
		closed(
			ask(
				"katarzyna:en",
				20,
				"When is it right to stop a community?",
				"The circle has missed two editions. I love it and I am tired. I do not know whether I am giving up or being honest.",
				re("agathe", 3, "Les deux sont permis. On s'appelle ?"),
				answer(
					"ruth",
					6,
					"Ask three questions: would anybody ask for it back, does somebody else want the key, and would you join it today? Two noes and it may rest. Resting is a stage too, it can be woken.",
				),
				re("katarzyna:en", 22, "Yes, perhaps, yes. Then it is not over. Thank you both."),
			),
		),
		discuss(
			"etienne",
			83,
			"Ce que disent 18 mois de rencontres",
			"Trois constats, avec leur base : les éditions où l'on fait quelque chose de ses mains sont notées 4,6 (n = 412), les autres 3,9 (n = 655). Les deux tiers de ceux qui viennent trois fois restent. Et l'heure compte moins que l'hôte : même salle, même heure, l'écart entre deux hôtes va du simple au double.",
			re("helene", 4, "L'hôte avant l'heure. Je le redirai au comité."),
			re("ruth:en", 8, "Which is why I train hosts before I train anybody else."),
		),
		closed(
			ask(
				"yann",
				140,
				"On me demande un concours avec des points. Je résiste comment ?",
				"Ma direction veut un classement des contributeurs, avec un écran. J'ai dit que j'allais réfléchir.",
				answer(
					"helene",
					5,
					"Dites que l'entreprise reconnaît les faits, pas les points : une pratique réutilisée vaut une phrase de remerciement signée et, à terme, une nomination. Et envoyez-moi la demande, je répondrai à votre place. C'est mon métier de dire non.",
				),
				re("yann", 24, "Transmis. Soulagement général."),
			),
		),
	],
	practices: [
		{
			title: "A welcome that gets an answer",
			by: "ruth",
			tags: "welcome, facilitation",
			daysAgo: 5,
			summary: "Ask newcomers one small question that needs no courage, and answer every answer.",
			context: "Newcomers of seven communities, about sixty a month.",
			problem:
				"“Do not hesitate to introduce yourself” got four replies out of a hundred. Those who said nothing in the first month rarely came back.",
			steps: `1. Find a question about last week, not about the person. “What did you have to rewrite?”
2. Send it within two days of joining, signed by a human.
3. Answer every reply, and mention one other person who could help.
4. After a month, ask the same people what nearly made them leave.`,
			result: "Replies: 70% instead of 4%. Still active after a month: 45%, against 18%.",
			figure: "4% → 70%",
			figureLabel: "new members who reply to the welcome",
			evidence: "Three months, 184 newcomers, seven communities.",
			appliesTo: "Communities of up to thirty newcomers a month. Above that, share the work.",
			topic: "training",
			reuses: [
				["claire", 4],
				["sami", 3, "Question sur le plateau : onze réponses sur treize."],
			],
		},
		{
			title: "The host first: preparing those who open the room",
			by: "ruth:en",
			contact: "ruth",
			daysAgo: 170,
			edition: 2,
			summary: "Half an hour with each host before an edition is worth more than a better agenda.",
			context: "Meetups in eight sites and online, sixty hosts in eighteen months.",
			problem:
				"Same room, same hour, same agenda: marks from 3.1 to 4.7. The host made the difference and nobody prepared them.",
			steps: `1. Half an hour, a week before. Not about the programme: about the first five minutes and the last five.
2. The host writes down three names to greet and one question to ask.
3. A stand-in for each host, always.
4. Ten minutes the next day: what would you do differently?
5. Say thank you to their manager, in writing, with a fact.`,
			result: "Average mark: from 4.0 to 4.5. The gap between hosts of the same room fell from 1.6 to 0.5.",
			figure: "4.0 → 4.5",
			figureLabel: "average mark given to the room",
			evidence: "Usefulness question, 1,067 answers over eighteen months.",
			appliesTo: "Any meetup with a room, online rooms included.",
			reuses: [
				["claire", 110, "Every host of the bimonthly editions gets their half hour."],
				["nicolas", 85],
				["oliver", 60],
			],
		},
		{
			title: "Trois questions avant d'arrêter",
			by: "agathe",
			daysAgo: 190,
			summary:
				"La redemanderait-on, quelqu'un veut-il la clé, y entrerais-je aujourd'hui ? Deux non, et elle peut se reposer.",
			context: "Vingt-quatre communautés, dont cinq qui ralentissent.",
			problem:
				"On laissait mourir en silence, ou l'on s'acharnait. Dans les deux cas, la personne qui animait en portait le poids.",
			steps: `1. Poser les trois questions, par écrit, à celle ou celui qui anime.
2. Les poser ensuite à cinq membres, dont deux silencieux.
3. Deux « non » : mise au repos, annoncée, avec la liste de ce qui a été appris et où le trouver.
4. Un « peut-être » à la deuxième : chercher l'hôte avant de décider.
5. Dans tous les cas, un merci public, avec des faits.`,
			result: "Une communauté archivée sans drame, une relancée par une autre personne, une transformée.",
			appliesTo: "Communautés de plus de six mois.",
		},
	],
	series: {
		title: "L'atelier",
		nth: 2,
		weekday: 1,
		time: "14:30",
		zone: "Europe/Paris",
		nextInDays: 11,
		organiser: "agathe",
		venues: [
			{ place: "Paris Arcueil", directions: "Le Hub, rez-de-jardin", capacity: 24, host: "agathe" },
			{ place: "online", capacity: 40, host: "ruth" },
		],
		coming: 1,
		editions: [
			{
				title: "Le mardi matin de la page vide",
				summary: "Que publier quand on n'a rien à dire ? Douze réponses de gens qui n'avaient rien à dire.",
				agenda: [
					[30, "Tour de table : votre dernière page vide"],
					[45, "Douze relances qui ont marché", "claire"],
					[45, "Par deux : la vôtre pour mardi", "agathe"],
				],
				going: [9, 8],
			},
			{
				title: "Les cinq premières minutes",
				summary: "Ce que fait un bon hôte avant que la rencontre commence. Exercices, avec une vraie porte.",
				agenda: [
					[20, "Depuis la dernière fois", "agathe"],
					[60, "The first five, the last five", "ruth"],
					[30, "La porte, pour de vrai"],
				],
				going: [12, 11],
			},
			{
				title: "Compter sans se tromper de but",
				summary:
					"Lecteurs silencieux, membres fantômes, rencontres pleines : ce que les chiffres disent, et ce qu'ils taisent.",
				agenda: [
					[40, "Dix-huit mois de rencontres", "etienne"],
					[40, "Par table : votre chiffre préféré, et son défaut"],
					[20, "Ce que le hub ne mesurera pas", "helene"],
				],
				going: [14, 13],
			},
			{
				title: "Dire non avec le sourire",
				summary: "Concours, classements, newsletters imposées : comment refuser sans se fâcher.",
				agenda: [
					[20, "Depuis la dernière fois", "ruth"],
					[40, "Jeux de rôle : la demande du directeur", "helene"],
					[40, "Écrire son non, à trois"],
				],
				going: [13, 15],
			},
			{
				title: "Faire revivre une communauté qui s'endort",
				summary: "Trois communautés, trois réveils, dont un raté. Puis nous choisissons laquelle aider d'abord.",
				agenda: [
					[20, "Depuis la dernière fois : ce qui a été réutilisé", "agathe"],
					[50, "Trois réveils", "katarzyna"],
					[40, "Qui aide qui, et quand"],
				],
				going: [15, 14],
			},
		],
	},
};
