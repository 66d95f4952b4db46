"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import { approveImport, chooseSites, correctReading, discardImport, resumeImport } from "@/lib/imports/imports";
import { confirmLeavers } from "@/lib/imports/leavers";
import { leaversInput, readingInput, sitesInput } from "@/lib/imports/schema";

const importInput = z.object({ importId: z.uuid() });
const pageOf = (importId: string) => `/admin/imports/${importId}`;

export const approveAction = formAction(importInput, async ({ viewer, input }) => {
	await approveImport(viewer, input.importId);
	return { to: pageOf(input.importId), notice: { key: "imports.notices.approved" } };
});

export const resumeAction = formAction(importInput, async ({ viewer, input }) => {
	await resumeImport(viewer, input.importId);
	return { to: pageOf(input.importId), notice: { key: "imports.notices.resumed" } };
});

export const discardAction = formAction(importInput, async ({ viewer, input }) => {
	await discardImport(viewer, input.importId);
	return { to: "/admin/imports", notice: { key: "imports.notices.discarded" } };
});

export const readingAction = formAction(readingInput, async ({ viewer, input }) => {
	const isReadAgain = await correctReading(viewer, input);
	// Otherwise the page says what is still missing.
	return { to: pageOf(input.importId), notice: isReadAgain ? { key: "imports.notices.corrected" } : undefined };
});

export const sitesAction = formAction(sitesInput, async ({ viewer, input }) => {
	await chooseSites(viewer, input);
	return { to: pageOf(input.importId), notice: { key: "imports.notices.corrected" } };
});

export const leaversAction = formAction(leaversInput, async ({ viewer, input, at }) => {
	const count = await confirmLeavers(viewer, input, at);
	return { to: `${pageOf(input.importId)}#leavers`, notice: { key: "imports.notices.left", values: { count } } };
});
