"use server";

import { formAction } from "@/app/_web/action";
import { settleInput } from "@/lib/attendance/capture-schema";
import { settlePromise } from "@/lib/attendance/promised-actions";

export const settleAction = formAction(settleInput, async ({ viewer, input, at }) => {
	await settlePromise(viewer, input, at);
	return { to: null, notice: { key: input.done ? "capture.notices.done" : "capture.notices.reopened" } };
});
