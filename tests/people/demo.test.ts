import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { demoAction, mailLinkAction, providerAction } from "@/app/(entrance)/sign-in/actions";
import { labelName } from "@/components/ui/form-labels";
import { initialFormState } from "@/components/ui/form-state";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { translator } from "@/lib/i18n/translator";
import { DEMO_CAST, demoCast } from "@/lib/people/demo";
import { openSession } from "@/lib/people/sessions";
import { viewerOfSession } from "@/lib/viewer";
import { type CastName, cast } from "../cast";
import { at, castId } from "../factories";
import { openIssuer } from "./issuer";
import { Visitor } from "./visitor";

describe("in the demonstration", () => {
	beforeEach(() => {
		env().DANDELION_DEMO = true;
	});
	afterEach(() => {
		env().DANDELION_DEMO = false;
	});

	test("the sign-in page lists the ten people of the cast", async () => {
		expect(Object.fromEntries(DEMO_CAST)).toEqual(
			Object.fromEntries(Object.entries(cast).map(([name, { email }]) => [name, email])),
		);
		for (const name of Object.keys(cast) as CastName[]) await castId(name);
		expect((await demoCast()).map(({ givenName }) => givenName)).toEqual([
			"Lucía",
			"Awa",
			"Olfa",
			"Claire",
			"Ben",
			"Sami",
			"Hélène",
			"Marek",
			"Jonas",
			"Piotr",
		]);
	});

	test("anybody signs in by address, and reaches the page they wanted", async () => {
		const lucia = await castId("employee");
		const visitor = new Visitor();
		expect(await visitor.submit(demoAction, { email: " employee@semis.example", next: "/meetups" })).toBe("/meetups");
		expect((await viewerOfSession(visitor.session ?? "", new Date()))?.personId).toBe(lucia);
	});

	test("a sign-in never leads to another site", async () => {
		await castId("employee");
		for (const next of ["//evil.example", "https://evil.example", "/\\evil.example"])
			expect(await new Visitor().submit(demoAction, { email: "employee@semis.example", next })).toBe("/");
	});

	test("signing in as somebody else ends the earlier session", async () => {
		await castId("employee");
		const claire = await openSession(await castId("communityManager"), at);
		const visitor = new Visitor();
		visitor.cookies("localhost:3000").set("next-auth.session-token", claire.token);
		await visitor.submit(demoAction, { email: "employee@semis.example" });
		expect(visitor.session).not.toBe(claire.token);
		expect(await viewerOfSession(claire.token, at)).toBeNull();
	});

	test("a suspended or unknown person gets an explanation", async () => {
		await castId("suspended");
		const visitor = new Visitor();
		expect(await visitor.submit(demoAction, { email: "suspended@semis.example" })).toBe(
			"/sign-in?error=sign_in_suspended",
		);
		expect(await visitor.submit(demoAction, { email: "nobody@semis.example" })).toBe("/sign-in?error=sign_in_unknown");
		expect(visitor.session).toBeUndefined();
	});
});

test("outside the demonstration nobody signs in by address, and the page lists nobody", async () => {
	await castId("employee");
	const visitor = new Visitor();
	await expect(visitor.submit(demoAction, { email: "employee@semis.example" })).rejects.toThrow("demonstration");
	expect(await db.session.count()).toBe(0);
	expect(await demoCast()).toEqual([]);
});

test("the provider's button leads to the provider, with the values that are checked afterwards", async () => {
	const issuer = await openIssuer({ accounts: {} });
	try {
		const location = new URL(
			(await new Visitor().submit(providerAction, { provider: "oidc", next: "/meetups" })) ?? "",
		);
		expect(location.origin).toBe(issuer.url);
		expect(Object.fromEntries(location.searchParams)).toMatchObject({
			client_id: "dandelion",
			response_type: "code",
			scope: "openid email profile",
			code_challenge_method: "S256",
			redirect_uri: "http://localhost:3000/api/auth/callback/oidc",
			state: expect.any(String),
			nonce: expect.any(String),
		});
	} finally {
		await issuer.close();
	}
});

test("an invalid address stays in its field with an explanation", async () => {
	const form = new FormData();
	form.set("email", "lucia at work");
	form.set(labelName("email"), "E-mail");
	expect(await new Visitor().act(() => mailLinkAction(initialFormState, form))).toEqual({
		errors: { email: ["Enter an email address, such as ada@semis.example."] },
		heading: translator("en")("shell.formProblems"),
		lines: { email: "E-mail: enter an email address, such as ada@semis.example." },
		problem: null,
		values: { email: "lucia at work" },
		attempt: 1,
	});
});
