"use server";

import { formAction } from "@/app/_web/action";
import { decideNomination, withdrawNomination } from "@/lib/champions/nominations";
import { nominationPage } from "@/lib/champions/queries";
import { decisionInput, nominationIdInput } from "@/lib/champions/schema";
import { fullName } from "@/lib/text";

export const decideAction = formAction(decisionInput, async ({ viewer, input, at }) => {
	const grant = input.decision === "grant";
	await decideNomination(viewer, input.id, { grant, note: input.note }, at);
	const { nominee, nominator } = await nominationPage(viewer, input.id);
	return {
		to: "/champions/nominations",
		notice: grant
			? { key: "champions.granted", values: { name: fullName(nominee) } }
			: { key: "champions.declined", values: { name: fullName(nominator) } },
	};
});

export const withdrawAction = formAction(nominationIdInput, async ({ viewer, input, at }) => {
	await withdrawNomination(viewer, input.id, at);
	return {
		to: "/champions/nominations",
		notice: { key: "champions.withdrawn", undo: { verb: "nomination.withdrawn", input: { id: input.id } } },
	};
});
