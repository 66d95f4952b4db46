import { castId, community } from "../factories";
import { zipOf } from "../practice-files/zips";
import { expect, expectAccessible, sql, test } from "./journey";
import { unique, wordsOf } from "./words";

test("a zip of pages is looked at, thrown away, sent again and imported, with its report", async ({ as }) => {
	const t = wordsOf("en");
	const name = unique("Night desk");
	await community({ name, members: [await castId("champion")] });
	const [start, list] = [unique("How we answer at night"), unique("The list of calls")];
	const buffer = await zipOf({
		"wiki/index.md": `---\ntitle: ${start}\ntags: [night]\nmood: calm\n---\n\n## Context\n\nOne person answers for three.\n\n## Steps\n\n1. Open [the list](calls/list.md)\n2. See [the map](gone.md)\n`,
		"wiki/calls/list.md": `# ${list}\n\n## Steps\n\nBack to [the start](../index.md).\n`,
	});
	const file = { name: "night-wiki.zip", mimeType: "application/zip", buffer };

	const olfa = await as("champion", { locale: "en" });
	const send = async () => {
		await olfa.goto("/practices/import");
		await olfa.getByLabel(t("practiceFiles.import.file"), { exact: true }).setInputFiles(file);
		await olfa.getByLabel(t("practiceFiles.import.community"), { exact: true }).selectOption({ label: name });
		await olfa.getByRole("button", { name: t("practiceFiles.import.submit") }).click();
		await expect(olfa.getByRole("button", { name: t("practiceFiles.page.apply", { count: 2 }) })).toBeVisible({
			timeout: 15_000,
		});
	};
	await send();
	await expect(olfa.getByText("gone.md").first()).toBeVisible();
	await expect(olfa.getByText("mood").first()).toBeVisible();
	await expectAccessible(olfa);
	await olfa
		.getByRole("button", { name: t("practiceFiles.page.discard") })
		.first()
		.click();
	await olfa
		.getByRole("dialog")
		.getByRole("button", { name: t("practiceFiles.page.discard") })
		.click();
	await expect(olfa.getByRole("status")).toContainText(t("practiceFiles.notices.discarded"));
	expect(await sql("select 1 from practices where title = $1", [start])).toEqual([]);

	await send();
	await olfa.getByRole("button", { name: t("practiceFiles.page.apply", { count: 2 }) }).click();
	await olfa.getByRole("link", { name: start }).click({ timeout: 15_000 });
	await expect(olfa.getByRole("heading", { level: 1, name: start })).toBeVisible();
	await olfa.getByRole("link", { name: "the list", exact: true }).click();
	await expect(olfa.getByRole("heading", { level: 1, name: list })).toBeVisible();
});
