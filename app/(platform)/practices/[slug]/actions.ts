"use server";

import { formAction } from "@/app/_web/action";
import { restoreVersion } from "@/lib/practices/changes";
import { confirmPractice } from "@/lib/practices/confirming";
import { discardDraft } from "@/lib/practices/drafts";
import { endorsePractice, takeBackEndorsement } from "@/lib/practices/endorsements";
import { reportOutdated } from "@/lib/practices/outdated-reports";
import { publishPractice } from "@/lib/practices/practices";
import { retirePractice } from "@/lib/practices/retiring";
import { markReused, withdrawReuse } from "@/lib/practices/reuses";
import {
	confirmInput,
	endorsementInput,
	outdatedReportInput,
	practiceSlugInput,
	restoreVersionInput,
	retireInput,
	reuseIdInput,
	reuseInput,
} from "@/lib/practices/schema";

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

export const retireAction = formAction(retireInput, async ({ viewer, input: { slug, ...input }, at }) => {
	await retirePractice(viewer, slug, at, input);
	return { to: `/practices/${slug}`, notice: { key: "practices.retired" } };
});

export const confirmAction = formAction(confirmInput, async ({ viewer, input, at }) => {
	await confirmPractice(viewer, input, at);
	return { to: `/practices/${input.slug}`, notice: { key: "practiceLife.stillTrue.said" } };
});

export const restoreVersionAction = formAction(restoreVersionInput, async ({ viewer, input, at }) => {
	await restoreVersion(viewer, input, at);
	return {
		to: `/practices/${input.slug}`,
		notice: { key: "practiceLife.restore.said", values: { number: input.number } },
	};
});

export const reportOutdatedAction = formAction(outdatedReportInput, async ({ viewer, input, at }) => {
	await reportOutdated(viewer, input, at);
	return { to: `/practices/${input.slug}`, notice: { key: "practices.doubt.said" } };
});

export const markReusedAction = formAction(reuseInput, async ({ viewer, input, at }) => {
	const id = await markReused(viewer, input, at);
	return {
		to: `/practices/${input.slug}`,
		notice: { key: "practices.reuse.recorded", undo: { verb: "practice.reused", input: { id } } },
	};
});

export const withdrawReuseAction = formAction(reuseIdInput, async ({ viewer, input: { id }, at }) => {
	const { slug, isDisputed } = await withdrawReuse(viewer, id, at);
	// What was withdrawn in a dispute stays so.
	const undo = isDisputed ? {} : { undo: { verb: "practice.reuseWithdrawn", input: { id } } };
	return { to: `/practices/${slug}`, notice: { key: "practices.reuse.withdrawn", ...undo } };
});

export const endorseAction = formAction(endorsementInput, async ({ viewer, input, at }) => {
	await endorsePractice(viewer, input, at);
	return { to: `/practices/${input.slug}`, notice: { key: "endorsements.said" } };
});

export const takeBackEndorsementAction = formAction(practiceSlugInput, async ({ viewer, input, at }) => {
	await takeBackEndorsement(viewer, input.slug, at);
	return {
		to: `/practices/${input.slug}`,
		notice: {
			key: "endorsements.takenBack",
			undo: { verb: "practice.endorsementTakenBack", input: { slug: input.slug } },
		},
	};
});
