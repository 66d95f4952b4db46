/** Two questions to those who came. */
export const feedback = {
	title: "Feedback",
	lede: "Two questions about “{title}”. The organisers see totals only, from five answers on, and never who answered what.",
	useful: "Was it useful?",
	scale: { s1: "1 · Not at all", s2: "2 · A little", s3: "3 · Somewhat", s4: "4 · Useful", s5: "5 · Very useful" },
	willApply: "Will you apply it?",
	words: { yes: "Yes, I will apply it", no: "Not for now" },
	send: "Send",
	changeable: "You can change your answers for 30 days after the meetup.",
	panel: {
		title: "Your feedback",
		ask: "Two quick questions about this meetup.",
		answer: "Give feedback",
		change: "Change my answers",
		thanks: "Thank you for your answer.",
	},
	noted: "Thank you for your feedback.",
} as const;
