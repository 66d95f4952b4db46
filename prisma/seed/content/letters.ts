import type { BlockKind, LetterHead } from "@/lib/letters/schema";

export interface LetterText {
	community: string;
	/** Days ago that it was sent, or negative: days until it is to be sent. Undefined for a draft. */
	days?: number;
	head: Pick<LetterHead, "title" | "language" | "otherTitle" | "otherLanguage">;
	/** The share of members who opened it. */
	opened?: number;
	blocks: { kind: BlockKind; body?: string; otherBody?: string /** Members by number. */; thanks?: number[] }[];
}

export const LETTERS: LetterText[] = [
	{
		community: "customer-care-writing",
		days: 47,
		head: {
			title: "Fewer words, sooner",
			language: "en",
			otherTitle: "Moins de mots, plus tôt",
			otherLanguage: "fr",
		},
		opened: 0.62,
		blocks: [
			{
				kind: "text",
				body: "We have met four times since the summer, and something has changed: people bring letters **before** they are sent, not after. Keep doing that. A draft is easier to mend than an apology.",
				otherBody:
					"Nous nous sommes vus quatre fois depuis l'été, et quelque chose a changé : chacun apporte ses lettres **avant** de les envoyer, pas après. Continuez : un brouillon se corrige mieux qu'une excuse.",
			},
			{ kind: "answers" },
			{ kind: "practices" },
			{
				kind: "thanks",
				body: "For reading forty letters in one evening, and for the kindest comments we have seen.",
				otherBody: "Pour quarante lettres relues en une soirée, et les remarques les plus aimables qu'on ait lues.",
				thanks: [3, 8],
			},
		],
	},
	{
		community: "customer-care-writing",
		days: 8,
		head: {
			title: "What autumn taught us about saying no",
			language: "en",
			otherTitle: "Ce que l'automne nous a appris : dire non",
			otherLanguage: "fr",
		},
		opened: 0.48,
		blocks: [
			{
				kind: "text",
				body: "A refusal that gives its reason in the first line brings back **half as many** second letters. Three of you measured it, in three countries.",
				otherBody:
					"Un refus qui donne sa raison dès la première ligne fait revenir **moitié moins** de deuxièmes lettres. Trois d'entre vous l'ont mesuré, dans trois pays.",
			},
			{
				kind: "edition",
				body: "Bring one letter that you would not want to receive.",
				otherBody: "Apportez une lettre que vous n'aimeriez pas recevoir.",
			},
			{ kind: "answers" },
			{ kind: "practices" },
			{
				kind: "thanks",
				body: "For the review of all templates.",
				otherBody: "Pour la relecture de tous les modèles.",
				thanks: [5],
			},
		],
	},
	{
		community: "customer-care-writing",
		days: -3,
		head: {
			title: "Before the holidays",
			language: "en",
			otherTitle: "Avant les fêtes",
			otherLanguage: "fr",
		},
		blocks: [
			{
				kind: "text",
				body: "The busiest weeks are ahead. Two things help: the short templates, and asking here before you answer alone.",
				otherBody:
					"Les semaines les plus chargées arrivent. Deux choses aident : les modèles courts, et poser la question ici avant de répondre seul.",
			},
			{ kind: "edition" },
			{ kind: "answers" },
		],
	},
	{
		community: "repondre-aux-reclamations",
		days: 15,
		head: { title: "Trois réclamations, trois réponses", language: "fr" },
		opened: 0.55,
		blocks: [
			{
				kind: "text",
				body: "Ce mois-ci, trois réponses ont évité une deuxième lettre. Elles ont une chose en commun : la date est dans la première phrase.",
			},
			{ kind: "answers" },
			{ kind: "edition" },
		],
	},
];
