import sharp from "sharp";
import { addDays, dayIn, now } from "@/lib/clock";
import { db } from "@/lib/db";
import { cast } from "../cast";
import { castId, community, viewerOf } from "../factories";
import { answer, ask } from "../posts/conversation";
import { dropInto, expect, expectAccessible, openUntilShown, pasteInto, test } from "./journey";
import { startOwnServer } from "./own-server";
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

const OFFICE_TABLE = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<table class=MsoTableGrid border=1 style='mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td width=301><p class=MsoNormal><b>Before</b><o:p></o:p></p></td><td width=301><p class=MsoNormal><b>After</b><o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>We regret | that</p></td><td><p class=MsoNormal>Sorry about</p></td></tr></table></body></html>`;
const HOSTILE = `<p>Pasted <a href="javascript:window.hacked=1">link</a> <img src="https://elsewhere.example/spy.png" alt="spy" onerror="window.hacked=1"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script><svg onload="window.hacked=1"></svg><iframe src="javascript:parent.hacked=1"></iframe></p>`;
const HOSTILE_NAME = '"><img src=x onerror=window.hacked=1>](javascript:x) **b**.png';

test("a question with a picture, a table and a mention is begun on one device and finished on another", async ({
	as,
}) => {
	const t = wordsOf("en");
	const { from } = await twoTables();
	const address = `/communities/${from.slug}/posts/new?kind=question`;
	const title = unique("Which of the two reads better?");
	const laptop = await as("employee");
	await laptop.goto(address);
	await laptop.getByLabel(t("posts.fields.titles.question")).fill(title);
	const text = laptop.getByLabel(t("posts.fields.body"));
	const stored = laptop.locator('textarea[name="body"]');
	await pasteInto(text, "The board after the workshop:");
	const board = (
		await sharp({ create: { width: 900, height: 600, channels: 3, background: "teal" } })
			.png()
			.toBuffer()
	).toString("base64");

	// The connection is lost: it says so in place, nothing typed is lost, and nothing is sent half.
	await laptop.route("**/api/files", (route) => route.abort("internetdisconnected"), { times: 1 });
	await dropInto(text, { name: HOSTILE_NAME, base64: board });
	const files = laptop.getByRole("list", { name: t("editor.files.list") });
	await expect(files.getByRole("alert")).toHaveText(t("editor.files.notReached"));
	await laptop.getByRole("button", { name: t("posts.new.button.question") }).click();
	await expect(laptop.getByText(t("editor.files.formHeld"))).toBeVisible();
	await expect(stored).toHaveValue("The board after the workshop:");
	await expectAccessible(laptop);
	await files.getByRole("button", { name: t("editor.files.retryOne", { name: HOSTILE_NAME }) }).click();
	await expect(laptop.getByLabel(t("editor.files.describe", { number: 1 }))).toHaveValue("");
	await expect(stored).toHaveValue(/^The board after the workshop:!\[\]\(file:[0-9a-f-]{36}\)$/);

	// What the server refuses is refused in its own words; what is no picture is a link.
	const chooser = laptop.waitForEvent("filechooser");
	await laptop.getByRole("button", { name: t("editor.files.add") }).click();
	const file = (name: string, words: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });
	await (await chooser).setFiles([
		file("page.html", "<!doctype html><script>window.hacked=1</script>"),
		file("<b>plan</b>.txt", "Monday: read. Tuesday: write."),
	]);
	await expect(files.getByRole("alert")).toHaveText(t("refusals.file_not_allowed"));
	await files.getByRole("button", { name: t("editor.files.removeOne", { name: "page.html" }) }).click();
	await expect(stored).toHaveValue(/\[b\.txt\]\(file:/);
	const saved = { key: { contains: from.slug }, fields: { path: ["body"], string_contains: "b.txt" } };
	await expect.poll(() => db.formDraft.count({ where: saved })).toBe(1);

	const phone = await as("employee", { width: 390 });
	await phone.goto(address);
	await expect(phone.getByLabel(t("posts.fields.titles.question"))).toHaveValue(title);
	const onPhone = phone.getByLabel(t("posts.fields.body"));
	await onPhone.focus();
	const drawn = phone.locator(".rich-text img");
	await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900);
	await phone.getByLabel(t("editor.files.describe", { number: 1 })).fill('Two drafts ] on "one" board');
	await onPhone.press("ControlOrMeta+End");
	await onPhone.press("Enter");
	await pasteInto(onPhone, { text: "Before After", html: OFFICE_TABLE, file: { name: "drawing.png", base64: board } });
	await onPhone.press("ControlOrMeta+End");
	await onPhone.press("Enter");
	await pasteInto(onPhone, { text: "Pasted link", html: HOSTILE });
	await onPhone.press("ControlOrMeta+End");
	await phone.keyboard.type(" @Olf");
	await phone.getByRole("option", { name: "Olfa Mejri" }).click();
	await expectAccessible(phone);
	await phone.getByRole("button", { name: t("posts.new.button.question") }).click();
	await expect(phone.getByRole("status")).toContainText(t("posts.asked"));
	const picture = phone.getByRole("img", { name: 'Two drafts ] on "one" board' });
	await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
	await expect(phone.locator(".prose img")).toHaveCount(1);
	await expect(phone.getByRole("cell", { name: "We regret | that" })).toBeVisible();
	await expect(phone.getByRole("link", { name: "@Olfa Mejri" })).toBeVisible();
	await expect(phone.locator('.prose a[href^="javascript"]')).toHaveCount(0);
	for (const page of [laptop, phone]) expect(await page.evaluate(() => "hacked" in window)).toBe(false);
	await laptop.goto("/people/me/drafts");
	await expect(laptop.getByText(title)).toHaveCount(0);
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

test("two people at two app servers on one database see each other's replies without a reload", async ({ as }) => {
	test.setTimeout(120_000);
	const t = wordsOf("en");
	const { from, postId } = await twoTables();
	const address = `/communities/${from.slug}/posts/${postId}`;
	const { NEXTAUTH_SECRET = "" } = process.env;
	const other = await startOwnServer({ NEXTAUTH_SECRET });
	try {
		const lucia = await as("employee");
		const olfa = await as("champion", { server: other.upstream });
		for (const page of [lucia, olfa]) await page.goto(address);
		const write = async (page: typeof lucia, body: string) => {
			await pasteInto(page.getByRole("textbox", { name: t("posts.fields.reply") }), body);
			await page.getByRole("button", { name: t("posts.reply"), exact: true }).click();
			await expect(page.getByRole("status").filter({ hasText: t("posts.replied") })).toBeVisible();
		};
		await write(lucia, "Written at the first server.");
		await expect(olfa.getByText("Written at the first server.")).toBeVisible({ timeout: 30_000 });
		await write(olfa, "Written at the second server.");
		await expect(lucia.getByText("Written at the second server.")).toBeVisible({ timeout: 30_000 });
		await expect(lucia.getByRole("link", { name: t("talk.newReply") })).toBeVisible();
	} finally {
		await other.stop();
	}
});
