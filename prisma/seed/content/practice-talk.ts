import type { Locale } from "@/lib/i18n/locales";

/** A question or a comment about a card, by its title. */
export interface TalkText {
	community: string;
	about: string;
	kind: "question" | "discussion";
	language: Locale;
	title: string;
	body: string;
	daysAgo: number;
	answer?: string;
	isAccepted?: boolean;
}

export const TALK: readonly TalkText[] = [
	{
		community: "customer-care-writing",
		about: "Answering complaints in forty words",
		kind: "question",
		language: "en",
		title: "What do you do when the date is not known?",
		body: "Line three asks for a day. Our network team often cannot give one before they have seen the cable. Do you leave the line out?",
		daysAgo: 12,
		answer:
			"We give the day on which we will know: “On Thursday I will tell you the date of the repair.” Nobody complained about that so far, and we do have to call on Thursday.",
		isAccepted: true,
	},
	{
		community: "customer-care-writing",
		about: "Answering complaints in forty words",
		kind: "discussion",
		language: "fr",
		title: "Cela tient aussi pour les avis publics",
		body: "Trois semaines d'essai sur les avis des boutiques : mêmes quatre lignes, sans le numéro de dossier. Les gens remercient sous la réponse, ce qui n'arrivait jamais.",
		daysAgo: 5,
		answer: "Merci ! Le prénom aussi, en public ? Chez nous les équipes hésitaient.",
	},
	{
		community: "customer-care-writing",
		about: "Templates that expire",
		kind: "question",
		language: "en",
		title: "Who is asked when the owner of a template is on leave?",
		body: "Two of ours turned yellow in August, and nobody noticed before September.",
		daysAgo: 4,
	},
	{
		community: "repondre-aux-reclamations",
		about: "Dire ce qui a changé",
		kind: "question",
		language: "fr",
		title: "Et quand le métier ne répond pas ?",
		body: "L'étape 1 suppose qu'on nous réponde. La moitié de nos questions restent sans suite au bout d'une semaine.",
		daysAgo: 7,
		answer:
			"On l'écrit tel quel dans le fichier partagé : « pas de réponse du métier ». Depuis que la colonne est lue en réunion, les réponses arrivent en deux jours.",
		isAccepted: true,
	},
];
