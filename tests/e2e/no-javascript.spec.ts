import { DAY, now } from "@/lib/clock";
import { castId, community, as as viewer } from "../factories";
import { edition } from "../meetups/editions";
import { published } from "../practices/cards";
import { expect, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	test(`without JavaScript, in ${locale}: join, ask, take a seat, use a practice`, async ({ as }) => {
		const { id, slug, name } = await community({ name: unique("Slow lines"), members: [await castId("champion")] });
		const { id: meetup } = await edition({ communityId: id, startsAt: new Date(now().getTime() + 20 * DAY) });
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
}
