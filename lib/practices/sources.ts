import { z } from "zod";
import { isOwnPath, pathOf } from "../own-path";
import { typedPerson } from "../people/schema";
import { typedText } from "../typed-text";

export const MOST_SOURCES = 8;

/** What can be checked: a page here or on another site, or a colleague who can say more. */
const source = z.object({
	note: z.string(),
	address: z.string().optional(),
	personId: z.string().optional(),
});
export type Source = z.infer<typeof source>;

export const storedSources = z.array(source).catch([]);

const isHttps = (address: string): boolean => URL.canParse(address) && new URL(address).protocol === "https:";

/** The rows of a form, as typed. Empty rows are left out. */
export const typedSources = z
	.array(
		z.object({
			note: typedText().max(200).optional(),
			address: typedText().max(500).transform(pathOf).optional(),
			person: typedPerson.optional(),
		}),
	)
	.max(MOST_SOURCES)
	.superRefine((rows, context) => {
		for (const [index, { note, address, person }] of rows.entries()) {
			const addIssue = (field: string, message: string) =>
				context.addIssue({ code: "custom", path: [index, field], message });
			if (address && !isOwnPath(address) && !isHttps(address)) addIssue("address", "page_or_https");
			if (note && !address && !person) addIssue("address", "required");
			if ((address || person) && !note) addIssue("note", "required");
		}
	})
	.prefault([]);
export type TypedSources = z.infer<typeof typedSources>;
