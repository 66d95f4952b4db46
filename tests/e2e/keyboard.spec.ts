import type { Locator, Page } from "@playwright/test";
import { DAY, now } from "@/lib/clock";
import { edition } from "../meetups/editions";
import { expect, test } from "./journey";
import { unique, wordsOf } from "./words";

const t = wordsOf("en");

/** Tab, as often as a person would bear it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	await expect(target).toBeVisible();
	for (let presses = 0; presses < 40; presses++) {
		await page.keyboard.press("Tab");
		if (await target.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error("Forty presses of Tab did not lead there.");
}

test("without a mouse, someone skips to the content, takes a seat and gives it back", async ({ as }) => {
	const startsAt = new Date(now().getTime() + 20 * DAY);
	const { id } = await edition({ title: unique("Keys only"), startsAt });
	const lucia = await as("employee");
	await lucia.goto(`/meetups/${id}`);
	await lucia.keyboard.press("Tab");
	await expect(lucia.getByRole("link", { name: t("shell.skip") })).toBeFocused();
	await lucia.keyboard.press("Enter");
	await expect(lucia.getByRole("main")).toBeFocused();

	await tabTo(lucia, lucia.getByRole("button", { name: t("meetups.seat.takeAt", { venue: "Paris Arcueil" }) }));
	await lucia.keyboard.press("Enter");
	await expect(lucia.getByRole("heading", { name: t("meetups.seat.yours") })).toBeVisible();
	await tabTo(lucia, lucia.getByRole("button", { name: t("meetups.seat.giveBack") }));
	await lucia.keyboard.press("Enter");
	await expect(lucia.getByRole("heading", { name: t("meetups.seat.take") })).toBeVisible();
});

test("a question in front of the page takes the keyboard, and Escape gives it back", async ({ as }) => {
	const { id } = await edition({ title: unique("Called off"), startsAt: new Date(now().getTime() + 20 * DAY) });
	const claire = await as("communityManager");
	await claire.goto(`/meetups/${id}`);
	const opener = claire.getByRole("button", { name: t("meetups.organise.cancel") });
	await tabTo(claire, opener);
	await claire.keyboard.press("Enter");
	await tabTo(claire, claire.getByLabel(t("meetups.organise.reason")));
	for (let presses = 0; presses < 8; presses++) {
		await claire.keyboard.press("Tab");
		// The browser's own bar is on the way round; the page behind is not.
		expect(await claire.evaluate(() => document.activeElement?.matches("body, dialog *"))).toBe(true);
	}
	await claire.keyboard.press("Escape");
	await expect(claire.getByRole("dialog")).toHaveCount(0);
	await expect(opener).toBeFocused();
});

test("arrows walk through the person's menu, and Escape gives the keyboard back", async ({ as }) => {
	const lucia = await as("employee");
	await lucia.goto("/inbox");
	const opener = lucia.locator("summary", { hasText: t("shell.you") });
	await tabTo(lucia, opener);
	await lucia.keyboard.press("ArrowDown");
	await expect(lucia.getByRole("link", { name: t("shell.profile") })).toBeFocused();
	await lucia.keyboard.press("ArrowUp");
	await expect(lucia.getByRole("button", { name: t("shell.signOut") })).toBeFocused();
	await lucia.keyboard.press("Escape");
	await expect(opener).toBeFocused();
	await expect(lucia.getByRole("button", { name: t("shell.signOut") })).toBeHidden();
});
