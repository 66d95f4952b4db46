import type { Page } from "@playwright/test";
import { addDays, dayIn, instantOf, now, timeOfDay } from "@/lib/clock";
import { translator } from "@/lib/i18n/translator";
import { firstOccurrences } from "@/lib/series/rule";
import { ruleText, weekdayName } from "@/lib/series/rule-text";
import { cast } from "../cast";
import { castId, community } from "../factories";
import { expect, expectAccessible, manage, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

const ZONE = "Europe/Paris";
const RULE = "FREQ=MONTHLY;INTERVAL=2;BYDAY=3TH";
const from = addDays(dayIn(now(), ZONE), 7);
const startsAt = instantOf(`${from}T14:00`, ZONE);
const [first, second] = firstOccurrences({ rule: RULE, zone: ZONE, firstStartsAt: startsAt }, startsAt, 2);

for (const locale of LOCALES) {
	const t = wordsOf(locale);
	const drafts = (page: Page) => page.getByText(t("meetups.state.draft"), { exact: true });
	const rows = (page: Page, title: string) => page.getByRole("listitem").filter({ hasText: title });

	/** Claire plans a series, once a rule without a day has been refused. Returns its address. */
	const plan = async (claire: Page, title: string) => {
		const { slug } = await community({ name: unique("Writers"), members: [await castId("employee")] });
		await claire.goto(`/communities/${slug}/meetups`);
		await claire.getByRole("link", { name: t("series.plan") }).click();
		await claire.getByLabel(t("meetups.form.title"), { exact: true }).fill(title);
		await claire.getByLabel(t("meetups.form.summary")).fill("Three teams show the answers they rewrote.");
		await claire.getByLabel(t("series.firstStartsAt"), { exact: true }).fill(`${from}T14:00`);
		const venue = claire.getByRole("group", { name: t("meetups.form.venue", { number: 1 }), exact: true });
		await venue.getByLabel(t("meetups.form.venueName")).fill(cast.newcomer.site);
		await venue.getByLabel(t("meetups.form.capacity")).fill("30");
		await claire.getByRole("radio", { name: t("series.repeats.week") }).check();
		await claire.getByRole("checkbox", { name: weekdayName("TH", locale), exact: true }).uncheck();
		await expectAccessible(claire);
		await claire.getByRole("button", { name: t("series.save") }).click();
		await expect(claire.getByRole("link", { name: t("validation.choose") })).toBeVisible();
		await expect(claire.getByRole("radio", { name: t("series.repeats.week") })).toBeChecked();
		await claire.getByRole("radio", { name: t("series.repeats.monthWeekday") }).check();
		await claire.getByRole("button", { name: t("series.save") }).click();
		await expect(claire.getByRole("status")).toContainText(t("series.notices.planned", { drafts: 6 }));
		return new URL(claire.url()).pathname;
	};

	test.describe(`in ${locale}`, () => {
		test("a rule dates six drafts, and what an organiser publishes of them is what members see", async ({ as }) => {
			const title = unique("Writers meet");
			const claire = await as("communityManager", { locale });
			const address = await plan(claire, title);
			const words = ruleText(translator(locale), { rule: RULE, zone: ZONE, firstStartsAt: startsAt }, locale);
			await expect(claire.getByText(words)).toBeVisible();
			await expect(drafts(claire)).toHaveCount(6);
			await expectAccessible(claire);
			await claire
				.getByRole("button", { name: t("series.publish") })
				.first()
				.click();
			await expect(claire.getByRole("status")).toContainText(t("meetups.notices.published"));
			await expect(drafts(claire)).toHaveCount(5);

			const lucia = await as("employee", { locale, width: 390 });
			await lucia.goto(address);
			await expect(lucia.getByText(words)).toBeVisible();
			await expect(rows(lucia, title)).toHaveCount(1);
			await expect(drafts(lucia)).toHaveCount(0);
			await expectAccessible(lucia);
			// There and back: the edition's path leads to its series.
			await rows(lucia, title).getByRole("link").click();
			await expect(lucia).toHaveURL(/\/meetups\//);
			await expect(lucia.getByText(t("meetups.edition", { number: 1 }))).toBeVisible();
			await lucia.getByRole("link", { name: title, exact: true }).click();
			await expect(lucia).toHaveURL(address);

			const awa = await as("guest", { locale });
			expect((await awa.goto(address))?.status()).toBe(404);
		});

		test("a member is counted in for every edition, and has them all in their calendar", async ({ as }) => {
			const title = unique("Counted in");
			const claire = await as("communityManager", { locale });
			const address = await plan(claire, title);
			await claire
				.getByRole("button", { name: t("series.publish") })
				.first()
				.click();
			await expect(claire.getByRole("status")).toContainText(t("meetups.notices.published"));

			const lucia = await as("employee", { locale, javaScript: false, width: 390 });
			await lucia.goto(address);
			await lucia.getByRole("button", { name: t("meetups.seat.seriesSignUpButton") }).click();
			await expect(lucia.getByRole("status")).toContainText(t("meetups.notices.signedUpForSeries"));
			await expect(lucia.getByRole("heading", { name: t("series.seats.title") })).toBeVisible();
			await lucia.getByRole("button", { name: t("feeds.open") }).click();
			await expect(lucia).toHaveURL(address);
			const calendar = lucia.getByRole("textbox", { name: t("feeds.address", { name: title }) });
			await expect(calendar).toHaveValue(/\/api\/calendar\//);
			const withScript = await as("employee", { locale, width: 390 });
			await withScript.goto(address);
			await expectAccessible(withScript);
			await lucia.getByRole("button", { name: t("meetups.seat.endSeriesSignUp") }).click();
			await expect(lucia.getByRole("button", { name: t("meetups.seat.seriesSignUpButton") })).toBeVisible();
		});

		test("a change reaches this edition and those that follow, and not the one before", async ({ as }) => {
			const title = unique("Letters");
			const renamed = unique("Letters and calls");
			const claire = await as("communityManager", { locale });
			const address = await plan(claire, title);
			await rows(claire, title).nth(1).getByRole("link").first().click();
			await manage(claire, t, "edit");
			await claire.getByLabel(t("meetups.form.title"), { exact: true }).fill(renamed);
			await claire.getByLabel(t("meetups.form.startsAt"), { exact: true }).fill(`${second?.on}T09:30`);
			await expect(claire.getByText(t("series.scope.affected", { drafts: 5, published: 0, people: 0 }))).toBeVisible();
			await claire.getByRole("radio", { name: t("series.scope.following") }).check();
			await expectAccessible(claire);
			await claire.getByRole("button", { name: t("meetups.form.save") }).click();
			await expect(claire.getByRole("status")).toContainText(t("series.notices.changedScope", { count: 5 }));

			await claire.goto(address);
			await expect(rows(claire, renamed)).toHaveCount(5);
			const there = { locale, zone: ZONE };
			const hour = (wall: string) => timeOfDay(instantOf(`${first?.on}T${wall}`, ZONE), there);
			await expect(rows(claire, hour("09:30"))).toHaveCount(5);
			await expect(rows(claire, hour("14:00"))).toHaveCount(1);
		});

		test("an end drops the drafts, says why, and can be taken back", async ({ as }) => {
			const title = unique("Last orders");
			const claire = await as("communityManager", { locale });
			await plan(claire, title);
			await claire
				.getByRole("button", { name: t("series.publish") })
				.first()
				.click();
			await expect(drafts(claire)).toHaveCount(5);
			await claire.getByRole("button", { name: t("series.end") }).click();
			const dialog = claire.getByRole("dialog");
			await expect(dialog).toContainText(t("series.endText", { drafts: 5, published: 1 }));
			await dialog.getByLabel(t("series.endReason")).fill("We have merged with the callers.");
			await dialog.getByRole("button", { name: t("series.end") }).click();
			await expect(claire.getByRole("status")).toContainText(t("series.notices.ended", { dropped: 5 }));
			await expect(claire.getByText("We have merged with the callers.")).toBeVisible();
			await expect(drafts(claire)).toHaveCount(0);
			await expect(rows(claire, title)).toHaveCount(1);
			await claire.getByRole("button", { name: t("shell.undo") }).click();
			await expect(drafts(claire)).toHaveCount(5);
			await expect(claire.getByRole("link", { name: t("series.edit") })).toBeVisible();
		});

		test("a change of the series goes to its drafts", async ({ as }) => {
			const title = unique("Every two months");
			const renamed = unique("Every month");
			const claire = await as("communityManager", { locale });
			await plan(claire, title);
			await claire.getByRole("link", { name: t("series.edit") }).click();
			await claire.getByLabel(t("meetups.form.title"), { exact: true }).fill(renamed);
			await claire.getByLabel(t("series.everyMonths")).first().fill("1");
			await expect(claire.getByRole("radio", { name: t("series.affects.published") })).toHaveCount(0);
			await claire.getByRole("button", { name: t("series.saveChange") }).click();
			await expect(claire.getByRole("status")).toContainText(t("series.notices.changed", { drafts: 6, published: 0 }));
			await expect(claire.getByRole("heading", { level: 1, name: renamed })).toBeVisible();
			await expect(drafts(claire)).toHaveCount(6);
			await expect(rows(claire, renamed)).toHaveCount(6);

			// What is published changes with it only where that is asked for.
			const once = unique("Once more");
			await claire
				.getByRole("button", { name: t("series.publish") })
				.first()
				.click();
			await expect(drafts(claire)).toHaveCount(5);
			await claire.getByRole("link", { name: t("series.edit") }).click();
			await claire.getByLabel(t("meetups.form.title"), { exact: true }).fill(once);
			await claire.getByRole("radio", { name: t("series.affects.published") }).check();
			await expectAccessible(claire);
			await claire.getByRole("button", { name: t("series.saveChange") }).click();
			await expect(claire.getByRole("status")).toContainText(t("series.notices.changed", { drafts: 5, published: 1 }));
			await expect(rows(claire, once)).toHaveCount(6);
		});
	});
}
