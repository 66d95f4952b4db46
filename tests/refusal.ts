import { expect } from "vitest";
import type { RefusalReason } from "@/lib/errors";

/** The error of a verb that refuses for this reason. */
export const refusal = (reason: RefusalReason) => expect.objectContaining({ name: "Refused", reason });
