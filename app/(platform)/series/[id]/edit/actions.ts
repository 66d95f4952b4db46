"use server";

import { formAction } from "@/app/_web/action";
import { withAddresses } from "@/app/_web/named-organisers";
import { changeSeries } from "@/lib/series/editing";
import { changeSeriesInput } from "@/lib/series/schema";

export const changeAction = formAction(changeSeriesInput, async ({ viewer, input, at, t }) => {
	const values = await changeSeries(viewer, await withAddresses({ viewer, t }, input), at);
	return { to: `/series/${input.seriesId}`, notice: { key: "series.notices.changed", values } };
});
