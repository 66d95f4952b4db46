export const mail = {
	footer: "You receive this because of something you do in the communities of {organisation}.",
} as const;
