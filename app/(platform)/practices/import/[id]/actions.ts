"use server";

import { formAction } from "@/app/_web/action";
import { approvePractices, discardPractices, resumePractices } from "@/lib/practice-files/imports";
import { practiceImportIdInput } from "@/lib/practice-files/schema";

const pageOf = (importId: string) => `/practices/import/${importId}`;

export const approvePracticesAction = formAction(practiceImportIdInput, async ({ viewer, input }) => {
	await approvePractices(viewer, input.importId);
	return { to: pageOf(input.importId), notice: { key: "practiceFiles.notices.approved" } };
});

export const resumePracticesAction = formAction(practiceImportIdInput, async ({ viewer, input }) => {
	await resumePractices(viewer, input.importId);
	return { to: pageOf(input.importId), notice: { key: "practiceFiles.notices.resumed" } };
});

export const discardPracticesAction = formAction(practiceImportIdInput, async ({ viewer, input }) => {
	await discardPractices(viewer, input.importId);
	return { to: "/practices/import", notice: { key: "practiceFiles.notices.discarded" } };
});
