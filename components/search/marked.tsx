import type { Marks } from "@/lib/search/matching";
import { markedParts } from "./marked-parts";

/** A text with the words of the query marked. */
export function Marked({ text, query }: { text: string; query: string | Marks }) {
	return markedParts(text, query).map((part) =>
		part.matches ? (
			<mark key={part.start} className="rounded-sm bg-bloom-soft text-inherit">
				{part.text}
			</mark>
		) : (
			part.text
		),
	);
}
