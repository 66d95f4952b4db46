import { DAY, now } from "@/lib/clock";
import { community } from "../factories";
import { edition } from "../meetups/editions";
import { expect, expectAccessible, manage, sql, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	test(`a guest who sees one edition and nothing else, in ${locale}`, async ({ as, asAddress }) => {
		const startsAt = new Date(now().getTime() + 21 * DAY);
		const { id: communityId, slug } = await community({ name: unique("Open house") });
		const title = unique("With a guest");
		const { id: meetupId } = await edition({ communityId, startsAt, title, seats: [5] });
		const other = await edition({ communityId, startsAt, title: unique("Without a guest") });
		const family = unique("Weber");
		const email = `ada.${family.toLowerCase().replaceAll(/[^a-z0-9]+/g, ".")}@nordia.example`;
		const claire = await as("communityManager", { locale });

		await test.step("is invited by name", async () => {
			await claire.goto(`/meetups/${meetupId}`);
			await manage(claire, t, "guests");
			await claire.getByLabel(t("guests.givenName")).fill("Ada");
			await claire.getByLabel(t("guests.familyName"), { exact: true }).fill(family);
			await claire.getByLabel(t("guests.email")).fill(email);
			await claire.getByLabel(t("guests.company")).fill("Nordia");
			await claire.getByRole("button", { name: t("guests.send") }).click();
			await expect(claire.getByRole("status")).toContainText(t("guests.notices.invited"));
			await expect(claire.getByText(t("guests.consent.unasked"))).toBeVisible();
			await expectAccessible(claire);
		});

		await test.step("comes in by the mail's link, which works once", async () => {
			const [mail] = await sql<{ text: string }>('select text from outgoing_mails where "toAddress" = $1', [email]);
			const link = /\/sign-in\/confirm\S+/.exec(mail?.text ?? "")?.[0] ?? "";
			const visitor = await asAddress("nobody@nordia.example", { locale });
			await visitor.context().clearCookies();
			await visitor.goto(link);
			await visitor.getByRole("button", { name: t("signIn.confirm.button") }).click();
			await expect(visitor.getByRole("heading", { level: 1, name: title })).toBeVisible();
			expect(new URL(visitor.url()).pathname).toBe(`/meetups/${meetupId}`);
		});

		const ada = await asAddress(email, { locale, width: 390 });
		await test.step("finds that edition on every list, and no other", async () => {
			for (const path of ["/", "/meetups"]) {
				await ada.goto(path);
				await expect(ada.getByRole("link", { name: title }).first()).toBeVisible();
				await expect(ada.getByText("Without a guest")).toHaveCount(0);
			}
			for (const path of [`/meetups/${other.id}`, `/meetups/${other.id}/calendar.ics`])
				expect((await ada.request.get(path)).status()).toBe(404);
			for (const path of [`/communities/${slug}`, "/communities", "/people", "/search?q=guest", "/practices"])
				expect((await ada.request.get(path)).status()).toBe(403);
		});

		await test.step("takes a seat, and says whether others may read their name", async () => {
			await ada.goto(`/meetups/${meetupId}`);
			await ada.getByRole("button", { name: t("meetups.seat.takeAt", { venue: "Paris Arcueil" }) }).click();
			await expect(ada.getByRole("heading", { name: t("meetups.seat.yours") })).toBeVisible();
			await expectAccessible(ada);
			const lucia = await as("employee", { locale });
			const face = lucia.getByRole("link", { name: `Ada ${family}` });
			await lucia.goto(`/meetups/${meetupId}`);
			await expect(face).toHaveCount(0);
			await ada.getByRole("button", { name: t("guests.mine.yes"), exact: true }).click();
			await expect(ada.getByText(t("guests.mine.shown"))).toBeVisible();
			await lucia.goto(`/meetups/${meetupId}`);
			await expect(face).toBeVisible();
		});

		await test.step("finds nothing any more once the invitation is withdrawn", async () => {
			await claire.goto(`/meetups/${meetupId}/guests`);
			await claire.getByRole("button", { name: t("guests.withdraw") }).click();
			await claire
				.getByRole("dialog")
				.getByRole("button", { name: t("guests.withdrawConfirm") })
				.click();
			await expect(claire.getByRole("status")).toContainText(t("guests.notices.withdrawn"));
			expect((await ada.request.get(`/meetups/${meetupId}`)).status()).toBe(404);
			await ada.goto("/");
			await expect(ada.getByText(title)).toHaveCount(0);
		});
	});
}
