import { codeReader } from "./scanner";

/** As `public/check-in-worker.js` calls it. */
const CACHE = "check-in";

const pageOf = (meetupId: string) => `/meetups/${meetupId}/check-in`;

/** Files of the page: those in its HTML, and those it loaded later. */
function filesOf(html: string): string[] {
	const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
	const named = [...html.matchAll(/\/_next\/static\/[\w./~-]+/g)].map(([path]) => path);
	return [...new Set([...loaded, ...named])].filter((path) => path.startsWith("/_next/static/"));
}

/**
 * Stores this page on the device, with its headers, so that it opens without a connection. Not in development, where
 * files change under the same name.
 */
export async function keepForOffline(meetupId: string): Promise<void> {
	if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
	const page = pageOf(meetupId);
	try {
		await navigator.serviceWorker.register("/check-in-worker.js", { scope: page });
		// A browser without a code reader needs ours offline too.
		await codeReader();
		const cache = await caches.open(CACHE);
		const answer = await fetch(page, { redirect: "manual", headers: { accept: "text/html" } });
		if (!answer.ok) return;
		const files = [...filesOf(await answer.clone().text()), "/icons.svg"];
		await Promise.all(files.map(async (file) => (await cache.match(file)) ?? cache.add(file)));
		await cache.put(page, answer);
		for (const { url } of await cache.keys()) {
			const { pathname } = new URL(url);
			if (pathname.startsWith("/_next/") && !files.includes(pathname)) await cache.delete(pathname);
		}
	} catch {
		// No connection, or a private window: the page works until it is closed.
	}
}

export async function forgetOfflinePage(meetupId: string): Promise<void> {
	if ("caches" in globalThis) await (await caches.open(CACHE)).delete(pageOf(meetupId), { ignoreVary: true });
}
