"use server";

import { formAction } from "@/app/_web/action";
import { restorePerson, suspendPerson } from "@/lib/people/people";
import { personName } from "@/lib/people/queries";
import { grantRole, withdrawRole } from "@/lib/people/roles";
import { personIdInput, roleInput } from "@/lib/people/schema";

export const grantAction = formAction(roleInput, async ({ viewer, input, at }) => {
	await grantRole(viewer, input.personId, input.role, at);
	return {
		to: null,
		notice: { key: "admin.people.grantedNow", values: { name: await personName(viewer, input.personId) } },
	};
});

export const withdrawAction = formAction(roleInput, async ({ viewer, input, at }) => {
	await withdrawRole(viewer, input.personId, input.role, at);
	// Somebody who gave up their own administrator role may not see this page any more.
	const to = input.role === "administrator" && input.personId === viewer.personId ? "/" : null;
	return {
		to,
		notice: { key: "admin.people.withdrawnNow", values: { name: await personName(viewer, input.personId) } },
	};
});

export const suspendAction = formAction(personIdInput, async ({ viewer, input, at }) => {
	await suspendPerson(viewer, input.personId, at);
	return {
		to: null,
		notice: { key: "admin.people.suspended", values: { name: await personName(viewer, input.personId) } },
	};
});

export const restoreAction = formAction(personIdInput, async ({ viewer, input, at }) => {
	await restorePerson(viewer, input.personId, at);
	return {
		to: null,
		notice: { key: "admin.people.restored", values: { name: await personName(viewer, input.personId) } },
	};
});
