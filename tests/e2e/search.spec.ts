import { community } from "../factories";
import { expect, expectAccessible, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	test(`in ${locale}, a slash leads to the search box, and accents do not matter`, async ({ as }) => {
		const name = unique("Réponses à l'été");
		await community({ name });
		const lucia = await as("employee", { locale });
		await lucia.goto("/practices");
		const box = lucia.locator("#site-search");
		// Until the script has come, the key does nothing.
		await expect
			.poll(async () => {
				await lucia.keyboard.press("/");
				return box.evaluate((element) => element === document.activeElement);
			})
			.toBe(true);
		const typed = name.replace("Réponses à l'été", "REPONSES a l'ete");
		await box.fill(typed);
		await lucia.keyboard.press("Enter");
		await expect(
			lucia.getByRole("heading", { level: 1, name: t("search.resultsFor", { query: typed }) }),
		).toBeVisible();
		await expectAccessible(lucia);
		await lucia.getByRole("main").getByRole("link", { name }).click();
		await expect(lucia.getByRole("heading", { level: 1, name })).toBeVisible();
	});
}
