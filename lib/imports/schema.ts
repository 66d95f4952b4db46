import { z } from "zod";
import { isZone } from "../clock";
import { typedText } from "../typed-text";
import { ENCODINGS } from "./encoding";
import { IMPORT_FIELDS } from "./fields";
import { SEPARATORS } from "./format";

/** The choice for a column that is not read. */
export const NOT_READ = "none";

/** Whether a file lists everyone: only then may people who are not in it have left. */
export const EXTENTS = ["full", "part"] as const;
const extent = z.enum(EXTENTS).default("full");

export const uploadInput = z.object({ file: z.file(), extent });

/** How an administrator corrects the reading of a file. */
export const readingInput = z
	.object({
		importId: z.uuid(),
		encoding: z.enum(ENCODINGS),
		separator: z.enum(SEPARATORS),
		dateOrder: z.enum(["day", "month"]).optional(),
		/** The file does not say the order of its dates: somebody has to. */
		asksDateOrder: z.boolean().optional(),
		extent,
		mapping: z
			.array(z.enum([...IMPORT_FIELDS, NOT_READ]))
			.max(500)
			.default([]),
	})
	.refine(({ asksDateOrder, dateOrder }) => !asksDateOrder || dateOrder !== undefined, {
		message: "choose",
		path: ["dateOrder"],
	});
export type ReadingInput = z.infer<typeof readingInput>;

/** What is done with an unknown site. A site that is not created is left out of its rows. */
export const sitesInput = z.object({
	importId: z.uuid(),
	sites: z
		.array(
			z.discriminatedUnion("decision", [
				z.object({
					key: z.string().max(200),
					decision: z.literal("create"),
					city: typedText().min(1).max(80),
					country: typedText()
						.toUpperCase()
						.regex(/^[A-Z]{2}$/),
					zone: typedText().refine(isZone),
				}),
				z.object({ key: z.string().max(200), decision: z.literal("leave_out") }),
			]),
		)
		.max(500),
});
export type SitesInput = z.infer<typeof sitesInput>;

/** The people ticked on the page, or everyone who is proposed. */
export const leaversInput = z
	.object({
		importId: z.uuid(),
		everyone: z.boolean().default(false),
		personIds: z.array(z.uuid()).max(500).default([]),
	})
	.refine(({ everyone, personIds }) => everyone || personIds.length > 0, { message: "choose", path: ["personIds"] });
export type LeaversInput = z.infer<typeof leaversInput>;

export const ROW_KINDS = ["all", "refuse", "left_out", "create", "change", "repaired", "same"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export const rowFilters = z.object({
	show: z.enum(ROW_KINDS).optional().catch(undefined),
	reason: z.string().max(60).optional().catch(undefined),
	after: z.coerce.number().int().min(0).max(10_000_000).optional().catch(undefined),
});
export type RowFilters = z.infer<typeof rowFilters>;
