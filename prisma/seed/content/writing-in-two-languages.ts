import { announce, answer, ask, type CommunityText, discuss, re } from "./shape";

export const writingInTwoLanguages: CommunityText = {
	slug: "writing-in-two-languages",
	name: "Writing in two languages",
	summary: "Translators, editors and everyone who writes the same thing twice without saying it twice.",
	about: `Translating a bad sentence gives you two bad sentences. We start from what the reader needs, and write it in each language.

Spanish and English, French and Arabic, Polish and whatever arrived this morning. Glossaries are shared, style is not.`,
	kind: "practice",
	visibility: "open",
	languages: ["en"],
	topic: "customer-writing",
	unit: "spain",
	createdDaysAgo: 320,
	stages: [
		["coalescing", 320],
		["active", 210],
	],
	managers: ["diego"],
	moderators: ["alvaro"],
	readers: ["lucia", "camille", "ben", "yasmine", "agnieszka"],
	size: 64,
	draws: { spain: 9, tunisia: 3, poland: 4, communication: 3, care: 1, senegal: 1 },
	threads: [
		ask(
			"diego",
			4.3,
			"Does anyone keep a list of words that must never be translated?",
			"Product names, legal terms, the name of a law. Ours is in my head and in a colleague's, and she retires in the spring.",
			re(
				"camille:en",
				69,
				"Ours has 31 entries, half of them names of laws. I will send it, and please send back what is missing.",
			),
		),
		ask(
			"lucia",
			20,
			"Formal or informal “you” in chat, when the customer switches languages?",
			"She starts in Spanish with “tú”, goes on in English, and comes back to Spanish with “usted” once she is annoyed. I followed her and it felt like dancing.",
			re("alvaro", 3, "Following is right. It is the only rule we have that nobody breaks."),
			answer(
				"diego",
				5,
				"Follow the last form they used, never lead. And when they move to “usted”, read it as a signal: somebody senior should look at the thread.",
			),
			re("lucia", 8, "A signal, of course. I had not seen it."),
		),
		announce(
			"diego",
			24,
			"Next edition: the same apology in four languages",
			"Four of us write the same apology in our own language, from the facts and not from each other. Then a colleague translates each one back. Expect surprises and some blushing.",
			re("katarzyna", 5, "Polish volunteers, with eleven commas."),
		),
		discuss(
			"alvaro",
			50,
			"Write both at once: what happened when we dropped the source text",
			"Two writers, two screens, one brief of five lines. Each writes in their own language and they compare every paragraph. It takes the same time as writing and translating, and for once the English does not smell of Spanish.",
			re(
				"camille:en",
				6,
				"We tried with French and Arabic in Tunis. The Arabic version was better organised, so we rewrote the French.",
			),
			re("diego", 22, "That happens half of the time. It is the best part."),
		),
		ask(
			"agnieszka",
			95,
			"How do you check a language nobody in the room reads?",
			"The vendor sends Ukrainian texts for our customers. I can see that they are long.",
			answer(
				"diego",
				4,
				"Ask two customers, for a gift card, to read it and tell you in their own words what they should do. If both say the same thing, it is fine. Back-translation only proves that the words are there.",
			),
			re("agnieszka", 49, "Done: both understood that they had to come to a shop. They do not. Thank you!"),
		),
		discuss(
			"diego",
			180,
			"Where our glossary disagreed with itself",
			"Eleven entries out of 84 had two translations, both official. We settled nine in an hour with the people who answer the phone. The last two needed a lawyer, and he chose the customers' word. I have his mail framed.",
			re("elodie:en", 9, "Please lend us your lawyer."),
		),
	],
	practices: [
		{
			title: "Two writers, one brief, no source text",
			by: "alvaro",
			tags: "translation, brief",
			daysAgo: 46,
			summary: "Write both languages at the same time from five lines of facts, and compare paragraph by paragraph.",
			context: "Help pages of Spain, in Spanish and English: 40 to 60 new pages a quarter.",
			problem:
				"English was always a translation: longer, later, and slightly off. One help page in three got the comment “I don't understand” in English only.",
			steps: `1. A brief of five lines: who reads, what they want, what they must do, by when, what can go wrong.
2. Two writers, each in their own language, one paragraph at a time.
3. Compare. If one is shorter, the other tries again.
4. Agree on titles last.
5. Someone who answers calls reads both, aloud.`,
			result:
				"“I don't understand” on English pages: from 34% to 12%, the same as in Spanish. Time per page unchanged, 3 h 20.",
			figure: "34% → 12%",
			figureLabel: "readers who don't understand the English page",
			evidence: "Page feedback, 52 pages before and 48 after.",
			appliesTo: "Help pages, mails, letters. Contracts still need a source text and a translator.",
			reuses: [
				["camille", 33, "Français et arabe avec Tunis : la version arabe était mieux construite."],
				["yasmine", 31],
			],
		},
		{
			title: "A glossary with the customer's own words",
			by: "diego",
			tags: "glossary, plain language, translation",
			daysAgo: 44,
			summary: "84 entries, one word per thing, each with a sentence a customer really said.",
			context: "Care and marketing in Spain, two languages, five tools.",
			problem: "“Line”, “number”, “contract” and “account” meant four things or one, depending on the mail.",
			steps: `1. Collect the words customers use in calls. A week of listening is enough.
2. One word per thing. If two teams disagree, the customer's word wins.
3. For each: the sentence it came from, the words it replaces, the translation.
4. Put it where people write, as a suggestion.
5. Reread every six months. Remove before adding.`,
			result: "Calls about bills: 12% fewer. The mail classifier gained four points without being retrained.",
			figure: "-12%",
			figureLabel: "calls about bills",
			evidence: "Call reasons over two quarters.",
			appliesTo: "Every language. The French list is being adapted in Rennes.",
			reuses: [
				["camille", 30, "Adapté au français : 71 entrées, dont douze nouvelles."],
				["lin", 35, "The classifier gained four points."],
				["agnieszka", 31],
			],
		},
		{
			title: "Reading back by two customers",
			by: "agnieszka",
			tags: "proofreading, translation",
			daysAgo: 33,
			summary: "Two customers read a text in their language and say what they would do. If both agree, publish.",
			context: "Ukrainian and English texts for customers in Poland, written by a vendor.",
			problem:
				"Nobody in the team reads Ukrainian. Back-translation looked perfect, and forty people came to a shop for nothing.",
			steps: `1. Two readers who do not know each other, a gift card each, ten minutes.
2. They read, then tell in their own words what they would do next.
3. Same answer twice: publish. Different: rewrite the sentence they disagree on.
4. Keep their words. They make the next brief.`,
			result: "Eleven texts read, four stopped in time. No useless visit since.",
			figure: "4 of 11",
			figureLabel: "texts stopped in time",
			appliesTo: "Any language the team does not read.",
			reuses: [["diego", 29, "Used for Romanian. One of two texts came back."]],
		},
	],
	series: {
		title: "Twice, not translated",
		nth: 2,
		weekday: 3,
		time: "17:00",
		zone: "Europe/Madrid",
		nextInDays: 15,
		organiser: "diego",
		venues: [
			{ place: "Madrid Castellana", directions: "Sala Prado, 4th floor", capacity: 16, host: "diego" },
			{ place: "online", capacity: 60, host: "alvaro" },
		],
		coming: 1,
		editions: [
			{
				title: "One glossary to argue about",
				summary: "Eighty-four words, eleven quarrels. We settle as many as we can before the coffee runs out.",
				agenda: [
					[30, "How the list was made", "diego"],
					[60, "Eleven quarrels, in pairs"],
				],
				going: [8, 14],
			},
			{
				title: "No source text",
				summary: "Two writers, one brief. Live, on a page nobody has seen before.",
				agenda: [
					[45, "Live: one page, two screens", "alvaro"],
					[30, "What the Arabic version taught us", "yasmine"],
				],
				going: [11, 22],
			},
			{
				title: "The same apology in four languages",
				summary: "Four apologies written from the same facts, then translated back by a colleague.",
				agenda: [
					[15, "The facts", "diego"],
					[50, "Four apologies, four mirrors", "katarzyna"],
					[25, "What to keep in each language"],
				],
				going: [9, 17],
			},
		],
	},
};
