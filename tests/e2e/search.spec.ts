import { countWords } from "@/lib/search/vocabulary";
import { at, community, as as viewer } from "../factories";
import { ask } from "../posts/conversation";
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
		await lucia.getByRole("main").getByRole("link", { name, exact: true }).click();
		await expect(lucia.getByRole("heading", { level: 1, name })).toBeVisible();
	});
}

test("without script, in French, a misspelt question is answered, narrowed by a filter and widened again", async ({
	as,
}) => {
	const t = wordsOf("fr");
	const word = `coquelic${Math.random()
		.toString(36)
		.replaceAll(/[^a-z]/g, "")
		.slice(0, 6)}`;
	const place = await community({ name: unique("Jardin") });
	const other = await community({ name: unique("Potager") });
	const claire = await viewer("communityManager");
	await ask(claire, place.slug, at, `Les ${word}s du matin`);
	await ask(claire, other.slug, at, `Un ${word} du soir`);
	await countWords();
	const awa = await as("newcomer", { locale: "fr", javaScript: false, width: 390 });
	await awa.goto("/search");
	await awa
		.getByRole("main")
		.getByRole("searchbox")
		.fill(`${word.slice(0, 4)}${word.slice(5)}s`);
	await awa
		.getByRole("main")
		.getByRole("button", { name: t("search.button") })
		.click();
	const results = awa.getByRole("main").getByRole("listitem");
	await expect(awa.getByRole("main")).toContainText(t("search.inexact"));
	await expect(awa.getByRole("link", { name: `Les ${word}s du matin` })).toBeVisible();
	await expect(awa.getByRole("link", { name: `Un ${word} du soir` })).toBeVisible();
	await awa.getByText(t("search.narrow", { count: 0 })).click();
	await awa
		.getByRole("navigation", { name: t("search.narrowLabel") })
		.getByRole("link", { name: place.name })
		.click();
	await expect(awa.getByRole("link", { name: `Les ${word}s du matin` })).toBeVisible();
	await expect(awa.getByRole("link", { name: `Un ${word} du soir` })).toHaveCount(0);
	await awa.getByText(t("search.narrow", { count: 1 })).click();
	await awa
		.getByRole("link", { name: t("lists.takeOff", { filter: t("search.facets.community"), value: place.name }) })
		.click();
	await expect(results.getByRole("link", { name: `Un ${word} du soir` })).toBeVisible();
});
