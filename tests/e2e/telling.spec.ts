import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { mailsOffPath } from "@/lib/mail-kinds";
import { community, person } from "../factories";
import { expect, expectAccessible, test } from "./journey";
import { unique, wordsOf } from "./words";

const t = wordsOf("en");

test("somebody chooses what they are told, takes it back, and turns off a digest by the click of a mail program", async ({
	asAddress,
	request,
	baseURL,
}) => {
	const email = `${randomUUID()}@semis.example`;
	const personId = await person({ email, locale: "en" });
	const { name } = await community({ name: unique("Letters"), members: [personId] });
	const ada = await asAddress(email, { locale: "en", width: 390 });
	await ada.goto("/people/me");
	await ada.getByRole("link", { name: t("inbox.settings") }).click();
	await expect(ada.getByRole("heading", { level: 1, name: t("telling.title") })).toBeVisible();
	await expectAccessible(ada);

	const level = ada.getByLabel(t("telling.levelOf", { name }));
	await level.selectOption({ label: t("telling.levels.nothing") });
	await ada.getByLabel(t("telling.quiet.from")).selectOption("20");
	await ada.getByRole("button", { name: t("telling.save"), exact: true }).click();
	await expect(ada.getByRole("alert").filter({ hasText: t("shell.formProblems") })).toBeVisible();
	await expect(ada.getByText(t("validation.both_hours"), { exact: true })).toBeVisible();
	await expect(level.locator("option:checked")).toHaveText(t("telling.levels.nothing"));
	await ada.getByLabel(t("telling.quiet.until"), { exact: true }).selectOption("7");
	await ada.getByRole("button", { name: t("telling.save"), exact: true }).click();
	await expect(ada.getByRole("status").filter({ hasText: t("telling.saved") })).toBeVisible();
	await ada.getByRole("button", { name: t("shell.undo") }).click();
	await expect(level.locator("option:checked")).toHaveText(t("telling.levels.digest"));

	// As a mail program posts it (RFC 8058): no cookie, no session, the address of the header.
	const link = mailsOffPath({ personId, kind: "digest" });
	const posted = await request.post(`${baseURL}/api${link}`, { form: { "List-Unsubscribe": "One-Click" } });
	expect(posted.status()).toBe(200);
	expect((await db.person.findUniqueOrThrow({ where: { id: personId } })).mailsOff).toContain("digest");
	await ada.reload();
	await expect(ada.locator("input[name=mails][value=digest]")).not.toBeChecked();
});
