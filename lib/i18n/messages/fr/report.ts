/** Ce qu'une édition a donné, en chiffres. */
export const report = {
	title: "Bilan",
	open: "Voir le bilan",
	lede: "Ce qu’a donné la rencontre du {day}.",
	nextTo: {
		series:
			"Ce qu’a donné la rencontre du {day}, à côté {count, plural, one {de la précédente} other {des # précédentes}}.",
		community:
			"Ce qu’a donné la rencontre du {day}, à côté {count, plural, one {de la précédente} other {des # précédentes}} de la communauté {community}.",
	},
	export: "Exporter",
	notCheckedIn:
		"Personne n’a été pointé ce jour-là : on ne sait pas qui est venu. Les personnes ayant une place ont été interrogées.",
	compared: {
		series: "À côté {count, plural, one {de l’édition précédente} other {des # éditions précédentes}}",
		community:
			"À côté {count, plural, one {de la rencontre précédente} other {des # rencontres précédentes}} de la communauté {community}",
	},
	asTable: "Voir sous forme de tableau",
	figure: "Chiffre",
	unknown: "inconnu",
	tooFew: "trop peu de réponses",
	byUnitTitle: "Par entité",
	bySiteTitle: "Par site",
	ofThemCame: "Dont venus",
	by: { unit: "Entité", site: "Site" },
	others: {
		unit: "{count, plural, one {et # autre entité} other {et # autres entités}}",
		site: "{count, plural, one {et # autre site} other {et # autres sites}}",
	},
	none: { unit: "Sans entité, ou invité", site: "Sans site, ou invité" },
	chart: { people: "Personnes ayant une place, personnes venues", useful: "Utilité, de 1 à 5" },
	definedFor:
		"Compté à l’ouverture de cette page. L’entité et le site sont ceux d’aujourd’hui ; les invités sont comptés, et désignés comme tels.",
	csv: {
		fileName: "bilan-rencontre",
		all: "Ensemble",
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
