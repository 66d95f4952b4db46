import webpush from "web-push";
import { z } from "zod";
import { env } from "../env";
import { keepOwnValue, ownValue } from "../settings";

const KEY = "vapidKeys";
const stored = z.object({ publicKey: z.string(), privateKey: z.string() });

/**
 * The keys by which push services know this installation (RFC 8292): of the environment, or else a pair that is made at the
 * first use and kept with the settings, so that every process and a restored backup have the same.
 */
export async function vapidKeys(): Promise<z.infer<typeof stored>> {
	const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env();
	if (publicKey && privateKey) return { publicKey, privateKey };
	const known = await ownValue(KEY);
	if (known) return stored.parse(known);
	await keepOwnValue(KEY, { ...webpush.generateVAPIDKeys() });
	// Of whoever was first.
	return stored.parse(await ownValue(KEY));
}
