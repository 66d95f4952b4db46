/** Ce qu'une édition a donné, en chiffres. */
export const report = {
	title: "Bilan",
	lede: "Les chiffres de la rencontre du {day}.",
	nextTo: {
		series:
			"Les chiffres de la rencontre du {day}, comparés à {count, plural, one {ceux de la précédente} other {ceux des # précédentes}}.",
		community:
			"Les chiffres de la rencontre du {day}, comparés à {count, plural, one {ceux de la précédente} other {ceux des # précédentes}} de la communauté {community}.",
	},
	export: "Exporter",
	notCheckedIn:
		"Aucune arrivée n’a été pointée : on ne sait pas qui est venu. L’avis des personnes inscrites a été demandé.",
	compared: {
		series: "Par rapport {count, plural, one {à l’édition précédente} other {aux # éditions précédentes}}",
		community:
			"Par rapport {count, plural, one {à la rencontre précédente} other {aux # rencontres précédentes}} de la communauté {community}",
	},
	asTable: "Voir en tableau",
	figure: "Chiffre",
	unknown: "inconnu",
	tooFew: "trop peu de réponses",
	byUnitTitle: "Par entité",
	bySiteTitle: "Par site",
	ofThemCame: "Dont venues",
	by: { unit: "Entité", site: "Site" },
	others: {
		unit: "{count, plural, one {et # autre entité} other {et # autres entités}}",
		site: "{count, plural, one {et # autre site} other {et # autres sites}}",
	},
	none: { unit: "Sans entité, ou invité externe", site: "Sans site, ou invité externe" },
	chart: { people: "Personnes inscrites, personnes venues", useful: "Utilité, de 1 à 5" },
	definedFor:
		"Compté à l’ouverture de cette page. L’entité et le site sont ceux de chaque personne au moment de la rencontre ; les invités externes sont comptés, et signalés comme tels.",
	csv: {
		fileName: "bilan-rencontre",
		all: "Total",
		edition: "Édition",
		day: "Jour",
		figure: "Chiffre",
		part: "Partie",
		numerator: "Numérateur",
		denominator: "Dénominateur",
		value: "Pourcentage ou moyenne",
		definition: "Définition",
	},
} as const;
