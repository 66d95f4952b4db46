"use server";

import { formAction } from "@/app/_web/action";
import { changeMeetup } from "@/lib/meetups/meetups";
import { changeInput } from "@/lib/meetups/schema";

export const changeAction = formAction(changeInput, async ({ viewer, input, at }) => {
	await changeMeetup(viewer, input, at);
	return { to: `/meetups/${input.meetupId}`, notice: { key: "meetups.notices.changed" } };
});
