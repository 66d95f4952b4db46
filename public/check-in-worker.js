// Keeps the hosts' page of one meetup within reach without a connection. It serves what the page itself has put into the
// cache, and only when the network does not answer; files of a build never change under their name.
const CACHE = "check-in";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function kept(path) {
	const cache = await caches.open(CACHE);
	return cache.match(path, { ignoreVary: true });
}

self.addEventListener("fetch", (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== "GET" || origin !== location.origin) return;
	if (request.mode === "navigate")
		event.respondWith(fetch(request).catch(async () => (await kept(pathname)) ?? Response.error()));
	else if (pathname.startsWith("/_next/static/") || pathname === "/icons.svg")
		event.respondWith(kept(pathname).then((file) => file ?? fetch(request)));
});
