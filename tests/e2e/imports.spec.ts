import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

const HEADINGS =
	"Matricule;Nom;Prénom;Adresse e-mail;Fonction;Direction;Service;Site;Pays;Matricule manager;Date d'entrée";

/** A part of an export as an HR system writes it: one good row with something to put right, two that are not. */
function exportOf(number: string): { name: string; mimeType: string; buffer: Buffer } {
	const name = `N${number.replaceAll("-", "")}`;
	const text = [
		HEADINGS,
		`${number};${name.toUpperCase()};Zoé;ZOE.${number}@semis.example;Rédactrice;Communication;;Paris Arcueil;FR;${number}X;31/02/2024`,
		`${number};${name};Zoé;;;;;;;;`,
		`;${name};Iris;;=HYPERLINK("http://evil.example");;;;;;`,
	].join("\r\n");
	return { name: `export-${number}.csv`, mimeType: "text/csv", buffer: Buffer.from(text, "latin1") };
}

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	for (const javaScript of [true, false]) {
		test(`an administrator imports a part of an export ${javaScript ? "with" : "without"} JavaScript, in ${locale}`, async ({
			as,
		}) => {
			const number = unique("E").replaceAll(" ", "").replaceAll("-", "");
			const marek = await as("admin", { locale, javaScript });
			await marek.goto("/admin/imports");
			await marek.getByLabel(t("imports.upload.file"), { exact: true }).setInputFiles(exportOf(number));
			await marek.getByLabel(t("imports.extent.part")).check();
			await marek.getByRole("button", { name: t("imports.upload.submit") }).click();

			const rows = marek.locator("#rows");
			await expect(rows).toContainText(t("imports.reasons.date_impossible"));
			await expect(rows).toContainText(t("imports.reasons.number_repeated", { row: 2 }));
			await expect(rows).toContainText(t("imports.reasons.number_missing"));
			await expect(rows).toContainText("31/02/2024");
			if (javaScript) {
				await expectAccessible(marek);
				const download = marek.waitForEvent("download");
				await marek.getByRole("link", { name: t("imports.page.download") }).click();
				const report = await readFile(await (await download).path(), "utf8");
				expect(report).toContain("31/02/2024");
				expect(report).not.toMatch(/[;,]=/);
			}

			await marek.getByRole("button", { name: t("imports.page.apply") }).click();
			await expect(marek.getByText(t("imports.states.applied"), { exact: true })).toBeVisible({ timeout: 30_000 });
			await marek.goto(`/people?q=n${number}`);
			await expect(marek.getByRole("link", { name: new RegExp(`Zoé N${number}`, "i") })).toBeVisible();
		});
	}

	test(`an administrator says how a file writes its dates, and sees which columns are ignored, without JavaScript, in ${locale}`, async ({
		as,
	}) => {
		const marek = await as("admin", { locale, javaScript: false });
		await marek.goto("/admin/imports");
		const buffer = Buffer.from(
			"Matricule;Nom;Prénom;Date d'entrée;Couleur\r\nQ1;Martin;Ada;03/04/2020;bleu\r\n",
			"latin1",
		);
		await marek
			.getByLabel(t("imports.upload.file"), { exact: true })
			.setInputFiles({ name: "dates.csv", mimeType: "text/csv", buffer });
		await marek.getByRole("button", { name: t("imports.upload.submit") }).click();
		await expect(marek.getByText(t("imports.problems.date_order"))).toBeVisible({ timeout: 30_000 });
		await expect(marek.getByText(t("imports.reading.unread", { count: 1, list: "Couleur" }))).toBeVisible();
		await marek.getByRole("button", { name: t("imports.reading.submit") }).click();
		await expect(marek.locator("form [role=alert]")).toContainText(t("validation.choose"), { ignoreCase: true });
		await marek.getByLabel(t("imports.reading.month")).check();
		await marek.getByRole("button", { name: t("imports.reading.submit") }).click();
		await expect(marek.locator("#rows")).toContainText("Ada Martin", { timeout: 30_000 });
	});

	test(`an administrator corrects which column is which, in ${locale}`, async ({ as }) => {
		const marek = await as("admin", { locale, width: 390 });
		await marek.goto("/admin/imports");
		const buffer = Buffer.from("a;b;c\r\n1;Martin;Ada\r\n", "latin1");
		await marek
			.getByLabel(t("imports.upload.file"), { exact: true })
			.setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer });
		await marek.getByRole("button", { name: t("imports.upload.submit") }).click();
		await expect(marek.getByText(t("imports.problems.headings_unknown"))).toBeVisible();
		const unread = marek.getByText(t("imports.reading.unread", { count: 3, list: "a, b, c" }));
		await expect(unread).toBeVisible();
		for (const [heading, field] of [
			["a", "employeeNumber"],
			["b", "familyName"],
			["c", "familyName"],
		] as const)
			await marek.getByLabel(heading, { exact: true }).selectOption(field);
		await marek.getByRole("button", { name: t("imports.reading.submit") }).click();
		await expect(unread).toHaveCount(0);
		await expect(marek.getByText(t("imports.problems.headings_unknown"))).toBeVisible();
		await expect(marek.getByLabel("b", { exact: true })).toHaveValue("familyName");
		await marek.getByLabel("c", { exact: true }).selectOption("givenName");
		await marek.getByRole("button", { name: t("imports.reading.submit") }).click();
		await expect(marek.locator("#rows")).toContainText("Ada Martin");
		await marek.getByRole("button", { name: t("imports.page.discard") }).click();
		await marek
			.getByRole("dialog")
			.getByRole("button", { name: t("imports.page.discard") })
			.click();
		await expect(marek.getByRole("status")).toContainText(t("imports.notices.discarded"));
	});
}
