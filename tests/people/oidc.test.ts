import { afterEach, describe, expect, test } from "vitest";
import { beginSignIn } from "@/app/_web/sign-in";
import { db } from "@/lib/db";
import { openSession } from "@/lib/people/sessions";
import { sessionTokenHash, viewerOfSession } from "@/lib/viewer";
import { as, at, castId } from "../factories";
import { type Account, type Issuer, openIssuer, signInAtIssuer } from "./issuer";
import { Visitor } from "./visitor";

let issuer: Issuer;
afterEach(() => issuer.close());

const LUCIA = { email: "Employee@semis.example", email_verified: true };

/** The whole sign-in: our button, the provider's forms, and the redirect back. Returns the browser's last address. */
async function signIn(visitor: Visitor, subject: string, callbackUrl = "/"): Promise<string> {
	const begun = await visitor.act(() => beginSignIn("oidc", { callbackUrl }));
	const back = await visitor.auth(await signInAtIssuer(visitor, begun, subject));
	return back.headers.get("location") ?? "";
}

async function withIssuer(accounts: Record<string, Account>, addressInToken?: boolean): Promise<Visitor> {
	issuer = await openIssuer({ accounts, addressInToken });
	return new Visitor();
}

const identities = () => db.signInAccount.findMany({ select: { providerAccountId: true, personId: true } });

describe("a colleague whose address the provider has verified", () => {
	for (const addressInToken of [true, false]) {
		test(`signs in, with the address ${addressInToken ? "in the signed token" : "asked for separately"}`, async () => {
			const personId = await castId("employee");
			await db.person.update({ where: { id: personId }, data: { registeredAt: null } });
			const visitor = await withIssuer({ "sub-1": LUCIA }, addressInToken);
			expect(await signIn(visitor, "sub-1", "/meetups?mine=1")).toBe("http://localhost:3000/meetups?mine=1");
			const viewer = await viewerOfSession(visitor.session ?? "", new Date());
			expect(viewer?.personId).toBe(personId);
			expect(await identities()).toEqual([{ providerAccountId: "sub-1", personId }]);
			const person = await db.person.findUniqueOrThrow({ where: { id: personId } });
			expect(person.registeredAt).not.toBeNull();
			expect(person.emailVerifiedAt).not.toBeNull();
			const activities = await db.activity.findMany({ select: { kind: true, actorId: true, orgUnitId: true } });
			expect(activities).toEqual([{ kind: "person.signed_in", actorId: personId, orgUnitId: person.orgUnitId }]);
		});
	}

	test("is recognised by their identity afterwards, even with another address", async () => {
		const personId = await castId("employee");
		const accounts: Record<string, Account> = { "sub-1": { ...LUCIA } };
		const visitor = await withIssuer(accounts);
		await signIn(visitor, "sub-1");
		accounts["sub-1"] = { email: "lucia@elsewhere.example", email_verified: false };
		const again = new Visitor();
		expect(await signIn(again, "sub-1")).toBe("http://localhost:3000/");
		expect((await viewerOfSession(again.session ?? "", new Date()))?.personId).toBe(personId);
	});

	test("has only a hash of the cookie in the table", async () => {
		await castId("employee");
		const visitor = await withIssuer({ "sub-1": LUCIA });
		await signIn(visitor, "sub-1");
		const [session] = await db.session.findMany({ select: { tokenHash: true } });
		expect(session?.tokenHash).toBe(sessionTokenHash(visitor.session ?? ""));
		expect(session?.tokenHash).not.toContain(visitor.session);
	});
});

describe("someone is refused with a reason", () => {
	const refused = async (account: Account, reason: string) => {
		const visitor = await withIssuer({ "sub-1": account });
		expect(await signIn(visitor, "sub-1")).toBe(`/sign-in?error=${reason}`);
		expect(visitor.session).toBeUndefined();
		expect(await identities()).toEqual([]);
		expect(await db.session.count()).toBe(0);
	};

	test("when the provider has not verified the address", async () => {
		await castId("employee");
		await refused({ email: "employee@semis.example", email_verified: false }, "sign_in_unverified");
	});

	test("when the provider does not say whether the address is verified", async () => {
		await castId("employee");
		await refused({ email: "employee@semis.example" }, "sign_in_unverified");
	});

	test("when the provider says as text that it is not verified", async () => {
		await castId("employee");
		await refused({ email: "employee@semis.example", email_verified: "false" }, "sign_in_unverified");
	});

	test("when nobody has that address, and nobody is created", async () => {
		await refused({ email: "stranger@semis.example", email_verified: true }, "sign_in_unknown");
		expect(await db.person.count()).toBe(0);
	});

	test("when the provider gives no address", async () => {
		await castId("employee");
		await refused({}, "sign_in_unknown");
	});

	test("when they are suspended", async () => {
		await castId("suspended");
		await refused({ email: "suspended@semis.example", email_verified: true }, "sign_in_suspended");
	});

	test("when they have left", async () => {
		await db.person.update({ where: { id: await castId("employee") }, data: { status: "left" } });
		await refused(LUCIA, "sign_in_left");
	});
});

test("a provider may send the verification as text", async () => {
	const personId = await castId("employee");
	const visitor = await withIssuer({ "sub-1": { email: "employee@semis.example", email_verified: "true" } });
	expect(await signIn(visitor, "sub-1")).toBe("http://localhost:3000/");
	expect((await viewerOfSession(visitor.session ?? "", new Date()))?.personId).toBe(personId);
});

test("someone suspended after their first sign-in is refused at the next", async () => {
	const personId = await castId("employee");
	const visitor = await withIssuer({ "sub-1": LUCIA });
	await signIn(visitor, "sub-1");
	await db.person.update({ where: { id: personId }, data: { status: "suspended" } });
	expect(await viewerOfSession(visitor.session ?? "", new Date())).toBeNull();
	expect(await signIn(new Visitor(), "sub-1")).toBe("/sign-in?error=sign_in_suspended");
});

describe("a browser that already has a session", () => {
	test("gets a new token, and the earlier one is not valid any more", async () => {
		const claire = await openSession(await castId("communityManager"), at);
		const personId = await castId("employee");
		const visitor = await withIssuer({ "sub-1": LUCIA });
		visitor.cookies("localhost:3000").set("next-auth.session-token", claire.token);
		await signIn(visitor, "sub-1");
		expect(visitor.session).not.toBe(claire.token);
		expect(await viewerOfSession(claire.token, at)).toBeNull();
		expect((await viewerOfSession(visitor.session ?? "", new Date()))?.personId).toBe(personId);
		expect(await identities()).toEqual([{ providerAccountId: "sub-1", personId }]);
	});

	test("gets a fresh token also when the same person signs in again", async () => {
		await castId("employee");
		const visitor = await withIssuer({ "sub-1": LUCIA });
		await signIn(visitor, "sub-1");
		const first = visitor.session ?? "";
		await signIn(visitor, "sub-1");
		expect(visitor.session).not.toBe(first);
		expect(await db.session.count()).toBe(1);
	});

	test("does not link another person's identity to the person who is signed in", async () => {
		const visitor = await withIssuer({ "sub-9": { email: "stranger@elsewhere.example", email_verified: true } });
		const { token } = await openSession(await castId("admin"), at);
		visitor.cookies("localhost:3000").set("next-auth.session-token", token);
		expect(await signIn(visitor, "sub-9")).toBe("/sign-in?error=sign_in_unknown");
		expect(await identities()).toEqual([]);
		expect(await viewerOfSession(token, at)).not.toBeNull();
	});

	test("does not keep a token that an attacker set", async () => {
		await castId("employee");
		const visitor = await withIssuer({ "sub-1": LUCIA });
		visitor.cookies("localhost:3000").set("next-auth.session-token", "planted");
		await signIn(visitor, "sub-1");
		expect(visitor.session).not.toBe("planted");
		expect(await viewerOfSession("planted", new Date())).toBeNull();
	});
});

describe("the redirect from the provider", () => {
	test("leads to the home page instead of another site", async () => {
		await castId("employee");
		const visitor = await withIssuer({ "sub-1": LUCIA });
		for (const next of ["//evil.example", "https://evil.example/", "/\\evil.example", "/.//evil.example"])
			expect(await signIn(visitor, "sub-1", next)).toBe("http://localhost:3000/");
	});

	test("does not sign in a browser that did not begin the sign-in", async () => {
		await castId("employee");
		const visitor = await withIssuer({ "sub-1": LUCIA });
		const begun = await visitor.act(() => beginSignIn("oidc", { callbackUrl: "/" }));
		const back = await signInAtIssuer(visitor, begun, "sub-1");
		const other = new Visitor();
		const answer = await other.auth(back);
		expect(answer.headers.get("location")).toContain("error=OAuthCallback");
		expect(other.session).toBeUndefined();
		expect(await db.session.count()).toBe(0);
	});

	test("works once", async () => {
		await castId("employee");
		const visitor = await withIssuer({ "sub-1": LUCIA });
		const begun = await visitor.act(() => beginSignIn("oidc", { callbackUrl: "/" }));
		const back = await signInAtIssuer(visitor, begun, "sub-1");
		const cookies = new Map(visitor.cookies("localhost:3000"));
		await visitor.auth(back);
		const replay = new Visitor();
		for (const [name, value] of cookies) replay.cookies("localhost:3000").set(name, value);
		expect((await replay.auth(back)).headers.get("location")).toContain("error=");
		expect(replay.session).toBeUndefined();
	});
});

test("the same subject at another provider is another person", async () => {
	const personId = await castId("employee");
	let visitor = await withIssuer({ "sub-1": LUCIA });
	await signIn(visitor, "sub-1");
	await issuer.close();
	const marek = await castId("admin");
	visitor = await withIssuer({ "sub-1": { email: "admin@semis.example", email_verified: true } });
	await signIn(visitor, "sub-1");
	expect((await viewerOfSession(visitor.session ?? "", new Date()))?.personId).toBe(marek);
	expect((await identities()).map((identity) => identity.personId).sort()).toEqual([personId, marek].sort());
});

test("a first sign-in in two windows at once links one identity and signs in both", async () => {
	await castId("employee");
	const first = await withIssuer({ "sub-1": LUCIA });
	const second = new Visitor();
	const both = await Promise.all([signIn(first, "sub-1"), signIn(second, "sub-1")]);
	expect(both).toEqual(["http://localhost:3000/", "http://localhost:3000/"]);
	expect(await identities()).toHaveLength(1);
	expect(await db.session.count()).toBe(2);
});

test("signing out by next-auth's own address deletes the session", async () => {
	await as("employee");
	const visitor = await withIssuer({ "sub-1": LUCIA });
	await signIn(visitor, "sub-1");
	const token = visitor.session ?? "";
	expect(await (await visitor.auth("/api/auth/session")).json()).toMatchObject({
		user: { email: "employee@semis.example" },
	});
	const { csrfToken } = await (await visitor.auth("/api/auth/csrf")).json();
	await visitor.auth("/api/auth/signout", { body: { csrfToken } });
	expect(visitor.session).toBeUndefined();
	expect(await viewerOfSession(token, new Date())).toBeNull();
	expect(await db.session.count()).toBe(0);
	expect(await db.activity.count({ where: { kind: "person.signed_out" } })).toBe(1);
});

test("another site cannot start a sign-in without the form's token", async () => {
	const visitor = await withIssuer({ "sub-1": LUCIA });
	const answer = await visitor.auth("/api/auth/signin/oidc", { body: { csrfToken: "guessed" } });
	expect(answer.headers.get("location")).not.toContain(issuer.url);
});
