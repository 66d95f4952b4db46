/** Les pratiques et les collections sur papier et dans les fichiers d’autres programmes. */
export const printing = {
	take: "À emporter",
	pdf: "PDF",
	word: "Word",
	markdown: "Markdown",
	booklet: "Livret (PDF)",
	bookletHint: "Couverture, table des matières, introduction, et chaque pratique sur une nouvelle page.",
	links: "Liens",
	page: "{page} sur {count}",
	version: "version {number}, {day}",
	contents: "Table des matières",
	introduction: "Introduction",
	madeAt: "Une collection de {organisation}",
};
