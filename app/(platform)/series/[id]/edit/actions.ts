"use server";

import { formAction } from "@/app/_web/action";
import { changeSeries } from "@/lib/series/editing";
import { changeSeriesInput } from "@/lib/series/schema";

export const changeAction = formAction(changeSeriesInput, async ({ viewer, input, at }) => {
	const values = await changeSeries(viewer, input, at);
	return { to: `/series/${input.seriesId}`, notice: { key: "series.notices.changed", values } };
});
