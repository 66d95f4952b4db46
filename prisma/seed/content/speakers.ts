import type { SpeakerKind, SpeakerStage } from "@/prisma/generated/enums";
import type { CastKey } from "../regulars";

/** A talk on the board of the social media managers. */
export interface SpeakerText {
	stage: SpeakerStage;
	/** Days since it came to its stage. */
	daysAgo: number;
	kind: SpeakerKind;
	/** A member of the cast, or the name of somebody from outside. */
	by?: CastKey;
	name?: string;
	email?: string;
	company?: string;
	subject: string;
	abstract: string;
	biography?: string;
	needs?: string;
	brief?: string;
	conflictNote?: string;
	/** The edition: the coming or the last one. */
	at?: "coming" | "last";
	/** A member's proposal, with the opinions of Claire and Ben. */
	proposedBy?: CastKey;
	ratings?: { claire?: readonly [stars: number, note?: string]; ben?: readonly [stars: number, note?: string] };
}

const BRIEF = `You have forty minutes, ten of them for questions. There are about sixty people in the room, twenty in Tunis and a good hundred online, so please repeat each question before you answer it.

The room is step-free, the lectern has a laptop with your slides, and there is a lapel microphone. Come at half past one and ask for Claire.`;

export const speakerTexts: SpeakerText[] = [
	{
		stage: "idea",
		daysAgo: 3,
		kind: "industry",
		name: "Ingrid Solberg",
		company: "Fjordlinje Ferries",
		subject: "One ferry is late and four thousand people ask why",
		abstract:
			"They answer every passenger by name within ten minutes when a crossing is cancelled. Nobody knows how they do it with nine people.",
	},
	{
		stage: "idea",
		daysAgo: 9,
		kind: "peer_company",
		name: "Mateusz Zieliński",
		company: "Telwia",
		subject: "What we lost when we automated the first answer",
		abstract: "He wrote about it in the spring: complaints fell, and then so did trust.",
		conflictNote: "Telwia answers the same tender as our Polish colleagues in May. Ask Marek before writing.",
	},
	{
		stage: "contacted",
		daysAgo: 6,
		kind: "industry",
		name: "Dr Amara Nwosu",
		email: "amara.nwosu@example.org",
		company: "Leeside University",
		subject: "Why an apology from a company sounds like one",
		abstract: "A linguist who has read forty thousand corporate apologies. Claire wrote to her on Monday.",
	},
	{
		stage: "proposed",
		daysAgo: 4,
		kind: "internal",
		by: "lucia",
		subject: "A one-page charter for people who stay four weeks",
		abstract:
			"Six temporary colleagues answered from our account during the launch. I show the page we gave them, the three times it failed, and the page as it is now.",
		at: "coming",
		proposedBy: "lucia",
		ratings: {
			claire: [5, "Short, concrete, and everybody has temporary staff in December."],
			ben: [4, "Good. I would ask her to bring one of the six."],
		},
	},
	{
		stage: "proposed",
		daysAgo: 2,
		kind: "internal",
		by: "olfa",
		subject: "Forty words, a year later",
		abstract:
			"What happened to the template once a hundred people used it: the words that crept back in, and the two countries that changed the order of the lines.",
		at: "coming",
		proposedBy: "olfa",
		ratings: { ben: [3, "She spoke at the last two. Perhaps in the spring."] },
	},
	{
		stage: "confirmed",
		daysAgo: 5,
		kind: "peer_company",
		name: "Jonas Weber",
		by: "jonas",
		company: "Nordia",
		subject: "The apology that worked, and the eleven that did not",
		abstract:
			"Twelve apologies after the same outage, sent to twelve groups of customers. One of them brought people back, and it was the shortest.",
		biography: "Jonas looks after care at Nordia and keeps a collection of bad apologies, most of them his own.",
		needs: "Sound from the laptop, for two recordings of thirty seconds.",
		at: "coming",
	},
	{
		stage: "briefed",
		daysAgo: 1,
		kind: "internal",
		by: "ben",
		subject: "Two hundred answers read aloud",
		abstract: "Ten minutes of listening to ourselves. It is less funny than it sounds.",
		brief: BRIEF,
		at: "coming",
	},
	{
		stage: "delivered",
		daysAgo: 40,
		kind: "industry",
		name: "Marta Nowak",
		email: "marta.nowak@example.org",
		company: "Stacja Radio",
		subject: "Live on air, with no delete button",
		abstract: "What a presenter does with the sentence that has already left.",
		biography: "Marta has presented the morning programme for eleven years.",
		brief: BRIEF,
		at: "last",
	},
	{
		stage: "thanked",
		daysAgo: 37,
		kind: "peer_company",
		name: "Owen Pritchard",
		email: "owen.pritchard@example.org",
		company: "Valley Water",
		subject: "Telling a valley that its water is brown",
		abstract: "Three days, nine villages, one sentence that everybody understood.",
		biography: "Owen wrote that sentence.",
		brief: BRIEF,
		at: "last",
	},
	{
		stage: "declined",
		daysAgo: 20,
		kind: "industry",
		name: "Solène Aubert",
		email: "solene.aubert@example.org",
		company: "Atelier Aubert",
		subject: "Drawing a complaint",
		abstract: "She liked the idea and is away until the summer. Worth asking again in June.",
	},
];
