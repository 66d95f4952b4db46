/** The smallest PNG. */
export const PIXEL = new Uint8Array(
	Buffer.from(
		"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
		"base64",
	),
);

/** The same as a form sends it. */
export const pixelFile = () => new File([PIXEL], "pixel.png", { type: "image/png" });
