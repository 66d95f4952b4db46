"use server";

import { formAction } from "@/app/_web/action";
import { discardDraft } from "@/lib/practices/drafts";
import { reportOutdated } from "@/lib/practices/outdated-reports";
import { publishPractice, retirePractice } from "@/lib/practices/practices";
import { markReused, withdrawReuse } from "@/lib/practices/reuses";
import { outdatedReportInput, practiceSlugInput, reuseInput } from "@/lib/practices/schema";

export const publishAction = formAction(practiceSlugInput, async ({ viewer, input, at }) => {
	await publishPractice(viewer, input.slug, at);
	return { to: `/practices/${input.slug}`, notice: { key: "practices.published" } };
});

export const discardAction = formAction(practiceSlugInput, async ({ viewer, input, at }) => {
	await discardDraft(viewer, input.slug, at);
	return {
		to: "/practices",
		notice: { key: "practices.discarded", undo: { verb: "practice.discarded", input: { slug: input.slug } } },
	};
});

export const retireAction = formAction(practiceSlugInput, async ({ viewer, input, at }) => {
	await retirePractice(viewer, input.slug, at);
	return { to: `/practices/${input.slug}`, notice: { key: "practices.retired" } };
});

export const reportOutdatedAction = formAction(outdatedReportInput, async ({ viewer, input, at }) => {
	await reportOutdated(viewer, input, at);
	return { to: `/practices/${input.slug}`, notice: { key: "practices.doubt.said" } };
});

export const markReusedAction = formAction(reuseInput, async ({ viewer, input, at }) => {
	await markReused(viewer, input, at);
	return {
		to: `/practices/${input.slug}`,
		notice: { key: "practices.reuse.recorded", undo: { verb: "practice.reused", input: { slug: input.slug } } },
	};
});

export const withdrawReuseAction = formAction(practiceSlugInput, async ({ viewer, input, at }) => {
	await withdrawReuse(viewer, input.slug, at);
	return {
		to: `/practices/${input.slug}`,
		notice: {
			key: "practices.reuse.withdrawn",
			undo: { verb: "practice.reuseWithdrawn", input: { slug: input.slug } },
		},
	};
});
