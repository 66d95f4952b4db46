import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addressBehind } from "@/app/_web/client-address";
import { beginSignIn } from "@/app/_web/sign-in";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { deleteExpiredSessions, openSession } from "@/lib/people/sessions";
import { LINK_LIFE_MS, LINK_WINDOW_MS, redeemSignInLink, sendSignInLink } from "@/lib/people/sign-in-links";
import { sessionTokenHash, viewerOfSession } from "@/lib/viewer";
import { at, castId } from "../factories";
import { type Mailbox, openMailbox } from "../jobs/mailbox";
import { soon, startWorkerProcess } from "../jobs/workers";
import { APP_ORIGIN, Visitor } from "./visitor";

let mailbox: Mailbox;
beforeEach(async () => {
	mailbox = await openMailbox();
	env().SMTP_URL = mailbox.url;
});
afterEach(async () => {
	env().SMTP_URL = undefined;
	await mailbox.close();
});

const LUCIA = "employee@semis.example";

const askFor = (visitor: Visitor, email: string, callbackUrl = "/") =>
	visitor.act(() => beginSignIn("email", { email, callbackUrl }));

/** The link in the newest mail. */
async function linkWritten(): Promise<URL> {
	const mail = await db.outgoingMail.findFirstOrThrow({ orderBy: { id: "desc" }, select: { text: true } });
	return linkIn(mail.text);
}

function linkIn(text: string): URL {
	const address = /http:\/\/localhost:3000\S+/.exec(text)?.[0];
	if (!address) throw new Error(`No link in: ${text}`);
	return new URL(address);
}

/** Presses the button of the link's page. */
const press = (visitor: Visitor, link: URL, origin?: string) =>
	visitor.auth(`/api/auth/callback/email${link.search}`, { origin });

const locationOf = (answer: Response) => answer.headers.get("location");

test("a link comes by mail, signs its reader in once, and leads to the page they wanted", async () => {
	const personId = await castId("employee");
	await db.person.update({ where: { id: personId }, data: { registeredAt: null } });
	const visitor = new Visitor();
	await askFor(visitor, " Employee@Semis.example ", "/communities?mine=true");
	startWorkerProcess({ smtp: mailbox.url });
	await vi.waitFor(() => expect(mailbox.received).toHaveLength(1), soon);
	const [received] = mailbox.received;
	expect(received?.to).toEqual([LUCIA]);
	expect(received?.mail.subject).toBe("Your sign-in link for Dandelion");
	const link = linkIn(received?.mail.text ?? "");
	expect(received?.mail.html).toContain(link.toString().replaceAll("&", "&amp;"));
	expect(link.pathname).toBe("/sign-in/confirm");

	expect(locationOf(await press(visitor, link))).toBe(`${APP_ORIGIN}/communities?mine=true`);
	expect((await viewerOfSession(visitor.session ?? "", new Date()))?.personId).toBe(personId);
	const person = await db.person.findUniqueOrThrow({ where: { id: personId } });
	expect(person.registeredAt).not.toBeNull();
	expect(person.emailVerifiedAt).not.toBeNull();

	const other = new Visitor();
	expect(locationOf(await press(other, link))).toBe(`${APP_ORIGIN}/api/auth/error?error=Verification`);
	expect(other.session).toBeUndefined();
});

test("a French reader gets a French mail", async () => {
	await castId("champion");
	await askFor(new Visitor(), "champion@semis.example");
	const mail = await db.outgoingMail.findFirstOrThrow();
	expect(mail.subject).toBe("Votre lien de connexion à Dandelion");
	expect(mail.text).toContain("Bonjour Olfa");
});

test("the mail's text is deleted once the mail server has it", async () => {
	await castId("employee");
	await askFor(new Visitor(), LUCIA);
	startWorkerProcess({ smtp: mailbox.url });
	await vi.waitFor(
		async () => expect(await db.outgoingMail.findFirst({ select: { state: true } })).toEqual({ state: "sent" }),
		soon,
	);
	expect(await db.outgoingMail.findFirst({ select: { text: true, html: true } })).toEqual({ text: "", html: "" });
});

describe("a scanner that opens the link in a mail", () => {
	test("gets a page with a button, and the link still works for its reader", async () => {
		await castId("employee");
		await askFor(new Visitor(), LUCIA);
		const link = await linkWritten();
		for (let visits = 0; visits < 3; visits++) {
			const answer = await new Visitor().auth(`/api/auth/callback/email${link.search}`);
			expect(answer.status).toBe(303);
			expect(locationOf(answer)).toBe(link.toString());
		}
		const reader = new Visitor();
		await press(reader, link);
		expect(reader.session).toBeDefined();
	});

	test("cannot be replaced by a form on another site that presses the button", async () => {
		await castId("employee");
		await askFor(new Visitor(), LUCIA);
		const link = await linkWritten();
		const visitor = new Visitor();
		expect(locationOf(await press(visitor, link, "https://evil.example"))).toBe(link.toString());
		expect(visitor.session).toBeUndefined();
	});
});

describe("the answer is the same", () => {
	test("for an unknown address, and nobody is created", async () => {
		await castId("employee");
		const known = await askFor(new Visitor(), LUCIA);
		const unknown = await askFor(new Visitor(), "nobody@semis.example");
		expect(unknown).toBe(known);
		expect(await db.person.count()).toBe(1);
		expect(await db.outgoingMail.findMany({ select: { toAddress: true } })).toEqual([{ toAddress: LUCIA }]);
	});

	test("for someone suspended, who gets no mail", async () => {
		await castId("suspended");
		const answer = await askFor(new Visitor(), "suspended@semis.example");
		expect(answer).toBe(await askFor(new Visitor(), "nobody@semis.example"));
		expect(await db.outgoingMail.count()).toBe(0);
	});

	test("after too many requests, and no more are sent within an hour of the first", async () => {
		await castId("employee");
		const visitor = new Visitor();
		const answers = new Set<string>();
		for (let n = 0; n < 8; n++) answers.add(await askFor(visitor, LUCIA));
		expect(answers.size).toBe(1);
		expect(await db.outgoingMail.count()).toBe(4);
		await db.signInLink.updateMany({ data: { createdAt: new Date(Date.now() - LINK_WINDOW_MS - 1000) } });
		await askFor(visitor, LUCIA);
		expect(await db.outgoingMail.count()).toBe(5);
	});

	test("after many requests at once", async () => {
		await castId("employee");
		await Promise.all(Array.from({ length: 12 }, () => askFor(new Visitor(), LUCIA)));
		expect(await db.outgoingMail.count()).toBe(4);
	});
});

describe("a link does not sign in", () => {
	test("with somebody else's address beside it", async () => {
		await castId("employee");
		await castId("admin");
		await askFor(new Visitor(), LUCIA);
		const link = await linkWritten();
		link.searchParams.set("email", "admin@semis.example");
		const visitor = new Visitor();
		expect(locationOf(await press(visitor, link))).toContain("error=Verification");
		link.searchParams.delete("email");
		expect(locationOf(await press(visitor, link))).toContain("error=");
		expect(visitor.session).toBeUndefined();
	});

	test("after a quarter of an hour, and is deleted with expired sessions once it counts for no limit", async () => {
		await castId("employee");
		const request = {
			email: LUCIA,
			tokenHash: "a hash",
			path: "/sign-in/confirm",
			client: null,
			locale: "en" as const,
		};
		await sendSignInLink(request, at);
		const later = new Date(at.getTime() + LINK_LIFE_MS);
		expect(later).toEqual(new Date(at.getTime() + 15 * 60_000));
		expect(await redeemSignInLink(LUCIA, "a hash", later)).toBeNull();
		await openSession(await castId("employee"), new Date(at.getTime() - 31 * 24 * 3_600_000));
		const { token } = await openSession(await castId("employee"), at);
		await deleteExpiredSessions(later);
		expect(await db.signInLink.count()).toBe(1);
		await deleteExpiredSessions(new Date(at.getTime() + LINK_WINDOW_MS));
		expect(await db.signInLink.count()).toBe(0);
		expect(await db.session.findMany({ select: { tokenHash: true } })).toEqual([
			{ tokenHash: sessionTokenHash(token) },
		]);
	});

	test("a second time, even from two windows at once", async () => {
		await castId("employee");
		await sendSignInLink({ email: LUCIA, tokenHash: "a hash", path: "/", client: null, locale: "en" }, at);
		const taken = await Promise.all(Array.from({ length: 5 }, () => redeemSignInLink(LUCIA, "a hash", at)));
		expect(taken.filter(Boolean)).toHaveLength(1);
	});

	test("for a person who was suspended after it was sent", async () => {
		const personId = await castId("employee");
		await askFor(new Visitor(), LUCIA);
		await db.person.update({ where: { id: personId }, data: { status: "suspended" } });
		const visitor = new Visitor();
		expect(locationOf(await press(visitor, await linkWritten()))).toBe("/sign-in?error=sign_in_suspended");
		expect(visitor.session).toBeUndefined();
	});

	test("for somebody who reads the table of links", async () => {
		await castId("employee");
		await askFor(new Visitor(), LUCIA);
		const { tokenHash } = await db.signInLink.findFirstOrThrow();
		const visitor = new Visitor();
		const query = new URLSearchParams({ token: tokenHash, email: LUCIA });
		expect(locationOf(await press(visitor, new URL(`/?${query}`, APP_ORIGIN)))).toContain("error=Verification");
	});
});

test("somebody who tries a list of names is ignored for an hour, and other networks are not", async () => {
	await castId("employee");
	const ask = (email: string, client: string | null) =>
		sendSignInLink({ email, tokenHash: `${client} ${email}`, path: "/", client, locale: "en" }, at);
	const before = Array.from({ length: 300 }, (_, n) => ({
		tokenHash: `${n}`,
		email: `${n}@semis.example`,
		createdAt: at,
		expiresAt: at,
	}));
	await ask("nobody@semis.example", "203.0.113.7");
	const { askedFrom } = await db.signInLink.findFirstOrThrow({ select: { askedFrom: true } });
	expect(askedFrom).not.toContain("203.0.113.7");
	await db.signInLink.createMany({ data: before.slice(1).map((link) => ({ ...link, askedFrom })) });
	await ask(LUCIA, "203.0.113.7");
	expect(await db.outgoingMail.count()).toBe(0);
	await ask(LUCIA, "203.0.113.8");
	await ask(LUCIA, null);
	expect(await db.outgoingMail.count()).toBe(2);
});

test.each([
	["without a proxy, the header is the visitor's own word", "10.0.0.1", 0, null],
	["behind one, what it wrote itself counts, whatever stood there before", "6.6.6.6, 203.0.113.7", 1, "203.0.113.7"],
	["behind two, what the outer one wrote", "6.6.6.6, 203.0.113.7, 10.0.0.1", 2, "203.0.113.7"],
	["a list too short for its proxies says nothing", "10.0.0.1", 2, null],
	["no header says nothing", null, 1, null],
	["a household of IPv6 is one", "2001:db8::1:2:3:4", 1, "2001:db8:0:0::/64"],
	["written in full as well", "2001:0db8:1:2:3:4:5:6", 1, "2001:0db8:1:2::/64"],
	["IPv4 in the clothes of IPv6 is IPv4", "::ffff:203.0.113.7", 1, "203.0.113.7"],
])("%s", (_, header, proxies, address) => {
	expect(addressBehind(header, proxies)).toBe(address);
});

test("a browser with another session gets a new token, and the old one is not valid any more", async () => {
	const claire = await openSession(await castId("communityManager"), at);
	await castId("employee");
	const visitor = new Visitor();
	visitor.cookies("localhost:3000").set("next-auth.session-token", claire.token);
	await askFor(visitor, LUCIA);
	await press(visitor, await linkWritten());
	expect(visitor.session).not.toBe(claire.token);
	expect(await viewerOfSession(claire.token, at)).toBeNull();
	expect(await db.session.count()).toBe(1);
});

test("no mail is sent to an ambiguous address", async () => {
	await castId("employee");
	for (const address of [
		"employee@semis.example,thief@evil.example",
		"a@b@semis.example",
		"employee",
		'"x"@semis.example',
	])
		expect(await askFor(new Visitor(), address)).toContain("error=EmailSignin");
	expect(await db.outgoingMail.count()).toBe(0);
});
