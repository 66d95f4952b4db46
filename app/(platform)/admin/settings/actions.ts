"use server";

import { formAction } from "@/app/_web/action";
import { changeSettings, settingsInput } from "@/lib/people/change-settings";

export const settingsAction = formAction(settingsInput, async ({ viewer, input, at }) => {
	const count = await changeSettings(viewer, input, at);
	return { to: null, notice: { key: "settings.saved", values: { count } } };
});
