"use server";

import { formAction } from "@/app/_web/action";
import { changeProfile } from "@/lib/people/people";
import { profileInput } from "@/lib/people/schema";

export const profileAction = formAction(profileInput, async ({ viewer, input, at }) => {
	await changeProfile(viewer, input, at);
	return { to: `/people/${viewer.personId}`, notice: { key: "people.saved" } };
});
