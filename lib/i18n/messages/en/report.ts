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
