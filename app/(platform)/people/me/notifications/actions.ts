"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import { choicesBefore, choicesInput, choicesOf, chooseTelling } from "@/lib/notifications/choices";
import { addDevice, deviceInput, removeDevice } from "@/lib/notifications/push-devices";

export const tellingAction = formAction(choicesInput, async ({ viewer, input, at }) => {
	const before = choicesBefore(await choicesOf(viewer), input);
	await chooseTelling(viewer, input, at);
	return {
		to: "/people/me/notifications",
		notice: { key: "telling.saved", undo: before && { verb: "telling.chosen", input: before } },
	};
});

export const addDeviceAction = formAction(deviceInput, async ({ viewer, input, at }) => {
	await addDevice(viewer, input, at);
	return { to: null, notice: { key: "telling.push.added" } };
});

export const removeDeviceAction = formAction(z.object({ id: z.uuid() }), async ({ viewer, input }) => {
	await removeDevice(viewer, input.id);
	return { to: null, notice: { key: "telling.push.removed" } };
});
