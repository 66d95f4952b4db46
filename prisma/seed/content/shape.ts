import type { CommunityKind, CommunityVisibility, PracticeStatus, Stage } from "@/prisma/generated/enums";
import type { DemoLanguage } from "../language";
import type { RegularKey } from "../regulars";

/** The author. A person writes in the language of their profile; `"olfa:en"` says that this text is in English. */
export type Voice = RegularKey | `${RegularKey}:fr` | `${RegularKey}:en`;

export interface ReplyText {
	by: Voice;
	/** Hours after the post. A reply at night or on Sunday moves to the next working morning. */
	hours: number;
	text: string;
	accepted?: true;
}

export interface ThreadText {
	kind: "question" | "discussion" | "announcement";
	by: Voice;
	/** Below 2.2 it is exact; otherwise the text is written in a working hour of that day. */
	daysAgo: number;
	title: string;
	body: string;
	replies: ReplyText[];
	/** No late replies are added: the subject is too specific. */
	isClosed?: true;
}

/** Reuse: who, how many days ago, the result, and what they adapted. */
type ReuseText = readonly [
	by: Voice,
	daysAgo: number,
	result?: string,
	more?: { adapted?: string; advice?: "yes" | "with_changes" | "no" },
];

export interface PracticeText {
	title: string;
	by: Voice;
	/** The contact, when it is not the author. */
	contact?: RegularKey;
	/** First published; begun, for a draft. */
	daysAgo: number;
	status?: PracticeStatus;
	summary: string;
	context: string;
	problem: string;
	steps: string;
	result: string;
	figure?: string;
	/** What the figure measures. */
	figureLabel?: string;
	evidence?: string;
	appliesTo?: string;
	topic?: TopicSlug;
	/** Separated by commas. */
	tags?: string;
	/** The number of the edition it was captured from. */
	edition?: number;
	reuses?: ReuseText[];
	/** The text of the card before its revision. */
	earlier?: { revisedDaysAgo: number; by?: RegularKey; result: string; figure?: string };
}

type AgendaText = readonly [minutes: number, title: string, speaker?: RegularKey | `${string} ${string}`];

export interface VenueText {
	/** The name of a site, or "online". */
	place: string;
	directions?: string;
	capacity: number;
	host?: RegularKey;
}

export interface EditionText {
	title: string;
	by?: Voice;
	summary: string;
	about?: string;
	agenda: AgendaText[];
	/** People going, by venue; for a coming edition those so far. */
	going: number[];
	/** People waiting at the first venue. */
	waiting?: number;
	venues?: VenueText[];
	/** Why it was cancelled. */
	cancelled?: string;
	draft?: true;
}

export interface SeriesText {
	title: string;
	/** The nth such weekday of the month, 1 for Monday. */
	nth: 1 | 2 | 3 | 4;
	weekday: 1 | 2 | 3 | 4 | 5;
	time: `${number}:${number}`;
	zone: string;
	/** The next edition is on the first such day at least this many days ahead. */
	nextInDays: number;
	organiser: RegularKey;
	venues: VenueText[];
	/** Oldest first, two months apart. */
	editions: EditionText[];
	/** How many of them, at the end, are still to come. */
	coming: number;
}

export interface CommunityText {
	slug: string;
	name: string;
	summary: string;
	about: string;
	kind: CommunityKind;
	visibility: CommunityVisibility;
	languages: readonly DemoLanguage[];
	topic?: TopicSlug;
	/** Code of the unit that sponsors it. */
	unit?: string;
	createdDaysAgo: number;
	archivedDaysAgo?: number;
	/** Each stage with how long ago it began, oldest first. */
	stages: (readonly [Stage, daysAgo: number])[];
	managers: [RegularKey, ...RegularKey[]];
	moderators?: RegularKey[];
	/** Regulars who are members without having written. */
	readers?: RegularKey[];
	/** Open requests: who, how many days ago, and their message. */
	requests?: (readonly [RegularKey, daysAgo: number, note: string])[];
	/** Invited by the first manager, without an answer yet. */
	invited?: (readonly [RegularKey, daysAgo: number])[];
	/** About how many members it has today. */
	size: number;
	/** Units of its members with a weight; a unit includes those below it. */
	draws: Record<string, number>;
	threads: ThreadText[];
	practices: PracticeText[];
	series?: SeriesText;
}

export const topics = {
	"customer-writing": { fr: "Écrire aux clients", en: "Writing to customers" },
	complaints: { fr: "Réclamations", en: "Complaints" },
	"social-media": { fr: "Médias sociaux", en: "Social media" },
	data: { fr: "Données et récit", en: "Data and stories" },
	"team-leading": { fr: "Animer une équipe", en: "Leading a team" },
	training: { fr: "Accueil et formation", en: "Onboarding and training" },
	accessibility: { fr: "Accessibilité", en: "Accessibility" },
	incidents: { fr: "Crises et incidents", en: "Crises and incidents" },
	ai: { fr: "Intelligence artificielle", en: "Artificial intelligence" },
	selling: { fr: "Vente et négociation", en: "Selling and negotiating" },
	messaging: { fr: "Messagerie", en: "Messaging" },
	planning: { fr: "Horaires et plannings", en: "Schedules and planning" },
	security: { fr: "Sécurité", en: "Security" },
} as const;

export type TopicSlug = keyof typeof topics;

const thread =
	(kind: ThreadText["kind"]) =>
	(by: Voice, daysAgo: number, title: string, body: string, ...replies: ReplyText[]): ThreadText => ({
		kind,
		by,
		daysAgo,
		title,
		body,
		replies,
	});

export const ask = thread("question");
export const discuss = thread("discussion");
export const announce = thread("announcement");
/** For a thread in which short general replies would not fit. */
export const closed = (text: ThreadText): ThreadText => ({ ...text, isClosed: true });

export const re = (by: Voice, hours: number, text: string): ReplyText => ({ by, hours, text });
/** The reply that the asker then accepts as the answer. */
export const answer = (by: Voice, hours: number, text: string): ReplyText => ({ by, hours, text, accepted: true });
