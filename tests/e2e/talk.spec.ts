import { addDays, dayIn, now } from "@/lib/clock";
import { cast } from "../cast";
import { castId, community, viewerOf } from "../factories";
import { answer, ask } from "../posts/conversation";
import { expect, expectAccessible, openUntilShown, pasteInto, test } from "./journey";
import { unique, wordsOf } from "./words";

/** Claire manages two communities, Lucía and Olfa are in both. */
async function twoTables() {
	const members = [await castId("employee"), await castId("champion")];
	const [from, to] = [
		await community({ name: unique("Letters desk"), members }),
		await community({ name: unique("Calls desk"), members }),
	];
	const title = unique("How do we say no kindly?");
	const postId = await ask(await viewerOf(members[0] ?? ""), from.slug, now(), title);
	const replyId = await answer(
		await viewerOf(members[1] ?? ""),
		postId,
		now(),
		"Say sorry first. Then say what you can do.",
	);
	return { from, to, title, postId, replyId };
}

test("a passage is quoted, a reaction given, a colleague named and told, and the thread moved", async ({ as }) => {
	const t = wordsOf("en");
	const { from, to, title, postId, replyId } = await twoTables();
	const address = `/communities/${from.slug}/posts/${postId}`;
	const lucia = await as("employee");
	await lucia.goto(address);
	const reply = lucia.locator(`#reply-${replyId}`);
	await reply.getByRole("button", { name: t("talk.reactions.thanks") }).click();
	await expect(reply.getByRole("button", { name: t("talk.reactions.thanks"), pressed: true })).toBeVisible();
	await reply.getByText(t("talk.whoReacted")).click();
	await expect(reply.getByText("Lucía Ibáñez").last()).toBeVisible();

	await pasteInto(lucia.getByLabel(t("posts.fields.reply")), `What if we cannot, @${cast.moderator.email}?`);
	await reply.getByText("Say sorry first").click({ clickCount: 3 });
	await lucia.getByRole("button", { name: t("talk.quoteSelection") }).click();
	await expect(lucia.locator('#reply textarea[name="body"]')).toHaveValue(
		/^What if we cannot[\s\S]+> \[Olfa Mejri wrote:\]\([\s\S]+> Say sorry first\. Then/,
	);
	await lucia.getByRole("button", { name: t("posts.reply"), exact: true }).click();
	await expect(lucia.getByRole("status")).toContainText(t("posts.replied"));
	await expect(lucia.getByRole("blockquote")).toContainText("Say sorry first.");
	await expect(lucia.getByRole("link", { name: "@Ben Taylor" })).toBeVisible();
	await expectAccessible(lucia);
	const ben = await as("moderator");
	await openUntilShown(ben, "/inbox", ben.getByText(t("inbox.kinds.mentioned", { actor: "Lucía Ibáñez", title })));

	const claire = await as("communityManager", { width: 390 });
	await claire.goto(address);
	await claire.getByRole("button", { name: t("talk.move"), exact: true }).click();
	const dialog = claire.getByRole("dialog");
	await dialog.getByLabel(t("talk.moveTo")).selectOption(to.slug);
	await dialog.getByRole("button", { name: t("talk.move"), exact: true }).click();
	await expect(claire.getByRole("status")).toContainText(t("talk.moveDone", { community: to.name }));
	await expectAccessible(claire);
	await lucia.goto(`${address}?reply=${replyId}`);
	await expect(lucia).toHaveURL(new RegExp(`/communities/${to.slug}/posts/${postId}\\?reply=${replyId}`));
	await expect(lucia.getByText(from.name).first()).toBeVisible();
	await lucia.goto("/");
	await expect(lucia.getByRole("link", { name: title }).first()).toBeVisible();
});

test("without JavaScript, in French: a poll is made and voted on, a reply quoted, a thread muted", async ({ as }) => {
	const t = wordsOf("fr");
	const { from, postId } = await twoTables();
	const visit = { locale: "fr", javaScript: false, width: 390 } as const;
	const lucia = await as("employee", visit);
	await lucia.goto(`/communities/${from.slug}/posts/new`);
	await lucia
		.getByRole("navigation", { name: t("posts.new.kindLabel") })
		.getByRole("link", { name: t("posts.kinds.poll") })
		.click();
	await lucia.getByLabel(t("posts.fields.titles.poll")).fill(unique("Quel jour vous convient ?"));
	await lucia.getByLabel(t("posts.fields.choice", { number: 1 }), { exact: true }).fill("Lundi");
	await lucia.getByLabel(t("posts.fields.secretChoice")).check();
	await lucia.getByRole("button", { name: t("posts.new.button.poll") }).click();
	await expect(lucia.getByRole("alert")).toContainText(t("posts.fields.choices"));
	await expect(lucia.getByLabel(t("posts.fields.choice", { number: 1 }), { exact: true })).toHaveValue("Lundi");
	await expect(lucia.getByLabel(t("posts.fields.secretChoice"))).toBeChecked();
	await lucia.getByLabel(t("posts.fields.secretChoice")).uncheck();
	await lucia.getByLabel(t("posts.fields.choice", { number: 2 }), { exact: true }).fill("Vendredi");
	await lucia.getByLabel(t("posts.fields.closesOn")).fill(addDays(dayIn(now(), "Europe/Madrid"), 3));
	await lucia.getByRole("button", { name: t("posts.new.button.poll") }).click();
	await expect(lucia.getByRole("status")).toContainText(t("posts.polled"));

	const olfa = await as("champion", visit);
	await olfa.goto(new URL(lucia.url()).pathname);
	await olfa.getByLabel("Vendredi").check();
	await olfa.getByRole("button", { name: t("talk.poll.vote") }).click();
	await expect(olfa.getByText(t("talk.poll.votes", { count: 1 }))).toBeVisible();

	await olfa.goto(`/communities/${from.slug}/posts/${postId}`);
	await olfa.getByRole("link", { name: t("talk.quoteLabel", { name: "Olfa Mejri" }) }).click();
	await expect(olfa.getByRole("textbox", { name: t("posts.fields.reply") })).toHaveValue(
		/> Say sorry first\. Then say what you can do\./,
	);
	await olfa.getByRole("button", { name: t("talk.mute") }).click();
	await expect(olfa.getByText(t("talk.muted"))).toBeVisible();
});

test("a thread that is open shows what others write, and keeps what is being written", async ({ as }) => {
	const t = wordsOf("en");
	const { from, postId } = await twoTables();
	const lucia = await as("employee");
	await lucia.goto(`/communities/${from.slug}/posts/${postId}`);
	await pasteInto(lucia.getByLabel(t("posts.fields.reply")), "Half an answer");
	await answer(await viewerOf(await castId("champion")), postId, now(), "Offer the next best date.");
	await expect(lucia.getByText("Offer the next best date.")).toBeVisible();
	await expect(lucia.getByRole("link", { name: t("talk.newReply") })).toBeVisible();
	await expect(lucia.locator('#reply textarea[name="body"]')).toHaveValue("Half an answer");
	await expectAccessible(lucia);
});
