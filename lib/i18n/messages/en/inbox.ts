export const inbox = {
	title: "Notifications",
	lede: "Newest first. Only you can see them.",
	unread: "Unread",
	earlier: "Earlier",
	unreadMark: "Unread:",
	empty: "No notifications yet",
	emptyHint: "Replies to your posts, free seats and news from your communities appear here.",
	findCommunities: "Find a community",
	older: "Older notifications",
	markAllRead: "Mark all as read",
	markedAllRead: "All marked as read.",
	gone: "This no longer exists, or you no longer have access to it.",
	settings: "Choose what you are told",
	filters: { all: "All", unread: "Unread" },
	nothingUnread: "Nothing unread",
	nothingUnreadHint: "You have read everything.",
	markRead: "Mark as read",
	markReadOf: "Mark as read: {text}",
	markedRead: "Marked as read.",
	/** Several items about one thread, in one line. */
	groups: {
		replyToYou:
			"{others, plural, =0 {{first} and {second} replied to you: {title}} one {{first}, {second} and one other replied to you: {title}} other {{first}, {second} and # others replied to you: {title}}}",
		replyAlso:
			"{others, plural, =0 {{first} and {second} also replied: {title}} one {{first}, {second} and one other also replied: {title}} other {{first}, {second} and # others also replied: {title}}}",
		replyWritten:
			"{others, plural, =0 {{first} and {second} replied: {title}} one {{first}, {second} and one other replied: {title}} other {{first}, {second} and # others replied: {title}}}",
	},
	/** One for each thing told: what happened, in a sentence. */
	kinds: {
		roleGranted:
			"{role, select, hub_lead {You are now a hub lead.} administrator {You are now an administrator.} other {You have a new role.}}",
		membershipRequested: "{person} asks to join {community}.",
		membershipRequestedOfHub: "{person} asks to join {community}, which has no manager.",
		managerNamed: "{actor} named you manager of {community}, which had none.",
		managerNamedForAll: "{actor} named {person} manager of {community}, which had none.",
		communityWithoutManager: "{community} has no manager any more. Name another.",
		membershipAccepted: "You are now a member of {community}.",
		membershipDeclined: "Your request to join {community} was not accepted.",
		membershipInvited: "{actor} invites you to join {community}.",
		membershipRemoved: "You are no longer a member of {community}.",
		membershipReopened: "The answer to your request to join {community} was taken back; you will get another.",
		personRestored:
			"Your account works again. If you had seats at coming meetups, they were given back: please book again.",
		membershipRestored:
			"You are a member of {community} again. If you had seats at its meetups, they were given back: please book again.",
		membershipRole:
			"{role, select, manager {You are now a manager of {community}.} moderator {You are now a moderator of {community}.} member {Your role in {community} is now member.} other {You have a new role in {community}.}}",
		caseOpened: "A text in {community} waits for a moderator.",
		caseAppealed: "The author of a text in {community} appeals against a decision. It is for somebody else to answer.",
		caseAppealedToHub: "An author appeals to the hub against the decision of a moderator.",
		caseDecided:
			"{text, select, published {Your first text was looked at and is published now.} hide {A text of yours was hidden by moderators.} remove {A text of yours was removed by moderators.} other {Moderators looked at a text of yours.}}{measure, select, warn { You got a warning.} mute { You cannot write there for a time.} ban { You were banned from its community.} other {}}",
		reportAnswered: "Thank you for your report. It was looked at, and those who look after {community} have decided.",
		appealDecided:
			"{upheld, select, yes {Your appeal was looked at by somebody else, and the decision stays.} other {Your appeal was looked at by somebody else, and the decision was taken back.}}",
		restricted:
			"{kind, select, ban {{ends, select, yes {You were banned from {community} until {until}.} other {You were banned from {community}.}}} other {You cannot write in {community} until {until}.}}",
		restrictionLifted:
			"{kind, select, ban {You are no longer banned from {community}.} other {You can write in {community} again.}}",
		postAsked: "{actor} asks in {community}: {title}",
		postAskedChampion: "{actor} asks in {community}, on your topic: {title}",
		postWritten: "{actor} writes in {community}: {title}",
		postAnnounced: "Announcement in {community}: {title}",
		replyToYou: "{actor} replied to you: {title}",
		mentioned: "{actor} mentioned you: {title}",
		replyFollowed: "{actor} replied in a thread you follow: {title}",
		replyAlso: "{actor} also replied: {title}",
		replyWritten: "{actor} replied in {community}: {title}",
		answerAccepted: "Your answer was accepted: {title}",
		meetupPublished: "New meetup in {community}: {title}, {when}",
		meetupDraftDue: "Still a draft: {title}, {when}. Publish it or delete it.",
		meetupChanged: "Changed: {title}, now {when}",
		meetupCancelled: "Cancelled: {title}, which was planned for {when}",
		meetupReinstated:
			"It takes place after all: {title}, {when}. Your seat or your place on the waitlist is as it was.",
		captureDue: "Write-up to do (slides, minutes, three takeaways): {title}",
		actionPromised: "{actor} assigned you an action: {action} ({title})",
		feedbackAsked: "Give your feedback on {title}",
		hostMessage: "From the organisers of {title}: {subject}",
		seatOffered: "A seat is offered to you until {until}: {title}, {venue}",
		seatEnded:
			"{ending, select, not_confirmed {Your seat was released because you did not confirm:} not_speaking {Your talk is no longer planned, and your speaker’s seat was released:} out_of_sight {Your place was given back while you could not open this:} left_company {Your place was given back:} not_answered {Your request for a seat was not answered in time:} other {The offer of a seat has expired:}} {title}",
		seatProvisional: "Seat reserved with the series: {title}, {when}, {venue}",
		seatToConfirm: "Confirm your seat by {until}: {title}, {when}",
		seatGiven: "{actor} gave you a seat: {title}, {when}, {venue}",
		seatMoved: "{actor} moved your seat to {venue}: {title}, {when}",
		seatRemoved: "{actor} removed you from the list: {title}",
		seatRequested: "{actor} asks for a seat: {title}, {when}",
		seatRequestAccepted:
			"{waits, select, yes {Your request was accepted; you are on the waitlist:} other {Your request was accepted, you have a seat:}} {title}, {when}, {venue}",
		seatRequestRefused: "Your request for a seat was refused: {title}",
		seatRequestReopened: "Your request for a seat is open again: {title}",
		seatRequestsWait:
			"{count, plural, one {A request for a seat waits} other {# requests for a seat wait}} for your answer: {title}, {when}",
		seatRequestsUnanswered:
			"{count, plural, one {A request for a seat was} other {# requests for a seat were}} not answered before the start: {title}",
		speakerProposed: "{actor} proposes a talk in {community}: {title}",
		speakerWithdrew: "{person} can’t give their talk: {title}",
		speakerSentIn: "{person} sent information for their talk: {title}",
		practicePublished: "New practice in {community}: {title}",
		practiceDoubted: "{actor} reported your practice as out of date: {title}",
		practiceReused: "{actor} used your practice: {title}",
		nominationMade: "{actor} nominates {person} as champion of {topic}.",
		nominationGranted: "You are now champion of {topic}. Congratulations.",
		nominationGrantedToYours: "{person}, whom you nominated, is now champion of {topic}.",
		nominationDeclined: "Your nomination of {person} for {topic} was declined.",
		termEnded: "Your term as champion of {topic} has ended. Thank you for your help.",
	},
} as const;
