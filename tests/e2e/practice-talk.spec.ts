import { castId, community, as as viewer } from "../factories";
import { published } from "../practices/cards";
import { expect, expectAccessible, test } from "./journey";
import { unique, wordsOf } from "./words";

test("a reader asks below a practice, its author answers, and the card shows the answered question", async ({ as }) => {
	const t = wordsOf("en");
	const members = [await castId("champion"), await castId("employee")];
	const { slug: home } = await community({ name: unique("Complaints desk"), members });
	const title = unique("Answer in forty words");
	const practice = await published(await viewer("champion"), home, { card: { title } });
	const question = unique("Does it work on the telephone?");

	const lucia = await as("employee");
	await lucia.goto(`/practices/${practice}`);
	await expect(lucia.getByText(t("practiceTalk.none"))).toBeVisible();
	await lucia.getByRole("link", { name: t("practiceTalk.ask") }).click();
	await expect(lucia.getByRole("link", { name: title })).toBeVisible();
	await lucia.getByLabel(t("posts.fields.titles.question")).fill(question);
	await lucia.getByRole("button", { name: t("posts.new.button.question") }).click();
	await expect(lucia.getByRole("heading", { level: 1, name: question })).toBeVisible();

	const olfa = await as("champion", { width: 390 });
	await olfa.goto(`/practices/${practice}`);
	await olfa.getByRole("link", { name: question }).click();
	await olfa.getByLabel(t("posts.fields.reply")).fill("Yes: read it aloud first.");
	await olfa.getByRole("button", { name: t("posts.reply"), exact: true }).click();
	await expect(olfa.getByRole("status")).toContainText(t("posts.replied"));

	await lucia.reload();
	await lucia
		.getByRole("button", { name: t("posts.accept") })
		.first()
		.click();
	await expect(lucia.getByRole("heading", { name: t("posts.acceptedTitle") })).toBeVisible();
	await lucia.getByRole("link", { name: title }).click();
	await expect(lucia.getByRole("listitem").filter({ hasText: question })).toContainText(t("posts.answered"));
	await expectAccessible(lucia);
});
