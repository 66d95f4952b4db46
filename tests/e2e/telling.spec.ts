import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { mailsOffPath } from "@/lib/mail-kinds";
import { community, person } from "../factories";
import { openBrowser } from "../notifications/push-service";
import { expect, expectAccessible, test } from "./journey";
import { unique, wordsOf } from "./words";

const t = wordsOf("en");

test("somebody chooses what they are told, takes it back, turns off a digest by the click of a mail program, and adds their browser, whose service worker shows a push message", async ({
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

	await ada.context().grantPermissions(["notifications"], { origin: baseURL });
	// A browser of a test has no push service behind it: the address and the keys that it would answer with are made here.
	const { subscription } = openBrowser(`https://push.example/${personId}`);
	await ada.addInitScript(({ endpoint, publicKey, authSecret }) => {
		const toJSON = () => ({ endpoint, keys: { p256dh: publicKey, auth: authSecret } });
		PushManager.prototype.subscribe = async () => Object.assign(Object.create(null), { toJSON });
	}, subscription);
	await ada.goto("/people/me/notifications");
	await ada.getByRole("button", { name: t("telling.push.add"), exact: true }).click();
	await expect(ada.getByRole("status").filter({ hasText: t("telling.push.added") })).toBeVisible();
	const { endpoint, publicKey, authSecret } = subscription;
	const device = await db.pushDevice.findFirstOrThrow({ where: { personId } });
	expect(device).toMatchObject({ endpoint, publicKey, authSecret });
	await expectAccessible(ada);

	const browser = await ada.context().newCDPSession(ada);
	const registrationId = await new Promise<string>((resolve) => {
		browser.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
			const own = registrations.find(({ scopeURL }) => scopeURL.endsWith("/people/me/notifications"));
			if (own) resolve(own.registrationId);
		});
		void browser.send("ServiceWorker.enable");
	});
	const message = { title: "Writing", body: "Olfa Mejri replied to you", path: "/inbox", tag: "thread" };
	await browser.send("ServiceWorker.deliverPushMessage", {
		origin: baseURL ?? "",
		registrationId,
		data: JSON.stringify(message),
	});
	const shown = () =>
		ada.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			return (await registration.getNotifications()).map(({ title, body, tag, data }) => ({
				title,
				body,
				tag,
				...data,
			}));
		});
	await expect.poll(shown).toEqual([message]);
});
