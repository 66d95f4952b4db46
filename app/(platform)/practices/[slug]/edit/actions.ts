"use server";

import { formAction } from "@/app/_web/action";
import { personNamed } from "@/app/_web/named-people";
import { changePractice } from "@/lib/practices/practices";
import { changeInput } from "@/lib/practices/schema";

export const changeAction = formAction(changeInput, async ({ viewer, input, at, t }) => {
	const { slug, madeFrom, status, contact, intent, stillHolds, ...card } = input;
	const { id: contactId } = await personNamed({ viewer, t }, "contact", contact);
	const change = { card, status, madeFrom, contactId, publish: intent === "publish", stillHolds };
	const { published } = await changePractice(viewer, slug, change, at);
	return { to: `/practices/${slug}`, notice: { key: published ? "practices.published" : "practices.changed" } };
});
