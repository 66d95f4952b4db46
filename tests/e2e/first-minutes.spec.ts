import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { DAY, now } from "@/lib/clock";
import { castId, community, person, as as viewer } from "../factories";
import { edition } from "../meetups/editions";
import { published } from "../practices/cards";
import { expect, expectAccessible, sql, test } from "./journey";
import { unique, wordsOf } from "./words";

const PHONE = { width: 390, height: 844 };
const PARIS = "Paris Arcueil";
const startsAt = new Date(now().getTime() + 20 * DAY);

/** Opens the link of a sign-in mail. Mail goes nowhere here: the link is put into the table by hand. */
async function openSignInLink(page: Page, email: string) {
	const token = randomBytes(32).toString("base64url");
	await sql(
		`insert into sign_in_links ("tokenHash", email, "createdAt", "expiresAt") values ($1, $2, now(), now() + interval '1 hour')`,
		[createHash("sha256").update(token).digest("hex"), email],
	);
	await page.goto(`/api/auth/callback/email?${new URLSearchParams({ token, email, callbackUrl: "/" })}`);
}

async function boxOf(part: Locator) {
	const box = await part.boundingBox();
	if (!box) throw new Error("It is not on the screen.");
	return box;
}

test("a newcomer's first three minutes, on a phone: joins what is suggested, takes a seat, has its code, reads a practice", async ({
	browser,
	baseURL,
}) => {
	const t = wordsOf("en");
	// Members have their profession: the community is suggested.
	const jobTitle = unique("Lamplighter");
	const members = [await castId("champion")];
	for (let colleague = 0; colleague < 3; colleague++) members.push(await person({ jobTitle }));
	const name = unique("Lamps at night");
	const { id: communityId, slug } = await community({ name, members });
	const title = unique("How we light the corridors");
	await edition({ communityId, title, startsAt });
	const practiceTitle = unique("Check a lamp in forty words");
	await published(await viewer("champion"), slug, { card: { title: practiceTitle } });
	const email = `${randomUUID()}@semis.example`;
	await person({ email, jobTitle, unit: "", site: "", locale: "en", givenName: "Ines" });

	const context = await browser.newContext({ baseURL, locale: "en-GB", timezoneId: "Europe/Paris", viewport: PHONE });
	const page = await context.newPage();
	await openSignInLink(page, email);
	await page.getByRole("button", { name: t("signIn.confirm.button") }).click();
	await expect(page.getByRole("heading", { name: t("home.suggested") })).toBeVisible();
	await page.getByRole("button", { name: t("home.joinFor", { community: name }) }).click();
	await expect(page.getByRole("status")).toContainText(t("communities.joined", { name }));

	// What comes next, and the conversations after it.
	const next = page.getByRole("heading", { name: t("communities.nextMeetup") });
	await expect(next).toBeInViewport();
	await page.getByRole("link", { name: t("communities.takeSeat") }).click();
	await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
	await page.getByRole("button", { name: t("meetups.seat.takeAt", { venue: PARIS }) }).click();

	// The first screen says so, with the code, and nothing covers it or the way on.
	const toast = page.getByRole("status");
	await expect(toast).toContainText(t("meetups.notices.seat", { venue: PARIS }));
	const code = page.getByRole("img", { name: t("attendance.badge.alt", { title }) });
	await expect(code).toBeInViewport({ ratio: 1 });
	await expect(page.getByText(t("meetups.seat.yours")).first()).toBeInViewport();
	const [said, bar, action, qr] = await Promise.all([
		boxOf(toast),
		boxOf(page.locator(".bottom-bar")),
		boxOf(page.getByRole("link", { name: t("meetups.addToCalendar") }).last()),
		boxOf(code),
	]);
	expect(said.y + said.height).toBeLessThanOrEqual(action.y);
	expect(action.y + action.height).toBeLessThanOrEqual(bar.y);
	expect(qr.y + qr.height).toBeLessThanOrEqual(said.y);
	await expectAccessible(page);

	// One click gives it back, and one takes that back.
	await page.getByRole("button", { name: t("meetups.seat.giveBack") }).click();
	await expect(toast).toContainText(t("meetups.notices.givenBack"));
	await toast.getByRole("button", { name: t("shell.undo") }).click();
	await expect(code).toBeInViewport({ ratio: 1 });

	await page.getByRole("link", { name, exact: true }).first().click();
	await page.getByRole("link", { name: t("communities.tabs.practices"), exact: true }).click();
	await page.getByRole("link", { name: practiceTitle }).click();
	await expect(page.getByRole("heading", { level: 1, name: practiceTitle })).toBeVisible();
	await context.close();
});
