import { now } from "@/lib/clock";
import { raiseProposal } from "@/lib/proposals/raising";
import { supportProposal } from "@/lib/proposals/supports";
import { cast } from "../cast";
import { castId, community, viewerOf } from "../factories";
import { propose } from "../proposals/proposing";
import { expect, expectAccessible, openUntilShown, test } from "./journey";
import { unique, wordsOf } from "./words";

/** Claire manages two communities, Lucía and Olfa are in both. Olfa's proposal is with the hub already. */
async function twoTables() {
	const members = [await castId("employee"), await castId("champion")];
	const letters = await community({ name: unique("Letters desk"), members });
	const calls = await community({ name: unique("Calls desk"), members });
	const words = unique("One signature");
	const olfas = await propose(await viewerOf(members[1] ?? ""), calls.slug, `${words} for calls and letters`, now());
	await supportProposal(await viewerOf(members[0] ?? ""), olfas, now());
	await raiseProposal(await viewerOf(await castId("communityManager")), { id: olfas }, now());
	return { letters, calls, words, olfas };
}

test("a proposal is supported, raised, joined with a similar one, answered, and its answer read in both communities", async ({
	as,
}) => {
	const t = wordsOf("en");
	const { letters, calls, words, olfas } = await twoTables();
	const title = `${words} for all letters`;
	const lucia = await as("employee");
	await lucia.goto(`/communities/${letters.slug}/posts/new?kind=proposal`);
	await lucia.getByLabel(t("posts.fields.titles.proposal")).fill(title);
	await lucia.getByRole("button", { name: t("posts.new.button.proposal") }).click();
	await expect(lucia.getByRole("status")).toContainText(t("posts.proposed"));
	const path = new URL(lucia.url()).pathname;

	const awa = await as("newcomer");
	await awa.goto(`/proposals?q=${encodeURIComponent(title)}`);
	const support = awa.getByRole("button", { name: t("proposals.supportLabel", { title }) });
	await support.click();
	const toast = awa.getByRole("status");
	await expect(toast).toContainText(t("proposals.supported"));
	await toast.getByRole("button", { name: t("shell.undo") }).click();
	await support.click();
	const row = awa.getByRole("listitem").filter({ hasText: title });
	await expect(row.getByText(t("proposals.supporters", { count: 2 }))).toBeVisible();
	await expectAccessible(awa);

	const claire = await as("communityManager");
	await claire.goto(path);
	await claire.getByRole("button", { name: t("proposals.raise"), exact: true }).click();
	const dialog = claire.getByRole("dialog");
	await dialog.getByLabel(t("proposals.note")).fill("Four teams ask for it.");
	await dialog.getByRole("button", { name: t("proposals.raise"), exact: true }).click();
	await expect(claire.getByRole("status")).toContainText(t("proposals.raised"));

	const helene = await as("hubLead");
	await helene.goto(`/hub/proposals?q=${encodeURIComponent(title)}`);
	await expectAccessible(helene);
	await helene.getByRole("link", { name: title }).click();
	await expect(helene.getByText("Four teams ask for it.")).toBeVisible();
	await helene
		.getByRole("button", { name: t("proposals.hub.joinLabel", { title: `${words} for calls and letters` }) })
		.click();
	await expect(helene.getByRole("status")).toContainText(t("proposals.hub.joined"));
	await helene.getByLabel(t("proposals.hub.owner")).fill(cast.moderator.email);
	await helene.getByRole("option", { name: "Ben Taylor" }).click();
	await helene.getByRole("button", { name: t("proposals.hub.save") }).click();
	await expect(helene.getByRole("status")).toContainText(t("proposals.hub.cared"));
	await helene.getByLabel(t("proposals.hub.reason")).fill("With the templates of January.");
	await helene.getByRole("button", { name: t("proposals.hub.answer") }).click();
	await expect(helene.getByRole("status")).toContainText(t("proposals.hub.answered"));
	await expectAccessible(helene);

	for (const address of [path, `/communities/${calls.slug}/posts/${olfas}`]) {
		await awa.goto(address);
		await expect(awa.getByText("With the templates of January.")).toBeVisible();
		await expect(awa.getByText(t("proposals.together", { count: 3 }))).toBeVisible();
	}
	await expectAccessible(awa);
	await openUntilShown(awa, "/inbox", awa.getByText(t("inbox.kinds.proposalAnswered", { state: "planned", title })));
});

test("without JavaScript, in French: a proposal is made, supported, raised and answered on a phone", async ({ as }) => {
	const t = wordsOf("fr");
	const { letters, words } = await twoTables();
	const visit = { locale: "fr", javaScript: false, width: 390 } as const;
	const lucia = await as("employee", visit);
	await lucia.goto("/proposals");
	await lucia.goto(`/communities/${letters.slug}/posts/new?kind=proposal`);
	const title = `${words} pour tous les courriers`;
	await lucia.getByLabel(t("posts.fields.titles.proposal")).fill(title);
	await lucia.getByRole("button", { name: t("posts.new.button.proposal") }).click();
	const path = new URL(lucia.url()).pathname;

	const olfa = await as("champion", visit);
	await olfa.goto(path);
	await olfa.getByRole("button", { name: t("proposals.supportLabel", { title }) }).click();
	await expect(olfa.getByText(t("proposals.supporters", { count: 2 }))).toBeVisible();

	const claire = await as("communityManager", visit);
	await claire.goto(path);
	await claire
		.getByRole("button", { name: t("proposals.raise"), exact: true })
		.first()
		.click();
	await claire
		.getByRole("dialog")
		.getByRole("button", { name: t("proposals.raise"), exact: true })
		.click();
	await expect(claire.getByRole("status")).toContainText(t("proposals.raised"));

	const helene = await as("hubLead", visit);
	await helene.goto(`/hub/proposals?q=${encodeURIComponent(title)}`);
	await helene.getByRole("link", { name: title }).click();
	await helene.getByRole("button", { name: t("proposals.hub.answer") }).click();
	await expect(helene.getByRole("alert").filter({ hasText: t("proposals.hub.reason") })).toBeVisible();
	await helene.getByLabel(t("proposals.hub.reason")).fill("Pas cette année.");
	await helene.getByLabel(t("proposals.hub.state")).selectOption("declined");
	await helene.getByRole("button", { name: t("proposals.hub.answer") }).click();
	await olfa.goto(path);
	await expect(olfa.getByText("Pas cette année.")).toBeVisible();
});
