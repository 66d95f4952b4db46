export const seatMail = {
	mail: {
		goingSubject: "Your seat: {title}",
		going: "You have a seat at “{title}”, a meetup of {community}. The file with this mail puts it into your calendar.",
		goneSubject: "Your seat is given back: {title}",
		gone: "You have given back your seat at “{title}”, a meetup of {community}. The file with this mail takes it out of your calendar.",
		seatedSubject: "A seat for you: {title}",
		seated:
			"An organiser gave you a seat at “{title}”, a meetup of {community}. The file with this mail puts it into your calendar.",
		provisionalSubject: "Set aside for you: {title}",
		provisional:
			"You are counted in for the series: a seat is set aside for you at “{title}”, a meetup of {community}. We will ask you 14 days before whether you come.",
		offeredSubject: "A seat is kept for you: {title}",
		offered:
			"A seat has come free at “{title}”, a meetup of {community}, and you are next in line. We keep it for you until {until}.",
		offerPasses:
			"Accept it on the meetup’s page, or leave it to the next in line. Without an answer it passes on by itself.",
		answerOffer: "Accept or leave the seat",
		confirmSubject: "Will you come? {title}",
		confirm:
			"You are counted in for “{title}”, a meetup of {community}. Say by {until} that you come, and the seat stays yours.",
		confirmPasses: "Without your word it is released to those who wait.",
		confirmSeat: "Answer on the meetup’s page",
		ending: {
			offer_lapsed: {
				subject: "The seat has passed on: {title}",
				text: "The seat at “{title}”, a meetup of {community}, was kept for you and has now passed to the next in line.",
			},
			not_confirmed: {
				subject: "Your seat was released: {title}",
				text: "You were counted in for “{title}”, a meetup of {community}. As you did not say that you come, your seat has gone to those who wait.",
			},
			not_speaking: {
				subject: "Your seat as a speaker was released: {title}",
				text: "Your talk at “{title}”, a meetup of {community}, is no longer planned. The seat you had as its speaker has been released.",
			},
			removed: {
				subject: "You no longer have a seat: {title}",
				text: "An organiser took you off the list of “{title}”, a meetup of {community}.",
			},
		},
		reminder: {
			week: "In a week: {title}",
			day: "Tomorrow: {title}",
			hour: "In an hour, online: {title}",
			text: "You have a seat at “{title}”, a meetup of {community}, in {venue}.",
		},
		askAgain: "You can take a seat again, or wait for one, on the meetup’s page.",
		waitlistedSubject: "You are {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} in line: {title}",
		waitlisted:
			"“{title}”, a meetup of {community}, is full in the place you chose. You are {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} in line.",
		promise:
			"When a seat comes free, it goes to the first in line, and you receive a mail. Until then you can leave the line on the meetup’s page.",
		giveBack:
			"If you cannot come after all, give your seat back on the meetup’s page: somebody else may be waiting for it.",
		when: "{day}, {from} to {to} ({city} time)",
		whenForYou: "For you: {instant}",
		joinAt: "To join: {address}",
		open: "Open the meetup",
	},
} as const;
