/** Deux questions à ceux qui sont venus. */
export const feedback = {
	title: "Deux questions",
	lede: "Ce que vous pensez de « {title} ». L’organisation voit la somme des réponses, à partir de cinq, et jamais qui a répondu quoi.",
	useful: "Était-ce utile ?",
	scale: { s1: "1 · Pas du tout", s2: "2 · Un peu", s3: "3 · Moyennement", s4: "4 · Utile", s5: "5 · Très utile" },
	willApply: "Comptez-vous l’appliquer ?",
	words: { yes: "Oui, je compte l’appliquer", no: "Pas pour l’instant" },
	send: "Envoyer",
	changeable: "Vous pouvez changer vos réponses pendant 30 jours après la rencontre.",
	panel: {
		title: "Vous y étiez",
		ask: "Deux questions, deux clics : était-ce utile ?",
		answer: "Répondre",
		change: "Changer ma réponse",
		thanks: "Merci de votre réponse.",
	},
	noted: "Merci, c’est noté.",
} as const;
