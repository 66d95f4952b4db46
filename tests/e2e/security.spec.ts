import { makeWorld } from "../access/world";
import { castId, community } from "../factories";
import { expect, test } from "./journey";
import { unique, wordsOf } from "./words";

const t = wordsOf("en");

test("a page runs the scripts it came with, and no other", async ({ page }) => {
	await page.route("**/sign-in", async (route) => {
		const response = await route.fetch();
		const injected = "<script>window.injected = 'inline'</script><img src=x onerror=\"window.injected = 'attribute'\">";
		await route.fulfill({ response, body: (await response.text()).replace("</body>", `${injected}</body>`) });
	});
	const refused = page.waitForEvent("console", (message) => /Content Security Policy/.test(message.text()));
	await page.goto("/sign-in");
	await refused;
	await expect(page.getByRole("heading", { level: 1, name: t("signIn.title") })).toBeVisible();
	expect(await page.evaluate(() => "injected" in window)).toBe(false);
});

test("every answer carries the headers that keep a browser careful", async ({ request }) => {
	const [page, again, file] = await Promise.all(
		["/sign-in", "/sign-in", "/icons.svg"].map(async (path) => (await request.get(path)).headers()),
	);
	const policy = page?.["content-security-policy"] ?? "";
	const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src")) ?? "";
	expect(scripts).toMatch(/'nonce-\w{32}'/);
	expect(scripts).not.toContain("unsafe-inline");
	for (const closed of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
		expect(policy).toContain(closed);
	expect(again?.["content-security-policy"]).not.toBe(policy);
	for (const headers of [page, file]) expect(headers).toMatchObject(CAREFUL);
	expect(page).not.toHaveProperty("x-powered-by");
});

const CAREFUL = {
	"x-content-type-options": "nosniff",
	"x-frame-options": "DENY",
	"referrer-policy": "same-origin",
	"cross-origin-opener-policy": "same-origin",
	"strict-transport-security": "max-age=31536000",
};

test("what is not there is answered with the same headers, whoever answers", async ({ request }) => {
	const nowhere = [
		"/nowhere",
		"/communities/nowhere/deeper",
		"/api/nowhere",
		"/api/calendar/nowhere.ics",
		"/api/auth/nowhere",
		"/_next/nowhere",
		"/_next/static/nowhere.js",
		"/_next/static/chunks/nowhere.css",
		"/_next/image?url=/nowhere.png&w=64&q=75",
		"/favicon.ico",
		"/icons.svgx",
		"/meetups/nowhere/calendar.ics",
		"/speaker/nowhere/slides",
	];
	for (const path of nowhere) {
		const answer = await request.get(path, { maxRedirects: 0 });
		const headers = answer.headers();
		expect(answer.status(), path).toBeGreaterThanOrEqual(300);
		expect(headers, path).toMatchObject(CAREFUL);
		expect(headers["content-security-policy"], path).toMatch(/default-src '(self|none)'/);
	}
	for (const method of ["PUT", "DELETE", "OPTIONS"])
		expect((await request.fetch("/nowhere", { method })).headers(), method).toMatchObject(CAREFUL);
});

test("a file has a sandbox of its own, is never guessed at, and is downloaded", async ({ as }) => {
	const { open, importId } = await makeWorld(new Date());
	const marek = await as("admin");
	const files = [
		`/speakers/${open.speaker}/slides`,
		`/speakers/${open.speaker}/photo`,
		`/meetups/${open.meetup}/speakers/${open.introduced}/photo`,
		`${open.speakerPath}/slides`,
		`/meetups/${open.meetup}/calendar.ics`,
		`/meetups/${open.meetup}/attendees.pdf`,
		`/meetups/${open.meetup}/badges.pdf`,
		`/meetups/${open.heldMeetup}/report.csv`,
		`/admin/imports/${importId}/report.csv`,
		"/hub/insights/export.csv",
	];
	for (const path of files) {
		const answer = await marek.request.get(path);
		const headers = answer.headersArray();
		expect(answer.status(), path).toBe(200);
		const policies = headers.filter(({ name }) => name.toLowerCase() === "content-security-policy");
		expect(
			policies.map(({ value }) => value),
			path,
		).toEqual([expect.stringContaining("default-src 'none'")]);
		expect(policies[0]?.value, path).toMatch(/; sandbox$/);
		expect(answer.headers(), path).toMatchObject({
			...CAREFUL,
			"content-disposition": expect.stringMatching(/^attachment/),
		});
	}
});

test("an address with a sign that nobody types is refused", async ({ request }) => {
	for (const path of ["/sign-in?next=%00", "/practices?q=a%00b", "/communities/%00"])
		expect((await request.get(path)).status()).toBe(400);
});

test("hostile words stay words", async ({ as }) => {
	const title = `${unique("Careful")} <img src=x onerror="window.injected = true">`;
	const { slug } = await community({ members: [await castId("employee")] });
	const lucia = await as("employee");
	await lucia.goto(`/communities/${slug}/posts/new?kind=question`);
	await lucia.getByLabel(t("posts.fields.titles.question")).fill(title);
	await lucia
		.getByLabel(t("posts.fields.body"))
		.fill('<script>window.injected = true</script> [press](javascript:window.injected=true) <b onclick="x()">bold</b>');
	await lucia.getByRole("button", { name: t("posts.new.button.question") }).click();
	await expect(lucia.getByRole("heading", { level: 1, name: title })).toBeVisible();
	await expect(lucia.getByRole("link", { name: "press" })).toHaveCount(0);
	expect(await lucia.evaluate(() => "injected" in window)).toBe(false);
});
