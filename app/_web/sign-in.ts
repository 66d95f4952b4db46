import { cookies, headers } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { openSession } from "@/lib/people/sessions";
import { authOptions } from "./auth";
import { takeOverBrowser } from "./browser-owner";
import { clientAddress } from "./client-address";
import { deviceOfRequest } from "./device";
import { negotiateLocale } from "./locale";
import { logFailedSignIn } from "./request-log";
import { sessionCookieName, sessionCookieOptions } from "./session-cookie";

/**
 * Calls next-auth from a server action and passes its cookies to the browser. Next has checked the origin of the action,
 * so the form needs no CSRF token of next-auth and works without JavaScript.
 */
async function ask(steps: string[], body?: Record<string, string>): Promise<Response> {
	const jar = await cookies();
	const address = new URL(`/api/auth/${steps.join("/")}`, env().NEXTAUTH_URL);
	const request = new NextRequest(address, body ? { method: "POST", body: new URLSearchParams(body) } : undefined);
	const locale = negotiateLocale((await headers()).get("accept-language"));
	const response: Response = await NextAuth(
		request,
		{ params: Promise.resolve({ nextauth: steps }) },
		authOptions({ locale, client: await clientAddress(), device: await deviceOfRequest() }),
	);
	logFailedSignIn(response.headers.get("location"));
	for (const cookie of new NextResponse(null, { headers: response.headers }).cookies.getAll()) jar.set(cookie);
	return response;
}

/** Starts a sign-in with a provider, or with "email" by a link. Returns the next address. */
export async function beginSignIn(way: string, values: Record<string, string>): Promise<string> {
	const { csrfToken } = await (await ask(["csrf"])).json();
	const answer = await ask(["signin", way], { ...values, csrfToken });
	return answer.headers.get("location") ?? "/sign-in?error=Configuration";
}

export async function enter(personId: string): Promise<void> {
	const jar = await cookies();
	const { token, endsAt } = await openSession(personId, now(), {
		replacedToken: jar.get(sessionCookieName())?.value,
		device: await deviceOfRequest(),
	});
	await takeOverBrowser(personId);
	jar.set(sessionCookieName(), token, sessionCookieOptions(endsAt));
}
