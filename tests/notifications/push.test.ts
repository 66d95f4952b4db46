import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DAY, MINUTE } from "@/lib/clock";
import { removeMember } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { openItem } from "@/lib/notifications/inbox";
import { addDevice, deviceInput, ownDevices, removeDevice } from "@/lib/notifications/push-devices";
import { vapidKeys } from "@/lib/notifications/push-keys";
import { inboxPage } from "@/lib/notifications/queries";
import { endOwnSession, openSession } from "@/lib/people/sessions";
import { as, at, castId, community } from "../factories";
import { answer, ask, later } from "../posts/conversation";
import { choose, digests, mailsTo, work } from "./choosing";
import { openBrowser, openPushService, signedClaims } from "./push-service";

let service: Awaited<ReturnType<typeof openPushService>>;
beforeAll(async () => {
	service = await openPushService();
	env().PUSH_LOCAL = true;
});
afterAll(async () => {
	env().PUSH_LOCAL = false;
	await service.close();
});

let lucia: string;
let phones = 0;
beforeEach(async () => {
	service.arrivals.length = 0;
	lucia = await castId("employee");
	await castId("champion");
});

async function phone(name = "Firefox on Android") {
	const path = `/phone-${++phones}`;
	const browser = openBrowser(service.origin + path);
	await addDevice(await as("employee"), deviceInput.parse({ ...browser.subscription, name }), at);
	return { ...browser, path };
}

async function replied(slug?: string, when = later(2)) {
	const home = slug ?? (await community({ members: [lucia, await castId("champion")] })).slug;
	const post = await ask(await as("employee"), home, later(1), "Who signs?");
	await answer(await as("champion"), post, when);
	return home;
}

describe("a push message", () => {
	test("is read by the browser alone, says who replied, and takes the place of the mail and of the digest", async () => {
		const { read, path } = await phone();
		await replied();
		await work(later(3));
		const [arrival, ...others] = service.arrivals;
		expect(others).toEqual([]);
		expect(arrival?.path).toBe(path);
		expect(arrival?.headers["content-encoding"]).toBe("aes128gcm");
		const item = await db.inboxItem.findFirstOrThrow({ where: { personId: lucia, kind: "replyToYou" } });
		expect(read(arrival?.body ?? Buffer.of())).toEqual({
			title: "Customer care writing",
			body: "Olfa Mejri replied to you: Who signs?",
			path: `/inbox/${item.id}`,
			tag: item.groupId,
		});
		expect(arrival?.body.includes("Olfa")).toBe(false);
		const claims = signedClaims(String(arrival?.headers.authorization), (await vapidKeys()).publicKey);
		expect(claims.aud).toBe(service.origin);
		await digests(new Date(at.getTime() + DAY));
		expect(await mailsTo(lucia)).toEqual([]);
	});

	test("waits for the end of quiet hours, and is not sent of what was read meanwhile", async () => {
		await phone();
		await choose(await as("employee"), at, { quietFrom: "20", quietUntil: "7" });
		const evening = new Date("2026-11-18T20:00:00Z");
		const slug = await replied(undefined, evening);
		await work(evening);
		expect(service.arrivals).toEqual([]);
		await work(new Date("2026-11-19T06:00:00Z"));
		expect(service.arrivals).toHaveLength(1);
		const nextEvening = new Date(evening.getTime() + DAY);
		await replied(slug, nextEvening);
		await work(nextEvening);
		for (const { id } of (await inboxPage(await as("employee"), {})).rows)
			await openItem(await as("employee"), id, new Date(nextEvening.getTime() + MINUTE));
		await work(new Date("2026-11-20T06:00:00Z"));
		expect(service.arrivals).toHaveLength(1);
	});

	test("is not sent to somebody who may no longer read it", async () => {
		await phone();
		const { slug } = await community({ visibility: "hidden", members: [lucia, await castId("champion")] });
		await choose(await as("employee"), at, { daysOff: ["3"] });
		await replied(slug);
		await work(later(3));
		await removeMember(await as("communityManager"), slug, lucia, later(4));
		await work(new Date("2026-11-19T09:00:00Z"));
		expect(service.arrivals).toEqual([]);
	});

	test.each([404, 410])("answered with %i removes the device, and the reply goes by mail", async (status) => {
		const { path } = await phone();
		service.answer(path, status);
		await replied();
		await work(later(3));
		expect(await ownDevices(await as("employee"))).toEqual([]);
		expect((await mailsTo(lucia)).map(({ kind }) => kind)).toEqual(["named"]);
	});

	test("that a push service cannot take now is tried again, and one device that shows it is enough", async () => {
		const { path } = await phone();
		service.answer(path, 503);
		await replied();
		await expect(work(later(3))).rejects.toThrow("No push service took the message");
		const { path: other } = await phone("Chrome on Windows");
		const item = await db.inboxItem.findFirstOrThrow({ where: { personId: lucia, kind: "replyToYou" } });
		const { sendPush } = await import("@/lib/notifications/push");
		await sendPush(item.id, later(4));
		expect(service.arrivals.map(({ path }) => path)).toContain(other);
		expect(await mailsTo(lucia)).toEqual([]);
	});
});

describe("a device", () => {
	test("is listed with its name, removed by its person alone, and gone when its session ends", async () => {
		await phone("Firefox on Android");
		const [device] = await ownDevices(await as("employee"));
		expect(device?.name).toBe("Firefox on Android");
		await expect(removeDevice(await as("champion"), device?.id ?? "")).rejects.toBeInstanceOf(NotFound);
		await removeDevice(await as("employee"), device?.id ?? "");
		expect(await ownDevices(await as("employee"))).toEqual([]);

		await openSession(lucia, at);
		const session = await db.session.findFirstOrThrow({ where: { personId: lucia } });
		const { subscription } = openBrowser(`${service.origin}/shared`);
		await addDevice({ ...(await as("employee")), sessionId: session.id }, deviceInput.parse(subscription), at);
		await endOwnSession(await as("employee"), session.id, at);
		expect(await ownDevices(await as("employee"))).toEqual([]);
	});

	test("at an address inside of the company's network, or with keys that are none, is refused", () => {
		env().PUSH_LOCAL = false;
		const { subscription } = openBrowser("https://push.example/1");
		for (const endpoint of [
			"http://push.example/1",
			"https://169.254.169.254/latest",
			"https://localhost/1",
			`${service.origin}/1`,
		])
			expect(deviceInput.safeParse({ ...subscription, endpoint }).success, endpoint).toBe(false);
		expect(deviceInput.safeParse({ ...subscription, publicKey: "AAAA" }).success).toBe(false);
		expect(deviceInput.safeParse(subscription).success).toBe(true);
		env().PUSH_LOCAL = true;
	});

	test("of a browser that somebody else now uses is theirs", async () => {
		const { subscription } = openBrowser(`${service.origin}/desk`);
		const input = deviceInput.parse(subscription);
		await addDevice(await as("champion"), input, at);
		await addDevice(await as("employee"), input, at);
		expect(await ownDevices(await as("champion"))).toEqual([]);
		expect(await ownDevices(await as("employee"))).toHaveLength(1);
	});
});

test("every process signs with the same keys", async () => {
	const [one, other] = await Promise.all([vapidKeys(), vapidKeys()]);
	expect(one).toEqual(other);
	expect(await vapidKeys()).toEqual(one);
});
