/** Champions who stand behind a practice. */
export const endorsements = {
	title: "Endorsed by champions",
	by: "{name}, champion, {day}",
	button: "Endorse it",
	dialogTitle: "Endorse this practice",
	text: "As a champion you stand behind it: your name and your sentence are shown on the card, and search ranks it a little higher.",
	words: "Why you stand behind it",
	hint: "A sentence, for example where you have seen it work.",
	said: "Thank you: your endorsement is shown on the card.",
	takeBack: "Take it back",
	takenBack: "Your endorsement is taken back.",
} as const;
