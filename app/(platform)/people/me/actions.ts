"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import { madeFromInput } from "@/lib/edits";
import { replanDigest } from "@/lib/notifications/digest-turns";
import { changeProfile } from "@/lib/people/people";
import { profileInput } from "@/lib/people/schema";
import { endOtherSessions, endOwnSession } from "@/lib/people/sessions";

export const profileAction = formAction(
	profileInput.extend({ madeFrom: madeFromInput }),
	async ({ viewer, input, at }) => {
		const { madeFrom, ...profile } = input;
		await changeProfile(viewer, profile, madeFrom, at);
		// The zone may be another.
		await replanDigest(viewer, at);
		return { to: `/people/${viewer.personId}`, notice: { key: "people.saved" } };
	},
);

export const endSessionAction = formAction(z.object({ sessionId: z.uuid() }), async ({ viewer, input, at }) => {
	await endOwnSession(viewer, input.sessionId, at);
	return { to: null, notice: { key: "people.sessions.ended", values: { count: 1 } } };
});

export const endOtherSessionsAction = formAction(z.object({}), async ({ viewer, at }) => {
	const count = await endOtherSessions(viewer, at);
	return { to: null, notice: { key: "people.sessions.ended", values: { count } } };
});
