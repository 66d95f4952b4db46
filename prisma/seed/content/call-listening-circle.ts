import { answer, ask, type CommunityText, discuss, re } from "./shape";

export const callListeningCircle: CommunityText = {
	slug: "call-listening-circle",
	name: "Call listening circle",
	summary: "We listen to calls together, with consent, and talk about what we heard before what we scored.",
	about: `Quality used to arrive as a grid with red cells. Here it starts with a call and a cup of tea.

Four rules: the adviser chose the call, we listen to all of it, we begin with what worked, and nobody takes notes for a file.`,
	kind: "practice",
	visibility: "open",
	languages: ["en"],
	topic: "team-leading",
	unit: "poland",
	createdDaysAgo: 440,
	stages: [
		["coalescing", 440],
		["active", 360],
		["coalescing", 70],
	],
	managers: ["katarzyna"],
	moderators: ["agnieszka"],
	readers: ["piotr", "gilles", "pilar", "ruth", "lucia", "hichem"],
	size: 48,
	draws: { poland: 12, spain: 3, "care-training": 6, tunisia: 2, care: 1 },
	threads: [
		ask(
			"katarzyna",
			5.2,
			"Who could host the next circle in Warsaw?",
			"I have moved to the evening team until the spring and cannot open the room at four. We have already skipped two editions. It takes one hour, a loudspeaker and somebody who is not anybody's boss.",
		),
		discuss(
			"agnieszka",
			31,
			"We listened to the silence",
			"Thirty-four seconds of it, after the customer said “my husband used to do this”. Our adviser waited. In the grid it counted as dead air, minus two points. In the circle nobody spoke for a while either. We changed the grid.",
			re("pilar", 3, "Please send me the changed grid. And congratulate your adviser."),
			re("gilles:en", 24, "We have the same line in Paris. I have proposed to remove it, with your story."),
			re("ruth", 28, "This is why the circle exists."),
		),
		ask(
			"pawel",
			84,
			"Can sales listen too, or does it spoil things?",
			"My coaches want to come. I am afraid they will hear a missed sale in every call.",
			answer(
				"katarzyna",
				5,
				"Come, two at most, and speak last. The first time they will hear missed sales. The second time they hear the customer.",
			),
			re("pawel", 120, "Went twice. You were right about the second time."),
		),
		ask(
			"hichem:en",
			160,
			"How do you ask customers for consent without scaring them?",
			"“This call may be used for training” makes people speak like at the police station.",
			answer(
				"agnieszka",
				4,
				"We ask afterwards. “I would like to learn from this call with colleagues, may I keep it for a month?” Eight out of ten say yes, and the others thank us for asking.",
			),
			re("olivier:en", 22, "Afterwards, one month, written in the file. Approved."),
		),
		discuss(
			"katarzyna",
			330,
			"First circle: nine people, one call, an hour gone",
			"I had prepared six calls. We never left the first one. An adviser heard herself say “as I already told you” and laughed, then everybody admitted theirs.",
			re("ruth", 6, "One call is plenty. Keep the other five for rainy days."),
		),

		discuss(
			"gilles:en",
			205,
			"What sales people hear, what advisers hear",
			"Same call, two circles. Sales heard three openings. Advisers heard a woman who wanted to be sure that her father's number would survive. Both were right, and only one of them called her back.",
			re("katarzyna", 3, "I will read this aloud at the next one."),
			re("pawel", 25, "Fair. Very fair."),
		),
	],
	practices: [
		{
			title: "One call, one hour, tea",
			by: "katarzyna",
			tags: "call listening, ritual",
			daysAgo: 310,
			edition: 1,
			summary: "A small circle listens to a single call chosen by the adviser, and begins with what worked.",
			context: "Care team in Warsaw, 38 advisers, quality scored on a grid of 27 lines.",
			problem:
				"Scores went up, satisfaction did not. Advisers said they had never heard a whole call of a colleague's.",
			steps: `1. The adviser chooses the call. Good or bad, it is theirs.
2. Six to ten people, nobody's boss among them.
3. Listen to all of it, without stopping. Then one minute of silence.
4. First round: one thing that worked. Second round: one moment you would like to hear again.
5. The adviser speaks last, and keeps the recording or deletes it.
6. No notes, no file, no score.`,
			result:
				"Satisfaction after contact: from 3.8 to 4.2 in five months among those who came at least twice; 3.8 to 3.9 among the others.",
			figure: "3.8 → 4.2",
			figureLabel: "satisfaction after contact, out of 5",
			evidence: "Survey after contact, 1,900 answers, compared by the quality team in Paris.",
			appliesTo: "Calls, and mails read aloud. Needs the customer's consent.",
			reuses: [
				["pilar", 220, "Every other Friday in Madrid, with biscuits."],
				["gilles", 180, "Deux cercles à Paris, l'un avec les réclamations."],
				["hichem", 130],
			],
		},
		{
			title: "Silence is not dead air",
			by: "agnieszka",
			tags: "call listening, hotline",
			daysAgo: 27,
			summary: "Take the silence line out of the quality grid, and teach three silences that help.",
			context: "Quality grid used in three countries since years.",
			problem:
				"Any silence above five seconds cost two points. Advisers filled it with “one moment please” while a customer was looking for words.",
			steps: `1. Take ten calls with silences and sort them in the circle: looking for something, giving time, lost.
2. Only the third kind is a fault.
3. Teach the other two: announce the first, keep the second.
4. Remove the line from the grid. Put a question instead: “Was the silence of use to the customer?”`,
			result: "“I felt rushed” in the survey: from 21% to 13% in six weeks.",
			figure: "21% → 13%",
			figureLabel: "customers who felt rushed",
			appliesTo: "Any quality grid with a line about silence.",
			reuses: [["gilles", 12, "Ligne retirée de la grille française."]],
		},
	],
	series: {
		title: "The circle",
		nth: 1,
		weekday: 3,
		time: "16:00",
		zone: "Europe/Warsaw",
		nextInDays: 9,
		organiser: "katarzyna",
		venues: [
			{ place: "Warszawa Wola", directions: "Room Chopin, 5th floor", capacity: 12 },
			{ place: "online", capacity: 25 },
		],
		coming: 1,
		editions: [
			{
				title: "One call, and nobody takes notes",
				summary: "A first circle: one call chosen by its adviser, one hour, tea.",
				agenda: [
					[10, "Four rules", "katarzyna"],
					[50, "The call"],
				],
				going: [9, 4],
			},
			{
				title: "As I already told you",
				summary: "The sentences we did not know we said.",
				agenda: [
					[10, "Since last time", "agnieszka"],
					[50, "Two calls from the same adviser, a year apart"],
				],
				going: [11, 7],
			},
			{
				title: "Calls that cross a border",
				summary: "A Spanish customer in Warsaw, a Polish one in Madrid, and what politeness does on the way.",
				agenda: [
					[20, "Two calls", "pilar"],
					[40, "Rounds, as usual", "katarzyna"],
				],
				going: [10, 12],
			},
			{
				title: "What the grid does not hear",
				summary: "Three calls with excellent scores and unhappy customers.",
				agenda: [
					[40, "Three calls", "agnieszka"],
					[20, "Rounds"],
				],
				going: [12, 13],
			},
			{
				title: "Coaches on the other side",
				summary: "Coaches bring one of their own coaching calls. Yes, really.",
				agenda: [[60, "Two coaching calls", "katarzyna"]],
				going: [4, 3],
				cancelled: "No host in Warsaw this time. The calls are kept for the next circle.",
			},
			{
				title: "Evening calls",
				summary: "Why people speak differently after eight, and whether we do too.",
				agenda: [[60, "Three evening calls", "agnieszka"]],
				going: [2, 2],
				cancelled: "Still no host. We would rather skip than do it badly.",
			},
			{
				title: "Starting the circle again",
				summary: "One call, one hour, tea. The room is booked, the kettle works, a host is missing.",
				agenda: [
					[10, "Four rules, again"],
					[50, "The call"],
				],
				going: [0, 0],
				draft: true,
			},
		],
	},
};
