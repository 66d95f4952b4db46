import { expect, test } from "./journey";

const main = 'main li a[href^="/communities/"]';

test("what is still stays when one comes back to it, and when a stranger has written into the document", async ({
	as,
}) => {
	const lucia = await as("employee");
	await lucia.goto("/communities");
	await lucia.waitForLoadState("networkidle");
	const shown = await lucia.locator(main).count();
	expect(shown).toBeGreaterThan(5);
	await lucia.locator(main).first().click();
	await expect(lucia).toHaveURL(/communities\/./);
	await lucia.goBack();
	await expect(lucia.locator(main)).toHaveCount(shown);

	// As extensions of a browser do: React then draws the whole page again, and complains.
	lucia.removeAllListeners("pageerror");
	const complained = lucia.waitForEvent("pageerror");
	await lucia.route("**/communities", async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: (await response.text()).replace("<main", "<p>A stranger</p><main") });
	});
	await lucia.goto("/communities");
	expect((await complained).message).toContain("418");
	await expect(lucia.getByText("A stranger")).toHaveCount(0);
	await expect(lucia.locator(main)).toHaveCount(shown);
});
