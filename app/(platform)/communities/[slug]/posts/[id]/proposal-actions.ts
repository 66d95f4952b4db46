"use server";

import { formAction } from "@/app/_web/action";
import { raiseProposal } from "@/lib/proposals/raising";
import { raiseInput, supportInput } from "@/lib/proposals/schema";
import { supportProposal, withdrawSupport } from "@/lib/proposals/supports";

export const supportAction = formAction(supportInput, async ({ viewer, input, at }) => {
	await supportProposal(viewer, input.id, at);
	return { to: null, notice: { key: "proposals.supported", undo: { verb: "proposal.supported", input } } };
});

export const withdrawSupportAction = formAction(supportInput, async ({ viewer, input, at }) => {
	await withdrawSupport(viewer, input.id, at);
	return { to: null, notice: { key: "proposals.withdrawn", undo: { verb: "proposal.supportWithdrawn", input } } };
});

export const raiseAction = formAction(raiseInput, async ({ viewer, input, at }) => {
	const { id } = input;
	await raiseProposal(viewer, input, at);
	return { to: null, notice: { key: "proposals.raised", undo: { verb: "proposal.raised", input: { id } } } };
});
