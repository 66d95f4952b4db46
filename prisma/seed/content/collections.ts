import type { Locale } from "@/lib/i18n/locales";

export interface CollectionToMake {
	language: Locale;
	title: string;
	summary: string;
	intro: string;
	/** The community of its first practice looks after it; else the hub. */
	isOfCommunity: boolean;
	/** Left as a draft. */
	isDraft?: true;
	/** Pinned on the pages of the communities of its practices. */
	isPinned?: true;
	/** Titles of practices, in order, with the word on why each is there. */
	entries: readonly (readonly [title: string, note?: string])[];
}

export const COLLECTIONS: readonly CollectionToMake[] = [
	{
		language: "en",
		title: "Your first month answering customers",
		summary: "Six practices for people who are new at the desk, in the order in which you will need them.",
		intro:
			"Read **one a day**, and try it the same day. Nobody expects you to write like this in the first week.\n\n- Week 1: the first two, with somebody beside you\n- Weeks 2 and 3: one practice for each new kind of letter\n- Week 4: choose one and tell your team what you would change in it",
		isOfCommunity: false,
		entries: [
			["Answering complaints in forty words", "Begin here: everything else builds on it."],
			["A refund mail in five sentences", "The letter that you will write most often."],
			["Templates that expire", "Before you save your first template."],
			["Three mails, then a call, then three lines", "When writing does not help any more."],
			["Silence is not dead air", "Listen to one call before you take your own."],
			["Ten cases before you trust it"],
		],
	},
	{
		language: "fr",
		title: "Une réclamation, du premier jour à la réponse",
		summary: "Le chemin d’une réclamation, étape par étape, avec ce qui a fait ses preuves à chacune.",
		intro:
			"Cette collection suit **l’ordre du dossier** : du SMS du premier jour à la phrase qui dit ce qui a changé. Ouvrez-la à l’étape où vous êtes.",
		isOfCommunity: true,
		isPinned: true,
		entries: [
			["Le SMS du premier jour", "Avant toute chose : dire que c’est bien arrivé."],
			["La chronologie avant la réponse", "Dix minutes qui en font gagner trente."],
			["Répondre à la question posée, pas au motif de l'outil"],
			["Deux questions pour un geste juste", "Quand il faut réparer."],
			["Dire ce qui a changé", "La dernière phrase, celle dont on se souvient."],
		],
	},
	{
		language: "en",
		title: "When something breaks",
		summary: "What to say to customers and to colleagues in the first hours of an outage.",
		intro:
			"For whoever is on duty. **Print the booklet** and keep it where you are when the network is not: that is when you need it.",
		isOfCommunity: true,
		entries: [
			["A first sentence in fifteen minutes", "Set a timer."],
			["L'interne, quatre minutes avant", "Colleagues must not read it in the news."],
			["La hotline quatre minutes avant"],
			["The repair time stays in the truck", "What not to promise."],
			["The sign to resume, written when you pause"],
			["Le récit de panne que les clients peuvent lire", "The day after."],
		],
	},
	{
		language: "fr",
		title: "Prendre une équipe : les dix premières semaines",
		summary: "Pour qui devient responsable de ses collègues.",
		intro: "",
		isOfCommunity: true,
		isDraft: true,
		entries: [
			["Passer cheffe de ses collègues : les trois premières semaines"],
			["Neuf heures, sept minutes", "Un rituel simple pour commencer."],
			["L'entretien au crayon"],
			["Le calendrier des cent jours sur une seule page"],
		],
	},
];

/** A folder of pages as a team had it before: it is imported, and its report shows what was not understood. */
export const OLD_WIKI: Readonly<Record<string, string>> = {
	"wiki/index.md":
		"---\ntitle: How we answer in the evening\ntags: [evening, desk]\nreviewed: 2024-05-02\n---\n\n# How we answer in the evening\n\n## Context\n\nFrom six in the evening one person answers for three brands.\n\n## Steps\n\n1. Open [the list of calls](calls/list.md)\n2. Answer what cannot wait\n3. Leave a note for the morning, see [[Morning notes]]\n\n## Result\n\nNobody waits for longer than twenty minutes.\n",
	"wiki/calls/list.md":
		"---\ntitle: The list of calls that cannot wait\ntags: [evening]\nmood: calm\n---\n\n## Context\n\nNot every call can wait until morning.\n\n## Steps\n\n- No line for somebody who is ill\n- A lost phone\n- A shop without a till\n\nThe map is in [the old tool](map.drawio).\n",
	"wiki/calls/morning-notes.md":
		"---\ntitle: Morning notes\n---\n\n## Context\n\nThe morning team was asked everything a second time.\n\n## Steps\n\nWrite three lines: who called, what was said, what they expect. Back to [the start](../index.md).\n\n<Callout>Never the customer's number in the title.</Callout>\n",
};
