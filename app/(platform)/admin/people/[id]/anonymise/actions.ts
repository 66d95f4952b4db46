"use server";

import { formAction } from "@/app/_web/action";
import { anonymisePerson } from "@/lib/people/anonymising";
import { personIdInput } from "@/lib/people/schema";

export const anonymiseAction = formAction(personIdInput, async ({ viewer, input, at }) => {
	await anonymisePerson(viewer, input.personId, at);
	return { to: `/admin/people/${input.personId}`, notice: { key: "admin.people.anonymised" } };
});
