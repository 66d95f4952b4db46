/** Two questions to those who came. */
export const feedback = {
	title: "Two questions",
	lede: "What you think of “{title}”. Those who organise it see the sum of the answers, from five on, and never who said what.",
	useful: "Was it useful?",
	scale: { s1: "1 · Not at all", s2: "2 · A little", s3: "3 · Somewhat", s4: "4 · Useful", s5: "5 · Very useful" },
	willApply: "Will you apply it?",
	words: { yes: "Yes, I will apply it", no: "Not for now" },
	send: "Send",
	changeable: "You can change your answers for 30 days after the meetup.",
	panel: {
		title: "You were there",
		ask: "Two questions, two clicks: was it useful?",
		answer: "Answer",
		change: "Change what you answered",
		thanks: "Thank you for your answer.",
	},
	noted: "Thank you: it is noted.",
} as const;
