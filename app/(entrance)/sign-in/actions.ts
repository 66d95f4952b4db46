"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { visitorAction } from "@/app/_web/action";
import { clientAddress } from "@/app/_web/client-address";
import { identityProvider } from "@/app/_web/identity-providers";
import { logFailedSignIn } from "@/app/_web/request-log";
import { safePath } from "@/app/_web/safe-path";
import { beginSignIn, enter } from "@/app/_web/sign-in";
import { now } from "@/lib/clock";
import { isDatabaseAway } from "@/lib/database-away";
import { Refused } from "@/lib/errors";
import { countUse } from "@/lib/limits";
import { admitDemo } from "@/lib/people/sign-in";

const address = z.object({ email: z.string().trim().pipe(z.email()), next: z.string().optional() });

export async function providerAction(form: FormData): Promise<never> {
	await demandUse();
	const provider = identityProvider(typed(form, "provider"));
	if (!provider) redirect("/sign-in?error=OAuthSignin");
	redirect(await beginSignIn(provider.id, { callbackUrl: safePath(typed(form, "next")) }));
}

/** Asks for a link. The answer never says whether the address is known. */
export const mailLinkAction = visitorAction(
	address,
	async ({ email, next }) => {
		await beginSignIn("email", { email, callbackUrl: safePath(next) });
		return "/sign-in/check-mail";
	},
	"signIn",
);

/** Signs in as a person of the demonstration. */
export async function demoAction(form: FormData): Promise<never> {
	await demandUse();
	try {
		await enter((await admitDemo(typed(form, "email").trim())).personId);
	} catch (problem) {
		signInAgain(problem);
	}
	redirect(safePath(typed(form, "next")));
}

/** Somebody who signs in too often is sent back to the page, which says so. */
async function demandUse(): Promise<void> {
	try {
		await countUse("signIn", { personId: null, sender: await clientAddress() }, now());
	} catch (problem) {
		signInAgain(problem);
	}
}

function signInAgain(problem: unknown): never {
	if (!(problem instanceof Refused || isDatabaseAway(problem))) throw problem;
	const again = `/sign-in?error=${problem instanceof Refused ? problem.reason : "unavailable"}`;
	logFailedSignIn(again);
	redirect(again);
}

/** Whoever calls an action by hand sends what they like. */
function typed(form: FormData, name: string): string {
	const value = form instanceof FormData ? form.get(name) : null;
	return typeof value === "string" ? value.replaceAll("\0", "") : "";
}
