/** What became of an edition, in numbers. */
export const report = {
	title: "Report",
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
	definedFor:
		"Counted when you open this page. Unit and site are those people had at the time of the meetup; external guests are counted and shown as such.",
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
