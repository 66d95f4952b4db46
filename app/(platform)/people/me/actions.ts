"use server";

import { formAction } from "@/app/_web/action";
import { chooseMails, mailsInput } from "@/lib/people/mail-choice";
import { changeProfile } from "@/lib/people/people";
import { profileInput } from "@/lib/people/schema";

export const profileAction = formAction(profileInput, async ({ viewer, input, at }) => {
	await changeProfile(viewer, input, at);
	return { to: `/people/${viewer.personId}`, notice: { key: "people.saved" } };
});

export const mailsAction = formAction(mailsInput, async ({ viewer, input }) => {
	await chooseMails(viewer, input.mails);
	return { to: "/people/me#mails", notice: { key: "mail.choice.saved" } };
});
