import type { Share } from "@/lib/insights/adoption";
import type { Numbers } from "./numbers";

export interface ChangeWords {
	points: string;
	/** Class of its colour. */
	tone: string;
}

/** Points gained or lost since the window before; nothing where either is unknown. */
export function changeWords(share: Share, numbers: Numbers): ChangeWords | undefined {
	if (share.change === null) return undefined;
	const points = Math.round(share.change);
	const tone = points > 0 ? "text-accent" : points < 0 ? "text-danger" : "text-ink-3";
	return { points: numbers.points(share.change), tone };
}
