import { afterEach, describe, expect, test } from "vitest";
import { isVerified, whyRefused } from "@/app/_web/oidc-claims";
import { beginSignIn } from "@/app/_web/sign-in";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { viewerOfSession } from "@/lib/viewer";
import { castId } from "../factories";
import { type Account, type Issuer, openLooseIssuer } from "./issuer";
import { Visitor } from "./visitor";

let issuer: Issuer | undefined;
afterEach(async () => {
	env().OIDC_TRUST_EMAIL = false;
	await issuer?.close();
});

const email = "employee@semis.example";

/** Signs in by a provider that sends these claims. Returns the browser and its last address. */
async function signInWith(account: Account) {
	issuer = await openLooseIssuer(account);
	const visitor = new Visitor();
	const begun = await visitor.act(() => beginSignIn("oidc", { callbackUrl: "/" }));
	const back = (await visitor.elsewhere(begun)).headers.get("location") ?? "";
	const answer = await visitor.auth(back);
	return { visitor, location: answer.headers.get("location") };
}

describe("a provider that does not say whether an address is verified", () => {
	test("lets nobody in, unless the organisation trusts it", async () => {
		const personId = await castId("employee");
		expect((await signInWith({ email })).location).toBe("/sign-in?error=sign_in_unverified");
		expect(await db.signInAccount.count()).toBe(0);
		await issuer?.close();
		env().OIDC_TRUST_EMAIL = true;
		const { visitor, location } = await signInWith({ email });
		expect(location).toBe("http://localhost:3000/");
		expect((await viewerOfSession(visitor.session ?? "", new Date()))?.personId).toBe(personId);
	});
});

test.each([false, "false", "no", ""])("what the provider says counts, also where it is trusted: %j", async (claim) => {
	await castId("employee");
	env().OIDC_TRUST_EMAIL = true;
	const { location } = await signInWith({ email, email_verified: claim });
	expect(location).toBe("/sign-in?error=sign_in_unverified");
});

test.each([true, "true", "True"])("a verified address may be said in text: %j", async (claim) => {
	await castId("employee");
	expect((await signInWith({ email, email_verified: claim })).location).toBe("http://localhost:3000/");
});

test("the log says to the administrator why somebody was refused, and names nobody", () => {
	const reasons = [
		whyRefused("sign_in_unverified", { email }),
		whyRefused("sign_in_unverified", { email, email_verified: false }),
		whyRefused("sign_in_unknown", { email, email_verified: true }),
		whyRefused("sign_in_unknown", {}),
		whyRefused("sign_in_suspended", { email, email_verified: true }),
	];
	expect(new Set(reasons).size).toBe(5);
	expect(reasons[0]).toContain("OIDC_TRUST_EMAIL");
	expect(reasons.join(" ")).not.toContain("@");
	expect(isVerified({}, false)).toBe(false);
});
