export const endorsements = {
	title: "Recommandée par des champions",
	by: "{name}, champion, {day}",
	button: "La recommander",
	dialogTitle: "Recommander cette pratique",
	text: "En tant que champion, vous vous engagez : votre nom et votre phrase figurent sur la fiche, et la recherche la place un peu plus haut.",
	words: "Pourquoi vous la recommandez",
	hint: "Une phrase, par exemple où vous l’avez vue réussir.",
	said: "Merci : votre recommandation figure sur la fiche.",
	takeBack: "Retirer ma recommandation",
	takenBack: "Votre recommandation est retirée.",
} as const;
