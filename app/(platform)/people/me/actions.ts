"use server";

import { formAction } from "@/app/_web/action";
import { madeFromInput } from "@/lib/edits";
import { changeProfile } from "@/lib/people/people";
import { profileInput } from "@/lib/people/schema";

export const profileAction = formAction(
	profileInput.extend({ madeFrom: madeFromInput }),
	async ({ viewer, input, at }) => {
		const { madeFrom, ...profile } = input;
		await changeProfile(viewer, profile, madeFrom, at);
		return { to: `/people/${viewer.personId}`, notice: { key: "people.saved" } };
	},
);
