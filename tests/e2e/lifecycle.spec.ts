import { castId, community, person, as as viewer } from "../factories";
import { ask } from "../posts/conversation";
import { expect, expectAccessible, sql, test } from "./journey";
import { unique, wordsOf } from "./words";

test("a community is proposed, approved, has its first step, is merged, and its old address leads on", async ({
	as,
}) => {
	const t = wordsOf("en");
	const name = unique("Night answers");
	const target = await community({ name: unique("Letters"), manager: await castId("employee") });
	await viewer("champion");
	await viewer("hubLead");
	const awa = await as("newcomer", { locale: "en" });
	await awa.goto("/communities/proposed/new");
	await awa.getByLabel(t("communities.fields.name")).fill(name);
	await awa
		.getByLabel(t("communityRequests.fields.purpose"))
		.fill("People who answer at night compare how they did it.");
	await awa.getByLabel(t("communityRequests.fields.audience")).fill("About forty people in three countries.");
	const choose = async (label: string, name: string) => {
		await awa.getByLabel(label, { exact: true }).focus();
		await awa.keyboard.type(name);
		await expect(awa.getByRole("option", { name: new RegExp(name) }).first()).toBeVisible();
		await awa.keyboard.press("Enter");
		await expect(
			awa.getByRole("button", { name: new RegExp(`^${t("people.picker.remove")} .*${name}`) }),
		).toBeVisible();
	};
	await choose(t("communityRequests.fields.firstManager"), "Lucía Ibáñez");
	await awa.getByRole("button", { name: t("communityRequests.send") }).click();
	await expect(awa.getByRole("alert").filter({ hasText: t("shell.formProblems") })).toBeVisible();
	await choose(t("communityRequests.fields.secondManager"), "Olfa Mejri");
	await awa.getByRole("button", { name: t("communityRequests.send") }).click();
	await expect(awa.getByRole("heading", { level: 1, name })).toBeVisible();
	await expectAccessible(awa);
	const proposed = new URL(awa.url()).pathname;
	// As where the hub approves: the setting is everybody's, and other journeys create communities.
	await sql(`update community_requests set "needsApproval" = true where name = $1`, [name]);

	const lucia = await as("employee", { locale: "en" });
	await lucia.goto(proposed);
	await lucia.getByRole("button", { name: t("communityRequests.acceptManaging") }).click();
	await expect(lucia.getByRole("status")).toContainText(t("communityRequests.accepted", { name }));
	const olfa = await as("champion", { locale: "en", width: 390 });
	await olfa.goto(proposed);
	await olfa.getByRole("button", { name: t("communityRequests.acceptManaging") }).click();
	await expect(olfa.getByText(t("communityRequests.ownAnswer.accepted"))).toBeVisible();
	const helene = await as("hubLead", { locale: "en" });
	await helene.goto(proposed);
	await helene
		.getByRole("button", { name: t("communityRequests.approve") })
		.first()
		.click();
	await helene
		.getByRole("dialog")
		.getByRole("button", { name: t("communityRequests.approve") })
		.click();
	await expect(helene.getByRole("status")).toContainText(t("communityRequests.opened", { name }));

	await lucia.goto(proposed);
	await lucia.getByRole("link", { name: t("communityRequests.goTo") }).click();
	await expect(lucia.getByText(t("communities.youAreRole", { role: "manager" }))).toBeVisible();
	const old = new URL(lucia.url()).pathname;
	await lucia.getByRole("link", { name: t("lifecycle.stage.title"), exact: true }).click();
	const step = t("lifecycle.playbook.steps.listen");
	await lucia.getByRole("button", { name: t("lifecycle.playbook.doneOne", { step }) }).click();
	await expect(lucia.getByRole("button", { name: t("lifecycle.playbook.reopenOne", { step }) })).toBeVisible();
	await expectAccessible(lucia);

	await lucia.goto(`${old}/merge?q=${encodeURIComponent(target.name)}`);
	const row = lucia.getByRole("listitem").filter({ hasText: target.name });
	await row.getByRole("link", { name: t("lifecycle.merge.choose") }).click();
	await expect(lucia.getByText(t("lifecycle.merge.final"))).toBeVisible();
	await expectAccessible(lucia);
	await lucia.getByRole("button", { name: t("lifecycle.merge.button", { name, into: target.name }) }).click();
	await expect(lucia.getByRole("status")).toContainText(t("lifecycle.merge.done", { name, into: target.name }));
	const answered = await awa.goto(`${old}/members`);
	expect(answered?.status()).toBe(200);
	expect(new URL(awa.url()).pathname).toBe(`/communities/${target.slug}/members`);
	await expect(awa.getByRole("heading", { level: 1, name: target.name })).toBeVisible();
});

test("sans JavaScript : une étape proposée est adoptée, deux cents personnes sont invitées par un fichier ; la communauté est archivée puis rouverte", async ({
	as,
}) => {
	const t = wordsOf("fr");
	const members = [await castId("employee"), await castId("champion"), await person(), await person()];
	const { slug, name } = await community({ name: unique("Courriers"), members });
	for (const title of ["Comment commencer ?", "Comment finir ?", "Qui relit ?"])
		await ask(await viewer("employee"), slug, undefined, title);
	const claire = await as("communityManager", { locale: "fr", javaScript: false });
	await claire.goto(`/communities/${slug}/stage`);
	const forming = t("communities.stages.coalescing");
	await expect(claire.getByText(t("lifecycle.stage.proposes", { stage: forming }))).toBeVisible();
	await expect(claire.getByText(t("lifecycle.stage.facts.members", { value: 5 }))).toBeVisible();
	await claire.getByRole("button", { name: t("lifecycle.stage.adopt", { stage: forming }) }).click();
	await expect(claire.getByRole("status")).toContainText(t("lifecycle.stage.adopted", { stage: forming }));
	await expect(claire.getByText(t("lifecycle.stage.fits", { stage: forming }))).toBeVisible();

	// Two hundred lines of a spreadsheet, three of them with mistakes.
	const mark = unique("colleague").replaceAll(" ", "-");
	await sql(
		`insert into people (id, "givenName", "familyName", "sortName", "searchText", email, "registeredAt", "createdAt", "updatedAt")
		select gen_random_uuid(), 'Zoé', 'Lefèvre ' || n, 'lefevre zoe', 'lefevre zoe', $1 || n || '@semis.example', now(), now(), now()
		from generate_series(1, 197) n`,
		[mark],
	);
	const lines = Array.from({ length: 197 }, (_, index) => `Zoé;Lefèvre;${mark}${index + 1}@semis.example`);
	const mistakes = ["Paul;Unknown;", ";;typo@semis,example", `Ann;Nobody;ann.${mark}@semis.example`];
	const csv = ["Prénom;Nom;Adresse e-mail", ...lines, ...mistakes].join("\r\n");
	await claire.goto(`/communities/${slug}/members/invite`);
	await claire
		.getByLabel(t("communities.inviteFile"))
		.setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(csv, "latin1") });
	await claire.getByRole("button", { name: t("communities.inviteButton") }).click();
	const report = t("communities.listInvitedExcept", { invited: 197, unclear: 3 });
	await expect(claire.getByText(report).first()).toBeVisible();

	await claire.goto(`/communities/${slug}/settings`);
	await claire
		.getByRole("button", { name: t("communities.archive") })
		.first()
		.click();
	await claire
		.getByRole("dialog")
		.getByRole("button", { name: t("communities.archiveButton") })
		.click();
	await expect(claire.getByRole("status")).toContainText(t("communities.archivedNow", { name }));
	await claire.getByRole("button", { name: t("communities.reopen") }).click();
	await expect(claire.getByRole("status")).toContainText(t("communities.reopened", { name }));
});
