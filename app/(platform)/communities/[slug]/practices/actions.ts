"use server";

import { formAction } from "@/app/_web/action";
import { setPracticeReviewers } from "@/lib/communities/practice-reviewers";
import { reviewSettingInput } from "@/lib/reviews/schema";

export const reviewSettingAction = formAction(reviewSettingInput, async ({ viewer, input, at }) => {
	await setPracticeReviewers(viewer, input, at);
	return { to: `/communities/${input.slug}/practices`, notice: { key: "reviews.setting.saved" } };
});
