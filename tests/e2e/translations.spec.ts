import { now } from "@/lib/clock";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { cardOf } from "@/lib/practices/card";
import { changePractice } from "@/lib/practices/changes";
import { practiceFields } from "@/lib/practices/practices";
import { castId, community, as as viewer } from "../factories";
import { fortyWords, published } from "../practices/cards";
import { expect, test } from "./journey";
import { unique, wordsOf } from "./words";

/** The author changes a passage of the original. */
async function rewrite(slug: string, steps: string): Promise<void> {
	const row = await db.practice.findUniqueOrThrow({ where: { slug } });
	const card = cardOf(row);
	const form = { contactId: row.contactId, status: row.status, publish: false, stillHolds: false };
	const madeFrom = marksOf(practiceFields(card, row.contactId));
	await changePractice(await viewer("champion"), slug, { ...form, madeFrom, card: { ...card, steps } }, now());
}

test("sans script, une traduction prend du retard sur son original, le lecteur le voit, et elle est mise à jour", async ({
	as,
}) => {
	const t = wordsOf("fr");
	const { slug: home } = await community({ name: unique("Réclamations"), members: [await castId("champion")] });
	const practice = await published(await viewer("champion"), home);
	const without = { locale: "fr", javaScript: false } as const;

	const claire = await as("communityManager", without);
	await claire.goto(`/practices/${practice}`);
	await claire.getByRole("link", { name: t("translations.translateInto", { language: "français" }) }).click();
	const fill = (
		field: "title" | "summary" | "context" | "problem" | "steps" | "result" | "resultLabel",
		text: string,
	) =>
		claire
			.getByLabel(t("translations.fieldIn", { field: t(`practices.fields.${field}`), language: "Français" }))
			.fill(text);
	await fill("title", "Répondre en quarante mots");
	await fill("summary", "Un modèle, trois phrases.");
	await fill("context", "Le service de Tunis.");
	await fill("problem", "Les réponses prenaient deux jours.");
	await fill("steps", "1. Dire ce qui n’a pas marché\n2. S’arrêter");
	await fill("result", "Deux fois moins de courriers.");
	await claire.getByRole("button", { name: t("translations.save") }).click();
	// A text of the original is missing: nothing that was typed is lost.
	await expect(claire.getByRole("alert")).toContainText(t("refusals.translation_incomplete"));
	await fill("resultLabel", "réclamations qui reviennent");
	await claire.getByRole("button", { name: t("translations.save") }).click();
	await expect(claire.getByRole("heading", { level: 1, name: "Répondre en quarante mots" })).toHaveAttribute(
		"lang",
		"fr",
	);

	await rewrite(practice, `${fortyWords.steps}\n4. Sign with your name`);
	const lucia = await as("employee", { ...without, width: 390 });
	await lucia.goto(`/practices/${practice}`);
	await expect(lucia.getByRole("heading", { level: 1, name: "Répondre en quarante mots" })).toBeVisible();
	await expect(lucia.getByText(t("translations.behind", { fields: t("practices.fields.steps") }))).toBeVisible();
	await lucia.getByText(t("translations.showChanges")).click();
	await expect(lucia.locator("ins").filter({ hasText: "Sign with your name" })).toBeVisible();
	await lucia.getByRole("link", { name: t("translations.original", { language: "Anglais" }) }).click();
	await expect(lucia.getByRole("heading", { level: 1, name: fortyWords.title })).toHaveAttribute("lang", "en");

	await claire.goto(`/practices/${practice}`);
	await claire.getByRole("link", { name: t("translations.update") }).click();
	await expect(claire.locator("#original-steps ins").filter({ hasText: "Sign with your name" })).toBeVisible();
	await fill("steps", "1. Dire ce qui n’a pas marché\n2. S’arrêter\n3. Signer de son nom");
	await claire.getByRole("button", { name: t("translations.save") }).click();
	await expect(claire.getByRole("listitem").filter({ hasText: "Signer de son nom" })).toBeVisible();
	await expect(claire.getByText(t("translations.showChanges"))).toHaveCount(0);

	await rewrite(practice, `${fortyWords.steps}\n4. Sign with your first name`);
	await claire.goto(`/practices/${practice}/translations/fr`);
	await claire.getByRole("button", { name: t("translations.nothing") }).click();
	await expect(claire.getByRole("status")).toContainText(t("translations.confirmed"));
	await lucia.goto("/practices?q=quarante");
	await expect(lucia.getByRole("link", { name: "Répondre en quarante mots" }).first()).toHaveAttribute("lang", "fr");
});
