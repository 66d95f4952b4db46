/** Pour la page qui s'affiche quand la nôtre a cassé ; elle part dans le navigateur, d'où un fichier à elle. */
export const breakdown = {
	title: "Une erreur s’est produite",
	text: "Rien de ce que vous avez enregistré n’est perdu. Réessayez. Si cela se répète, indiquez l’heure à l’administration.",
	retry: "Réessayer",
} as const;
