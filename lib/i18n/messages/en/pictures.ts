export const pictures = {
	part: "The part of the picture that is shown. Drag it, or move it with the arrow keys.",
	zoom: "Zoom",
	kilobytes: "{size} kB",
	megabytes: "{size} MB",
	waiting: "being checked for viruses",
	refused: "refused by the virus scanner",
};
