import { z } from "zod";
import { LOCALES } from "../i18n/locales";

/** A calendar to subscribe to: one's own seats, or what a community, a series or a site holds. */
export const feedInput = z.discriminatedUnion("scope", [
	z.object({ scope: z.literal("person") }),
	z.object({ scope: z.literal("community"), communityId: z.uuid() }),
	z.object({ scope: z.literal("series"), seriesId: z.uuid() }),
	z.object({ scope: z.literal("site"), siteId: z.uuid() }),
]);
export type FeedInput = z.infer<typeof feedInput>;

export const monthFilters = z.object({
	month: z
		.string()
		.regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)
		.optional()
		.catch(undefined),
	site: z.uuid().optional().catch(undefined),
	community: z.string().min(1).max(80).optional().catch(undefined),
	language: z.enum(LOCALES).optional().catch(undefined),
	view: z.enum(["agenda"]).optional().catch(undefined),
});
export type MonthFilters = z.infer<typeof monthFilters>;
