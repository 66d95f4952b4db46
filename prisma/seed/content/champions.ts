import type { RegularKey } from "../regulars";
import type { TopicSlug, Voice } from "./shape";

export interface NominationText {
	nominee: RegularKey;
	by: Voice;
	topic: TopicSlug;
	daysAgo: number;
	reason: string;
	evidence: [path: string, note: string][];
	/** No decision yet: a hub lead has to decide. */
	decision?: { daysAgo: number; granted: boolean; note?: string; by?: RegularKey };
}

export const nominations: NominationText[] = [
	{
		nominee: "olfa",
		by: "sami",
		topic: "complaints",
		daysAgo: 170,
		reason:
			"Olfa a réécrit la façon dont l'entreprise répond aux réclamations, et elle a formé quatre pays sans jamais se dire formatrice. Quand un dossier est perdu, elle raconte pourquoi.",
		evidence: [
			[
				"/practices/answering-complaints-in-forty-words",
				"Sa pratique, reprise par plusieurs unités, avec les chiffres avant et après.",
			],
			["/communities/repondre-aux-reclamations", "La communauté qu'elle anime depuis le premier jour."],
		],
		decision: {
			daysAgo: 160,
			granted: true,
			note: "Des faits, des chiffres, et quatre pays qui le confirment. Félicitations.",
		},
	},
	{
		nominee: "elodie",
		by: "xavier",
		topic: "complaints",
		daysAgo: 120,
		reason:
			"Élodie a lu trente et un avis perdus pour que les autres n'aient pas à les perdre. Son travail a changé notre façon de lire un courrier avant de répondre.",
		evidence: [
			["/practices/repondre-a-la-question-posee-pas-au-motif-de-l-outil", "La pratique, et les avis du trimestre."],
		],
		decision: { daysAgo: 111, granted: true },
	},
	{
		nominee: "maelle",
		by: "hugo",
		topic: "accessibility",
		daysAgo: 232,
		reason:
			"Maëlle a fait réparer vingt-sept défauts en un mois par les équipes qui les avaient fabriqués, et elles lui disent merci.",
		evidence: [["/practices/une-heure-les-yeux-fermes", "La pratique, les deux audits et la liste des réparations."]],
		decision: { daysAgo: 225, granted: true, note: "À renouveler chaque année tant qu'elle le voudra." },
	},
	{
		nominee: "daniel",
		by: "samuel",
		topic: "data",
		daysAgo: 140,
		reason:
			"Daniel a supprimé son propre tableau de bord quand il a vu que personne ne l'ouvrait, et il a trouvé mieux. Il aide qui le lui demande, dans les deux langues.",
		evidence: [
			["/practices/draw-the-doubt", "Ce que le comité a changé depuis."],
			["/practices/the-monday-mail-three-sentences-one-chart", "Trois unités l'envoient aujourd'hui."],
		],
		decision: { daysAgo: 133, granted: true },
	},
	{
		nominee: "diego",
		by: "pilar",
		topic: "customer-writing",
		daysAgo: 98,
		reason:
			"Diego gave Madrid one word for each thing and took 117 templates off our shoulders. He answers every question about wording within the day, from any country.",
		evidence: [
			["/practices/templates-that-expire", "From 211 templates to 94."],
			["/practices/a-glossary-with-the-customer-s-own-words", "Calls about bills: 12% fewer."],
		],
		decision: { daysAgo: 90, granted: true, note: "Des preuves vérifiables et un vrai sens du partage." },
	},
	{
		nominee: "camille",
		by: "claire",
		topic: "customer-writing",
		daysAgo: 75,
		reason:
			"Camille fait lire nos courriers à ceux qui les reçoivent, et elle sait se taire pendant qu'ils parlent. Les textes en sortent deux fois plus courts.",
		evidence: [["/practices/deux-lectrices-dans-la-salle", "La méthode, et le résultat sur le courrier de coupure."]],
		decision: { daysAgo: 66, granted: true },
	},
	{
		nominee: "rim",
		by: "karim",
		topic: "planning",
		daysAgo: 88,
		reason:
			"Rim a obtenu une réponse dans l'heure sans équipe de nuit, et elle s'est battue pour le taxi de 23 heures. Les onze volontaires ont tous continué.",
		evidence: [
			[
				"/practices/first-reply-within-the-hour-without-a-night-shift",
				"Reprise par plusieurs unités, avec leurs résultats.",
			],
		],
		decision: { daysAgo: 79, granted: true, note: "Le taxi m'a convaincue autant que les chiffres." },
	},
	{
		nominee: "fatou",
		by: "moussa",
		topic: "messaging",
		daysAgo: 30,
		reason:
			"Fatou a mesuré avant de décider, et son plafond de quatre conversations est maintenant celui de trois pays. Elle accueille chaque nouveau elle-même.",
		evidence: [
			["/practices/quatre-conversations-pas-cinq", "Les deux mois de mesure, et les unités qui l'ont reprise."],
		],
		decision: { daysAgo: 22, granted: true },
	},
	{
		nominee: "oliver",
		by: "fiona",
		topic: "incidents",
		daysAgo: 205,
		reason:
			"Oliver gave the on-call engineer the right to speak, and stood behind it when it was tested. First sentence in fourteen minutes, twenty-three incidents in a row.",
		evidence: [["/practices/a-first-sentence-in-fifteen-minutes", "Incident log and call statistics."]],
		decision: { daysAgo: 196, granted: true },
	},
	{
		nominee: "ruth",
		by: "agathe",
		topic: "training",
		daysAgo: 150,
		reason:
			"Ruth prépare les hôtes avant les programmes. L'écart entre deux rencontres dans la même salle a été divisé par trois.",
		evidence: [["/practices/the-host-first-preparing-those-who-open-the-room", "1 067 réponses, dix-huit mois."]],
		decision: { daysAgo: 141, granted: true },
	},
	{
		nominee: "nicolas",
		by: "mehdi",
		topic: "team-leading",
		daysAgo: 260,
		reason:
			"Depuis ses dix minutes après un appel violent, personne n'est plus rentré seul avec une insulte dans la tête. Quatorze pairs formés.",
		evidence: [["/practices/les-dix-minutes-apres-un-appel-violent", "Les trois unités qui l'ont reprise."]],
		decision: { daysAgo: 252, granted: true },
	},
	{
		nominee: "julie",
		by: "claire",
		topic: "social-media",
		daysAgo: 480,
		reason:
			"Julie a tenu nos comptes pendant la pire semaine de l'année, et elle en a fait un récit dont tout le monde se sert.",
		evidence: [["/communities/social-media-managers", "Son récit du mardi, et la fiche qui en est sortie."]],
		decision: { daysAgo: 471, granted: true, note: "Première nomination dans l'entreprise. Merci, Julie." },
	},
	{
		nominee: "hichem",
		by: "olfa",
		topic: "training",
		daysAgo: 440,
		reason:
			"Hichem a fait jouer le client à nos conseillers, et l'a joué lui-même le premier. Douze formateurs s'en servent.",
		evidence: [["/communities/repondre-aux-reclamations", "Le récit de l'exercice, et la rencontre qui a suivi."]],
		decision: { daysAgo: 428, granted: true },
	},
	{
		nominee: "yann",
		by: "florence",
		topic: "selling",
		daysAgo: 58,
		reason: "Yann a coupé les deux tiers de sa liste d'appels contre l'avis de tous. Les plaintes ont fondu.",
		evidence: [["/practices/couper-les-deux-tiers-de-la-liste", "Les trois chiffres, avant et après."]],
		decision: {
			daysAgo: 40,
			granted: false,
			note: "Le courage est là, et les chiffres sont jeunes : revenons-y dans six mois, avec une deuxième équipe qui l'aura essayé.",
		},
	},
	{
		nominee: "katarzyna",
		by: "gilles:en",
		topic: "team-leading",
		daysAgo: 9,
		reason:
			"Katarzyna's circle changed how three countries listen to calls. Even now that it has paused, her way of listening goes on in Paris and Madrid.",
		evidence: [
			["/practices/one-call-one-hour-tea", "Used in three units, with a comparison over five months."],
			["/communities/call-listening-circle", "Ask anyone who came twice."],
		],
	},
	{
		nominee: "ines",
		by: "olfa",
		topic: "complaints",
		daysAgo: 6,
		reason:
			"Inès a rendu nos gestes justes avec deux questions, et elle écrit le calcul dans la réponse. Dakar et Paris l'ont suivie.",
		evidence: [["/practices/deux-questions-pour-un-geste-juste", "Vingt cas types, sept conseillers, avant et après."]],
	},
	{
		nominee: "priya",
		by: "daniel",
		topic: "ai",
		daysAgo: 4,
		reason:
			"Priya holds releases back when the average improves and the people who leave are still missed. She explains why in words that my director repeats.",
		evidence: [["/practices/a-test-set-of-polite-anger", "Five versions, two held back, one set of messages."]],
	},
	{
		nominee: "lucia",
		by: "diego",
		topic: "customer-writing",
		daysAgo: 3,
		reason:
			"Lucía asks the question everybody avoids, tries the answer for two weeks and comes back with what happened. Four practices are better because she used them first.",
		evidence: [
			["/practices/answering-complaints-in-forty-words", "She was among the first to use it outside Tunisia."],
		],
	},
];
