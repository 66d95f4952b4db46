/** What became of an edition, in numbers. */
export const report = {
	title: "Report",
	open: "See the report",
	lede: "What became of the meetup of {day}.",
	nextTo: {
		series:
			"What became of the meetup of {day}, next to {count, plural, one {the one before it} other {the # before it}}.",
		community:
			"What became of the meetup of {day}, next to {count, plural, one {the one} other {the #}} that {community} held before it.",
	},
	export: "Export",
	notCheckedIn:
		"Nobody was checked in that day: who came is not known. People with a seat were asked what they think of it.",
	compared: {
		series: "Next to the {count, plural, one {edition} other {# editions}} before",
		community: "Next to the {count, plural, one {meetup} other {# meetups}} {community} held before",
	},
	asTable: "Show as a table",
	figure: "Figure",
	unknown: "not known",
	tooFew: "too few answers",
	byUnitTitle: "By unit",
	bySiteTitle: "By site",
	ofThemCame: "Of them came",
	by: { unit: "Unit", site: "Site" },
	others: {
		unit: "{count, plural, one {and # other unit} other {and # other units}}",
		site: "{count, plural, one {and # other site} other {and # other sites}}",
	},
	none: { unit: "No unit, or a guest", site: "No site, or a guest" },
	chart: { people: "People with a seat, and people who came", useful: "How useful it was, from 1 to 5" },
	figures: {
		seats: "Seats",
		going: "Had a seat",
		came: "Came",
		show: "Show rate",
		walkIns: "Walked in",
		fresh: "First time",
		returning: "Came again",
		useful: "Useful",
		apply: "Will apply it",
	},
	of: {
		seats: "of {seats} seats",
		walkIns: "{count, plural, =0 {nobody without a seat} one {# without a seat} other {# without a seat}}",
		show: "{numerator} of {denominator} with a seat",
		fresh: "{count, plural, =0 {nobody came again} one {# came again} other {# came again}}",
		useful: "{numerator} answers of {denominator} asked",
		apply: "{numerator} of {denominator} answers",
	},
	definitions: {
		seats: "Seats of all the places together, as they stood at the end.",
		going:
			"People who had a seat when the meetup began. The guests they brought took seats as well and are not counted.",
		came: "Everyone who was checked in, walk-ins included, and whose check-in was not taken back.",
		show: "People with a seat who were checked in, out of all people with a seat.",
		walkIns: "People who were checked in without a seat.",
		fresh:
			"People who came, and neither came to an earlier meetup of this community nor had a seat there. Where nobody was checked in, people with a seat.",
		returning:
			"People who came, and had come to an earlier meetup of this community or had a seat there. Where nobody was checked in, people with a seat.",
		useful:
			"Mean of the answers to “Was it useful?”, from 1 to 5. The response rate is answers out of people asked: those who came and have an account; where nobody was checked in, people with a seat. Shown from five answers on.",
		apply: "People who answered “I will apply it”, out of all who answered. Shown from five on.",
	},
	definedFor:
		"Counted when this page is opened. Unit and site are those people have now; guests are counted, and named as such.",
	csv: {
		fileName: "meetup-report",
		all: "All",
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
