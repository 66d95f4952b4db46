"use server";

import { formAction } from "@/app/_web/action";
import { retryMail } from "@/lib/notifications/outgoing";
import { mailInput } from "@/lib/notifications/schema";

export const retryMailAction = formAction(mailInput, async ({ viewer, input }) => {
	await retryMail(viewer, input.id);
	return { to: `/admin/mail/${input.id}`, notice: { key: "admin.mail.retried" } };
});
