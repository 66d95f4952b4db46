/** For the page that stands in when ours broke; it ships to the browser, so it is a room of its own. */
export const breakdown = {
	title: "Something went wrong",
	text: "Nothing you saved is lost. Try again. If it keeps happening, tell your administrator the time it happened.",
	retry: "Try again",
} as const;
