/** What became of an edition, in numbers. */
export const report = {
	title: "Report",
	open: "See the report",
	lede: "Figures of the meetup of {day}.",
	nextTo: {
		series:
			"Figures of the meetup of {day}, compared with {count, plural, one {the one before it} other {the # before it}}.",
		community:
			"Figures of the meetup of {day}, compared with the {count, plural, one {previous one} other {# previous ones}} of {community}.",
	},
	export: "Export",
	notCheckedIn: "Nobody was checked in, so who came is not known. People with a seat were asked for feedback.",
	compared: {
		series: "Compared with the {count, plural, one {previous edition} other {# previous editions}}",
		community: "Compared with the {count, plural, one {previous meetup} other {# previous meetups}} of {community}",
	},
	asTable: "Show as a table",
	figure: "Figure",
	unknown: "not known",
	tooFew: "too few answers",
	byUnitTitle: "By unit",
	bySiteTitle: "By site",
	ofThemCame: "Who came",
	by: { unit: "Unit", site: "Site" },
	others: {
		unit: "{count, plural, one {and # more unit} other {and # more units}}",
		site: "{count, plural, one {and # more site} other {and # more sites}}",
	},
	none: { unit: "No unit, or external guest", site: "No site, or external guest" },
	chart: { people: "People with a seat, and people who came", useful: "How useful it was, from 1 to 5" },
	figures: {
		seats: "Seats",
		going: "Signed up",
		came: "Came",
		show: "Attendance rate",
		walkIns: "Walk-ins",
		fresh: "First time",
		returning: "Returning",
		useful: "Useful",
		apply: "Will apply it",
	},
	of: {
		seats: "of {seats} seats",
		walkIns: "{count, plural, =0 {no walk-ins} one {# walk-in} other {# walk-ins}}",
		show: "{numerator} of {denominator} with a seat",
		fresh: "{count, plural, =0 {none returning} one {# returning} other {# returning}}",
		useful: "{numerator} answers from {denominator} people asked",
		apply: "{numerator} of {denominator} answers",
	},
	definitions: {
		seats: "Seats of all venues together, at the end.",
		going: "People who had a seat when the meetup began. The people they brought also took seats, but are not counted.",
		came: "Everyone who was checked in, walk-ins included, unless the check-in was undone.",
		show: "People with a seat who were checked in, out of all people with a seat.",
		walkIns: "People who were checked in without a seat.",
		fresh:
			"People who came, and neither came to an earlier meetup of this community nor had a seat there. If nobody was checked in: people with a seat.",
		returning:
			"People who came, and had come to an earlier meetup of this community or had a seat there. If nobody was checked in: people with a seat.",
		useful:
			"Average of the answers to “Was it useful?”, from 1 to 5. The response rate is the share of people asked who answered: people who came and have an account; if nobody was checked in, people with a seat. Shown from five answers on.",
		apply: "People who answered “Yes, I will apply it”, out of all who answered. Shown from five answers on.",
	},
	definedFor:
		"Counted when you open this page. Unit and site are the current ones; external guests are counted and shown as such.",
	csv: {
		fileName: "meetup-report",
		all: "Total",
		edition: "Edition",
		day: "Day",
		figure: "Figure",
		part: "Part",
		numerator: "Numerator",
		denominator: "Denominator",
		value: "Percent or mean",
		definition: "Definition",
	},
} as const;
