import { db } from "@/lib/db";
import { addDevice } from "@/lib/notifications/push-devices";
import { as } from "../factories";
import type { Right } from "./actions";
import { VIEWERS } from "./visitors";

const DEVICE = {
	endpoint: "https://updates.push.example/2",
	publicKey: Buffer.alloc(65, 4).toString("base64url"),
	authSecret: Buffer.alloc(16, 4).toString("base64url"),
	name: "Firefox",
};

/** What people choose about being told, and read. */
export const TELLING: Record<string, Right> = {
	// Lucía's own.
	"(platform)/inbox/actions.ts#markReadAction": { who: ["employee"], form: ({ inboxItem }) => ({ id: inboxItem }) },
	"(platform)/people/me/notifications/actions.ts#tellingAction": {
		who: VIEWERS,
		form: () => ({ rhythm: "weekly", weekday: "2", hour: "9", mails: "reminder" }),
	},
	"(platform)/people/me/notifications/actions.ts#addDeviceAction": {
		who: VIEWERS,
		form: () => DEVICE,
	},
	// Lucía's own.
	"(platform)/people/me/notifications/actions.ts#removeDeviceAction": {
		who: ["employee"],
		before: async (_, now) => addDevice(await as("employee"), DEVICE, now),
		form: async () => ({ id: (await db.pushDevice.findFirstOrThrow({ select: { id: true } })).id }),
	},
};
