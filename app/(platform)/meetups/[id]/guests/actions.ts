"use server";

import { formAction } from "@/app/_web/action";
import { consentInput, guestInput, guestWithdrawalInput } from "@/lib/speakers/guest-schema";
import { answerConsent, inviteGuest, withdrawGuest } from "@/lib/speakers/guests";

export const inviteAction = formAction(guestInput, async ({ viewer, input, at }) => {
	await inviteGuest(viewer, input, at);
	return { to: null, notice: { key: "guests.notices.invited" } };
});

export const withdrawAction = formAction(guestWithdrawalInput, async ({ viewer, input, at }) => {
	await withdrawGuest(viewer, input, at);
	return { to: null, notice: { key: "guests.notices.withdrawn" } };
});

export const consentAction = formAction(consentInput, async ({ viewer, input, at }) => {
	await answerConsent(viewer, input, at);
	return { to: null, notice: { key: "guests.notices.consent" } };
});
