import { z } from "zod";
import { filterChoice, filterCountry, filterCursor, filterText } from "../filters";
import { LOCALES } from "../i18n/locales";
import { isOwnPath, pathOf } from "../own-path";
import { typedPerson } from "../people/schema";
import { typedText } from "../typed-text";

export const EVIDENCE_CEILING = 5;

const evidenceRow = z.object({
	path: typedText().max(300).transform(pathOf).optional(),
	note: typedText().max(300).optional(),
});

const evidence = z
	.array(evidenceRow)
	.max(EVIDENCE_CEILING)
	.superRefine((rows, context) => {
		const addIssue = (row: number, field: "path" | "note", message: "required" | "path_of_house") =>
			context.addIssue({ code: "custom", path: [row, field], message });
		for (const [index, row] of rows.entries()) {
			if (row.path && !isOwnPath(row.path)) addIssue(index, "path", "path_of_house");
			if (row.note && !row.path) addIssue(index, "path", "required");
			if (row.path && !row.note) addIssue(index, "note", "required");
		}
		if (!rows.some((row) => row.path || row.note)) addIssue(0, "path", "required");
	})
	.transform((rows) => rows.flatMap(({ path, note }) => (path && note ? [{ path, note }] : [])))
	// A form whose rows are all empty sends no rows.
	.prefault([]);

export const nominationInput = z.object({
	nominee: typedPerson,
	topicId: z.uuid(),
	reason: typedText().min(20).max(1000),
	evidence,
});

export const nominationIdInput = z.object({ id: z.uuid() });

export const decisionInput = z
	.object({ id: z.uuid(), decision: z.enum(["grant", "decline"]), note: typedText().max(1000).optional() })
	.superRefine(({ decision, note }, context) => {
		if (decision === "decline" && !note) context.addIssue({ code: "custom", path: ["note"], message: "required" });
	});

export const championFilters = z.object({
	q: filterText(100),
	topic: filterText(100),
	language: filterChoice(LOCALES),
	country: filterCountry,
	after: filterCursor,
});
export type ChampionFilters = z.infer<typeof championFilters>;
