/** Questions et commentaires sur une pratique. */
export const practiceTalk = {
	about: "À propos de la pratique",
	title: "Questions et commentaires",
	none: "Aucune question ni commentaire pour l’instant.",
	earlier: "Questions et commentaires précédents",
	ask: "Poser une question",
	comment: "Commenter",
	membersOnly: "Les membres de sa communauté posent des questions et commentent :",
} as const;
