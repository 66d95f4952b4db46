import { DAY, now } from "@/lib/clock";
import { db } from "@/lib/db";
import { recordMissed } from "@/lib/search/missed";
import { countWords } from "@/lib/search/vocabulary";
import { lineStart } from "@/lib/text";
import { at, castId, community, person, as as viewer, viewerOf } from "../factories";
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

test("by keyboard alone, Ctrl-K finds while one types, offers an action, and what was opened lately", async ({
	as,
}) => {
	const t = wordsOf("en");
	const name = unique("Rhododendron keepers");
	const { slug } = await community({ name });
	const claire = await as("communityManager");
	await claire.goto("/practices");
	const palette = claire.getByRole("dialog");
	const field = palette.getByRole("combobox");
	// Until the script has come, the keys do nothing.
	await expect
		.poll(async () => {
			if ((await palette.count()) === 0) await claire.keyboard.press("Control+k");
			return palette.count();
		})
		.toBe(1);
	await expect(field).toBeFocused();
	await claire.keyboard.type(name.replace("keepers", "keep"));
	const found = palette.getByRole("option", { name: new RegExp(name) });
	await expect(found.first()).toBeVisible();
	await expectAccessible(claire);
	// The first row is marked; the arrows walk through the list and back.
	await claire.keyboard.press("ArrowDown");
	await claire.keyboard.press("ArrowUp");
	await expect(field).toHaveAttribute("aria-activedescendant", /.+/);
	await claire.keyboard.press("Enter");
	await expect(claire).toHaveURL(new RegExp(`/communities/${slug}$`));
	await expect(claire.getByRole("heading", { level: 1, name })).toBeVisible();

	// What was opened lately comes before a word is typed.
	await claire.keyboard.press("Control+k");
	await expect(palette.getByRole("group", { name: t("search.quick.recent") })).toContainText(name);
	// An action is found by its words in the other language.
	const wanted = `creer rencontre ${name.split(" ").at(-1)}`;
	await claire.keyboard.type(wanted);
	// The last row says which words the answer is for.
	await expect(palette.getByRole("option", { name: t("search.quick.all", { query: wanted }) })).toBeVisible();
	await expect(palette.getByRole("option", { name: t("search.quick.meetup", { community: name }) })).toBeVisible();
	await claire.keyboard.press("Enter");
	await expect(claire).toHaveURL(new RegExp(`/communities/${slug}/meetups/new`));

	// Escape closes it; Enter before the answer leads to all results.
	await claire.keyboard.press("Control+k");
	await expect(field).toBeFocused();
	await claire.keyboard.press("Escape");
	await expect(palette).toHaveCount(0);
	await claire.keyboard.press("Control+k");
	await expect(field).toBeFocused();
	await claire.keyboard.type("zzyzx");
	await claire.keyboard.press("Enter");
	await expect(claire).toHaveURL(/\/search\?q=zzyzx/);
});

test("without script, in French, the hub sees what is searched and not found, and asks a champion to write", async ({
	as,
}) => {
	const t = wordsOf("fr");
	const word = `rhodo${Math.random()
		.toString(36)
		.replaceAll(/[^a-z]/g, "")}`;
	for (let number = 0; number < 5; number++) await recordMissed(await viewerOf(await person()), `le ${word}`, now());
	const awa = await as("newcomer", { locale: "fr", javaScript: false });
	await awa.goto(`/search?q=${word}`);
	await expect(awa.getByText(t("search.emptyTitle", { query: word }))).toBeVisible();
	const olfa = await champion();
	const helene = await as("hubLead", { locale: "fr", javaScript: false });
	await helene.goto("/hub/gaps");
	const gap = helene.getByRole("listitem").filter({ hasText: word });
	await expect(gap).toContainText(t("gaps.counted", { times: 6, people: 6 }));
	await gap.getByText(t("gaps.ask")).click();
	await gap.getByLabel(t("gaps.champion"), { exact: true }).selectOption(olfa);
	await gap.getByRole("button", { name: t("gaps.askButton") }).click();
	await expect(helene.getByRole("listitem").filter({ hasText: word })).toHaveCount(0);
	await helene.getByRole("link", { name: t("gaps.states.asked") }).click();
	await expect(helene.getByRole("listitem").filter({ hasText: word })).toBeVisible();
	const { id } = await db.searchGap.findFirstOrThrow({ where: { title: { contains: word } }, select: { id: true } });
	const writer = await as("champion", { locale: "fr", javaScript: false });
	const { slug } = await community({ name: unique("Jardin"), members: [olfa] });
	await writer.goto(`/practices/new?gap=${id}&community=${slug}`);
	await expect(writer.getByLabel(t("practices.fields.title"))).toHaveValue(lineStart(word));
});

/** The champion of the cast, with a term of today. */
async function champion(): Promise<string> {
	const nomineeId = await castId("champion");
	const topic = await db.topic.create({
		data: { slug: `${unique("garden").replace(" ", "-")}`, names: { fr: "Jardin", en: "Garden" } },
	});
	const nomination = { nomineeId, nominatorId: await castId("hubLead"), topicId: topic.id, reason: "x" };
	const { id } = await db.nomination.create({ data: { ...nomination, state: "granted", createdAt: now() } });
	const endsOn = new Date(now().getTime() + 100 * DAY);
	await db.championTerm.create({
		data: {
			personId: nomineeId,
			topicId: topic.id,
			nominationId: id,
			startsOn: new Date(now().getTime() - DAY),
			endsOn,
		},
	});
	return nomineeId;
}
