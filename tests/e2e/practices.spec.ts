import { db } from "@/lib/db";
import { castId, community, orgUnit, as as viewer } from "../factories";
import { published } from "../practices/cards";
import { expect, expectAccessible, pasteInto, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	test(`in ${locale}, a practice is written in Tunis, found in Madrid, used there, and that is taken back`, async ({
		as,
	}) => {
		const { name } = await community({ name: unique("Complaints desk"), members: [await castId("champion")] });
		const title = unique("Answer in forty words");
		const tag = unique("Réclamations");
		const olfa = await as("champion", { locale });
		await olfa.goto("/practices");
		await olfa.getByRole("link", { name: t("practices.write") }).click();
		await olfa.getByRole("main").getByRole("link", { name }).click();
		await olfa.getByLabel(t("practices.fields.title"), { exact: true }).fill(title);
		await olfa.getByRole("button", { name: t("practices.saveDraft") }).click();
		await expect(olfa.getByRole("status")).toContainText(t("practices.drafted"));

		await olfa.getByRole("link", { name: t("practices.edit") }).click();
		await olfa.getByLabel(t("practices.fields.summary")).fill("One template, three sentences.");
		await olfa.getByLabel(t("practices.fields.context")).fill("A hotline of forty people.");
		await pasteInto(olfa.getByLabel(t("practices.fields.problem")), "Answers took *two days*.");
		await pasteInto(olfa.getByLabel(t("practices.fields.steps")), "1. Say what went wrong\n2. Say what happens next");
		await olfa.getByLabel(t("practices.fields.result"), { exact: true }).fill("Half as many second letters.");
		await olfa.getByLabel(t("practices.fields.tags")).fill(`${tag}, hotline, HOTLINE`);
		await olfa.getByRole("button", { name: t("practices.publish") }).click();
		await expect(olfa.getByRole("status")).toContainText(t("practices.published"));
		await expect(olfa.getByRole("listitem").filter({ hasText: "Say what happens next" })).toBeVisible();
		await expectAccessible(olfa);

		const lucia = await as("employee", { locale, width: 390 });
		await lucia.goto("/practices");
		await lucia.getByRole("searchbox", { name: t("practices.search"), exact: true }).fill(title);
		await lucia.getByRole("button", { name: t("lists.show") }).click();
		await lucia.getByRole("link", { name: tag }).click();
		const tagged = t("lists.takeOff", { filter: t("lists.practices.tag"), value: tag });
		await expect(lucia.getByRole("link", { name: tagged })).toBeVisible();
		await lucia.getByRole("link", { name: title }).click();
		await expect(lucia.getByRole("list", { name: t("practices.tags") }).getByRole("link")).toHaveText([tag, "hotline"]);
		await lucia.getByRole("button", { name: t("practices.reuse.button") }).click();
		await expectAccessible(lucia);
		await lucia.getByLabel(t("practices.reuse.result")).fill("A third fewer calls back.");
		await lucia.getByRole("button", { name: t("practices.reuse.record") }).click();
		await expect(lucia.getByText(t("practices.reuse.figure", { count: 1 }))).toBeVisible();
		await expect(lucia.getByText("A third fewer calls back.")).toBeVisible();
		await lucia
			.getByRole("status")
			.getByRole("button", { name: t("shell.undo") })
			.click();
		await expect(lucia.getByText(t("practices.reuse.figure", { count: 0 }))).toBeVisible();
		await expect(lucia.getByRole("button", { name: t("practices.reuse.button") })).toBeVisible();
	});
}

test("a unit that a reuse names disputes it, and the count on the card follows until both agree", async ({ as }) => {
	const t = wordsOf("en");
	const { slug: home } = await community({ name: unique("Complaints desk"), members: [await castId("employee")] });
	const slug = await published(await viewer("employee"), home, { card: { title: unique("Answer in forty words") } });
	await orgUnit("tunisia");
	await db.person.update({
		where: { id: await castId("champion") },
		data: { managerId: await castId("lineManager") },
		select: { id: true },
	});

	const claire = await as("communityManager", { locale: "en" });
	await claire.goto(`/practices/${slug}`);
	await claire.getByRole("button", { name: t("practices.reuse.button") }).click();
	await claire.getByLabel(t("practices.reuse.adapted")).fill("In Arabic, with the first name.");
	await claire.getByLabel(t("practices.reuse.result")).fill("A third fewer calls back.");
	await claire.getByLabel(t("reuses.advice.with_changes")).check();
	await claire.getByLabel(t("practices.reuse.unit")).selectOption("Tunisia");
	await claire.getByRole("button", { name: t("practices.reuse.record") }).click();
	await expect(claire.getByText(t("practices.reuse.figure", { count: 1 }))).toBeVisible();
	await expect(claire.getByText("In Arabic, with the first name.")).toBeVisible();

	const sami = await as("lineManager", { locale: "en", width: 390 });
	await sami.goto(`/practices/${slug}`);
	await sami.getByRole("link", { name: t("reuses.wholeTrail") }).click();
	await expect(sami.getByRole("heading", { level: 3, name: "Tunisia" })).toBeVisible();
	await expectAccessible(sami);
	await sami.getByRole("button", { name: t("reuses.dispute.opener") }).click();
	await sami.getByLabel(t("reuses.dispute.reason")).fill("We answer by phone, and write nothing.");
	await sami.getByRole("button", { name: t("reuses.dispute.button") }).click();
	await expect(sami.getByRole("status")).toContainText(t("reuses.dispute.said"));
	await expectAccessible(sami);
	await sami.goto(`/practices/${slug}`);
	await expect(sami.getByText(t("practices.reuse.figure", { count: 0 }))).toBeVisible();

	await claire.goto(`/practices/${slug}/reuses`);
	await expect(claire.getByText("We answer by phone, and write nothing.")).toBeVisible();
	await claire.getByRole("button", { name: t("reuses.dispute.answerOpener") }).click();
	await claire.getByLabel(t("reuses.dispute.answer")).fill("Pilar writes with it since March.");
	await claire.getByRole("button", { name: t("reuses.dispute.send") }).click();
	await expect(claire.getByRole("status")).toContainText(t("reuses.dispute.answerSent"));

	await sami.goto(`/practices/${slug}/reuses`);
	await expect(sami.getByText("Pilar writes with it since March.")).toBeVisible();
	await sami.getByRole("button", { name: t("reuses.dispute.takeBack") }).click();
	await expect(sami.getByRole("status")).toContainText(t("reuses.dispute.takenBack"));
	await sami.goto(`/practices/${slug}`);
	await expect(sami.getByText(t("practices.reuse.figure", { count: 1 }))).toBeVisible();
});
