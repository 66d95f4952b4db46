import { z } from "zod";
import { typedText } from "../typed-text";

export const SEARCH_KINDS = ["people", "communities", "posts", "replies", "practices", "meetups"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const searchFilters = z.object({
	q: typedText().max(100).default("").catch(""),
	kind: z.enum(SEARCH_KINDS).optional().catch(undefined),
	/** How many of one kind were shown before; nobody reads past the ceiling. */
	after: z.coerce.number().int().min(0).max(1000).default(0).catch(0),
});
export type SearchFilters = z.infer<typeof searchFilters>;
