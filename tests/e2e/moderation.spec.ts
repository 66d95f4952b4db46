import { now } from "@/lib/clock";
import { castId, community, viewerOf } from "../factories";
import { ask } from "../posts/conversation";
import { expect, expectAccessible, openUntilShown, sql, test } from "./journey";
import { unique, wordsOf } from "./words";

/** Claire manages it, Ben moderates it; Lucía has asked something, and Olfa reads. */
async function letters() {
	const lucia = await castId("employee");
	const place = await community({
		name: unique("Letters house"),
		members: [lucia, await castId("champion")],
		moderators: [await castId("moderator")],
	});
	const title = unique("Who prints twenty percent cheaper?");
	return { ...place, title, postId: await ask(await viewerOf(lucia), place.slug, now(), title) };
}

test("a text is reported and hidden, and returns when somebody else takes the decision back", async ({ as }) => {
	const t = wordsOf("en");
	const { slug, name, title, postId } = await letters();
	const thread = `/communities/${slug}/posts/${postId}`;

	const olfa = await as("champion");
	await olfa.goto(thread);
	await olfa.getByRole("link", { name: t("moderation.report.linkPost") }).click();
	await olfa.getByLabel(t("moderation.reasons.other")).check();
	await olfa.getByRole("button", { name: t("moderation.report.button") }).click();
	await expect(olfa.getByRole("alert").filter({ hasText: t("moderation.report.note") })).toBeVisible();
	await olfa.getByLabel(t("moderation.reasons.advertising")).check();
	await expectAccessible(olfa);
	await olfa.getByRole("button", { name: t("moderation.report.button") }).click();
	await expect(olfa.getByRole("status")).toContainText(t("moderation.report.sent"));

	const ben = await as("moderator");
	await ben.goto(`/communities/${slug}`);
	await ben.getByRole("link", { name: t("communities.tabs.moderation"), exact: true }).click();
	await expectAccessible(ben);
	await ben.getByRole("link", { name: title }).click();
	await ben.getByLabel(t("moderation.case.acts.hide")).check();
	await ben.getByRole("button", { name: t("moderation.case.button") }).click();
	await expect(ben.getByRole("alert").filter({ hasText: t("moderation.case.message") })).toBeVisible();
	await expect(ben.getByLabel(t("moderation.case.acts.hide"))).toBeChecked();
	await ben.getByLabel(t("moderation.case.message")).fill("Shops have a place of their own.");
	await expectAccessible(ben);
	await ben.getByRole("button", { name: t("moderation.case.button") }).click();
	await expect(ben.getByRole("status")).toContainText(t("moderation.case.doneTold"));

	await olfa.goto(`/communities/${slug}`);
	await expect(olfa.getByText(title)).toHaveCount(0);
	expect((await olfa.goto(thread))?.status()).toBe(404);
	await expect(olfa.getByText(title)).toHaveCount(0);

	const lucia = await as("employee", { width: 390 });
	await lucia.goto(thread);
	await expect(lucia.getByText(t("moderation.state.hidden"))).toBeVisible();
	await lucia.getByRole("link", { name: t("moderation.state.why") }).click();
	await lucia.getByRole("link", { name: title }).click();
	await expect(lucia.getByText("Shops have a place of their own.")).toBeVisible();
	await lucia.getByLabel(t("moderation.own.appealField")).fill("It is a question about paper.");
	await expectAccessible(lucia);
	await lucia.getByRole("button", { name: t("moderation.own.appealButton") }).click();
	await expect(lucia.getByRole("status")).toContainText(t("moderation.own.appealSent"));

	const claire = await as("communityManager");
	const appeal = t("inbox.kinds.caseAppealed", { community: name });
	await openUntilShown(claire, "/inbox", claire.getByText(appeal));
	await claire.getByText(appeal).click();
	await expect(claire.getByText("It is a question about paper.")).toBeVisible();
	await claire.getByLabel(t("moderation.appeal.take_back")).check();
	await claire.getByLabel(t("moderation.appeal.message")).fill("So it is.");
	await expectAccessible(claire);
	await claire.getByRole("button", { name: t("moderation.appeal.button") }).click();
	await expect(claire.getByRole("status")).toContainText(t("moderation.appeal.done"));

	await olfa.goto(`/communities/${slug}`);
	await expect(olfa.getByRole("link", { name: title })).toBeVisible();
});

test("without JavaScript, in French: a ban says until when and ends by itself, and a first text waits to be published", async ({
	as,
}) => {
	const t = wordsOf("fr");
	const { slug } = await letters();
	const visit = { locale: "fr", javaScript: false } as const;
	const claire = await as("communityManager", visit);
	await claire.goto(`/communities/${slug}/moderation/person/${await castId("employee")}`);
	await claire.getByLabel(t("moderation.restrictions.kindChoices.ban")).check();
	await claire.getByLabel(t("moderation.restrictions.days")).selectOption("30");
	await claire.getByLabel(t("moderation.restrictions.reason")).fill("Trois signalements en une semaine.");
	await claire.getByRole("button", { name: t("moderation.restrictions.button") }).click();
	await expect(claire.getByRole("status")).toContainText(t("moderation.restrictions.done", { kind: "ban" }));
	await claire.goto(`/communities/${slug}/moderation/settings`);
	await claire.getByLabel(t("moderation.settings.firstPosts")).check();
	await claire
		.getByRole("button", { name: t("moderation.settings.save") })
		.first()
		.click();
	await expect(claire.getByLabel(t("moderation.settings.firstPosts"))).toBeChecked();

	const lucia = await as("employee", { ...visit, width: 390 });
	await lucia.goto(`/communities/${slug}`);
	await expect(lucia.getByText("Vous ne pouvez pas rejoindre cette communauté jusqu’au")).toBeVisible();
	await expect(lucia.getByRole("button", { name: t("communities.join") })).toHaveCount(0);
	// Its last day passes: nobody has to end it.
	await sql(
		`update community_restrictions set "startsAt" = "startsAt" - interval '31 days', "endsAt" = "endsAt" - interval '31 days'
		where "communityId" = (select id from communities where slug = $1)`,
		[slug],
	);
	await lucia.reload();
	await lucia.getByRole("button", { name: t("communities.join") }).click();
	await expect(lucia.getByRole("button", { name: t("communities.leave"), exact: true })).toBeVisible();

	const olfa = await as("champion", visit);
	await olfa.goto(`/communities/${slug}/posts/new?kind=question`);
	const title = unique("Par où commencer ici ?");
	await olfa.getByLabel(t("posts.fields.titles.question")).fill(title);
	await olfa.getByRole("button", { name: t("posts.new.button.question") }).click();
	await expect(olfa.getByRole("status")).toContainText(t("moderation.state.waits"));
	await expect(olfa.getByText(t("moderation.state.waiting"))).toBeVisible();
	const queue = `/communities/${slug}/moderation`;
	await openUntilShown(claire, queue, claire.getByRole("link", { name: title }));
	await claire.getByRole("link", { name: title }).click();
	await claire.getByRole("radio", { name: new RegExp(`^${t("moderation.case.firstActs.keep")}`) }).check();
	await claire.getByRole("button", { name: t("moderation.case.button") }).click();
	await expect(claire.getByRole("status")).toContainText(t("moderation.case.done"));
	await claire.goto(`/communities/${slug}`);
	await expect(claire.getByRole("link", { name: title }).first()).toBeVisible();
});
