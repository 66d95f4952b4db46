/** Ce qu'une édition a donné, en chiffres. */
export const report = {
	title: "Bilan",
	open: "Voir le bilan",
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
	figures: {
		seats: "Places",
		going: "Inscriptions",
		came: "Personnes venues",
		show: "Taux de présence",
		walkIns: "Sans inscription",
		fresh: "Première venue",
		returning: "Déjà venues",
		useful: "Utile",
		apply: "Application prévue",
	},
	of: {
		seats: "sur {seats} places",
		walkIns: "{count, plural, =0 {aucune sans inscription} one {# sans inscription} other {# sans inscription}}",
		show: "{numerator} sur {denominator} personnes inscrites",
		fresh: "{count, plural, =0 {aucune déjà venue} one {# déjà venue} other {# déjà venues}}",
		useful: "{numerator} réponses sur {denominator} personnes interrogées",
		apply: "{numerator} sur {denominator} réponses",
	},
	definitions: {
		seats: "Places de tous les lieux, à la fin.",
		going:
			"Personnes inscrites au début de la rencontre. Les personnes qui les accompagnaient occupaient aussi une place, mais ne sont pas comptées.",
		came: "Toutes les personnes pointées, y compris sans inscription, sauf pointage annulé.",
		show: "Personnes inscrites et pointées, sur toutes les personnes inscrites.",
		walkIns: "Personnes pointées sans inscription.",
		fresh:
			"Personnes venues, qui ne sont venues à aucune rencontre antérieure de cette communauté et n’y étaient pas inscrites. Si aucune arrivée n’a été pointée : personnes inscrites.",
		returning:
			"Personnes venues, déjà venues ou inscrites à une rencontre antérieure de cette communauté. Si aucune arrivée n’a été pointée : personnes inscrites.",
		useful:
			"Moyenne des réponses à « Était-ce utile ? », de 1 à 5. Le taux de réponse est la part des personnes interrogées qui ont répondu : celles qui sont venues et ont un compte ; si aucune arrivée n’a été pointée, celles qui étaient inscrites. Affiché à partir de cinq réponses.",
		apply:
			"Personnes ayant répondu « Oui, je compte l’appliquer », sur toutes celles qui ont répondu. Affiché à partir de cinq réponses.",
	},
	definedFor:
		"Compté à l’ouverture de cette page. L’entité et le site sont ceux d’aujourd’hui ; les invités externes sont comptés, et signalés comme tels.",
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
