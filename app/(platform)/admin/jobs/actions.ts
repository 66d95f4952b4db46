"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import { retryJob } from "@/lib/jobs/failures";

const jobInput = z.object({ id: z.string().regex(/^\d{1,18}$/) });

export const retryJobAction = formAction(jobInput, async ({ viewer, input, at }) => {
	await retryJob(viewer, input.id, at);
	return { to: "/admin/jobs", notice: { key: "admin.jobs.retried" } };
});
