// Shows notifications of a browser that asked for them on /people/me/notifications.

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("push", (event) => {
	const { title, body, path, tag } = event.data.json();
	event.waitUntil(self.registration.showNotification(title, { body, tag, icon: "/favicon.svg", data: { path } }));
});

self.addEventListener("notificationclick", (event) => {
	event.notification.close();
	event.waitUntil(self.clients.openWindow(event.notification.data.path));
});
