/** Pour la page qui s'affiche quand la nôtre a cassé ; elle part dans le navigateur, d'où un fichier à elle. */
export const breakdown = {
	title: "Quelque chose a cassé chez nous",
	text: "Rien de ce que vous avez enregistré n’est perdu. Réessayez ; si cela se répète, dites l’heure à votre administrateur.",
	retry: "Réessayer",
} as const;
