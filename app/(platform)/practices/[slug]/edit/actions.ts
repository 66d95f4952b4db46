"use server";

import { formAction } from "@/app/_web/action";
import { changePractice } from "@/lib/practices/changes";
import { changeInput } from "@/lib/practices/schema";
import { askForReview } from "@/lib/reviews/reviews";
import { cardAndKeepers } from "../../form-people";

export const changeAction = formAction(changeInput, async ({ viewer, input, at, t }) => {
	const { slug, madeFrom, basedOn, status, intent, stillHolds, note, ...form } = input;
	const { reviewEveryDays = null, ...rest } = await cardAndKeepers({ viewer, t }, form);
	const change = {
		...rest,
		reviewEveryDays,
		status,
		madeFrom,
		basedOn,
		publish: intent === "publish",
		stillHolds,
		note,
	};
	const { published, merged } = await changePractice(viewer, slug, change, at);
	if (intent === "review") {
		await askForReview(viewer, slug, at);
		return { to: `/practices/${slug}/reviews`, notice: { key: "reviews.sent" } };
	}
	const said = merged ? "practiceLife.changedMerged" : "practices.changed";
	return { to: `/practices/${slug}`, notice: { key: published ? "practices.published" : said } };
});
