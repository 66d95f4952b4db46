import type { Locator, Page } from "@playwright/test";
import { addDays, dayIn, now } from "@/lib/clock";
import { cast } from "../cast";
import { expect } from "./journey";
import type { wordsOf } from "./words";

/**
 * From the recording to who does what by when, step by step. An owner whom nobody knows comes first: `saysSo` looks at
 * what is said of it, and what was typed is kept.
 */
export async function captureInWords(
	page: Page,
	t: ReturnType<typeof wordsOf>,
	saysSo: (row: Locator) => Promise<void>,
): Promise<void> {
	const save = page.getByRole("button", { name: t("capture.save") });
	await page.getByLabel(t("capture.recording.address")).fill("https://video.semis.example/18");
	await save.click();
	await page.getByLabel(t("capture.minutes.title"), { exact: true }).fill("We read **three** letters aloud.");
	await save.click();
	await page.getByLabel(t("capture.takeaways.one", { number: 1 })).fill("Say the date before anything else.");
	await save.click();

	const row = page.getByRole("group", { name: t("capture.actions.one", { number: 1 }) });
	await row.getByLabel(t("capture.actions.what")).fill("Send the template round");
	await row.getByLabel(t("capture.actions.who")).fill("nobody@semis.example");
	await row.getByLabel(t("capture.actions.when")).fill(addDays(dayIn(now(), "Europe/Paris"), 10));
	await save.click();
	await saysSo(row);
	await expect(row.getByLabel(t("capture.actions.what"))).toHaveValue("Send the template round");
	await row.getByLabel(t("capture.actions.who")).fill(cast.employee.email);
	await page.keyboard.press("Tab");
	await save.click();
}
