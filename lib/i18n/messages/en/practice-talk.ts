/** Questions and comments about a practice. */
export const practiceTalk = {
	about: "About the practice",
	title: "Questions and comments",
	none: "Nobody has asked or said anything yet.",
	earlier: "Earlier questions and comments",
	ask: "Ask a question",
	comment: "Comment",
	membersOnly: "Members of its community ask and comment:",
} as const;
