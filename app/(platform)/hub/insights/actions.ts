"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import { refreshInsights } from "@/lib/insights/refresh";

export const refreshAction = formAction(z.object({}), async ({ viewer, at }) => {
	await refreshInsights(viewer, at);
	return { to: null, notice: { key: "insights.refreshed" } };
});
