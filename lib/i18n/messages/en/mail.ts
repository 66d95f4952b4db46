export const mail = {
	/** Why somebody gets a mail, by kind. */
	why: {
		signIn:
			"You receive this email because somebody asked for a sign-in link with this address. If it was not you, you need do nothing.",
		seat: "You receive this email because of your seat, your offer or your place on the waitlist. You change it on the meetup’s page.",
		reminder: "You receive this reminder because you have a seat at this meetup.",
		request: "You receive this email because you manage this community.",
		invitation: "You receive this email because a member invites you to a community of {organisation}.",
		membership:
			"You receive this email because you asked to join this community. You can leave it on its page at any time.",
		manager: "You receive this email because somebody named you manager of this community.",
		communityRequest: "You receive this email because you proposed this community, or because it names you.",
		hub: "You receive this email because you lead the hub of {organisation}.",
		message:
			"You receive this email because you have a seat at this meetup: its organisers write to everyone who has one. If you cancel your seat, you get no more of them.",
		feedback: "You receive this email because you came to this meetup.",
		champion: "You receive this email because a colleague nominated you.",
		speaker:
			"You receive this email because the organisers of a meetup at {organisation} gave this address for its speaker. You can withdraw on the page it links to.",
		guest:
			"You receive this email because {organisation} invited you to a meetup. You can give your seat back on its page.",
		named:
			"You receive this email because somebody replied to you, named you or accepted your answer, or because of a proposal that you support or look after.",
		moderation: "You receive this email because it is about something you wrote or may do in a community.",
		news: "You receive this email because you chose to be told everything of this community.",
		digest: "You receive this summary of your communities at the time you chose.",
		letter:
			"You receive this email because you are a member of this community: its managers write to its members now and then.",
	},
	turnOff: "Turn off emails of this kind",
	choose: "Choose what you are told",
	/** An item of the inbox by mail. */
	itemSubject: "{text} ({community})",
	openItem: "Read it",
	digest: {
		subject: "{others, plural, =0 {{first}} one {{first}, and one more thing} other {{first}, and # more things}}",
		since: "Here is what happened in your communities since {day} that you have not read yet.",
		open: "Open Dandelion",
		more: "{count, plural, one {One more} other {# more}}",
		moreThreads: "More conversations",
		parts: {
			announcements: "Announcements",
			answers: "Answers to you",
			own: "For you",
			meetups: "Meetups",
			threads: "Conversations",
			practices: "Practices",
		},
		seats: "{free, plural, =0 {Full: there is a waitlist} one {One free seat} other {# free seats}}",
		thread:
			"{isNew, select, yes {{replies, plural, =0 {New} one {New, one reply} other {New, # replies}}} other {{replies, plural, one {One new reply} other {# new replies}}}}",
	},
	off: {
		title: "Turn off emails",
		text: "You will no longer get emails of this kind: {kind}.",
		done: "Done. You no longer get emails of this kind: {kind}.",
		button: "Turn off these emails",
		choose: "Choose your emails",
		incomplete:
			"This link is incomplete. Open it again from the email, or choose your emails on your profile, under “Notification settings”.",
	},
	picture: "Picture",
	greeting: "Hello {givenName},",
	reason: "Message from the organisers: {reason}",
	/** What is told by mail as well as in the inbox. */
	told: {
		membershipRequested: {
			subject: "{person} asks to join {community}",
			text: "{person} would like to join {community}. You can accept or decline on the members page.",
			action: "Answer the request",
		},
		caseDecided: {
			subject:
				"{text, select, published {Your first text is published} hide {A text of yours was hidden} remove {A text of yours was removed} other {A decision about a text of yours}}",
			text: "{text, select, published {Moderators looked at your first text in a community, and it is published now.} hide {Moderators have hidden a text of yours.} remove {Moderators have removed a text of yours.} other {Moderators looked at a text of yours.}}{measure, select, warn { They warn you.} mute { You cannot write in its community for a time.} ban { You are banned from its community.} other {}} The page says why, and how to appeal to somebody else.",
			action: "See the decision",
		},
		appealDecided: {
			subject:
				"{upheld, select, yes {Your appeal: the decision stays} other {Your appeal: the decision was taken back}}",
			text: "Somebody else than who decided looked at your text. {upheld, select, yes {The decision stays.} other {The decision was taken back: your text is back, and what you may do as well.}}",
			action: "See the answer",
		},
		restricted: {
			subject:
				"{kind, select, ban {You were banned from a community} other {You cannot write in a community for a time}}",
			text: "{kind, select, ban {{ends, select, yes {You were banned from a community until {until}. It ends by itself: you can join again afterwards, or ask to.} other {You were banned from a community.}}} other {You cannot write in a community until {until}. It ends by itself.}} Your notifications say which one. The reason:",
			action: "Open Dandelion",
		},
		seatRequestsWait: {
			subject: "{count, plural, one {A request for a seat waits} other {# requests for a seat wait}}: {title}",
			text: "{count, plural, one {Somebody has asked} other {# people have asked}} for a seat at “{title}” ({community}, {when}), and nobody has answered yet. A request that is not answered ends when the meetup begins.",
			action: "Answer the requests",
		},
		membershipRequestedOfHub: {
			subject: "{person} asks to join {community}, which has no manager",
			text: "{person} would like to join {community}. Nobody manages it at the moment: you can answer the request, and name a manager.",
			action: "Answer the request",
		},
		communityWithoutManager: {
			subject: "{community} has no manager any more",
			text: "Nobody who works here manages {community} any more. Name a manager; until then, requests to join come to you.",
			action: "Name a manager",
		},
		requestProposed: {
			subject: "{person} proposes a community: {community}",
			text: "{person} proposes a community, {community}. Read what it is for and who will manage it, then approve it, or decline it with a reason.",
			action: "Read and decide",
		},
		requestAsksManager: {
			subject: "Would you manage {community}?",
			text: "{actor} proposes a community, {community}, and asks you to manage it with a colleague. Read what it is for, then accept or decline. It opens only if both of you accept.",
			action: "Read and answer",
		},
		requestManagerDeclined: {
			subject: "{community} needs another manager",
			text: "{actor} does not want to manage {community}, the community you proposed. Ask somebody else: change its managers on its page.",
			action: "Ask somebody else",
		},
		requestOpened: {
			subject: "{community} is open",
			text: "{community}, the community that {person} proposed, is open. Write a first post, plan a first meetup, invite the people it is for.",
			action: "Go to the community",
		},
		requestDeclined: {
			subject: "{community} was not approved",
			text: "The hub declined the community you proposed, {community}. Its reason: {because}",
			action: "Read the answer",
		},
		managerNamed: {
			subject: "You are now a manager of {community}",
			text: "{actor} named you manager of {community}, which had none. Managers look after its members, its meetups and its settings, and answer those who ask to join.",
			action: "See the members",
		},
		membershipAccepted: {
			subject: "Welcome to {community}",
			text: "You are now a member of {community}. You can read and post there, and sign up for its meetups.",
			action: "Open the community",
		},
		membershipInvited: {
			subject: "{actor} invites you to join {community}",
			text: "{actor} invites you to join {community}. Have a look at the community, then accept or decline on its page.",
			action: "Open the community",
		},
		meetupChanged: {
			subject: "Changed: {title}",
			text: "“{title}”, a meetup of {community}, has changed. {moved, select, yes {It was planned for {before} and now takes place on {when}.} other {It takes place on {when}; the title, the end, the venue or how to join is different.}} See its page for the venue and the agenda. If you have a seat, the attached file updates your calendar.",
			action: "Open the meetup",
		},
		meetupCancelled: {
			subject: "Cancelled: {title}",
			text: "“{title}”, planned for {when}, will not take place. The attached file removes it from your calendar, if it is there.",
			action: "Open the meetup",
		},
		meetupReinstated: {
			subject: "It takes place after all: {title}",
			text: "The cancellation of “{title}” is taken back: it takes place on {when}. Your seat, or your place on the waitlist, is as it was. If you have a seat, the attached file puts it back into your calendar. If you have made other plans, cancel your seat on the meetup’s page: somebody else may want it.",
			action: "Open the meetup",
		},
		feedbackAsked: {
			subject: "Your feedback on {title}",
			text: "Thank you for coming to “{title}”. Was it useful, and will you apply it? Two questions help the organisers. The slides and documents are on the meetup’s page.",
			action: "Give feedback",
		},
		hostMessage: {
			subject: "{subject} ({title})",
			text: "{actor} writes to everyone with a seat at “{title}”:",
			action: "Open the meetup",
		},
		nominationGranted: {
			subject: "You are now champion of {topic}",
			text: "A colleague nominated you, with evidence, and the hub leads agreed: you are now champion of {topic}. This is shown on your profile and next to your posts.",
			action: "See the champions",
		},
	},
} as const;
