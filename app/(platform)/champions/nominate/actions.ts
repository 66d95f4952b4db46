"use server";

import { formAction } from "@/app/_web/action";
import { personNamed } from "@/app/_web/named-people";
import { nominate } from "@/lib/champions/nominations";
import { nominationInput } from "@/lib/champions/schema";

export const nominateAction = formAction(nominationInput, async ({ viewer, input, at, t }) => {
	const { nominee, ...proposal } = input;
	const { id: nomineeId, name } = await personNamed({ viewer, t }, "nominee", nominee);
	const { id } = await nominate(viewer, { ...proposal, nomineeId }, at);
	return { to: `/champions/nominations/${id}`, notice: { key: "champions.sent", values: { name } } };
});
