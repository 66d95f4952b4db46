"use server";

import { FieldProblem, formAction } from "@/app/_web/action";
import { nominate } from "@/lib/champions/nominations";
import { nomineeOf } from "@/lib/champions/queries";
import { nominationInput } from "@/lib/champions/schema";
import { colleagueByEmail } from "@/lib/people/queries";
import { fullName } from "@/lib/text";

export const nominateAction = formAction(nominationInput, async ({ viewer, input, at }) => {
	const { nomineeEmail, ...proposal } = input;
	const nomineeId = await colleagueByEmail(viewer, nomineeEmail);
	if (!nomineeId) throw new FieldProblem("nomineeEmail", "not_found");
	const { id } = await nominate(viewer, { ...proposal, nomineeId }, at);
	const name = fullName(await nomineeOf(viewer, nomineeId));
	return { to: `/champions/nominations/${id}`, notice: { key: "champions.sent", values: { name } } };
});
