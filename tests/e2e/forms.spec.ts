import type { Locator, Page } from "@playwright/test";
import { addDays, dayIn, now } from "@/lib/clock";
import { db } from "@/lib/db";
import { cast } from "../cast";
import { castId, community, as as viewerAs } from "../factories";
import { ask } from "../posts/conversation";
import { expect, expectAccessible, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

const t = wordsOf("en");
const HIGHEST = 1600;
const first = addDays(dayIn(now(), "Europe/Paris"), 40);

/** A question of Lucía in a community of hers and Awa's. */
async function question(): Promise<string> {
	const { slug } = await community({
		name: unique("Drafts"),
		members: [await castId("employee"), await castId("newcomer")],
	});
	return `/communities/${slug}/posts/${await ask(await viewerAs("employee"), slug)}`;
}

/** What the form sends, whether the editor stands in its place or not. */
const sentBy = (page: Page) => page.locator('textarea[name="body"]');
const replyOn = (page: Page) => page.getByLabel(t("posts.fields.reply"), { exact: true });
const saved = (page: Page) => page.getByText(t("drafts.here.saved"), { exact: true });
const filledIn = (page: Page) => page.locator(".draft-line");

test("a reply that was begun is found again: on another page, after a reload and on another device, and is sent once", async ({
	as,
}) => {
	const address = await question();
	const laptop = await as("employee");
	await laptop.goto(address);
	await replyOn(laptop).pressSequentially("Say what you can do instead");
	await expect(saved(laptop)).toBeVisible();

	// To another page and back, then a reload.
	const places = laptop.getByRole("navigation", { name: t("shell.navigation") });
	await places.getByRole("link", { name: t("shell.practices"), exact: true }).click();
	await laptop.waitForURL("**/practices");
	await laptop.goBack();
	await expect(sentBy(laptop)).toHaveValue("Say what you can do instead");
	await laptop.reload();
	await expect(sentBy(laptop)).toHaveValue("Say what you can do instead");
	await expect(filledIn(laptop)).toBeVisible();
	await expectAccessible(laptop);

	// On the phone it is in the list of drafts, and goes on there.
	const phone = await as("employee", { width: 390 });
	await phone.goto("/people/me/drafts");
	await phone.getByText("Say what you can do instead").first().click();
	await expectAccessible(phone);
	const row = phone.getByRole("listitem").filter({ hasText: "Say what you can do instead" });
	await row.getByRole("link", { name: /^Go on/ }).click();
	await expect(sentBy(phone)).toHaveValue("Say what you can do instead");
	await replyOn(phone).press("End");
	await replyOn(phone).pressSequentially(", and by when");
	await expect(saved(phone)).toBeVisible();

	// The laptop types on without knowing: both texts are there, and its writer chooses.
	await replyOn(laptop).fill("Say what you can do");
	await expect(laptop.getByText(t("drafts.here.elsewhere"))).toBeVisible();
	await laptop.getByRole("button", { name: t("drafts.here.useOther") }).click();
	await expect(sentBy(laptop)).toHaveValue("Say what you can do instead, and by when");

	await phone.getByRole("button", { name: t("posts.reply"), exact: true }).click();
	await expect(phone.getByRole("article").filter({ hasText: "and by when" })).toBeVisible();
	await expect(sentBy(phone)).toHaveValue("");

	// What the laptop still shows is not sent a second time.
	await laptop.getByRole("button", { name: t("posts.reply"), exact: true }).click();
	await expect(laptop.getByRole("alert").filter({ hasText: t("refusals.already_sent") })).toBeVisible();
	await laptop.goto(address);
	await expect(laptop.getByText("and by when")).toHaveCount(1);
	await expect(sentBy(laptop)).toHaveValue("");
	await phone.goto("/people/me/drafts");
	await expect(phone.getByText("Say what you can do instead")).toHaveCount(0);
});

test("what was typed as a session ended comes back after signing in, for nobody else", async ({ as }) => {
	const address = await question();
	const lucia = await as("employee");
	const signInAs = (email: string) => lucia.locator(`button[value="${email}"]`).click();
	const endSession = () => lucia.context().clearCookies({ name: "next-auth.session-token" });
	await endSession();
	await lucia.goto(address);
	await signInAs(cast.employee.email);
	await lucia.waitForURL(`**${address}`);
	await replyOn(lucia).fill("Kindly");
	await expect(saved(lucia)).toBeVisible();
	await endSession();
	await replyOn(lucia).fill("Kindly, and at once");
	await lucia.getByRole("button", { name: t("posts.reply"), exact: true }).click();
	await lucia.waitForURL(/\/sign-in/);
	await signInAs(cast.employee.email);
	await lucia.waitForURL(`**${address}`);
	await expect(sentBy(lucia)).toHaveValue("Kindly, and at once");
	await expect(filledIn(lucia)).toBeVisible();

	await endSession();
	await lucia.reload();
	await lucia.waitForURL(/\/sign-in/);
	await signInAs(cast.newcomer.email);
	await lucia.waitForURL(`**${address}`);
	await expect(sentBy(lucia)).toHaveValue("");
	expect(await lucia.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("Kindly");
});

test("a draft that the server does not take is kept in its tab; the page says so, stops trying, and begins again with the next key", async ({
	as,
}) => {
	const lucia = await as("employee");
	await lucia.clock.install();
	await lucia.goto(await question());
	let asked = 0;
	await lucia.route("**/people/me/drafts/save", (route) => {
		asked++;
		return route.fulfill({ body: "no answer that the page understands" });
	});
	await replyOn(lucia).pressSequentially("Say when");
	for (let minute = 0; minute < 30; minute++) await lucia.clock.runFor("01:00");
	await expect(lucia.getByText(t("drafts.here.notSaved"), { exact: true })).toBeVisible();
	const before = asked;
	expect(before).toBeLessThan(12);
	for (let minute = 0; minute < 10; minute++) await lucia.clock.runFor("01:00");
	expect(asked).toBe(before);
	await lucia.unroute("**/people/me/drafts/save");
	await replyOn(lucia).press("End");
	await replyOn(lucia).pressSequentially(" you answer");
	await lucia.clock.runFor("00:05");
	await expect(saved(lucia)).toBeVisible();
});

test("a draft is begun anew, and that can be taken back", async ({ as }) => {
	const lucia = await as("employee");
	await lucia.goto(await question());
	await replyOn(lucia).fill("Not what I meant");
	await expect(saved(lucia)).toBeVisible();
	await lucia.reload();
	await filledIn(lucia)
		.getByRole("button", { name: t("drafts.here.anew") })
		.click();
	await expect(sentBy(lucia)).toHaveValue("");
	await lucia.getByRole("button", { name: t("shell.undo") }).click();
	await expect(sentBy(lucia)).toHaveValue("Not what I meant");
});

/** With the tab key, as somebody without a mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let pressed = 0; pressed < 40; pressed++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press("Tab");
	}
	throw new Error(`The tab key does not reach ${target}`);
}

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const venueOf = (page: Page, number: number) =>
	page.getByRole("group", { name: t("meetups.form.venue", { number }), exact: true });
const datesOn = (page: Page) => page.locator(".coming-dates li");

test("a series of two sites is made with the keyboard, and shows its next dates as its rule changes", async ({
	as,
}) => {
	const { slug } = await community({ name: unique("Two sites") });
	const claire = await as("communityManager");
	await claire.goto(`/communities/${slug}/series/new`);
	await expect(claire.getByText(t("series.datesNone"))).toBeVisible();
	expect(await heightOf(claire)).toBeLessThanOrEqual(HIGHEST);
	await expectAccessible(claire);

	const began = Date.now();
	const title = unique("Writers meet");
	const type = async (target: Locator, text: string) => {
		await tabTo(claire, target);
		await claire.keyboard.type(text);
	};
	await claire.getByLabel(t("meetups.form.title"), { exact: true }).focus();
	await type(claire.getByLabel(t("meetups.form.title"), { exact: true }), title);
	await type(claire.getByLabel(t("meetups.form.summary")), "Three teams show the answers they rewrote.");
	const starts = claire.getByLabel(t("series.firstStartsAt"), { exact: true });
	await tabTo(claire, starts);
	// The browser's own field: month, day, year, hour, minute.
	const [year = "", month = "", day = ""] = first.split("-");
	await claire.keyboard.type(`${month}${day}${year}`);
	await claire.keyboard.press("ArrowRight");
	await claire.keyboard.type("0200PM");
	await expect(starts).toHaveValue(`${first}T14:00`);
	await expect(datesOn(claire)).toHaveCount(6);
	const before = await datesOn(claire).allTextContents();
	await type(claire.getByLabel(t("series.everyMonths")).first(), "1");
	await expect(datesOn(claire).nth(1)).not.toHaveText(before[1] ?? "");
	await expect(datesOn(claire)).toHaveCount(6);
	expect(await heightOf(claire)).toBeLessThanOrEqual(HIGHEST);
	await type(venueOf(claire, 1).getByLabel(t("meetups.form.venueName")), cast.newcomer.site);
	await type(venueOf(claire, 1).getByLabel(t("meetups.form.capacity")), "30");
	await tabTo(claire, claire.getByRole("button", { name: t("meetups.form.addVenue") }));
	await claire.keyboard.press("Enter");
	// The new row has the focus.
	await expect(venueOf(claire, 2).getByLabel(t("meetups.form.kind"))).toBeFocused();
	await type(venueOf(claire, 2).getByLabel(t("meetups.form.venueName")), cast.employee.site);
	await type(venueOf(claire, 2).getByLabel(t("meetups.form.capacity")), "12");
	await tabTo(claire, claire.getByRole("button", { name: t("series.save") }));
	await claire.keyboard.press("Enter");
	await expect(
		claire.getByRole("status").filter({ hasText: t("series.notices.planned", { drafts: 6 }) }),
	).toBeVisible();
	expect(Date.now() - began).toBeLessThan(120_000);
	await expect(claire.getByRole("listitem").filter({ hasText: title })).toHaveCount(6);

	await claire.getByRole("link", { name: t("series.edit") }).click();
	await expect(datesOn(claire)).toHaveCount(6);
	await expect(venueOf(claire, 2).getByLabel(t("meetups.form.capacity"))).toHaveValue("12");
	expect(await heightOf(claire)).toBeLessThanOrEqual(HIGHEST);
});

test("no form speaks the language of calendar files, in either language", async ({ as }) => {
	const { slug } = await community({ name: unique("Plain words") });
	for (const locale of LOCALES) {
		const claire = await as("communityManager", { locale });
		for (const form of [`/communities/${slug}/series/new`, `/communities/${slug}/meetups/new`, "/people/me"]) {
			await claire.goto(form);
			// The page of the profile has lists below its form.
			if (form !== "/people/me") expect(await heightOf(claire)).toBeLessThanOrEqual(HIGHEST);
			const words = await claire.locator("main").evaluate((main) => main.textContent);
			expect(words).not.toMatch(/RFC|RRULE|FREQ|BYDAY|INTERVAL|IANA|(Europe|America|Asia|Africa|Pacific)\//);
		}
	}
});

test("a venue is added, taken away, taken back, and shows the fields of its kind", async ({ as }) => {
	const { slug } = await community({ name: unique("One venue") });
	const claire = await as("communityManager", { width: 390 });
	await claire.goto(`/communities/${slug}/meetups/new`);
	const title = unique("In one room");
	await claire.getByLabel(t("meetups.form.title"), { exact: true }).fill(title);
	await claire.getByLabel(t("meetups.form.summary")).fill("Three teams show the answers they rewrote.");
	await claire.getByLabel(t("meetups.form.startsAt"), { exact: true }).fill(`${first}T14:00`);
	await venueOf(claire, 1).getByLabel(t("meetups.form.venueName")).fill("Room Curie");
	await venueOf(claire, 1).getByLabel(t("meetups.form.capacity")).fill("8");
	await claire.getByRole("button", { name: t("meetups.form.addVenue") }).click();
	const link = venueOf(claire, 2).getByLabel(t("meetups.form.joinUrl"), { exact: true });
	await expect(link).toBeHidden();
	await venueOf(claire, 2).getByLabel(t("meetups.form.kind")).selectOption("online");
	await venueOf(claire, 2).getByLabel(t("meetups.form.venueName")).fill("Online");
	await link.fill("not a link");
	await venueOf(claire, 2).getByLabel(t("meetups.form.capacity")).fill("50");

	const remove = (number: number) => claire.getByRole("button", { name: t("meetups.form.removeVenue", { number }) });
	await remove(1).click();
	await expect(venueOf(claire, 2)).toHaveCount(0);
	await expect(venueOf(claire, 1).getByLabel(t("meetups.form.venueName"))).toHaveValue("Online");
	await expectAccessible(claire);
	await claire.getByRole("button", { name: t("shell.undo") }).click();
	await expect(venueOf(claire, 1).getByLabel(t("meetups.form.venueName"))).toHaveValue("Room Curie");
	await claire.getByRole("button", { name: t("meetups.form.saveDraft") }).click();
	await expect(claire.getByRole("alert").filter({ hasText: t("validation.url") })).toBeVisible();
	await remove(2).click();
	await claire.getByRole("button", { name: t("meetups.form.saveDraft") }).click();
	await expect(claire.getByText(t("meetups.draftNotice"))).toBeVisible();
	const venues = await db.venue.findMany({ where: { meetup: { title } }, select: { name: true, capacity: true } });
	expect(venues).toEqual([{ name: "Room Curie", capacity: 8 }]);
});

test("without script a draft is filled in as well, and a second venue has a row", async ({ as }) => {
	const fr = wordsOf("fr");
	const { slug } = await community({ name: unique("Sans script") });
	const address = `/communities/${slug}/meetups/new`;
	const withScript = await as("communityManager", { locale: "fr" });
	await withScript.goto(address);
	await withScript.getByLabel(fr("meetups.form.summary")).fill("Trois équipes montrent leurs réponses.");
	await expect(withScript.getByText(fr("drafts.here.saved"), { exact: true })).toBeVisible();

	const claire = await as("communityManager", { locale: "fr", javaScript: false });
	await claire.goto(address);
	await expect(claire.getByLabel(fr("meetups.form.summary"))).toHaveValue("Trois équipes montrent leurs réponses.");
	const title = unique("Deux lieux");
	await claire.getByLabel(fr("meetups.form.startsAt"), { exact: true }).fill(`${first}T14:00`);
	for (const [index, name] of ["Salle Curie", "Salle Ada"].entries()) {
		const venue = claire.getByRole("group", { name: fr("meetups.form.venue", { number: index + 1 }), exact: true });
		await venue.getByLabel(fr("meetups.form.venueName")).fill(name);
		await venue.getByLabel(fr("meetups.form.capacity")).fill("10");
	}
	// What is wrong comes back with both rows.
	await claire.getByRole("button", { name: fr("meetups.form.saveDraft") }).click();
	await expect(claire.getByRole("alert")).toBeVisible();
	await claire.getByLabel(fr("meetups.form.title"), { exact: true }).fill(title);
	await claire.getByRole("button", { name: fr("meetups.form.saveDraft") }).click();
	await expect(claire.getByText(fr("meetups.draftNotice"))).toBeVisible();
	expect(await db.venue.count({ where: { meetup: { title } } })).toBe(2);
	await claire.goto("/people/me/drafts");
	await expect(claire.getByText("Trois équipes montrent leurs réponses.")).toHaveCount(0);
});
