import { z } from "zod";
import { LOCALES } from "../i18n/locales";
import { typedText } from "../typed-text";

export const practiceUploadInput = z.object({
	file: z.file(),
	communitySlug: z.string().max(100),
	language: z.enum(LOCALES),
	source: typedText().max(100).optional(),
});

export const practiceImportIdInput = z.object({ importId: z.uuid() });

export const PAGE_KINDS = ["noted", "create", "change", "same", "refuse"] as const;
export const importPageFilters = z.object({
	show: z.enum(PAGE_KINDS).optional().catch(undefined),
	after: z.coerce.number().int().min(0).max(100_000).optional().catch(undefined),
});
export type ImportPageFilters = z.infer<typeof importPageFilters>;
