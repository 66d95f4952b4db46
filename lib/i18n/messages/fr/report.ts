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
	figures: {
		seats: "Places",
		going: "Avaient une place",
		came: "Sont venus",
		show: "Taux de présence",
		walkIns: "Venus sans place",
		fresh: "Première fois",
		returning: "Revenus",
		useful: "Utile",
		apply: "Comptent l’appliquer",
	},
	of: {
		seats: "sur {seats} places",
		walkIns: "{count, plural, =0 {personne sans place} one {# sans place} other {# sans place}}",
		show: "{numerator} sur {denominator} ayant une place",
		fresh: "{count, plural, =0 {personne n’est revenu} one {# est revenu} other {# sont revenus}}",
		useful: "{numerator} réponses sur {denominator} personnes interrogées",
		apply: "{numerator} sur {denominator} réponses",
	},
	definitions: {
		seats: "Places de tous les lieux ensemble, telles qu’à la fin.",
		going:
			"Personnes qui avaient une place au début de la rencontre. Les invités qu’elles amenaient occupaient aussi une place et ne sont pas comptés.",
		came: "Toutes les personnes pointées, y compris venues sans place, et dont le pointage n’a pas été annulé.",
		show: "Personnes ayant une place et pointées, sur toutes celles qui avaient une place.",
		walkIns: "Personnes pointées sans avoir de place.",
		fresh:
			"Personnes venues, qui ne sont venues à aucune rencontre antérieure de cette communauté et n’y avaient pas de place. Si personne n’a été pointé : personnes ayant une place.",
		returning:
			"Personnes venues, déjà venues à une rencontre antérieure de cette communauté ou qui y avaient une place. Si personne n’a été pointé : personnes ayant une place.",
		useful:
			"Moyenne des réponses à « Était-ce utile ? », de 1 à 5. Le taux de réponse rapporte les réponses aux personnes interrogées : celles qui sont venues et ont un compte ; si personne n’a été pointé, celles qui avaient une place. Affiché à partir de cinq réponses.",
		apply:
			"Personnes ayant répondu « Je compte l’appliquer », sur toutes celles qui ont répondu. Affiché à partir de cinq.",
	},
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
