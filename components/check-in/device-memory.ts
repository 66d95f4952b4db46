import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { CHECK_IN_DAYS } from "@/lib/meetups/check-in-days";
import { MEMORY } from "./forget-device";
import type { KnownList, Tap } from "./taps";

interface Memory extends DBSchema {
	taps: { key: string; value: Tap; indexes: { meetup: string } };
	lists: { key: string; value: { meetupId: string; list: KnownList; keptAt: number } };
}

/** From the day before a meetup until check-in has closed, with a day more. */
const KEPT_MS = (CHECK_IN_DAYS + 2) * 86_400_000;

/** What this device stores of a meetup, so that nothing is lost when the page is closed or the connection fails. */
export class DeviceMemory {
	readonly #open: Promise<IDBPDatabase<Memory>>;

	constructor(
		private readonly meetupId: string,
		private readonly by: string,
	) {
		this.#open = openDB<Memory>(MEMORY, 1, {
			upgrade(db) {
				db.createObjectStore("taps", { keyPath: "deviceKey" }).createIndex("meetup", "meetupId");
				db.createObjectStore("lists", { keyPath: "meetupId" });
			},
			// Signing out deletes it, also while this page is open.
			blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
		});
		// Private windows store nothing: check-in then works only while connected.
		this.#open.catch(() => undefined);
	}

	async waiting(): Promise<Tap[]> {
		const taps = await (await this.#open).getAllFromIndex("taps", "meetup", this.meetupId);
		return taps.filter(({ by }) => by === this.by).sort((one, other) => one.notedAt - other.notedAt);
	}

	async keep(tap: Tap): Promise<void> {
		await (await this.#open).put("taps", tap);
	}

	async acknowledged(deviceKeys: readonly string[]): Promise<void> {
		const transaction = (await this.#open).transaction("taps", "readwrite");
		await Promise.all([...deviceKeys.map((key) => transaction.store.delete(key)), transaction.done]);
	}

	async list(): Promise<KnownList | undefined> {
		return (await (await this.#open).get("lists", this.meetupId))?.list;
	}

	/** Deletes the names of earlier meetups from the device. */
	async keepList(list: KnownList, at: number): Promise<void> {
		const transaction = (await this.#open).transaction("lists", "readwrite");
		for (const { meetupId, keptAt } of await transaction.store.getAll())
			if (at - keptAt > KEPT_MS) await transaction.store.delete(meetupId);
		await transaction.store.put({ meetupId: this.meetupId, list, keptAt: at });
		await transaction.done;
	}

	/** Deletes everything once the person may no longer see the list. */
	async forgetList(): Promise<void> {
		await (await this.#open).delete("lists", this.meetupId);
	}
}

/** Deletes the lists of every meetup from a device that has any. */
export async function forgetLists(): Promise<void> {
	const known = await indexedDB.databases();
	if (!known.some(({ name }) => name === MEMORY)) return;
	const database = await openDB<Memory>(MEMORY);
	try {
		if (database.objectStoreNames.contains("lists")) await database.clear("lists");
	} finally {
		database.close();
	}
}
