import { createHash, randomBytes } from "node:crypto";
import { cast } from "../cast";
import { expect, expectAccessible, sql, test } from "./journey";
import { LOCALES, wordsOf } from "./words";

const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }) => `${givenName} ${familyName}`;

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	test.describe(`in ${locale}`, () => {
		test.use({ locale: locale === "fr" ? "fr-FR" : "en-GB" });

		test("a visitor is led to the door, comes in as someone, lands where they were going, and signs out", async ({
			page,
			context,
		}) => {
			await page.goto("/communities?mine=true");
			await expect(page).toHaveURL(/\/sign-in\?next=/);
			await expect(page.getByRole("heading", { level: 1, name: t("signIn.title") })).toBeVisible();
			await expectAccessible(page);
			await page.getByRole("button", { name: nameOf(cast.moderator) }).click();
			await expect(page).toHaveURL(/\/communities\?mine=true$/);
			const cookie = (await context.cookies()).find(({ name }) => name === "next-auth.session-token");
			expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });

			// Ben reads English, whatever the browser asks for, once he has chosen: the menu says it in his language.
			const inEither = (key: "shell.you" | "shell.signOut") =>
				new RegExp(`^(${wordsOf("en")(key)}|${wordsOf("fr")(key)})$`);
			await page
				.locator("summary")
				.filter({ has: page.getByText(inEither("shell.you")) })
				.click();
			await page.getByRole("button", { name: inEither("shell.signOut") }).click();
			await expect(page).toHaveURL(/\/sign-in$/);
			const rows = await sql('select 1 from sessions where "tokenHash" = $1', [
				createHash("sha256")
					.update(cookie?.value ?? "")
					.digest("hex"),
			]);
			expect(rows).toEqual([]);
			await page.goto("/communities");
			await expect(page).toHaveURL(/\/sign-in/);
		});

		test("someone suspended is told so, and who can help", async ({ page }) => {
			await page.goto("/sign-in");
			await page.getByRole("button", { name: nameOf(cast.suspended) }).click();
			await expect(page.getByRole("alert").filter({ hasText: t("refusals.sign_in_suspended") })).toBeVisible();
			await expectAccessible(page);
		});
	});
}

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });
	const t = wordsOf("en");

	test("a link by mail is asked for, looked at, and pressed", async ({ page, context }) => {
		await page.goto("/sign-in?next=/practices");
		await page.getByLabel(t("signIn.email")).fill("ada at work");
		await page.getByRole("button", { name: t("signIn.sendLink") }).click();
		await expect(page.getByText(t("validation.email")).first()).toBeVisible();
		await expect(page.getByLabel(t("signIn.email"))).toHaveValue("ada at work");
		await page.getByLabel(t("signIn.email")).fill(cast.champion.email);
		await page.getByRole("button", { name: t("signIn.sendLink") }).click();
		await expect(page.getByRole("heading", { level: 1, name: t("signIn.checkMail.title") })).toBeVisible();

		// Mail goes nowhere here and nobody is shown the link: one that was sent is put into the table by hand.
		const token = randomBytes(32).toString("base64url");
		await sql(
			`insert into sign_in_links ("tokenHash", email, "createdAt", "expiresAt") values ($1, $2, now() - interval '2 hours', now() + interval '1 hour')`,
			[createHash("sha256").update(token).digest("hex"), cast.champion.email],
		);
		const link = `/api/auth/callback/email?${new URLSearchParams({ token, email: cast.champion.email, callbackUrl: "/practices" })}`;
		for (let look = 0; look < 2; look++) {
			await page.goto(link);
			await expect(page).toHaveURL(/\/sign-in\/confirm\?/);
			await expect(page.getByText(t("signIn.confirm.text", { email: cast.champion.email }))).toBeVisible();
		}
		await page.getByRole("button", { name: t("signIn.confirm.button") }).click();
		await expect(page).toHaveURL(/\/practices$/);
		expect((await context.cookies()).map(({ name }) => name)).toContain("next-auth.session-token");

		await context.clearCookies();
		await page.goto(link);
		await page.getByRole("button", { name: t("signIn.confirm.button") }).click();
		await expect(page.getByText(t("signIn.errors.link"))).toBeVisible();
	});

	test("an address that leads elsewhere leads home", async ({ page, baseURL }) => {
		for (const next of ["//evil.example", "/\\evil.example", "https://evil.example", "/.//evil.example"]) {
			await page.context().clearCookies();
			await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
			await page.getByRole("button", { name: nameOf(cast.employee) }).click();
			await expect(page).toHaveURL(`${baseURL}/`);
		}
	});
});

test("the door fits a phone, in the dark", async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 780 }, colorScheme: "dark" });
	const page = await context.newPage();
	for (const path of ["/sign-in", "/sign-in/check-mail", "/sign-in/confirm?token=x&email=ada@semis.example"]) {
		await page.goto(path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		await expectAccessible(page);
	}
	await context.close();
});
