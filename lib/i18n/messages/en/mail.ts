export const mail = {
	footer: "You receive this because of something you do in the communities of {organisation}.",
	greeting: "Hello {givenName},",
	reason: "What the organiser says: {reason}",
	/** What is told by mail as well as in the inbox. */
	told: {
		membershipRequested: {
			subject: "{person} asks to join {community}",
			text: "{person} would like to join {community}. You can say yes or no on the page of its members.",
			action: "Answer the request",
		},
		membershipAccepted: {
			subject: "Welcome to {community}",
			text: "You are now a member of {community}: read what is there, ask your question, come to the next meetup.",
			action: "Go to the community",
		},
		membershipInvited: {
			subject: "{actor} invites you to {community}",
			text: "{actor} would like to have you in {community}. Have a look, then join or decline on its page.",
			action: "See the community",
		},
		meetupChanged: {
			subject: "Changed: {title}",
			text: "“{title}”, a meetup of {community}, has changed: it is now on {when}. Look at its page for the place and the agenda. If you have a seat, the file with this mail updates your calendar.",
			action: "See what changed",
		},
		meetupCancelled: {
			subject: "Cancelled: {title}",
			text: "“{title}”, planned for {when}, will not take place. You have nothing to do: the attached file takes it out of your calendar, if it is there.",
			action: "See the meetup",
		},
		feedbackAsked: {
			subject: "Two questions about {title}",
			text: "Thank you for coming to “{title}”. Was it useful, and will you apply it? Two clicks tell those who organise it. What was shown is on the meetup’s page.",
			action: "Answer the two questions",
		},
		hostMessage: {
			subject: "{subject} ({title})",
			text: "{actor} writes to those who have a seat at “{title}”:",
			action: "Open the meetup",
		},
		nominationGranted: {
			subject: "You are champion of {topic}",
			text: "A colleague proposed you, with evidence, and the hub agreed: you are now champion of {topic}. It shows on your profile and beside what you write.",
			action: "See the champions",
		},
	},
} as const;
