import http from "node:http";
import https from "node:https";
import webpush from "web-push";
import { db, readIn } from "../db";
import { env } from "../env";
import { translator } from "../i18n/translator";
import { log } from "../log";
import { queueMail, senderAddress } from "../mail-queue";
import { isPublicHttps, publicLookup } from "../public-address";
import { enqueue } from "../queue";
import { quietEnd } from "../quiet-hours";
import { literal } from "../sql";
import { mayBeTold, rowOfPerson } from "../visibility";
import { itemMail, unreadItem } from "./at-once";
import { itemText } from "./item-text";
import type { InboxMessage } from "./notices";
import { MOST_DEVICES } from "./push-devices";
import { vapidKeys } from "./push-keys";
import { atOnceMailOf } from "./telling";

/** A push service keeps a message for a device that is off for a day. */
const KEPT_SECONDS = 24 * 3600;
const TIME_LIMIT_MS = 10_000;
/** The push service no longer knows the device. */
const GONE = [404, 410];
/** Bodies that are too large, or keys that it does not take: sending it again would change nothing. */
const isFinal = (status: number) => status >= 400 && status < 500 && status !== 429;

interface PushedDevice {
	id: string;
	endpoint: string;
	publicKey: string;
	authSecret: string;
}

/** What the notification says. The service worker reads it. */
interface PushMessage {
	title: string;
	body: string;
	/** Where it leads; a notification with the same tag is replaced. */
	path: string;
	tag: string;
}

/**
 * Job: shows an item on the devices of its reader, unless it was read since or may no longer be seen. In quiet hours it waits.
 * Devices that are gone are removed; a mail takes the place of the message when none is left. It throws when no push service
 * took it for now, so that the queue tries again.
 */
export async function sendPush(itemId: string, at: Date): Promise<void> {
	const item = await unreadItem(itemId)
		.leftJoin("telling_choices as choice", "choice.personId", "n.personId")
		.select(["choice.quietFrom", "choice.quietUntil", "choice.daysOff"])
		.where("n.toldBy", "=", literal("push"))
		.where("person.status", "=", literal("active"))
		.where((eb) =>
			mayBeTold(rowOfPerson(at), {
				audience: eb.ref("n.audience"),
				communityId: eb.ref("n.communityId"),
				path: eb.ref("n.path"),
			}),
		)
		.executeTakeFirst();
	if (!item) return;
	const { quietFrom, quietUntil, daysOff, locale, zone } = item;
	const until = quietEnd(at, { quietFrom, quietUntil, daysOff: daysOff ?? [] }, zone);
	if (until) return db.$transaction((tx) => enqueue(tx, "push.send", { itemId }, { runAt: until }));
	const devices = await db.pushDevice.findMany({ where: { personId: item.personId }, take: MOST_DEVICES });
	const message: PushMessage = {
		title: item.communityName ?? "Dandelion",
		body: itemText(translator(locale), item, { locale, zone }),
		path: `/inbox/${item.id}`,
		tag: item.groupId,
	};
	const outcomes = await Promise.all(devices.map((device) => showOn(device, message, at)));
	if (outcomes.includes("shown")) return;
	if (outcomes.includes("later")) throw new Error("No push service took the message");
	await mailInstead(itemId, at);
}

/** No device is left: the item goes by mail. */
function mailInstead(itemId: string, at: Date): Promise<void> {
	return db.$transaction(async (tx) => {
		const unread = unreadItem(itemId).select("person.mailsOff").where("n.toldBy", "=", literal("push"));
		const [item] = await readIn(tx, unread.forUpdate("n"));
		const kind = item && atOnceMailOf(item.kind as InboxMessage);
		if (!kind) return;
		const isWanted = item.email !== null && !item.mailsOff.includes(kind);
		// Without mails of the kind it waits for the digest.
		const told = isWanted ? { toldAt: at, toldBy: "mail" as const } : { toldAt: null, toldBy: null };
		await tx.inboxItem.update({ where: { id: itemId }, data: told, select: { id: true } });
		if (isWanted) await queueMail(tx, itemMail(item, kind, undefined, at));
	});
}

async function showOn(device: PushedDevice, message: PushMessage, at: Date): Promise<"shown" | "gone" | "later"> {
	const status = await send(device, message).catch((problem: unknown) => {
		log.warn(
			{ problem: problem instanceof Error ? problem.message : String(problem) },
			"a push service did not answer",
		);
		return 0;
	});
	if (status >= 200 && status < 300) {
		await db.pushDevice.updateMany({ where: { id: device.id }, data: { lastUsedAt: at } });
		return "shown";
	}
	if (!GONE.includes(status) && !isFinal(status)) return "later";
	if (isFinal(status)) log.info({ status }, "a push service no longer takes messages for a device");
	await db.pushDevice.deleteMany({ where: { id: device.id, endpoint: device.endpoint } });
	return "gone";
}

/** Encrypts for the device (RFC 8291), signs with our keys (RFC 8292), and returns the status of the answer. */
async function send({ endpoint, publicKey, authSecret }: PushedDevice, message: PushMessage): Promise<number> {
	const isLocal = env().PUSH_LOCAL && new URL(endpoint).protocol === "http:";
	if (!isLocal && !isPublicHttps(endpoint)) return 410;
	const subscription = { endpoint, keys: { p256dh: publicKey, auth: authSecret } };
	const { method, headers, body } = webpush.generateRequestDetails(subscription, JSON.stringify(message), {
		vapidDetails: { subject: contact(), ...(await vapidKeys()) },
		TTL: KEPT_SECONDS,
		topic: message.tag.replaceAll("-", ""),
	});
	const options = { method, headers, timeout: TIME_LIMIT_MS, signal: AbortSignal.timeout(TIME_LIMIT_MS) };
	return new Promise((resolve, reject) => {
		const request = isLocal
			? http.request(endpoint, options)
			: https.request(endpoint, { ...options, lookup: publicLookup });
		request.on("response", (response) => {
			response.resume();
			resolve(response.statusCode ?? 0);
		});
		request.on("error", reject);
		request.end(body);
	});
}

/** Whom a push service may write to. Apple's takes no address of this machine. */
const contact = (): string =>
	env().NEXTAUTH_URL.startsWith("https:") ? env().NEXTAUTH_URL : `mailto:${senderAddress()}`;
