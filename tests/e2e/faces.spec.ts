import sharp from "sharp";
import { cast } from "../cast";
import { community } from "../factories";
import { expect, expectAccessible, sql, test } from "./journey";
import { unique, wordsOf } from "./words";

const t = wordsOf("en");

const photo = async (width: number, height: number) => ({
	name: "IMG_0001.jpg",
	mimeType: "image/jpeg",
	buffer: await sharp({ create: { width, height, channels: 3, background: "#2a7" } })
		.jpeg()
		.toBuffer(),
});

test("somebody sets a photo from a phone, colleagues see it, and it is taken back", async ({ as }) => {
	const awa = await as("newcomer", { width: 390 });
	await awa.goto("/people/me");
	await awa.getByRole("link", { name: t("people.face.change") }).click();
	await expect(awa.getByRole("heading", { level: 1, name: t("people.face.title") })).toBeVisible();
	await awa.getByLabel(t("people.face.choose")).setInputFiles(await photo(3000, 4000));
	const part = awa.getByRole("img", { name: t("pictures.part") });
	await expect(part).toBeVisible();
	await part.press("ArrowDown");
	await awa.getByLabel(t("pictures.zoom")).fill("2");
	// What is sent is the part, as the browser drew it.
	await expect
		.poll(() => awa.getByLabel(t("people.face.choose")).evaluate((input: HTMLInputElement) => input.files?.[0]?.name))
		.toBe("picture.jpg");
	await expectAccessible(awa);
	await awa.getByRole("button", { name: t("people.face.save") }).click();
	await expect(awa.getByRole("status")).toContainText(t("people.face.saved"));
	const large = awa.locator("main img.avatar.large");
	await expect.poll(() => large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);

	const lucia = await as("employee");
	await lucia.goto(`/people?q=${encodeURIComponent(cast.newcomer.familyName)}`);
	const small = lucia.getByRole("listitem").filter({ hasText: cast.newcomer.familyName }).locator("img.avatar").first();
	await expect.poll(() => small.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(96);

	await awa.goto("/people/me/photo");
	await awa.getByRole("button", { name: t("people.face.remove") }).click();
	await expect(awa.locator("main span.avatar.large")).toBeVisible();
	await awa.getByRole("button", { name: t("shell.undo") }).click();
	await expect(large).toBeVisible();
	await awa.getByRole("button", { name: t("people.face.remove") }).click();
	await expect(awa.locator("main span.avatar.large")).toBeVisible();
});

test("a manager sets cover and colour on a phone; a member posts with a picture without script", async ({ as }) => {
	const { slug } = await community({ name: unique("Covers") });
	const claire = await as("communityManager", { width: 390 });
	await claire.goto(`/communities/${slug}/cover`);
	await claire.getByLabel(t("communities.cover.accents.rose"), { exact: true }).check();
	await claire.getByLabel(t("communities.cover.choose")).setInputFiles(await photo(1600, 900));
	await expect(claire.getByRole("img", { name: t("pictures.part") })).toBeVisible();
	await expectAccessible(claire);
	// After an error of the server the part is still in its field.
	const archived = (instant: string) => sql(`update communities set "archivedAt" = ${instant} where slug = $1`, [slug]);
	await archived("now()");
	await claire.getByRole("button", { name: t("shell.save") }).click();
	await expect(claire.getByRole("alert").filter({ hasText: t("refusals.community_archived") })).toBeVisible();
	await archived("null");
	const field = claire.getByLabel(t("communities.cover.choose"));
	await expect.poll(() => field.evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe("picture.jpg");
	await claire.getByRole("button", { name: t("shell.save") }).click();
	await expect(claire.getByRole("status")).toContainText(t("communities.cover.saved"));
	// In CSS pixels: the browser chose one of three widths.
	const cover = claire.locator("img.cover.tone-rose");
	await expect.poll(() => cover.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);

	// The editor sends files by themselves: from a page of this site, and nothing else.
	const sent = await claire.evaluate(async () => {
		const form = new FormData();
		form.set("file", new File(["%PDF-1.7"], "../plan.exe"));
		const ours = await fetch("/api/files", { method: "POST", body: form });
		const page = new FormData();
		page.set("file", new File(["<!doctype html><script>alert(1)</script>"], "page.html"));
		const refused = await fetch("/api/files", { method: "POST", body: page });
		return { status: ours.status, kept: await ours.json(), refused: refused.status };
	});
	expect(sent).toMatchObject({ status: 200, refused: 403, kept: { name: "plan.pdf", width: null, state: "clean" } });
	expect(sent.kept.markdown).toBe(`[plan.pdf](file:${sent.kept.id})`);
	const cookie = (await claire.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
	const elsewhere = (headers: Record<string, string>, bytes = 10) => {
		const form = new FormData();
		form.set("file", new File([new Uint8Array(bytes)], "a.pdf"));
		return fetch(new URL("/api/files", claire.url()), { method: "POST", body: form, headers: { cookie, ...headers } });
	};
	expect((await elsewhere({ "sec-fetch-site": "cross-site" })).status).toBe(403);
	expect((await elsewhere({ origin: "https://elsewhere.example" })).status).toBe(403);
	expect((await elsewhere({ "sec-fetch-site": "same-origin" }, 22 * 1024 * 1024)).status).toBe(413);

	const plain = await as("communityManager", { javaScript: false });
	await plain.goto(`/communities/${slug}/posts/new?kind=discussion`);
	await plain.getByLabel(t("posts.fields.titles.discussion")).fill("The board after the workshop");
	await plain.getByLabel(t("posts.fields.files")).setInputFiles(await photo(900, 600));
	await plain.getByRole("button", { name: t("posts.new.button.discussion") }).click();
	const picture = plain.locator(".prose img");
	await expect(picture).toHaveAttribute("width", "900");
	await expect(picture).toHaveAttribute("height", "600");
	const address = (await picture.getAttribute("src")) ?? "";
	// The address needs no session, and gives no page of this site.
	const answer = await fetch(new URL(address, plain.url()));
	expect([answer.status, answer.headers.get("content-type"), answer.headers.get("content-security-policy")]).toEqual([
		200,
		"image/webp",
		expect.stringContaining("sandbox"),
	]);
	expect((await fetch(new URL(address.replace(/s=.*/, "s=x.y"), plain.url()))).status).toBe(404);
});
