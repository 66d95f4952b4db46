/** Practices and collections on paper and in files of other programs. */
export const printing = {
	take: "Take with you",
	pdf: "PDF",
	word: "Word",
	markdown: "Markdown",
	booklet: "Booklet (PDF)",
	bookletHint: "Cover, contents, introduction, and every practice from a new page.",
	links: "Links",
	page: "{page} of {count}",
	version: "version {number}, {day}",
	contents: "Contents",
	introduction: "Introduction",
	madeAt: "A collection of {organisation}",
};
