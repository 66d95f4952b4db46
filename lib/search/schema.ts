import { z } from "zod";
import { filterChoice, filterCountry, filterId } from "../filters";
import { LOCALES } from "../i18n/locales";
import { FRESHNESS } from "../practices/schema";
import { typedText } from "../typed-text";

export const SEARCH_KINDS = [
	"practices",
	"people",
	"communities",
	"posts",
	"replies",
	"meetups",
	"collections",
	"files",
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** How long ago something was published, or took place. */
export const SEARCH_AGES = ["month", "quarter", "year"] as const;
export type SearchAge = (typeof SEARCH_AGES)[number];

/** A filter that narrows what is found; each choice is offered with its count. */
export const FACETS = [
	"kind",
	"community",
	"topic",
	"unit",
	"country",
	"language",
	"freshness",
	"age",
	"figure",
] as const;
export type Facet = (typeof FACETS)[number];

export const searchFilters = z.object({
	q: typedText().max(100).default("").catch(""),
	kind: filterChoice(SEARCH_KINDS),
	community: filterId,
	topic: filterId,
	unit: filterId,
	country: filterCountry,
	language: filterChoice(LOCALES),
	freshness: filterChoice(FRESHNESS),
	age: filterChoice(SEARCH_AGES),
	figure: filterChoice(["yes"]),
	/** How many results were shown before; nobody reads past the ceiling. */
	after: z.coerce.number().int().min(0).max(1000).default(0).catch(0),
});
export type SearchFilters = z.infer<typeof searchFilters>;
