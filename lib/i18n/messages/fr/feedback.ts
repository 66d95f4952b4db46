/** Deux questions à ceux qui sont venus. */
export const feedback = {
	title: "Votre avis",
	lede: "Deux questions sur « {title} ». L’organisation voit seulement les totaux, à partir de cinq réponses, et jamais qui a répondu quoi.",
	useful: "Était-ce utile ?",
	scale: { s1: "1 · Pas du tout", s2: "2 · Un peu", s3: "3 · Moyennement", s4: "4 · Utile", s5: "5 · Très utile" },
	willApply: "Comptez-vous l’appliquer ?",
	words: { yes: "Oui, je compte l’appliquer", no: "Pas pour l’instant" },
	send: "Envoyer",
	changeable: "Vous pouvez modifier vos réponses pendant 30 jours après la rencontre.",
	panel: {
		title: "Votre avis",
		ask: "Deux questions rapides sur cette rencontre.",
		answer: "Donner mon avis",
		change: "Modifier mes réponses",
		thanks: "Merci de votre réponse.",
	},
	noted: "Merci de votre avis.",
} as const;
