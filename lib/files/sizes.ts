/** What pages show of a picture: the widths of its versions, and the proportion to which it is cut. */
export const SHAPES = {
	/** In a text. */
	picture: { widths: [480, 960, 1600], ratio: null },
	/** Of a person: beside a name, and on their page. */
	face: { widths: [96, 320], ratio: 1 },
	/** Of a community or an edition, on its page and in lists. */
	cover: { widths: [480, 960, 1600], ratio: 3 },
	/** Of a speaker, beside their session. */
	portrait: { widths: [1024], ratio: null },
} as const;
export type Shape = keyof typeof SHAPES;

export const COVER_WIDTHS = SHAPES.cover.widths;
export const COVER_RATIO = SHAPES.cover.ratio;
export const COVER_SIZE = { width: 1200, height: 1200 / SHAPES.cover.ratio };
