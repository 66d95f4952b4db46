import { expect, expectAccessible, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	test.describe(`in ${locale}`, () => {
		test("a manager creates a community, a newcomer joins it, leaves it and takes that back", async ({ as }) => {
			const name = unique(`Night desk ${locale}`);
			const claire = await as("communityManager", { locale });
			await claire.goto("/communities");
			await claire.getByRole("link", { name: t("communities.create") }).click();
			await claire.waitForURL("**/communities/new");
			await claire.getByLabel(t("communities.fields.name")).fill(name);
			await claire.getByRole("button", { name: t("communities.createButton") }).click();
			await expect(claire.getByRole("alert").filter({ hasText: t("shell.formProblems") })).toBeVisible();
			await expect(claire.getByLabel(t("communities.fields.name"))).toHaveValue(name);
			await claire.getByLabel(t("communities.fields.summary")).fill("People who answer when the others sleep.");
			await claire.getByRole("button", { name: t("communities.createButton") }).click();
			await expect(claire.getByRole("heading", { level: 1, name })).toBeVisible();
			await expectAccessible(claire);

			const awa = await as("newcomer", { locale, width: 390 });
			await awa.goto(new URL(claire.url()).pathname);
			await awa.getByRole("button", { name: t("communities.join") }).click();
			await expect(awa.getByRole("status")).toContainText(t("communities.joined", { name }));
			await awa.getByRole("button", { name: t("communities.leave") }).click();
			await expect(awa.getByRole("status")).toContainText(t("communities.left", { name }));
			await awa
				.getByRole("status")
				.getByRole("button", { name: t("shell.undo") })
				.click();
			await expect(awa.getByText(t("communities.youAreMember"))).toBeVisible();
			await awa.goto("/communities?mine=true");
			await expect(awa.getByRole("main").getByRole("link", { name })).toBeVisible();
		});

		test("someone asks to join a community on request, and a manager lets them in", async ({ as }) => {
			const name = unique(`Crisis cell ${locale}`);
			const claire = await as("communityManager", { locale });
			await claire.goto("/communities/new");
			await claire.getByLabel(t("communities.fields.name")).fill(name);
			await claire.getByLabel(t("communities.fields.summary")).fill("The first hour of a bad day, rehearsed.");
			await claire.getByLabel(t("communities.visibilities.on_request")).check();
			await claire.getByRole("button", { name: t("communities.createButton") }).click();
			await expect(claire.getByRole("heading", { level: 1, name })).toBeVisible();
			const address = new URL(claire.url()).pathname;

			const lucia = await as("employee", { locale });
			await lucia.goto(address);
			await expect(lucia.getByText(t("communities.closedTitle"))).toBeVisible();
			await lucia
				.getByRole("button", { name: t("communities.ask") })
				.first()
				.click();
			await lucia.getByLabel(t("communities.askNote")).fill("I write the apologies in Madrid.");
			await lucia
				.getByRole("dialog")
				.getByRole("button", { name: t("communities.ask") })
				.click();
			await expect(lucia.getByText(t("communities.requestPending"))).toBeVisible();

			await claire.goto(`${address}/members`);
			await expect(claire.getByText("I write the apologies in Madrid.")).toBeVisible();
			await claire.getByRole("button", { name: t("communities.acceptLabel", { name: "Lucía Ibáñez" }) }).click();
			await expect(claire.getByRole("status")).toContainText(t("communities.accepted", { name: "Lucía Ibáñez" }));
			await lucia.goto(address);
			await expect(lucia.getByText(t("communities.youAreMember"))).toBeVisible();
		});
	});
}

test("a hidden community is nowhere for those outside it", async ({ as }) => {
	const name = unique("Quiet table");
	const claire = await as("communityManager");
	await claire.goto("/communities/new");
	await claire.getByLabel("Name", { exact: true }).fill(name);
	await claire.getByLabel("In one sentence").fill("Nobody else should know about this.");
	await claire.getByLabel("Hidden").check();
	await claire.getByRole("button", { name: "Create the community" }).click();
	await expect(claire.getByRole("heading", { level: 1, name })).toBeVisible();
	const address = new URL(claire.url()).pathname;

	const helene = await as("hubLead");
	const answer = await helene.goto(address);
	expect(answer?.status()).toBe(404);
	await helene.goto(`/search?q=${encodeURIComponent(name)}`);
	await expect(helene.getByRole("main").getByRole("link", { name })).toHaveCount(0);

	// Its last manager hands it over: the hub sees its name, names another, and sees nothing any more.
	await claire.goto(address);
	await claire.getByRole("button", { name: "Leave", exact: true }).click();
	await claire.getByRole("button", { name: "Hand over to the hub, stay a member" }).click();
	await expect(claire.getByRole("status")).toContainText(`${name} is handed over to the hub`);
	await helene.goto("/hub/communities");
	await expect(helene.getByRole("heading", { name })).toBeVisible();
	await expectAccessible(helene);
	await helene.getByLabel(`Email address of the new manager of ${name}`).fill("employee@semis.example");
	await helene.getByRole("button", { name: `Name a manager of ${name}` }).click();
	await expect(helene.getByRole("status")).toContainText(`${name} has a manager again.`);
	await expect(helene.getByRole("heading", { name })).toHaveCount(0);
	expect((await helene.goto(address))?.status()).toBe(404);

	const lucia = await as("employee");
	await lucia.goto(`${address}/settings`);
	await lucia.getByRole("button", { name: "Archive" }).first().click();
	await lucia.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
	await expect(lucia.getByRole("status")).toContainText(`${name} is archived.`);
	await lucia.getByRole("button", { name: "Reopen" }).click();
	await expect(lucia.getByRole("status")).toContainText(`${name} is open again.`);
});
