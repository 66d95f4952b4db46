import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import { addDays, clockChanges, dayIn, instantOf, now, secondsAhead, startOfDay, timeOfDay } from "@/lib/clock";
import { cast } from "../cast";
import { castId, community } from "../factories";
import { expect, expectAccessible, manage, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

const ROOM = cast.newcomer.site;
const day = addDays(dayIn(now(), "Europe/Paris"), 30);

/** The next day after that on which clocks go back in Paris. */
const longNight = dayIn(
	clockChanges(
		"Europe/Paris",
		startOfDay(addDays(day, 1), "Europe/Paris"),
		startOfDay(addDays(day, 400), "Europe/Paris"),
	).find((change) => secondsAhead(change, "Europe/Paris") === 3600) ?? now(),
	"Europe/Paris",
);

async function eventOf(page: Page) {
	const answer = await page.request.get(`${new URL(page.url()).pathname}/calendar.ics`);
	const event = new ICAL.Component(ICAL.parse(await answer.text())).getFirstSubcomponent("vevent");
	return {
		startsAt: event && new ICAL.Event(event).startDate.toJSDate(),
		said: (property: string) => String(event?.getFirstPropertyValue(property)),
	};
}

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	/** Claire plans an edition with one seat in Dakar and five online, and publishes it. */
	const plan = async (claire: Page, title: string) => {
		const { slug } = await community({ name: unique("Edition makers"), members: [await castId("employee")] });
		await claire.goto(`/communities/${slug}/meetups`);
		await claire.getByRole("link", { name: t("communities.planMeetup") }).click();
		await claire.getByLabel(t("meetups.form.title"), { exact: true }).fill(title);
		await claire.getByLabel(t("meetups.form.summary")).fill("Three teams show the answers they rewrote.");
		await claire.getByLabel(t("meetups.form.startsAt"), { exact: true }).fill(`${day}T14:00`);
		const seats = [
			{ kind: "room", name: ROOM, capacity: "1" },
			{ kind: "online", name: "Online", capacity: "5" },
		];
		await claire.getByRole("button", { name: t("meetups.form.addVenue") }).click();
		for (const [index, { kind, name, capacity }] of seats.entries()) {
			const venue = claire.getByRole("group", { name: t("meetups.form.venue", { number: index + 1 }), exact: true });
			await venue.getByLabel(t("meetups.form.kind")).selectOption(kind);
			await venue.getByLabel(t("meetups.form.venueName")).fill(name);
			await venue.getByLabel(t("meetups.form.capacity")).fill(capacity);
		}
		await claire.getByText(t("meetups.form.agendaTitle"), { exact: true }).click();
		const part = claire.getByRole("group", { name: t("meetups.form.part", { number: 1 }), exact: true });
		await part.getByLabel(t("meetups.form.partTitle"), { exact: true }).fill("Letters we stopped sending");
		await part.getByLabel(t("meetups.form.minutes")).fill("45");
		await part.getByLabel(t("meetups.form.speaker"), { exact: true }).fill(cast.champion.email);
		await claire.keyboard.press("Tab");
		await claire.getByRole("button", { name: t("meetups.form.saveDraft") }).click();
		await expect(claire.getByText(t("meetups.draftNotice"))).toBeVisible();
		await claire.getByRole("button", { name: t("meetups.organise.publish") }).click();
		await expect(claire.getByRole("status")).toContainText(t("meetups.notices.published"));
		return new URL(claire.url()).pathname;
	};

	test.describe(`in ${locale}`, () => {
		test("one takes the last seat, the next waits, and accepts it when the first gives it back", async ({ as }) => {
			const title = unique("What we stopped writing");
			const claire = await as("communityManager", { locale });
			const address = await plan(claire, title);
			await expectAccessible(claire);

			const lucia = await as("employee", { locale });
			await lucia.goto(address);
			await expect(lucia.getByText("Letters we stopped sending")).toBeVisible();
			await lucia.getByRole("button", { name: `${t("meetups.seat.takeHere")} (${ROOM})` }).click();
			await expect(lucia.getByRole("heading", { name: t("meetups.seat.yours") })).toBeVisible();
			await expect(lucia.getByRole("status")).toContainText(t("meetups.notices.seat", { venue: ROOM }));

			const awa = await as("newcomer", { locale, width: 390 });
			await awa.goto(address);
			const start = timeOfDay(instantOf(`${day}T14:00`, "Europe/Paris"), { locale, zone: "Africa/Dakar" });
			await expect(awa.getByText(t("meetups.forYou", { time: start, city: "Dakar" }))).toBeVisible();
			await awa.getByRole("button", { name: `${t("meetups.seat.waitHere")} (${ROOM})` }).click();
			await expect(awa.getByText(t("meetups.seat.positionAt", { position: 1, venue: ROOM }))).toBeVisible();
			await expectAccessible(awa);

			await lucia.goto(address);
			await lucia.getByRole("button", { name: t("meetups.seat.giveBack") }).click();
			await lucia
				.getByRole("dialog")
				.getByRole("button", { name: t("meetups.seat.giveBack") })
				.click();
			await expect(lucia.getByRole("status")).toContainText(t("meetups.notices.givenBack"));
			await awa.goto(address);
			await expect(awa.getByRole("heading", { name: t("meetups.seat.offered") })).toBeVisible();
			await awa.getByRole("button", { name: t("meetups.seat.accept") }).click();
			await expect(awa.getByRole("heading", { name: t("meetups.seat.yours") })).toBeVisible();
		});

		test("a calendar knows the edition again after its title has changed", async ({ as }) => {
			const before = unique("Before");
			const after = unique("After");
			const claire = await as("communityManager", { locale });
			const address = await plan(claire, before);
			const first = await eventOf(claire);
			expect(first.said("summary")).toBe(before);
			expect(first.said("dtstart")).toBe(`${day}T14:00:00`);
			expect(first.startsAt).toEqual(instantOf(`${day}T14:00`, "Europe/Paris"));

			await manage(claire, t, "edit");
			await claire.getByLabel(t("meetups.form.title"), { exact: true }).fill(after);
			await claire.getByRole("button", { name: t("meetups.form.save") }).click();
			await expect(claire.getByRole("heading", { level: 1, name: after })).toBeVisible();
			expect(new URL(claire.url()).pathname).toBe(address);
			const second = await eventOf(claire);
			expect(second.said("summary")).toBe(after);
			expect(second.said("uid")).toBe(first.said("uid"));
			expect(Number(second.said("sequence"))).toBeGreaterThan(Number(first.said("sequence")));

			// In the night when clocks go back, half past two comes twice: the form asks which.
			await manage(claire, t, "edit");
			await claire.getByLabel(t("meetups.form.startsAt"), { exact: true }).fill(`${longNight}T02:30`);
			await claire.getByRole("button", { name: t("meetups.form.save") }).click();
			await expect(claire.getByRole("alert").filter({ hasText: t("validation.time_twice") })).toBeVisible();
			await expect(claire.getByLabel(t("meetups.form.turns.first"))).toBeChecked();
			await claire.getByLabel(t("meetups.form.turns.second")).check();
			await claire.getByRole("button", { name: t("meetups.form.save") }).click();
			await claire.waitForURL(`**${address}`);
			expect((await eventOf(claire)).startsAt).toEqual(instantOf(`${longNight}T02:30`, "Europe/Paris", "second"));

			await claire.getByRole("button", { name: t("meetups.organise.cancel") }).click();
			const dialog = claire.getByRole("dialog");
			await dialog.getByLabel(t("meetups.organise.reason")).fill("The wrong night.");
			await dialog.getByRole("button", { name: t("meetups.organise.cancel") }).click();
			await expect(claire.getByText(t("meetups.cancelledNotice", { reason: "The wrong night." }))).toBeVisible();
			await claire.getByRole("button", { name: t("meetups.organise.reinstate") }).click();
			await expect(claire.getByRole("status")).toContainText(t("meetups.notices.reinstated"));
			await expect(claire.getByText(t("meetups.cancelledNotice", { reason: "The wrong night." }))).toHaveCount(0);
		});
	});
}
