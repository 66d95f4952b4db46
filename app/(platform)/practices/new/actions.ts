"use server";

import { formAction } from "@/app/_web/action";
import { Refused } from "@/lib/errors";
import { draftPractice } from "@/lib/practices/practices";
import { draftInput } from "@/lib/practices/schema";
import { askForReview } from "@/lib/reviews/reviews";
import { tieDraftToGap } from "@/lib/search/gaps";
import type { Viewer } from "@/lib/viewer";
import { cardAndKeepers } from "../form-people";

export const draftAction = formAction(draftInput, async ({ viewer, input, at, t }) => {
	const { communitySlug, meetupId, gapId, intent, ...form } = input;
	const written = await cardAndKeepers({ viewer, t }, form);
	const publish = intent === "publish";
	const { slug } = await draftPractice(
		viewer,
		{ ...written, communitySlug, meetupId, publish },
		at,
		async (tx, { id }) => {
			if (gapId) await tieDraftToGap(tx, viewer, { gapId, practiceId: id });
		},
	);
	// The draft is kept where nobody can be asked.
	if (intent === "review") return { to: `/practices/${slug}`, notice: { key: await sent(viewer, slug, at) } };
	return { to: `/practices/${slug}`, notice: { key: publish ? "practices.published" : "practices.drafted" } };
});

async function sent(viewer: Viewer, slug: string, at: Date) {
	try {
		await askForReview(viewer, slug, at);
		return "reviews.sent" as const;
	} catch (problem) {
		if (problem instanceof Refused) return `refusals.${problem.reason}` as const;
		throw problem;
	}
}
