import { expect, test } from "./journey";

const main = 'main li a[href^="/communities/"]';

test("a list is there again on the way back, and when a browser extension has changed the document", async ({ as }) => {
	const lucia = await as("employee");
	await lucia.goto("/communities");
	await lucia.waitForLoadState("networkidle");
	const shown = await lucia.locator(main).count();
	expect(shown).toBeGreaterThan(5);
	await lucia.locator(main).first().click();
	await expect(lucia).toHaveURL(/communities\/./);
	await lucia.goBack();
	await expect(lucia.locator(main)).toHaveCount(shown);

	// React then draws the whole page again, and reports it.
	lucia.removeAllListeners("pageerror");
	const reported = lucia.waitForEvent("pageerror");
	await lucia.route("**/communities", async (route) => {
		const response = await route.fetch();
		await route.fulfill({
			response,
			body: (await response.text()).replace("<main", "<p>Added by an extension</p><main"),
		});
	});
	await lucia.goto("/communities");
	expect((await reported).message).toContain("418");
	await expect(lucia.getByText("Added by an extension")).toHaveCount(0);
	await expect(lucia.locator(main)).toHaveCount(shown);
});
