/** The database of the hosts' page at the door (device-memory.ts). */
export const MEMORY = "dandelion-check-in";

/** Signing out: nothing that this site has stored stays. The answer of the server asks browsers for the same. */
export async function forgetDevice(): Promise<void> {
	sessionStorage.clear();
	localStorage.clear();
	indexedDB.deleteDatabase(MEMORY);
	await forgetPages();
}

/** Deletes the pages that open without a connection, and the worker that serves them. */
export async function forgetPages(): Promise<void> {
	if ("serviceWorker" in navigator)
		for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
	if ("caches" in globalThis) for (const name of await caches.keys()) await caches.delete(name);
}
