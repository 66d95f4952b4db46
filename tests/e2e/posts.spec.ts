import { type CastName, cast } from "../cast";
import { castId, community } from "../factories";
import { expect, expectAccessible, pasteInto, sql, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

const nameOf = (who: CastName) => `${cast[who].givenName} ${cast[who].familyName}`;

/** A community of this journey alone: Claire manages it, Lucía and Olfa are in it. */
async function ourTable() {
	return community({ name: unique("Letters desk"), members: [await castId("employee"), await castId("champion")] });
}

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	test.describe(`in ${locale}`, () => {
		test("someone asks, a colleague replies from a phone, and the answer that helped is accepted", async ({ as }) => {
			const { slug } = await ourTable();
			const question = unique("How do we say no kindly?");
			const lucia = await as("employee", { locale });
			await lucia.goto(`/communities/${slug}`);
			await lucia.getByRole("link", { name: t("posts.new.title.question") }).click();
			await lucia.getByLabel(t("posts.fields.titles.question")).fill(question);
			await pasteInto(lucia.getByLabel(t("posts.fields.body")), "They were billed **twice**.");
			await lucia.getByRole("button", { name: t("posts.new.button.question") }).click();
			await expect(lucia.getByRole("status")).toContainText(t("posts.asked"));
			await expect(lucia.getByRole("heading", { level: 1, name: question })).toBeVisible();
			await expect(lucia.getByRole("strong")).toHaveText("twice");
			const address = new URL(lucia.url()).pathname;

			const olfa = await as("champion", { locale, width: 390 });
			await olfa.goto(`/communities/${slug}`);
			await olfa.getByRole("link", { name: question }).first().click();
			await olfa.getByLabel(t("posts.fields.reply")).fill("Say what you can do instead.");
			await olfa.getByRole("button", { name: t("posts.reply"), exact: true }).click();
			await expect(olfa.getByRole("status")).toContainText(t("posts.replied"));
			await expectAccessible(olfa);

			await lucia.goto(address);
			await lucia.getByRole("button", { name: t("posts.acceptLabel", { name: nameOf("champion") }) }).click();
			await expect(lucia.getByRole("heading", { name: t("posts.acceptedTitle") })).toBeVisible();
			await expectAccessible(lucia);
			await lucia.goto(`/communities/${slug}`);
			await expect(lucia.getByText(t("posts.noneWaiting"))).toBeVisible();
		});

		test("what one was writing is still there when its community has closed meanwhile", async ({ as }) => {
			const { slug, id } = await ourTable();
			const awa = await as("newcomer", { locale });
			const lucia = await as("employee", { locale });
			const title = unique("Is anybody there?");
			await lucia.goto(`/communities/${slug}/posts/new?kind=question`);
			await sql('delete from memberships where "communityId" = $1 and "personId" = $2', [id, await castId("employee")]);
			await sql("update communities set visibility = 'hidden' where id = $1", [id]);
			await lucia.getByLabel(t("posts.fields.titles.question")).fill(title);
			await lucia.getByRole("button", { name: t("posts.new.button.question") }).click();
			await expect(lucia.getByRole("alert").filter({ hasText: t("shell.gone") })).toBeVisible();
			await expect(lucia.getByLabel(t("posts.fields.titles.question"))).toHaveValue(title);
			expect((await awa.goto(`/communities/${slug}`))?.status()).toBe(404);
			await lucia.reload();
			await expect(lucia.getByRole("heading", { level: 1, name: t("shell.notFoundTitle") })).toBeVisible();
		});

		test("a post deleted by mistake comes back", async ({ as }) => {
			const { slug } = await ourTable();
			const title = unique("What the night shift saw");
			const lucia = await as("employee", { locale });
			await lucia.goto(`/communities/${slug}/posts/new?kind=discussion`);
			await lucia.getByLabel(t("posts.fields.titles.discussion")).fill(title);
			await lucia.getByRole("button", { name: t("posts.new.button.discussion") }).click();
			await lucia.getByRole("button", { name: t("posts.deletePost") }).click();
			await expect(lucia).toHaveURL(new RegExp(`/communities/${slug}$`));
			await expect(lucia.getByRole("status")).toContainText(t("posts.deleted"));
			await expect(lucia.getByRole("link", { name: title })).toHaveCount(0);
			await lucia
				.getByRole("status")
				.getByRole("button", { name: t("shell.undo") })
				.click();
			await expect(lucia.getByRole("link", { name: title })).toBeVisible();
		});

		test("a manager announces, and whoever is not a member is shown how to reply", async ({ as }) => {
			const { slug, name } = await ourTable();
			const news = unique("The style guide is out");
			const claire = await as("communityManager", { locale });
			await claire.goto(`/communities/${slug}/posts/new?kind=announcement`);
			await claire.getByLabel(t("posts.fields.titles.announcement")).fill(news);
			await claire.getByRole("button", { name: t("posts.new.button.announcement") }).click();
			await expect(claire.getByRole("status")).toContainText(t("posts.announced"));

			const awa = await as("newcomer", { locale });
			await awa.goto(new URL(claire.url()).pathname);
			await expect(awa.getByLabel(t("posts.fields.reply"))).toHaveCount(0);
			await awa.getByRole("link", { name: t("posts.joinToReply", { community: name }) }).click();
			await expect(awa.getByRole("button", { name: t("communities.join") })).toBeVisible();
		});
	});
}
