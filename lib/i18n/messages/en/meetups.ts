export const meetups = {
	mail: {
		goingSubject: "Your seat: {title}",
		going:
			"You have a seat at “{title}” ({community}), in {venue}. The file with this mail puts it into your calendar.",
		promotedSubject: "A seat is yours: {title}",
		promoted:
			"A seat has come free at “{title}” ({community}), in {venue}, and you were next in line. It is yours. The file with this mail puts it into your calendar.",
		waitlistedSubject: "You are {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} in line: {title}",
		waitlisted:
			"“{title}” ({community}) is full in {venue}. You are {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} in line.",
		promise:
			"When a seat comes free, it goes to the first in line, and you receive a mail. Until then you can leave the line on the meetup's page.",
		giveBack:
			"If you cannot come after all, give your seat back on the meetup's page: somebody else may be waiting for it.",
		when: "{day}, {from} to {to} ({city} time)",
		whenForYou: "For you, in {city}: {instant}",
		joinAt: "To join: {address}",
		open: "Open the meetup",
	},
} as const;
