"use server";

import { formAction } from "@/app/_web/action";
import { FieldProblem } from "@/app/_web/problem-answer";
import { addPerson } from "@/lib/people/people";
import { personInput } from "@/lib/people/schema";
import { fullName } from "@/lib/text";

export const addPersonAction = formAction(personInput, async ({ viewer, input, at }) => {
	const id = await addPerson(viewer, input, at);
	if (!id) throw new FieldProblem("email", "taken");
	return { to: `/admin/people/${id}`, notice: { key: "admin.people.added", values: { name: fullName(input) } } };
});
