import { z } from "zod";

export const MAIL_STATES = ["queued", "sent", "kept", "failed", "bounced", "dropped"] as const;

export const outgoingFilters = z.object({
	state: z.enum(MAIL_STATES).optional().catch(undefined),
	after: z.string().max(200).optional().catch(undefined),
});
export type OutgoingFilters = z.infer<typeof outgoingFilters>;

export const mailInput = z.object({ id: z.uuid() });
