import { z } from "zod";
import { filterChoice, filterCursor } from "../filters";
import { NEED_KINDS } from "./rules";

/** A need, by what it is about. */
export const needKey = z.object({ slug: z.string().max(200), kind: z.enum(NEED_KINDS), subjectId: z.uuid() });
export type NeedKey = z.output<typeof needKey>;

export const SNOOZES = ["tomorrow", "week"] as const;
export const snoozeInput = needKey.extend({ until: z.enum(SNOOZES) });
export type SnoozeInput = z.output<typeof snoozeInput>;

export const handInput = needKey.extend({ toId: z.uuid() });
export type HandInput = z.output<typeof handInput>;

/** What waits, or what was set aside. */
export const NEED_SHOWS = ["open", "aside"] as const;
export type NeedShow = (typeof NEED_SHOWS)[number];
export const needFilters = z.object({
	show: filterChoice(NEED_SHOWS).transform((show): NeedShow => show ?? "open"),
	after: filterCursor,
});
export type NeedFilters = z.output<typeof needFilters>;
