export const pictures = {
	part: "The part of the picture that is shown. Drag it, or move it with the arrow keys.",
	zoom: "Zoom",
};
