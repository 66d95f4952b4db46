/** Ce qui ne va pas dans un champ, à côté de lui. */
export const validation = {
	required: "Champ obligatoire.",
	rule_unreadable: "Ce n’est pas une règle RFC 5545 valide. Exemple : FREQ=MONTHLY;INTERVAL=2;BYDAY=3TH.",
	rule_within_a_day:
		"Une édition par jour au plus : n’indiquez ni heures, ni minutes, ni secondes. L’heure se choisit plus bas.",
	rule_never: "Cette règle ne donne aucune date dans les dix ans à venir.",
	choose: "Choisissez une option.",
	too_short: "Au moins {minimum, plural, one {# caractère} other {# caractères}}.",
	too_long: "Au plus {maximum, plural, one {# caractère} other {# caractères}}.",
	too_small: "Au moins {minimum}.",
	too_big: "Au plus {maximum}.",
	too_few: "Ajoutez-en au moins {minimum}.",
	too_many: "Pas plus de {maximum}.",
	too_many_marks:
		"Ce texte a trop de lignes, de titres ou de signes comme * et [ pour être mis en forme. Raccourcissez-le ou divisez-le en deux.",
	number: "Saisissez un nombre entier.",
	email: "Saisissez une adresse e-mail, comme ada@semis.example.",
	url: "Saisissez une adresse web complète, commençant par https://.",
	date: "Saisissez une date valide.",
	ends_before_start: "La fin est avant le début.",
	after_the_start: "C’est après le début.",
	in_the_past: "C’est dans le passé.",
	in_the_future: "C’est dans le futur.",
	invalid: "Valeur incorrecte. Vérifiez-la.",
	not_found: "Introuvable.",
	path_of_house: "Saisissez l’adresse d’une page de Dandelion, comme /practices/quarante-mots.",
	taken: "C’est déjà pris.",
} as const;
