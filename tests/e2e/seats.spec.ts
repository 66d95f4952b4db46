import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { DAY, now } from "@/lib/clock";
import { db } from "@/lib/db";
import { community, person } from "../factories";
import { edition, series } from "../meetups/editions";
import { expect, expectAccessible, manage, openUntilShown, sql, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

const PARIS = "Paris Arcueil";
const DAKAR = "Dakar Plateau";
const startsAt = new Date(now().getTime() + 30 * DAY);

for (const locale of LOCALES) {
	const t = wordsOf(locale);
	const someone = async () => {
		const email = `${randomUUID()}@semis.example`;
		await person({ email, locale });
		return email;
	};

	test.describe(`in ${locale}`, () => {
		test("an offer that nobody answers passes to the next in line", async ({ asAddress }) => {
			const title = unique("Letters nobody answers");
			const { id } = await edition({ title, startsAt, seats: [1] });
			const address = `/meetups/${id}`;
			const [first, second, third] = await Promise.all([someone(), someone(), someone()]);
			const take = await asAddress(first, { locale });
			await take.goto(address);
			await take.getByRole("button", { name: t("meetups.seat.takeAt", { venue: PARIS }) }).click();
			await expect(take.getByRole("heading", { name: t("meetups.seat.yours") })).toBeVisible();

			const waits = await asAddress(second, { locale, width: 390 });
			const after = await asAddress(third, { locale });
			for (const page of [waits, after]) {
				await page.goto(address);
				await page.getByRole("button", { name: t("meetups.seat.waitAt", { venue: PARIS }) }).click();
				await expect(page.getByRole("heading", { name: t("meetups.seat.waiting") })).toBeVisible();
			}
			await take.reload();
			await take.getByRole("button", { name: t("meetups.seat.giveBack") }).click();
			await take
				.getByRole("dialog")
				.getByRole("button", { name: t("meetups.seat.giveBack") })
				.click();
			await expect(take.getByRole("status")).toContainText(t("meetups.notices.givenBack"));

			await waits.goto(address);
			await expect(waits.getByRole("button", { name: t("meetups.seat.accept") })).toBeVisible();
			await expectAccessible(waits);
			// A day goes by.
			await sql(
				`update rsvps set "offerExpiresAt" = now() - interval '1 minute' where "meetupId" = $1 and answer = 'offered'`,
				[id],
			);
			await openUntilShown(after, address, after.getByRole("button", { name: t("meetups.seat.accept") }));
			await waits.goto(address);
			await expect(waits.getByText(t("meetups.seat.ended.offer_lapsed"))).toBeVisible();
			await after.getByRole("button", { name: t("meetups.seat.accept") }).click();
			await expect(after.getByRole("heading", { name: t("meetups.seat.yours") })).toBeVisible();
		});

		test("one brings a guest, tells the hosts what one eats, and moves to another place", async ({ as, asAddress }) => {
			const { id: communityId } = await community({ name: unique("Hosts") });
			const { id } = await edition({ communityId, startsAt, seats: [5, 5], companionsEach: 1 });
			await db.rsvpQuestion.create({ data: { meetupId: id, position: 1, kind: "diet" } });
			const ada = await asAddress(await someone(), { locale, width: 390 });
			await ada.goto(`/meetups/${id}`);
			await ada.getByRole("button", { name: t("meetups.seat.takeAt", { venue: PARIS }) }).click();
			const dialog = ada.getByRole("dialog");
			await dialog.getByLabel(t("meetups.seat.companion", { number: 1 })).fill("Marta Ruiz");
			await dialog.getByLabel(t("meetups.questions.diet")).fill("No fish");
			await expectAccessible(ada);
			await dialog.getByRole("button", { name: t("meetups.seat.takeAt", { venue: PARIS }) }).click();
			await expect(ada.getByText(t("meetups.seat.bringing", { names: "Marta Ruiz" }))).toBeVisible();

			const claire = await as("communityManager", { locale });
			await claire.goto(`/meetups/${id}`);
			await manage(claire, t, "seats");
			await expect(claire.getByText(t("meetups.desk.with", { names: "Marta Ruiz" }))).toBeVisible();
			await expect(claire.getByText("No fish", { exact: true })).toBeVisible();
			await claire.getByText(t("meetups.desk.answers")).click();
			await expect(claire.getByText(t("meetups.desk.answered", { text: "No fish", people: 1 }))).toBeVisible();
			await expectAccessible(claire);

			await ada.getByRole("button", { name: `${t("meetups.seat.moveHere")} (${DAKAR})` }).click();
			await expect(ada.getByRole("status")).toContainText(t("meetups.notices.seat", { venue: DAKAR }));
			await expect(ada.getByText(t("meetups.seat.bringing", { names: "Marta Ruiz" }))).toBeVisible();
			await claire.goto(`/meetups/${id}`);
			await expect(claire.getByText(t("meetups.seats", { taken: 2, free: 3 }))).toBeVisible();
		});

		test("one is counted in for the series, and says that one comes", async ({ asAddress }) => {
			const { id: communityId } = await community({ name: unique("Every two months") });
			const { id: seriesId } = await series(communityId);
			const { id } = await edition({ communityId, seriesId, number: 1, startsAt, seats: [5, 5] });
			const ada = await asAddress(await someone(), { locale });
			await ada.goto(`/meetups/${id}`);
			await ada.getByText(t("meetups.seat.countIn"), { exact: true }).click();
			await ada.getByLabel(t("meetups.seat.countInWhere")).selectOption(PARIS);
			await ada.getByRole("button", { name: t("meetups.seat.countInDo") }).click();
			await expect(ada.getByRole("heading", { name: t("meetups.seat.provisional") })).toBeVisible();
			await expectAccessible(ada);
			await ada.getByRole("button", { name: t("meetups.seat.confirm") }).click();
			await expect(ada.getByRole("heading", { name: t("meetups.seat.yours") })).toBeVisible();
			await ada.getByRole("button", { name: t("meetups.seat.countOut") }).click();
			await expect(ada.getByRole("status")).toContainText(t("meetups.notices.countedOut"));
			await expect(ada.getByRole("heading", { name: t("meetups.seat.yours") })).toBeVisible();
		});

		test("an organiser seats somebody who waits, past the waitlist, and takes the list to a spreadsheet", async ({
			as,
			asAddress,
		}) => {
			const { id: communityId } = await community({ name: unique("Seat givers") });
			const { id } = await edition({ communityId, startsAt, title: unique("Full house"), seats: [1, 3] });
			const people: { page: Page; name: string }[] = [];
			// One after the other: the waitlist has an order.
			for (const givenName of ["Ada", "Bo", "Cleo"]) {
				const familyName = unique("Waits");
				const email = `${randomUUID()}@semis.example`;
				await person({ email, locale, givenName, familyName });
				const page = await asAddress(email, { locale });
				await page.goto(`/meetups/${id}`);
				const take = t("meetups.seat.takeAt", { venue: PARIS });
				const wait = `${t("meetups.seat.waitHere")} (${PARIS})`;
				await page.getByRole("button", { name: givenName === "Ada" ? take : wait }).click();
				await expect(page.getByRole("status")).toBeVisible();
				people.push({ page, name: `${givenName} ${familyName}` });
			}
			const [, , cleo] = people;
			const name = cleo?.name ?? "";
			const claire = await as("communityManager", { locale });
			await claire.goto(`/meetups/${id}`);
			await manage(claire, t, "seats");
			await claire.getByRole("combobox", { name: t("meetups.desk.answer"), exact: true }).selectOption("waiting");
			await claire
				.getByRole("button", { name: t("shell.searchButton") })
				.last()
				.click();
			await expect(claire.getByText(t("meetups.desk.position", { place: 2 }))).toBeVisible();
			await claire.getByRole("button", { name: `${t("meetups.desk.place")} (${name})`, exact: true }).click();
			const dialog = claire.getByRole("dialog");
			await dialog.getByLabel(t("meetups.desk.from"), { exact: true }).selectOption("extra");
			await expectAccessible(claire);
			await dialog.getByRole("button", { name: t("meetups.desk.place"), exact: true }).click();
			await expect(dialog.getByText(t("validation.passes_others"), { exact: true })).toBeVisible();
			await dialog.getByLabel(t("meetups.desk.passReason")).fill("Opens the day");
			await dialog.getByRole("button", { name: t("meetups.desk.place"), exact: true }).click();
			await expect(claire.getByRole("status")).toContainText(t("meetups.notices.placed", { venue: PARIS }));
			await claire.goto(`/meetups/${id}/desk`);
			await expect(claire.getByText(t("meetups.desk.passed", { reason: "Opens the day" }))).toBeVisible();
			await cleo?.page.reload();
			await expect(cleo?.page.getByRole("heading", { name: t("meetups.seat.yours") }) as Locator).toBeVisible();

			const started = claire.waitForEvent("download");
			await claire.getByRole("link", { name: t("meetups.desk.export") }).click();
			const file = await readFile(await (await started).path(), "utf8");
			const rows = parse(file, {
				bom: true,
				columns: true,
				delimiter: locale === "fr" ? ";" : ",",
			}) as Record<string, string>[];
			expect(rows.map((row) => [row[t("attendance.csv.name")], row[t("attendance.csv.state")]])).toEqual(
				expect.arrayContaining([
					[name, t("meetups.desk.states.coming")],
					[people[1]?.name, t("meetups.desk.states.waiting")],
				]),
			);

			// The same without script: somebody with a seat moves to the other venue.
			const plain = await as("communityManager", { locale, width: 390, javaScript: false });
			await plain.goto(`/meetups/${id}/desk?state=coming&q=${encodeURIComponent(name)}`);
			await plain.getByRole("button", { name: `${t("meetups.desk.move")} (${name})`, exact: true }).click();
			await plain
				.getByRole("dialog")
				.getByRole("button", { name: t("meetups.desk.move"), exact: true })
				.click();
			await expect(plain.getByRole("status")).toContainText(t("meetups.notices.placed", { venue: DAKAR }));
			const row = plain.getByRole("listitem").filter({ has: plain.getByRole("link", { name, exact: true }) });
			await expect(row.locator("p.muted").first()).toContainText(DAKAR);
		});

		test("an organiser sets seats aside, seats somebody, and calls the edition off", async ({ as, asAddress }) => {
			const { id: communityId } = await community({ name: unique("Organisers") });
			const title = unique("Letters we will not send");
			const { id } = await edition({ communityId, startsAt, title, seats: [2] });
			const email = await someone();
			const claire = await as("communityManager", { locale, width: 390 });
			await claire.goto(`/meetups/${id}/desk`);
			await claire.getByRole("button", { name: t("meetups.desk.reserve") }).click();
			await claire.getByLabel(t("meetups.desk.howMany")).fill("1");
			await claire.getByLabel(t("meetups.desk.whatFor")).fill("Press");
			await claire
				.getByRole("dialog")
				.getByRole("button", { name: t("meetups.desk.reserve") })
				.click();
			await expect(claire.getByRole("status")).toContainText(t("meetups.notices.reserved"));
			await claire.getByRole("button", { name: t("meetups.desk.seat"), exact: true }).click();
			await claire.getByLabel(t("meetups.desk.people")).fill(email);
			await claire.keyboard.press("Tab");
			await claire
				.getByRole("dialog")
				.getByRole("button", { name: t("meetups.desk.seat"), exact: true })
				.click();
			await expect(claire.getByRole("status")).toContainText(t("meetups.notices.seated", { count: 1 }));

			const ada = await asAddress(email, { locale });
			await ada.goto(`/meetups/${id}`);
			await expect(ada.getByRole("heading", { name: t("meetups.seat.yours") })).toBeVisible();

			await claire.goto(`/meetups/${id}`);
			await claire.getByRole("button", { name: t("meetups.organise.cancel") }).click();
			await claire.getByLabel(t("meetups.organise.reason")).fill("The trains are on strike");
			await claire
				.getByRole("dialog")
				.getByRole("button", { name: t("meetups.organise.cancel") })
				.click();
			await expect(claire.getByRole("status")).toContainText(t("meetups.notices.cancelled"));
			await ada.reload();
			await expect(ada.getByText(t("meetups.cancelledNotice", { reason: "The trains are on strike" }))).toBeVisible();
			const marek = await as("admin", { locale });
			const mail = marek.getByRole("link", { name: t("mail.told.meetupCancelled.subject", { title }) });
			await openUntilShown(marek, "/admin/mail", mail);
			await mail.click();
			await marek.getByText(/\.ics$/).click();
			await expect(marek.getByText("METHOD:CANCEL")).toBeVisible();
		});
	});
}
