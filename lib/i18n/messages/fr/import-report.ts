export const importReport = {
	report: {
		heading: "Rapport pour {file}",
		dryRun: "Aperçu : ce que cet import ferait",
		done: "Ce que cet import a fait",
		read: "Lu en {encoding}, {separator}, en-têtes en ligne {row}.",
		column: "  {heading} -> {field}",
		line: "  ligne {row}, {field} {value} : {reason}",
		moreLines: "  … et {count, number} de plus, dans le rapport complet sur la page de cet import",
		units: "Nouvelles entités : {list}",
		sites: "Nouveaux sites : {list}",
		unknownSites: "Sites inconnus : {list}",
		decide: "Décidez sur /admin/imports/{id}",
		csvOutcome: "Résultat",
		csvSeverity: "Constat",
	},
	command: {
		usage: "Quel fichier ? npm run import:people -- FICHIER [--dry-run] [--partial] [--language fr]",
		missingFile: "Fichier introuvable : {file}.",
		reading: "Lecture",
		applying: "Application",
		interrupted: "Un import de ce fichier avait été interrompu : reprise.",
	},
} as const;
