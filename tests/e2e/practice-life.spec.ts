import { now } from "@/lib/clock";
import { setPracticeReviewers } from "@/lib/communities/practice-reviewers";
import { castId, community, as as viewer } from "../factories";
import { drafted, fortyWords, published } from "../practices/cards";
import { expect, expectAccessible, test } from "./journey";
import { unique, wordsOf } from "./words";

test("a draft is reviewed: one approves, the other asks for changes and suggests a wording, which is taken over", async ({
	as,
}) => {
	const t = wordsOf("en");
	const { slug: home } = await community({
		name: unique("Complaints desk"),
		members: [await castId("champion"), await castId("employee")],
	});
	await setPracticeReviewers(await viewer("communityManager"), { slug: home, reviewers: 2 }, now());
	const title = unique("Answer in forty words");
	const draft = await drafted(await viewer("champion"), home, { card: { title } });
	const reviews = `/practices/${draft}/reviews`;

	const olfa = await as("champion");
	await olfa.goto(`/practices/${draft}`);
	await olfa.getByRole("button", { name: t("reviews.send") }).click();
	await expect(olfa.getByRole("status")).toContainText(t("reviews.sent"));
	await expect(olfa.getByText("0 of 2 have approved")).toBeVisible();

	const claire = await as("communityManager", { locale: "en" });
	await claire.goto(reviews);
	await claire.getByRole("button", { name: t("reviews.approve"), exact: true }).click();
	await expect(claire.getByRole("status")).toContainText(t("reviews.answered.approved"));

	const lucia = await as("employee", { width: 390 });
	await lucia.goto(reviews);
	const steps = lucia
		.getByRole("region")
		.or(lucia.locator("section"))
		.filter({ has: lucia.locator("#text-steps") });
	await steps.getByText(t("reviews.comment")).click();
	await steps.getByLabel(t("reviews.quote"), { exact: true }).fill("Say what happens next");
	await steps.getByLabel(t("reviews.suggestion")).fill("Say who calls, and when");
	await steps.getByRole("button", { name: t("reviews.addComment") }).click();
	await expect(lucia.getByRole("status")).toContainText(t("reviews.commented"));
	await lucia.getByLabel(t("reviews.note")).fill("Nobody knows who calls.");
	await lucia.getByRole("button", { name: t("reviews.askChanges") }).click();
	await expect(lucia.getByRole("status")).toContainText(t("reviews.answered.changes"));
	await expectAccessible(lucia);

	await olfa.goto(reviews);
	await expect(olfa.getByText("Nobody knows who calls.")).toBeVisible();
	await olfa.getByRole("button", { name: t("reviews.accept") }).click();
	await expect(olfa.locator("#text-steps")).toContainText("Say who calls, and when");
	await expectAccessible(olfa);
	await olfa.getByRole("button", { name: t("reviews.sendAgain") }).click();
	await expect(olfa.getByRole("status")).toContainText(t("reviews.sentAgain"));

	await lucia.goto(reviews);
	await lucia.getByRole("button", { name: t("reviews.approve"), exact: true }).click();
	await expect(lucia.getByRole("status")).toContainText(t("reviews.answeredPublished"));
	await expect(lucia.getByRole("heading", { level: 1, name: title })).toBeVisible();
	await expect(lucia.getByText("Reviewed by")).toBeVisible();
});

test("sans script, deux personnes modifient le même texte : les deux passages restent, se comparent et se rétablissent", async ({
	as,
}) => {
	const t = wordsOf("fr");
	const { slug: home } = await community({ name: unique("Réclamations"), members: [await castId("champion")] });
	const practice = await published(await viewer("champion"), home);
	const steps = fortyWords.steps.split("\n");
	const without = { locale: "fr", javaScript: false } as const;
	const [olfa, claire] = [await as("champion", without), await as("communityManager", { ...without, width: 390 })];
	for (const page of [olfa, claire]) await page.goto(`/practices/${practice}/edit`);
	await olfa.getByLabel(t("practices.fields.steps")).fill(steps.with(0, "1. Nommer l’erreur").join("\n"));
	await olfa.getByLabel(t("practiceLife.fields.note")).fill("Plus clair.");
	await olfa.getByRole("button", { name: t("practices.saveVersion") }).click();
	await expect(olfa.getByRole("status")).toContainText(t("practices.changed"));
	await claire.getByLabel(t("practices.fields.steps")).fill(steps.with(2, "3. Signer").join("\n"));
	await claire.getByLabel(t("practiceLife.fields.sourceNote")).first().fill("Le décompte des courriers");
	await claire.getByLabel(t("practiceLife.fields.sourceAddress")).first().fill("https://example.org/courriers");
	await claire.getByRole("button", { name: t("practices.saveVersion") }).click();
	await expect(claire.getByRole("status")).toContainText(t("practiceLife.changedMerged"));
	for (const line of ["Nommer l’erreur", "Say what happens next", "Signer"])
		await expect(claire.getByRole("listitem").filter({ hasText: line })).toBeVisible();
	await expect(claire.getByRole("link", { name: "Le décompte des courriers" })).toBeVisible();

	await claire.getByRole("link", { name: t("practiceLife.allVersions") }).click();
	await claire.getByLabel(t("practiceLife.compare.from")).fill("1");
	await claire.getByRole("button", { name: t("practiceLife.compare.show") }).click();
	await expect(claire.locator("ins").filter({ hasText: "Signer" })).toBeVisible();
	await expect(claire.getByText("Plus clair.").first()).toBeVisible();

	await olfa.goto(`/practices/${practice}/versions/1`);
	await olfa
		.getByRole("button", { name: t("practiceLife.restore.button") })
		.first()
		.click();
	await olfa
		.getByRole("dialog")
		.getByRole("button", { name: t("practiceLife.restore.button") })
		.click();
	await expect(olfa.getByRole("status")).toContainText(t("practiceLife.restore.said", { number: 1 }));
	await olfa.getByRole("button", { name: t("practiceLife.stillTrue.button") }).click();
	await olfa.getByRole("dialog").getByLabel(t("practiceLife.stillTrue.note")).fill("Vérifié à Tunis.");
	await olfa
		.getByRole("dialog")
		.getByRole("button", { name: t("practiceLife.stillTrue.button") })
		.click();
	await expect(olfa.getByRole("status")).toContainText(t("practiceLife.stillTrue.said"));
	await expect(olfa.getByText("Vérifié à Tunis.")).toBeVisible();
});
