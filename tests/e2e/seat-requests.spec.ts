import { randomUUID } from "node:crypto";
import { DAY, now } from "@/lib/clock";
import { community, person } from "../factories";
import { edition } from "../meetups/editions";
import { expect, expectAccessible, manage, test } from "./journey";
import { unique, wordsOf } from "./words";

const PARIS = "Paris Arcueil";
const startsAt = new Date(now().getTime() + 30 * DAY);

test("seats on request: asked for with a reason, answered at the desk, several at once, and taken back, in French", async ({
	as,
	asAddress,
}) => {
	const t = wordsOf("fr");
	const { id: communityId } = await community({ name: unique("Small rooms") });
	const { id } = await edition({ communityId, title: unique("Twelve chairs"), startsAt, seats: [1] });
	const claire = await as("communityManager", { locale: "fr" });
	await claire.goto(`/meetups/${id}`);
	await manage(claire, t, "edit");
	await claire
		.locator("summary")
		.filter({ hasText: t("meetups.form.signUpTitle") })
		.click();
	await claire.getByLabel(t("meetups.form.seatsOnRequestChoice")).check();
	await claire.getByRole("button", { name: t("meetups.form.save"), exact: true }).click();
	await expect(claire.getByRole("status")).toContainText(t("meetups.notices.changed"));

	const people: { email: string; name: string; reason: string }[] = [];
	for (const givenName of ["Ada", "Bo", "Cleo"]) {
		const email = `${randomUUID()}@semis.example`;
		const familyName = unique("Demande");
		await person({ email, locale: "fr", givenName, familyName });
		people.push({ email, name: `${givenName} ${familyName}`, reason: `Je mène le pilote, ${givenName}.` });
	}
	const [ada, bo, cleo] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
	const ask = async ({ email, reason }: (typeof people)[0], javaScript: boolean) => {
		const page = await asAddress(email, { locale: "fr", width: 390, javaScript });
		await page.goto(`/meetups/${id}`);
		await page.getByRole("button", { name: t("meetups.seat.askAt", { venue: PARIS }) }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByLabel(t("meetups.seat.askReason")).fill(reason);
		await dialog.getByRole("button", { name: t("meetups.seat.askAt", { venue: PARIS }) }).click();
		await expect(page.getByRole("heading", { name: t("meetups.seat.asked") })).toBeVisible();
		await expect(page.getByText(t("meetups.seat.askedReason", { reason }))).toBeVisible();
		return page;
	};
	const asking = await ask(ada, true);
	await expectAccessible(asking);
	await ask(bo, false);
	const plain = await ask(cleo, false);
	await plain.getByRole("button", { name: t("meetups.seat.takeBackRequest") }).click();
	await expect(plain.getByRole("status")).toContainText(t("meetups.notices.requestTakenBack"));
	await plain
		.getByRole("status")
		.getByRole("button", { name: t("shell.undo") })
		.click();
	await expect(plain.getByRole("heading", { name: t("meetups.seat.asked") })).toBeVisible();

	await claire.goto(`/meetups/${id}`);
	await manage(claire, t, "seats");
	await expect(claire.getByText(bo.reason)).toBeVisible();
	await claire.getByLabel(t("meetups.desk.choose", { name: ada.name })).check();
	await claire.getByRole("button", { name: t("meetups.desk.refuseChosen") }).click();
	await expect(claire.getByRole("alert").filter({ hasText: t("meetups.desk.organiserNote") })).toBeVisible();
	await claire.getByLabel(t("meetups.desk.choose", { name: bo.name })).check();
	await claire.getByLabel(t("meetups.desk.organiserNote")).fill("Venez dix minutes avant.");
	await expectAccessible(claire);
	await claire.getByRole("button", { name: t("meetups.desk.acceptChosen") }).click();
	const answered = claire.getByRole("status");
	await expect(answered).toContainText(
		t("meetups.notices.answered", { seated: 1, waitlisted: 1, refused: 0, gone: 0 }).trim(),
	);
	await expect(claire.getByText(ada.reason)).toHaveCount(0);
	await answered.getByRole("button", { name: t("shell.undo") }).click();
	await expect(claire.getByText(ada.reason)).toBeVisible();

	// Without script: the one that is accepted has the seat.
	const desk = await as("communityManager", { locale: "fr", width: 390, javaScript: false });
	await desk.goto(`/meetups/${id}/desk?state=requested`);
	await desk.getByLabel(t("meetups.desk.choose", { name: bo.name })).check();
	await desk.getByRole("button", { name: t("meetups.desk.acceptChosen") }).click();
	await expect(desk.getByRole("status")).toBeVisible();
	const seated = await asAddress(bo.email, { locale: "fr" });
	await seated.goto(`/meetups/${id}`);
	await expect(seated.getByRole("heading", { name: t("meetups.seat.yours") })).toBeVisible();
});
