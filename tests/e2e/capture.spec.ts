import { addDays, DAY, dayIn, now } from "@/lib/clock";
import { db } from "@/lib/db";
import { castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { captureInWords } from "./capture-steps";
import { heldEdition } from "./held-edition";
import { expect, expectAccessible, manage, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	test(`in ${locale}, an edition is captured step by step, a practice comes of it, and those who came say what they think`, async ({
		as,
	}) => {
		const title = unique("What we stopped writing");
		const { path } = await heldEdition(title);
		const claire = await as("communityManager", { locale });
		await claire.goto(path);
		await claire.getByRole("link", { name: t("capture.after.start") }).click();
		await expect(claire.getByRole("heading", { level: 1, name: t("capture.title") })).toBeVisible();
		await expectAccessible(claire);

		await claire.getByLabel(t("capture.materials.name"), { exact: true }).fill("Slides of part one");
		await claire.getByLabel(t("capture.materials.address"), { exact: true }).fill("https://slides.semis.example/18");
		await claire.getByLabel(t("capture.materials.session"), { exact: true }).selectOption({ label: "Part 1" });
		await claire.getByRole("button", { name: t("capture.materials.add"), exact: true }).click();
		await expect(claire.getByRole("link", { name: "Slides of part one" })).toBeVisible();
		await claire.getByRole("link", { name: t("capture.materials.next"), exact: true }).click();

		await captureInWords(claire, t, (row) =>
			expect(row.getByText(t("people.picker.unknown", { typed: "nobody@semis.example" }))).toBeVisible(),
		);

		await claire.getByRole("button", { name: t("capture.close.finish") }).click();
		await expect(claire.getByRole("status")).toContainText(t("capture.notices.captured"));
		await expect(claire.getByText("Say the date before anything else.")).toBeVisible();
		await expectAccessible(claire);

		await claire.getByRole("link", { name: t("capture.after.change") }).click();
		await claire
			.getByRole("link", { name: t("capture.close.title"), exact: false })
			.last()
			.click();
		await claire.getByRole("button", { name: t("capture.practice.draft") }).click();
		await expect(claire.getByLabel(t("practices.fields.title"), { exact: true })).toHaveValue(title);
		await expect(claire.getByLabel(t("practices.fields.summary"))).toHaveValue("Say the date before anything else.");
		await claire.getByLabel(t("practices.fields.problem")).fill("Letters hid their date.");
		await claire.getByLabel(t("practices.fields.result"), { exact: true }).fill("Half as many calls.");
		await claire.getByRole("button", { name: t("practices.publish") }).click();
		await expect(claire.getByRole("status")).toContainText(t("practices.published"));

		const lucia = await as("employee", { locale, width: 390 });
		await lucia.goto(path);
		await expect(lucia.getByRole("link", { name: title })).toBeVisible();
		await expect(lucia.getByRole("link", { name: t("certificate.download") })).toBeVisible();
		await lucia
			.getByRole("button", { name: t("capture.actions.doneOne", { action: "Send the template round" }) })
			.click();
		await expect(lucia.getByText(t("capture.actions.isDone"), { exact: true })).toBeVisible();
		await expectAccessible(lucia);
		await lucia.getByRole("link", { name: t("feedback.panel.answer"), exact: true }).click();
		await lucia.getByLabel(t("feedback.scale.s4")).check();
		await lucia.getByLabel(t("feedback.words.yes")).check();
		await expectAccessible(lucia);
		await lucia.getByRole("button", { name: t("feedback.send") }).click();
		await expect(lucia.getByRole("status")).toContainText(t("feedback.noted"));
	});

	test(`in ${locale}, the report says what became of an edition, and its file the same`, async ({ as }) => {
		const { path } = await heldEdition(unique("What we measured"));
		const claire = await as("communityManager", { locale });
		await claire.goto(path);
		await manage(claire, t, "report");
		await expect(claire.getByRole("heading", { level: 1, name: t("report.title") })).toBeVisible();
		await expect(claire.getByText(t("metrics.show_rate.of", { numerator: 1, denominator: 2 }))).toBeVisible();
		await claire
			.getByRole("button", { name: t("insights.definition.open", { metric: t("metrics.show_rate.name") }) })
			.first()
			.click();
		await expect(claire.getByText(t("metrics.show_rate.numerator"))).toBeVisible();
		await claire.keyboard.press("Escape");
		await expectAccessible(claire);
		const file = await claire.request.get(`${path}/report.csv`);
		// One of the two with a seat came. A share of so few is not written as a percentage.
		expect(await file.text()).toMatch(/[,;]1[,;]2[,;]{2}/);
	});

	test(`in ${locale}, the desk has a checklist, and a message is looked at before it is sent`, async ({ as }) => {
		const lucia = await castId("employee");
		const { id: communityId } = await community({ name: unique("Desk makers"), members: [lucia] });
		const startsAt = new Date(now().getTime() + 20 * DAY);
		const { id, venueId } = await edition({ communityId, title: unique("A meetup to prepare"), startsAt });
		await db.rsvp.create({
			data: { meetupId: id, communityId, personId: lucia, venueId, answer: "going", answeredAt: now() },
		});
		const claire = await as("communityManager", { locale, width: 390 });
		await claire.goto(`/meetups/${id}/desk`);
		await claire.getByRole("link", { name: t("preparation.tabs.checklist") }).click();
		await claire.getByLabel(t("preparation.checklist.what"), { exact: true }).fill("Ask for flowers");
		await claire
			.getByLabel(t("preparation.checklist.when"), { exact: true })
			.fill(addDays(dayIn(now(), "Europe/Paris"), 5));
		await claire.getByRole("button", { name: t("preparation.checklist.add"), exact: true }).click();
		await claire.getByRole("button", { name: t("preparation.checklist.doneOne", { step: "Ask for flowers" }) }).click();
		await expect(claire.getByText(t("preparation.checklist.progress", { done: 1, count: 1 }))).toBeVisible();
		await expectAccessible(claire);

		await claire.getByRole("link", { name: t("preparation.tabs.messages") }).click();
		await claire.getByLabel(t("preparation.messages.subject"), { exact: true }).fill("The lift is broken");
		await claire
			.getByLabel(t("preparation.messages.text"), { exact: true })
			.fill("Please take the stairs on the left.");
		await claire.getByRole("button", { name: t("preparation.messages.preview") }).click();
		await expect(claire.getByText(t("preparation.messages.readers", { count: 1 }))).toBeVisible();
		await expectAccessible(claire);
		await claire.getByRole("button", { name: t("preparation.messages.send"), exact: true }).click();
		await expect(claire.getByRole("status")).toContainText(t("preparation.notices.sent"));
		await expect(claire.getByText("The lift is broken")).toBeVisible();
	});
}
