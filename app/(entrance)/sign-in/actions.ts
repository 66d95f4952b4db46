"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { visitorAction } from "@/app/_web/action";
import { logFailedSignIn } from "@/app/_web/request-log";
import { safePath } from "@/app/_web/safe-path";
import { beginSignIn, enter } from "@/app/_web/sign-in";
import { isDatabaseAway } from "@/lib/database-away";
import { Refused } from "@/lib/errors";
import { admitDemo } from "@/lib/people/sign-in";

const address = z.object({ email: z.string().trim().pipe(z.email()), next: z.string().optional() });

export async function providerAction(form: FormData): Promise<never> {
	redirect(await beginSignIn("oidc", { callbackUrl: safePath(form.get("next")) }));
}

/** Asks for a link. The answer never says whether the address is known. */
export const mailLinkAction = visitorAction(address, async ({ email, next }) => {
	await beginSignIn("email", { email, callbackUrl: safePath(next) });
	return "/sign-in/check-mail";
});

/** Signs in as a person of the demonstration. */
export async function demoAction(form: FormData): Promise<never> {
	try {
		await enter((await admitDemo(String(form.get("email")).trim())).personId);
	} catch (problem) {
		if (!(problem instanceof Refused || isDatabaseAway(problem))) throw problem;
		const again = `/sign-in?error=${problem instanceof Refused ? problem.reason : "unavailable"}`;
		logFailedSignIn(again);
		redirect(again);
	}
	redirect(safePath(form.get("next")));
}
