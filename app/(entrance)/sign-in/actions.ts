"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { entranceTranslator } from "@/app/_web/entrance";
import { safePath } from "@/app/_web/safe-path";
import { beginSignIn, enter } from "@/app/_web/sign-in";
import type { FormState } from "@/components/ui/form-state";
import { Refused } from "@/lib/errors";
import { admitDemo } from "@/lib/people/sign-in";

const address = z.object({ email: z.email(), next: z.string().optional() });

/** Off to the provider. */
export async function providerAction(form: FormData): Promise<never> {
	redirect(await beginSignIn("oidc", { callbackUrl: safePath(form.get("next")) }));
}

/** Asks for a link. The answer never says whether the address is known. */
export async function mailLinkAction(previous: FormState, form: FormData): Promise<FormState> {
	const values = Object.fromEntries(form);
	const { success, data } = address.safeParse({ ...values, email: String(values.email ?? "").trim() });
	if (!success) {
		const t = await entranceTranslator();
		return { errors: { email: [t("validation.email")] }, problem: null, values, attempt: previous.attempt + 1 };
	}
	await beginSignIn("email", { email: data.email, callbackUrl: safePath(data.next) });
	redirect("/sign-in/check-mail");
}

/** The demonstration's door: in as anyone of it. */
export async function demoAction(form: FormData): Promise<never> {
	try {
		await enter((await admitDemo(String(form.get("email")).trim())).personId);
	} catch (problem) {
		if (problem instanceof Refused) redirect(`/sign-in?error=${problem.reason}`);
		throw problem;
	}
	redirect(safePath(form.get("next")));
}
