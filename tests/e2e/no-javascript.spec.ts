import { DAY, now } from "@/lib/clock";
import { castId, community, as as viewer } from "../factories";
import { edition } from "../meetups/editions";
import { published } from "../practices/cards";
import { captureInWords } from "./capture-steps";
import { heldEdition } from "./held-edition";
import { expect, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	test(`without JavaScript, in ${locale}: join, ask, take a seat, use a practice`, async ({ as }) => {
		const { id, slug, name } = await community({ name: unique("Slow lines"), members: [await castId("champion")] });
		const title = unique("The Sunday desk");
		const { id: meetup } = await edition({ communityId: id, title, startsAt: new Date(now().getTime() + 20 * DAY) });
		const practice = await published(await viewer("champion"), slug);
		const awa = await as("newcomer", { locale, javaScript: false, width: 390 });

		await awa.goto(`/communities/${slug}`);
		await awa.getByRole("button", { name: t("communities.join") }).click();
		await expect(awa.getByRole("status")).toContainText(t("communities.joined", { name }));

		const question = unique("Who answers on Sundays?");
		await awa.goto(`/communities/${slug}/posts/new?kind=question`);
		await awa.getByLabel(t("posts.fields.body")).fill("A customer asked me, and I did not know.");
		await awa.getByRole("button", { name: t("posts.new.button.question") }).click();
		await expect(awa.getByRole("alert")).toContainText(t("shell.formProblems"));
		const first = awa.getByRole("alert").getByRole("link");
		await expect(first).toContainText(t("posts.fields.titles.question"));
		await first.click();
		await expect(awa.getByLabel(t("posts.fields.titles.question"))).toBeFocused();
		await expect(awa.getByLabel(t("posts.fields.body"))).toHaveValue("A customer asked me, and I did not know.");
		await awa.getByLabel(t("posts.fields.titles.question")).fill(question);
		await awa.getByRole("button", { name: t("posts.new.button.question") }).click();
		await expect(awa.getByRole("heading", { level: 1, name: question })).toBeVisible();

		await awa.goto(`/meetups/${meetup}`);
		await awa.getByRole("button", { name: t("meetups.seat.takeAt", { venue: "Paris Arcueil" }) }).click();
		await expect(awa.getByRole("heading", { name: t("meetups.seat.yours") })).toBeVisible();
		await expect(awa.getByRole("img", { name: t("attendance.badge.alt", { title }) })).toBeInViewport({ ratio: 1 });

		await awa.goto(`/practices/${practice}`);
		await awa.getByRole("button", { name: t("practices.reuse.button") }).click();
		await awa.getByRole("button", { name: t("practices.reuse.record") }).click();
		await expect(awa.getByRole("status")).toContainText(t("practices.reuse.recorded"));
		await awa
			.getByRole("status")
			.getByRole("button", { name: t("shell.undo") })
			.click();
		await expect(awa.getByText(t("practices.reuse.figure", { count: 0 }))).toBeVisible();
	});

	test(`without JavaScript, in ${locale}: capture a meetup from its slides to a practice, and say what one thinks of it`, async ({
		as,
	}) => {
		const title = unique("What the room remembered");
		const { path } = await heldEdition(title);
		const claire = await as("communityManager", { locale, javaScript: false, width: 390 });
		await claire.goto(path);
		await claire.getByRole("link", { name: t("capture.after.start") }).click();

		const add = claire.getByRole("button", { name: t("capture.materials.add"), exact: true });
		await claire.getByLabel(t("capture.materials.name"), { exact: true }).fill("Slides of part one");
		await claire.getByLabel(t("capture.materials.address"), { exact: true }).fill("https://slides.semis.example/18");
		await add.click();
		await claire.getByLabel(t("capture.materials.name"), { exact: true }).fill("A handout");
		await claire.getByLabel(t("capture.materials.file")).setInputFiles({
			name: "handout.pdf",
			mimeType: "application/pdf",
			buffer: Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
		});
		await add.click();
		await expect(claire.getByRole("link", { name: "Slides of part one" })).toBeVisible();
		await claire
			.getByRole("button", { name: t("capture.materials.removeOne", { title: "Slides of part one" }) })
			.click();
		await expect(claire.getByRole("link", { name: "Slides of part one" })).toHaveCount(0);
		await expect(claire.getByRole("link", { name: "A handout" })).toBeVisible();
		await claire.getByRole("link", { name: t("capture.materials.next"), exact: true }).click();

		await captureInWords(claire, t, () => expect(claire.getByRole("alert")).toContainText(t("shell.formProblems")));

		await claire.getByRole("button", { name: t("capture.practice.draft") }).click();
		await expect(claire.getByLabel(t("practices.fields.title"), { exact: true })).toHaveValue(title);
		await claire.goto(`${path}/capture?step=close`);
		await claire.getByRole("button", { name: t("capture.close.finish") }).click();
		await expect(claire.getByRole("status")).toContainText(t("capture.notices.captured"));
		await expect(claire.getByText("Say the date before anything else.")).toBeVisible();
		await expect(claire.getByRole("link", { name: "A handout" })).toBeVisible();

		const lucia = await as("employee", { locale, javaScript: false, width: 390 });
		await lucia.goto(path);
		await lucia
			.getByRole("button", { name: t("capture.actions.doneOne", { action: "Send the template round" }) })
			.click();
		await expect(lucia.getByText(t("capture.actions.isDone"), { exact: true })).toBeVisible();
		await lucia.getByRole("link", { name: t("feedback.panel.answer"), exact: true }).click();
		await lucia.getByLabel(t("feedback.scale.s4")).check();
		await lucia.getByLabel(t("feedback.words.yes")).check();
		await lucia.getByRole("button", { name: t("feedback.send") }).click();
		await expect(lucia.getByRole("status")).toContainText(t("feedback.noted"));
	});

	for (const javaScript of [false, true])
		test(`${javaScript ? "with" : "without"} JavaScript, in ${locale}: a form opened before a change does not undo it`, async ({
			as,
		}) => {
			const { slug } = await community({ name: unique("Two at a desk"), visibility: "open" });
			const settings = `/communities/${slug}/settings`;
			const [summary, hidden] = [t("communities.fields.summary"), t("communities.visibilities.hidden")];
			const first = await as("communityManager", { locale });
			const second = await as("communityManager", { locale, javaScript });
			for (const page of [first, second]) await page.goto(settings);
			await first.getByLabel(hidden).check();
			await first.getByLabel(summary).fill("Written by the first of them.");
			await first.getByRole("button", { name: t("shell.save") }).click();
			await expect(first.getByRole("status")).toContainText(t("communities.changed"));

			await second.getByLabel(summary).fill("Written by the second of them.");
			await second.getByRole("button", { name: t("shell.save") }).click();
			await expect(second.getByRole("alert").filter({ hasText: t("shell.staleFields") })).toBeVisible();
			await expect(second.getByText(`${t("shell.savedNow")} Written by the first of them.`)).toBeVisible();
			await expect(second.getByLabel(summary)).toHaveValue("Written by the second of them.");
			await second.getByRole("button", { name: t("shell.save") }).click();
			await expect(second.getByRole("status")).toContainText(t("communities.changed"));
			await second.goto(settings);
			await expect(second.getByLabel(hidden)).toBeChecked();
			await expect(second.getByLabel(summary)).toHaveValue("Written by the second of them.");
		});

	test(`without JavaScript, in ${locale}: what is not there, or not for oneself, says so and leads on`, async ({
		as,
	}) => {
		const { slug } = await community({ name: unique("Closed doors"), visibility: "on_request" });
		const { slug: unseen } = await community({ name: unique("Unseen"), visibility: "hidden" });
		const awa = await as("newcomer", { locale, javaScript: false, width: 390 });

		for (const path of ["/nothing/by-that-address", `/communities/${unseen}`, "/meetups/nowhere"]) {
			expect((await awa.goto(path))?.status()).toBe(404);
			await expect(awa).toHaveTitle(new RegExp(t("shell.notFoundTitle")));
			await expect(awa.getByRole("heading", { level: 1, name: t("shell.notFoundTitle") })).toBeVisible();
			await expect(awa.getByText(t("shell.notFoundText"))).toBeVisible();
		}
		await awa.getByRole("main").getByRole("searchbox").fill("letters");
		await awa
			.getByRole("main")
			.getByRole("button", { name: t("shell.searchButton") })
			.click();
		await expect(awa).toHaveURL(/\/search\?q=letters$/);

		expect((await awa.goto(`/communities/${slug}/settings`))?.status()).toBe(403);
		await expect(awa.getByRole("heading", { level: 1, name: t("shell.forbiddenTitle") })).toBeVisible();
		await expect(awa.getByText(t("refusals.managers_only"))).toBeVisible();
		await expect(awa.getByText(t("shell.forbiddenText"))).toBeVisible();
		await awa.getByRole("link", { name: t("shell.forbiddenAction") }).click();
		await expect(awa).toHaveURL(/\/people$/);

		const guest = await as("guest", { locale, javaScript: false });
		expect((await guest.goto("/communities"))?.status()).toBe(403);
		await expect(guest.getByText(t("refusals.employees_only"))).toBeVisible();
		await guest.getByRole("link", { name: t("shell.goHome") }).click();
		await expect(guest).toHaveURL(/\/$/);
	});
}
