import { randomUUID } from "node:crypto";
import { DAY, now } from "@/lib/clock";
import { db } from "@/lib/db";
import { castId, community, person } from "../factories";
import { edition } from "../meetups/editions";
import { expect, expectAccessible, openUntilShown, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	test.describe(`in ${locale}`, () => {
		test("who takes a seat gets a mail with the calendar file", async ({ as, asAddress }) => {
			const title = unique("Second letters");
			const email = `${randomUUID()}@semis.example`;
			await person({ email, locale });
			const { id } = await edition({ title, startsAt: new Date(now().getTime() + 20 * DAY) });
			const ada = await asAddress(email, { locale });
			await ada.goto(`/meetups/${id}`);
			await ada.getByRole("button", { name: t("meetups.seat.takeAt", { venue: "Paris Arcueil" }) }).click();
			await expect(ada.getByRole("heading", { name: t("meetups.seat.yours") })).toBeVisible();

			const marek = await as("admin", { locale });
			const mail = marek.getByRole("link", { name: t("meetups.mail.goingSubject", { title }) });
			await openUntilShown(marek, "/admin/mail", mail);
			await mail.click();
			await expect(marek.getByText(email).first()).toBeVisible();
			await marek.getByText(/\.ics$/).click();
			await expect(marek.getByText("BEGIN:VCALENDAR")).toContainText(`${id}@dandelion`);
		});

		test("an administrator sees why a mail was rejected, and sends it again", async ({ as }) => {
			const subject = unique("Letters wanted");
			const id = randomUUID();
			await db.outgoingMail.create({
				data: {
					id,
					onceKey: id,
					toAddress: "gone@semis.example",
					subject,
					text: "Hello",
					html: "<!doctype html><html lang='en'><title>Hello</title><p>Hello</p></html>",
					state: "bounced",
					attempts: 1,
					problem: "550 5.1.1 no such mailbox",
					createdAt: now(),
				},
			});
			const marek = await as("admin", { locale });
			await marek.goto("/admin/mail?state=bounced");
			await expect(marek.getByText("550 5.1.1 no such mailbox").first()).toBeVisible();
			await marek.getByRole("link", { name: subject }).click();
			await expect(marek.getByText(t("admin.mail.bouncedHint"))).toBeVisible();
			await expectAccessible(marek);
			await marek.getByRole("button", { name: t("admin.mail.retry") }).click();
			await expect(marek.getByRole("status")).toContainText(t("admin.mail.retried"));
			await expect(marek.getByText(t("admin.mail.bouncedHint"))).not.toBeVisible();
		});

		test("a reply to one's question waits in the inbox until it is opened", async ({ as, asAddress }) => {
			const email = `${randomUUID()}@semis.example`;
			const members = [await person({ email, locale }), await castId("champion")];
			const { slug } = await community({ members });
			const question = unique("Who signs the letters?");
			const ada = await asAddress(email, { locale, width: 390 });
			await ada.goto(`/communities/${slug}/posts/new?kind=question`);
			await ada.getByLabel(t("posts.fields.titles.question")).fill(question);
			await ada.getByRole("button", { name: t("posts.new.button.question") }).click();
			await expect(ada.getByRole("heading", { level: 1, name: question })).toBeVisible();
			await expect(ada.getByRole("link", { name: t("shell.inbox"), exact: true })).toBeVisible();

			const olfa = await as("champion", { locale });
			await olfa.goto(new URL(ada.url()).pathname);
			await olfa.getByLabel(t("posts.fields.reply")).fill("The team does, with one first name.");
			await olfa.getByRole("button", { name: t("posts.reply"), exact: true }).click();
			await expect(olfa.getByRole("status")).toContainText(t("posts.replied"));

			const count = ada.getByRole("link", { name: t("shell.inboxUnread", { count: 1, shown: "1" }) });
			await openUntilShown(ada, "/", count);
			await count.click();
			await expect(ada.getByRole("heading", { level: 1, name: t("inbox.title") })).toBeVisible();
			await expectAccessible(ada);
			const told = t("inbox.kinds.replyToYou", { actor: "Olfa Mejri", title: question });
			await ada.getByRole("link", { name: told }).click();
			await expect(ada.getByText("The team does, with one first name.")).toBeVisible();
			await expect(ada.getByRole("link", { name: t("shell.inbox"), exact: true })).toBeVisible();
		});
	});
}
