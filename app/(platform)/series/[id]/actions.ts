"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import { endSeriesInput } from "@/lib/series/schema";
import { endSeries, resumeSeries } from "@/lib/series/series";

export const endAction = formAction(endSeriesInput, async ({ viewer, input, at }) => {
	const { dropped } = await endSeries(viewer, input, at);
	return {
		to: null,
		notice: {
			key: "series.notices.ended",
			values: { dropped },
			undo: { verb: "series.ended", input: { id: input.seriesId } },
		},
	};
});

export const resumeAction = formAction(z.object({ seriesId: z.uuid() }), async ({ viewer, input, at }) => {
	await resumeSeries(viewer, input.seriesId, at);
	return { to: null, notice: { key: "series.notices.resumed" } };
});
