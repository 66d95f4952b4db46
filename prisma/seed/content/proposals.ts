import type { Locale } from "@/lib/i18n/locales";
import type { MatterState } from "@/lib/proposals/schema";

export interface ProposalText {
	key: string;
	community: string;
	/** Which of its members, by number. */
	by: number;
	/** Days ago. */
	days: number;
	language: Locale;
	title: string;
	body: string;
	supporters: number;
	/** A reply. */
	answer?: string;
	raised?: {
		/** Days ago. */
		days: number;
		note: string;
		/** An address of the cast. */
		owner?: string;
		dueInDays?: number;
		/** The key of an earlier proposal. */
		joinTo?: string;
		answers?: { state: MatterState; days: number; reason: string }[];
	};
}

/** In the order in which they were raised. */
export const PROPOSALS: ProposalText[] = [
	{
		key: "signature",
		community: "customer-care-writing",
		by: 4,
		days: 74,
		language: "en",
		title: "One signature block for all letters to customers",
		body: "We have eleven signature blocks, and three of them have a phone number that nobody answers. One block, kept in one place, would spare each of us ten minutes a day.",
		supporters: 19,
		answer: "In Warsaw we counted: four of our templates still sign with the name of a team that ended in 2023.",
		raised: {
			days: 60,
			note: "Nineteen people of six units support it, and the legal team has no objection. We would test it for a month.",
			owner: "line.manager",
			dueInDays: 24,
			answers: [
				{
					state: "planned",
					days: 12,
					reason:
						"The new block comes with the templates of January. Units keep their first line; the number and the hours come from one place.",
				},
			],
		},
	},
	{
		key: "signature-social",
		community: "social-media-managers",
		by: 6,
		days: 52,
		language: "en",
		title: "The same signature in letters and in private messages",
		body: "Customers write to us with a photo of a letter and ask whether it is really from us. If both were signed alike, they would not have to.",
		supporters: 14,
		raised: {
			days: 40,
			note: "It is the same wish as in the letters community, seen from the other side.",
			joinTo: "signature",
		},
	},
	{
		key: "outages",
		community: "telling-customers-about-outages",
		by: 2,
		days: 49,
		language: "en",
		title: "Tell the outage desk before the public page changes",
		body: "Twice this autumn our callers knew of an outage before we did. Ten minutes between the alert to the desk and the public page would be enough.",
		supporters: 11,
		raised: {
			days: 33,
			note: "The network team can do it; it needs somebody to decide who may hold the page back, and for how long.",
			owner: "moderator",
			dueInDays: -6,
		},
	},
	{
		key: "audio",
		community: "call-listening-circle",
		by: 3,
		days: 96,
		language: "en",
		title: "Let us keep listening recordings for ninety days",
		body: "Thirty days are over before a monthly circle has met twice. Ninety would let us hear the same customer again.",
		supporters: 8,
		raised: {
			days: 80,
			note: "The circle asks for it at every meeting.",
			answers: [
				{
					state: "declined",
					days: 45,
					reason:
						"Customers are told thirty days, and data protection holds us to it. A written summary may be kept for a year: use the template of the circle.",
				},
			],
		},
	},
	{
		key: "accessibles",
		community: "contenus-accessibles",
		by: 5,
		days: 120,
		language: "fr",
		title: "Un vérificateur de contraste dans l'outil de publication",
		body: "Aujourd'hui, on copie les couleurs dans un site externe. Le vérificateur existe déjà dans l'outil de maquette : il suffirait de le proposer à la publication.",
		supporters: 13,
		answer: "Chez nous, la moitié des retours de relecture concernent le contraste.",
		raised: {
			days: 102,
			note: "Treize soutiens, et l'équipe outils estime le travail à deux semaines.",
			answers: [
				{ state: "planned", days: 88, reason: "Retenu pour la version d'octobre de l'outil de publication." },
				{
					state: "done",
					days: 30,
					reason:
						"Le vérificateur est dans l'outil depuis le 1er du mois : un avertissement s'affiche avant la publication.",
				},
			],
		},
	},
	{
		key: "boutique",
		community: "accueil-en-boutique",
		by: 4,
		days: 12,
		language: "fr",
		title: "Afficher l'heure d'attente à l'entrée des boutiques",
		body: "Les clients acceptent d'attendre vingt minutes quand ils le savent. Lille l'a essayé sur une ardoise pendant un mois : moins de départs, et des conversations qui commencent mieux.",
		supporters: 9,
		raised: { days: 3, note: "L'essai de Lille est écrit dans une bonne pratique ; trois boutiques veulent suivre." },
	},
	{
		key: "thirty",
		community: "customer-care-writing",
		by: 9,
		days: 5,
		language: "en",
		title: "Thirty quiet minutes a week to rewrite one template",
		body: "Nobody has time for it, so nobody does it. Half an hour in the calendar of each team, the same for everybody, would be a start.",
		supporters: 7,
	},
	{
		key: "bilingue",
		community: "writing-in-two-languages",
		by: 3,
		days: 8,
		language: "fr",
		title: "Un glossaire commun français-anglais pour les courriers",
		body: "Nous traduisons « mise en demeure » de quatre façons. Un glossaire d'une page, tenu à jour par deux personnes, suffirait.",
		supporters: 6,
	},
];
