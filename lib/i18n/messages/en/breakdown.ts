/** For the page that stands in when ours broke; it ships to the browser, so it is a room of its own. */
export const breakdown = {
	title: "Something broke on our side",
	text: "Nothing you saved is lost. Try again; if it keeps happening, tell your administrator at what time.",
	retry: "Try again",
} as const;
