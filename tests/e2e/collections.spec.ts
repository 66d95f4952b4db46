import { extractText, getDocumentProxy } from "unpdf";
import { castId, community, as as viewer } from "../factories";
import { published } from "../practices/cards";
import { expect, test } from "./journey";
import { unique, wordsOf } from "./words";

test("a collection is made, put in order, pinned and printed, in French and without script", async ({ as }) => {
	const t = wordsOf("fr");
	const name = unique("Écrire aux clients");
	const { slug: home } = await community({ name, members: [await castId("champion")] });
	const olfa = await viewer("champion");
	const [first, second] = [unique("Répondre le jour même"), unique("Dire ce qui a changé")];
	const firstSlug = await published(olfa, home, { card: { title: first, language: "fr" } });
	await published(olfa, home, { card: { title: second, language: "fr" } });

	const claire = await as("communityManager", { locale: "fr", javaScript: false });
	await claire.goto(`/practices/${firstSlug}`);
	await claire.getByRole("link", { name: t("collections.panel.newWithThis") }).click();
	const title = unique("Votre premier mois");
	await claire.getByLabel(t("collections.fields.title"), { exact: true }).fill(title);
	await claire.getByLabel(t("collections.fields.intro"), { exact: true }).fill("Lisez **une pratique par jour**.");
	await claire.getByLabel(t("collections.fields.owner"), { exact: true }).selectOption({ label: name });
	await claire.getByRole("button", { name: t("collections.create") }).click();

	const search = claire.locator("#add");
	await search.getByRole("searchbox").fill(second);
	await search.getByRole("button", { name: t("shell.searchButton") }).click();
	await claire.getByRole("button", { name: t("collections.addOf", { title: second }) }).click();
	const entries = claire.locator(".entry-list > li");
	await expect(entries.nth(1)).toContainText(second);
	await claire.getByRole("button", { name: t("collections.upOf", { title: second }) }).click();
	await expect(entries.first()).toContainText(second);
	await entries.first().getByText(t("collections.fields.note")).click();
	await claire.getByLabel(t("collections.noteOf", { title: second })).fill("À lire avant tout.");
	await entries
		.first()
		.getByRole("button", { name: t("collections.saveNote") })
		.click();

	await claire.getByRole("button", { name: t("collections.publish"), exact: true }).click();
	await expect(claire.getByRole("heading", { level: 1, name: title })).toBeVisible();
	const choice = claire.getByLabel(t("collections.pin.choose"), { exact: true });
	await choice.selectOption({ label: name });
	await claire.getByRole("button", { name: t("collections.pin.pin"), exact: true }).click();
	await expect(claire.getByRole("status")).toContainText(t("collections.pin.pinned", { community: name }));

	const awa = await as("newcomer", { locale: "fr", javaScript: false, width: 390 });
	await awa.goto(`/communities/${home}`);
	await awa.getByRole("link", { name: title }).click();
	await expect(awa.locator(".numbered-entries > li").first()).toContainText("À lire avant tout.");
	const booklet = await awa.getByRole("link", { name: t("printing.booklet") }).getAttribute("href");
	const answer = await awa.request.get(booklet ?? "");
	expect(answer.headers()["content-type"]).toBe("application/pdf");
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.body())));
	const pages = text.map((page) => page.normalize("NFC").replaceAll(/\s+/g, " "));
	expect(pages[0]).toContain(title);
	expect(pages[1]).toContain(`${t("printing.contents")} ${t("printing.introduction")} 3 ${second} 4 ${first} 5`);
	expect(pages[2]).toContain("Lisez une pratique par jour.");
	expect(pages[3]).toMatch(/À lire avant tout\..*-48 %/);
	expect(pages.at(-1)).toContain(t("printing.page", { page: pages.length, count: pages.length }));
});
