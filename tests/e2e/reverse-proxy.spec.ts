import { createHash, randomBytes, randomUUID } from "node:crypto";
import { freePort } from "@/prisma/embedded";
import { makeWorld } from "../access/world";
import { cast } from "../cast";
import { person } from "../factories";
import { expect, sql, test } from "./journey";
import { startOwnServer } from "./own-server";
import { reverseProxies } from "./reverse-proxies";
import { wordsOf } from "./words";

const t = wordsOf("en");
test.setTimeout(300_000);

for (const proxy of reverseProxies) {
	test(`behind ${proxy.name} that changes Host and sends no X-Forwarded header, everything leads to the address of people`, async ({
		browser,
	}) => {
		const port = await freePort();
		const outside = `http://localhost:${port}`;
		// Built for another address: what the build did not know is read as the server starts.
		const server = await startOwnServer({ NEXTAUTH_URL: outside, DANDELION_DEMO: "1" });
		const front = await proxy.start(port, server.upstream);
		// Somebody of their own, who reads English: the cast's language is another journey's matter.
		const email = `${randomUUID()}@semis.example`;
		const personId = await person({ email, locale: "en" });
		try {
			for (const javaScriptEnabled of [true, false]) {
				const context = await browser.newContext({ baseURL: outside, locale: "en-GB", javaScriptEnabled });
				const page = await context.newPage();
				await page.goto("/people/me");
				await expect(page).toHaveURL(`${outside}/sign-in?next=%2Fpeople%2Fme`);
				await page.getByLabel(t("signIn.email")).fill(email);
				await page.getByRole("button", { name: t("signIn.sendLink") }).click();
				await expect(page).toHaveURL(`${outside}/sign-in/check-mail`);

				// Mail goes nowhere here: a link is put into the table by hand.
				const token = randomBytes(32).toString("base64url");
				await sql(
					`insert into sign_in_links ("tokenHash", email, "createdAt", "expiresAt") values ($1, $2, now() - interval '2 hours', now() + interval '1 hour')`,
					[createHash("sha256").update(token).digest("hex"), email],
				);
				const link = new URLSearchParams({ token, email: email, callbackUrl: "/people/me" });
				await page.goto(`/api/auth/callback/email?${link}`);
				await page.getByRole("button", { name: t("signIn.confirm.button") }).click();
				await expect(page).toHaveURL(`${outside}/people/me`);

				await page.getByLabel(t("people.fields.about")).fill(`Seen through ${proxy.name}.`);
				await page.getByRole("button", { name: t("shell.save") }).click();
				await expect(page.getByText(t("people.saved"))).toBeVisible();
				await expect(page).toHaveURL(`${outside}/people/${personId}`);
				await context.close();
			}

			const { open } = await makeWorld(new Date());
			const context = await browser.newContext({ baseURL: outside, locale: "en-GB" });
			const page = await context.newPage();
			await page.goto("/sign-in");
			await page
				.getByRole("button", { name: `${cast.communityManager.givenName} ${cast.communityManager.familyName}` })
				.click();
			await expect(page).toHaveURL(`${outside}/`);
			const calendar = await page.request.get(`/meetups/${open.meetup}/calendar.ics`);
			expect(calendar.headers()["content-type"]).toContain("text/calendar");
			// Long lines of a calendar are folded.
			expect((await calendar.text()).replaceAll("\r\n ", "")).toContain(`${outside}/meetups/${open.meetup}`);
			const slides = await page.request.get(`/speakers/${open.speaker}/slides`);
			expect([slides.status(), slides.headers()["content-disposition"]]).toEqual([
				200,
				expect.stringContaining("slides.pdf"),
			]);
			await context.close();
		} finally {
			await front.stop();
			await server.stop();
		}
	});
}

test("a form that another site sends through the proxy is refused", async () => {
	const port = await freePort();
	const outside = `http://localhost:${port}`;
	const server = await startOwnServer({ NEXTAUTH_URL: outside, DANDELION_DEMO: "1" });
	const [proxy] = reverseProxies;
	const front = await proxy?.start(port, server.upstream);
	try {
		const page = await (await fetch(`${outside}/sign-in`)).text();
		const [, action] = /name="(\$ACTION_ID_\w+)"/.exec(page) ?? [];
		expect(action).toBeDefined();
		const send = (origin: string) => {
			const form = new FormData();
			form.set(action ?? "", "");
			form.set("email", cast.newcomer.email);
			return fetch(`${outside}/sign-in`, { method: "POST", body: form, headers: { origin }, redirect: "manual" });
		};
		const ours = await send(outside);
		expect([ours.status, ours.headers.get("set-cookie")]).toEqual([303, expect.stringContaining("session-token")]);
		const theirs = await send("http://elsewhere.example");
		expect(theirs.status).toBe(500);
		expect(theirs.headers.get("set-cookie") ?? "").not.toContain("session-token");
	} finally {
		await front?.stop();
		await server.stop();
	}
});
