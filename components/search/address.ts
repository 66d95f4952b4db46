import type { SearchFilters } from "@/lib/search/schema";

/** The filters as parameters of an address. */
export function parametersOf({ after, ...filters }: SearchFilters): Record<string, string | undefined> {
	return { ...filters, after: after > 0 ? String(after) : undefined };
}
