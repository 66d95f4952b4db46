import { randomUUID } from "node:crypto";
import { languageName } from "@/lib/i18n/names";
import { person } from "../factories";
import { expect, expectAccessible, test } from "./journey";
import { LOCALES, wordsOf } from "./words";

for (const locale of LOCALES) {
	const other = locale === "fr" ? "en" : "fr";
	const t = wordsOf(locale);
	const u = wordsOf(other);

	test(`someone who reads ${locale} changes to ${other} and to dark colours, and both stay`, async ({ asAddress }) => {
		const email = `${randomUUID()}@semis.example`;
		await person({ email });
		const ada = await asAddress(email, { locale });
		const html = ada.locator("html");
		await ada.goto("/communities");
		await expect(html).toHaveAttribute("lang", locale);
		await ada.locator("summary", { hasText: t("shell.language", { name: languageName(locale, locale) }) }).click();
		await ada.getByRole("button", { name: languageName(other, other), exact: true }).click();
		await expect(html).toHaveAttribute("lang", other);
		await expect(ada.getByRole("heading", { level: 1, name: u("communities.title") })).toBeVisible();

		await ada.locator("summary", { hasText: u("shell.you") }).click();
		await ada.getByRole("button", { name: u("shell.themeDark") }).click();
		await expect(html).toHaveAttribute("data-theme", "dark");
		await ada.goto("/meetups");
		await expect(html).toHaveAttribute("data-theme", "dark");
		await expect(ada.getByRole("heading", { level: 1, name: u("meetups.title") })).toBeVisible();
		await expectAccessible(ada);
	});
}
