export const importReport = {
	report: {
		heading: "Report for {file}",
		dryRun: "Preview: what this import would do",
		done: "What this import did",
		read: "Read as {encoding}, {separator}, headings on line {row}.",
		column: "  {heading} -> {field}",
		line: "  row {row}, {field} {value}: {reason}",
		moreLines: "  … and {count, number} more, in the full report on the page of this import",
		units: "New units: {list}",
		sites: "New sites: {list}",
		unknownSites: "Unknown sites: {list}",
		decide: "Decide on /admin/imports/{id}",
		csvOutcome: "Outcome",
		csvSeverity: "Finding",
	},
	command: {
		usage: "Which file? npm run import:people -- FILE [--dry-run] [--partial] [--language fr]",
		missingFile: "File not found: {file}.",
		reading: "Reading",
		applying: "Applying",
		interrupted: "An earlier import of this file was interrupted: resuming it.",
	},
} as const;
