import type { IconName } from "@/components/ui/icon";

/** A text in parts: each second one is marked. */
export type MarkedText = string[];

/** A row of the palette: where it leads, and what stands in it. */
export interface PaletteRow {
	href: string;
	icon: IconName;
	title: MarkedText;
	/** What it is, where or who. */
	note?: string;
	/** The passage that answers. */
	passage?: MarkedText;
}

export interface PaletteGroup {
	label: string;
	rows: PaletteRow[];
}

/** What `/search/quick` answers. */
export interface PaletteAnswer {
	groups: PaletteGroup[];
	/** How many rows there are, as a sentence. */
	said: string;
	/** The label of the row that leads to the page of all results. */
	all: string;
	close: string;
}
