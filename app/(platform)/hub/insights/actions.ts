"use server";

import { z } from "zod";
import { buttonAction } from "@/app/_web/action";
import { refreshInsights } from "@/lib/insights/refresh";

export const refreshAction = buttonAction(z.object({}), async ({ viewer, at }) => {
	await refreshInsights(viewer, at);
	return { to: null, notice: { key: "insights.refreshed" } };
});
