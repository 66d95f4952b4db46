export const seatMail = {
	/** Titles of events in a person's own calendar. */
	calendar: {
		waitlisted: "Waitlist: {title}",
		offered: "Seat offered: {title}",
	},
	mail: {
		goingSubject: "You’re going: {title}",
		going: "You have a seat at “{title}”, a meetup of {community}. The attached file adds it to your calendar.",
		goneSubject: "Seat cancelled: {title}",
		gone: "You have cancelled your seat at “{title}”, a meetup of {community}. The attached file removes it from your calendar.",
		seatedSubject: "You have a seat: {title}",
		seated:
			"An organiser gave you a seat at “{title}”, a meetup of {community}. The attached file adds it to your calendar.",
		movedSubject: "Your seat has moved: {title}",
		moved:
			"An organiser moved your seat at “{title}”, a meetup of {community}, to this venue: {venue}. The attached file changes it in your calendar.",
		acceptedSubject: "Your request was accepted: {title}",
		accepted:
			"The organisers accepted your request: you have a seat at “{title}”, a meetup of {community}. The attached file adds it to your calendar.",
		companionsSubject: "Who comes with you has changed: {title}",
		companions: "You changed who comes with you to “{title}”, a meetup of {community}.",
		alone: "Nobody comes with you.",
		reopenedSubject: "Your request is open again: {title}",
		reopened:
			"The organisers took back their answer to your request for a seat at “{title}”, a meetup of {community}. They will answer again.",
		outOfSightRequest: "You can no longer open “{title}”, so your request for a seat there is closed.",
		provisionalSubject: "Seat reserved: {title}",
		provisional:
			"You are signed up for the series: a seat is reserved for you at “{title}”, a meetup of {community}. We will ask you to confirm 14 days before.",
		offeredSubject: "A seat is offered to you: {title}",
		offered:
			"A seat is now free at “{title}”, a meetup of {community}, and you are next on the waitlist. It is reserved for you until {until}.",
		offerPasses: "Accept or decline it on the meetup’s page. If you don’t answer, it is offered to the next person.",
		answerOffer: "Accept or decline",
		confirmSubject: "Confirm your seat: {title}",
		confirm:
			"You are signed up for “{title}”, a meetup of {community}, with the whole series. Confirm by {until} to keep your seat.",
		confirmPasses: "If you don’t answer, your seat is released to the waitlist.",
		confirmSeat: "Confirm on the meetup’s page",
		outOfSightSubject: "You no longer have a place: {title}",
		outOfSight: "You can no longer open “{title}”, so your place there was given back.",
		calendarFollows: "The attached file removes it from your calendar.",
		ending: {
			offer_lapsed: {
				subject: "Offer expired: {title}",
				text: "You did not accept the seat offered at “{title}”, a meetup of {community}, in time. It has been offered to the next person.",
			},
			not_confirmed: {
				subject: "Your seat was released: {title}",
				text: "You were signed up for “{title}”, a meetup of {community}, with the whole series. You did not confirm, so your seat was released to the waitlist.",
			},
			not_speaking: {
				subject: "Your speaker’s seat was released: {title}",
				text: "Your talk at “{title}”, a meetup of {community}, is no longer planned. Your speaker’s seat has been released.",
			},
			removed: {
				subject: "You no longer have a seat: {title}",
				text: "An organiser removed you from the list of “{title}”, a meetup of {community}.",
			},
			refused: {
				subject: "No seat this time: {title}",
				text: "The organisers could not accept your request for a seat at “{title}”, a meetup of {community}.",
			},
			not_answered: {
				subject: "Your request was not answered: {title}",
				text: "“{title}”, a meetup of {community}, has begun, and nobody had answered your request for a seat. We are sorry; the organisers have been told.",
			},
		},
		reminder: {
			week: "In a week: {title}",
			day: "Tomorrow: {title}",
			hour: "In an hour, online: {title}",
			text: "You have a seat at “{title}”, a meetup of {community}, in {venue}.",
		},
		askAgain: "You can book a seat or join the waitlist again on the meetup’s page.",
		waitlistedSubject: "{position, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} on the waitlist: {title}",
		waitlisted:
			"“{title}”, a meetup of {community}, is full at the venue you chose. You are {position, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} on the waitlist.",
		promise:
			"When a seat becomes free, it is offered to the first person on the waitlist, by email. Until then you can leave the waitlist on the meetup’s page.",
		giveBack: "If you can’t make it, cancel your seat on the meetup’s page: someone else may be waiting for it.",
		when: "{day}, {from} to {to} ({city} time)",
		whenForYou: "Your time: {instant}",
		withYou: "With you: {names}.",
		joinAt: "Join online: {address}",
		open: "Open the meetup",
	},
} as const;
