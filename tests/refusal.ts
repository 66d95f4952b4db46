import { expect } from "vitest";
import type { RefusalReason } from "@/lib/errors";

/** The no that a verb says for this reason. */
export const refusal = (reason: RefusalReason) => expect.objectContaining({ name: "Refused", reason });
