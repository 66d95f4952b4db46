"use server";

import { formAction } from "@/app/_web/action";
import { madeFromInput } from "@/lib/edits";
import { changeSettings, settingsInput } from "@/lib/people/change-settings";

export const settingsAction = formAction(
	settingsInput.extend({ madeFrom: madeFromInput }),
	async ({ viewer, input, at }) => {
		const { madeFrom, ...settings } = input;
		const count = await changeSettings(viewer, settings, madeFrom, at);
		return { to: null, notice: { key: "settings.saved", values: { count } } };
	},
);
