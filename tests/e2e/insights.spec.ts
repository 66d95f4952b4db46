import { readFileSync } from "node:fs";
import { HUB_METRICS } from "@/lib/insights/metrics";
import { expect, expectAccessible, test } from "./journey";
import { LOCALES, wordsOf } from "./words";

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	test.describe(`in ${locale}`, () => {
		test("a lead of the hub reads each figure with what it is a part of, and what it means", async ({ as }) => {
			const helene = await as("hubLead", { locale });
			await helene.goto("/hub/insights");
			const figures = helene.getByRole("main");
			for (const metric of HUB_METRICS) {
				const name = t(`metrics.${metric}.name`);
				const words = t(`metrics.${metric}.of`, { numerator: "#", denominator: "#" });
				const counted = new RegExp(words.replaceAll("#", "\\d[\\d\\s,]*"));
				await expect(figures.getByText(counted).first()).toBeVisible();
				await helene
					.getByRole("button", { name: t("insights.definition.open", { metric: name }) })
					.first()
					.click();
				const definition = helene.getByRole("dialog", { name });
				await expect(definition).toContainText(t(`metrics.${metric}.numerator`));
				await expect(definition).toContainText(t(`metrics.${metric}.denominator`));
				await definition.getByRole("button", { name: t("insights.definition.close") }).click();
			}
			await expectAccessible(helene);
			await helene.getByRole("link", { name: t("insights.dandelion.asTable") }).click();
			await expect(helene.getByRole("heading", { level: 1, name: t("insights.dandelion.inNumbers") })).toBeVisible();
			await expect(helene.getByRole("columnheader", { name: t("insights.columns.given") })).toBeVisible();
			await expectAccessible(helene);
			await helene.goBack();
			await helene.getByRole("button", { name: t("insights.refresh") }).click();
			await expect(helene.getByRole("status")).toContainText(t("insights.refreshed"));

			const downloading = helene.waitForEvent("download");
			await helene.getByRole("link", { name: t("insights.export") }).click();
			const file = await (await downloading).path();
			expect(readFileSync(file, "utf8")).toContain(t("insights.csv.denominator"));
		});

		test("somebody else is told that it is not theirs, and who can help", async ({ as }) => {
			const lucia = await as("employee", { locale });
			expect((await lucia.goto("/hub/insights"))?.status()).toBe(403);
			await expect(lucia.getByRole("heading", { name: t("shell.forbiddenTitle") })).toBeVisible();
			await expect(lucia.getByRole("link", { name: t("shell.forbiddenAction") })).toBeVisible();
			await expectAccessible(lucia);
		});
	});
}
