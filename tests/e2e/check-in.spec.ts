import type { Page, Route } from "@playwright/test";
import { doorAddress } from "@/lib/attendance/codes";
import { DAY, HOUR, now } from "@/lib/clock";
import { rsvp } from "@/lib/meetups/rsvps";
import { fullName } from "@/lib/text";
import { cast } from "../cast";
import { castId, community, person, viewerOf } from "../factories";
import { edition } from "../meetups/editions";
import { expect, expectAccessible, manage, sql, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

/** An edition that begins in half an hour, where Lucía, Ada, Zoé and Marek hold seats in Paris. */
async function soon() {
	const { id: communityId } = await community({ name: unique("At the door") });
	const { id, venueId } = await edition({ communityId, startsAt: new Date(now().getTime() + DAY), seats: [9, 9] });
	const others = [
		await person({ givenName: "Ada", familyName: "Lovell" }),
		await person({ givenName: "Zoé", familyName: "Lœuillet" }),
		await person({ givenName: "Marek", familyName: "Żółty" }),
	];
	for (const personId of [await castId("employee"), ...others])
		await rsvp(await viewerOf(personId), { meetupId: id, venueId }, now());
	const at = now().getTime();
	await sql(`update meetups set "startsAt" = $2, "endsAt" = $3 where id = $1`, [
		id,
		new Date(at + HOUR / 2),
		new Date(at + 2 * HOUR),
	]);
	return { id, venueId, desk: `/meetups/${id}/check-in` };
}

const rows = (meetupId: string) =>
	sql<{ count: number }>(`select count(*)::int from check_ins where "meetupId" = $1 and "takenBackAt" is null`, [
		meetupId,
	]);

/** In the browser: whom this device still has to tell of. */
function namesKeptOnDevice(meetupId: string): Promise<string[]> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open("dandelion-check-in");
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const taps = opening.result.transaction("taps").objectStore("taps").index("meetup").getAll(meetupId);
			taps.onerror = () => reject(taps.error);
			taps.onsuccess = () => {
				opening.result.close();
				resolve(taps.result.map(({ name }: { name: string }) => name).sort());
			};
		};
	});
}

for (const locale of LOCALES) {
	const t = wordsOf(locale);
	const here = (page: Page, came: number) =>
		expect(
			page.getByRole("link", {
				name: `Paris Arcueil ${came} ${t("attendance.checkIn.of")} 4 ${t("attendance.checkIn.arrived")}`,
			}),
		).toBeVisible();
	const tap = (page: Page, name: string) =>
		page.getByRole("button", { name: `${t("attendance.checkIn.checkIn")} (${name})` }).click();
	const takeBack = (page: Page, name: string) =>
		page.getByRole("button", { name: `${t("attendance.checkIn.takeBack")} (${name})` }).click();

	test.describe(`in ${locale}`, () => {
		test("a host checks in by list, goes on without a connection, and nothing is lost or doubled", async ({ as }) => {
			const { id, desk } = await soon();
			const claire = await as("communityManager", { locale, width: 390 });
			const ben = await as("hubLead", { locale, width: 390 });
			await claire.goto(`/meetups/${id}`);
			await manage(claire, t, "door");
			await expect(claire.getByRole("heading", { level: 1, name: t("attendance.checkIn.title") })).toBeVisible();
			await expectAccessible(claire);
			await tap(claire, "Ada Lovell");
			await here(claire, 1);
			await expect.poll(() => rows(id)).toEqual([{ count: 1 }]);
			await claire.evaluate(() => navigator.serviceWorker.ready.then(() => true));
			await expect.poll(() => claire.evaluate((path) => caches.match(path).then(Boolean), desk)).toBe(true);

			// Cut twice: a document that the service worker brings back can be ahead of the browser's own switch.
			const cut = (route: Route) => route.abort("internetdisconnected");
			await claire.context().route(`**${desk}/**`, cut);
			await claire.context().setOffline(true);
			await tap(claire, "Zoé Lœuillet");
			await claire.getByLabel(t("attendance.checkIn.search"), { exact: true }).first().fill("zolty");
			await tap(claire, "Marek Żółty");
			await here(claire, 3);
			await expect(claire.getByText(t("attendance.checkIn.offline"))).toBeVisible();
			await expect.poll(() => claire.evaluate(namesKeptOnDevice, id)).toEqual(["Marek Żółty", "Zoé Lœuillet"]);
			await claire.reload();
			await expect(claire.getByText(t("attendance.checkIn.offline"))).toBeVisible();
			await here(claire, 3);
			expect(await rows(id)).toEqual([{ count: 1 }]);

			await ben.goto(desk);
			await here(ben, 1);
			await tap(ben, "Zoé Lœuillet");
			await here(ben, 2);

			await claire.context().unroute(`**${desk}/**`, cut);
			await claire.context().setOffline(false);
			await expect(claire.getByText(t("attendance.checkIn.offline"))).toHaveCount(0);
			await expect.poll(() => rows(id)).toEqual([{ count: 3 }]);
			await here(ben, 3);
			await here(claire, 3);

			await takeBack(ben, "Ada Lovell");
			await here(claire, 2);
			await claire.getByLabel(t("attendance.checkIn.walkInName")).fill("Jean Petit");
			await claire.getByRole("button", { name: t("attendance.checkIn.noteWalkIn") }).click();
			await expect(ben.getByText("Jean Petit")).toBeVisible();
			await expect.poll(() => rows(id)).toEqual([{ count: 3 }]);
		});

		test("a seat holder scans the code of the door and says with one tap that they are there", async ({ as }) => {
			const { id, venueId } = await soon();
			const claire = await as("communityManager", { locale });
			await claire.goto(`/meetups/${id}/door`);
			await expect(
				claire.getByRole("img", { name: t("attendance.door.alt", { venue: "Paris Arcueil" }) }),
			).toBeVisible();
			await expectAccessible(claire);

			const lucia = await as("employee", { locale, width: 390 });
			await lucia.goto(`/meetups/${id}`);
			await lucia.getByRole("link", { name: t("attendance.badge.open") }).click();
			await expect(lucia.getByRole("img")).toBeVisible();
			await expectAccessible(lucia);
			const { pathname, search } = new URL(doorAddress(id, venueId));
			await lucia.goto(pathname + search);
			await expectAccessible(lucia);
			await lucia.getByRole("button", { name: t("attendance.arrive.confirm") }).click();
			await expect(lucia.getByRole("status")).toContainText(t("attendance.notices.arrived"));
			await lucia.goto(pathname + search);
			await expect(lucia.getByText(t("attendance.arrive.done", { venue: "Paris Arcueil" }))).toBeVisible();

			const awa = await as("newcomer", { locale, width: 390 });
			await awa.goto(pathname + search);
			await expect(awa.getByText(t("attendance.arrive.seeHosts"))).toBeVisible();
			await awa.goto(`${pathname}?venue=${venueId}&code=guessed`);
			await expect(awa.getByText(t("attendance.arrive.wrong"))).toBeVisible();
		});

		test("without JavaScript the list is a form, and takes back as well", async ({ as }) => {
			const { id, desk } = await soon();
			const claire = await as("communityManager", { locale, width: 390, javaScript: false });
			await claire.goto(desk);
			await tap(claire, "Ada Lovell");
			await here(claire, 1);
			await claire.getByLabel(t("attendance.checkIn.walkInName")).fill("Jean Petit");
			await claire.getByRole("button", { name: t("attendance.checkIn.noteWalkIn") }).click();
			await expect(claire.getByText("Jean Petit")).toBeVisible();
			await takeBack(claire, "Ada Lovell");
			await here(claire, 0);
			expect(await rows(id)).toEqual([{ count: 1 }]);
		});
	});
}

test("a device's notes are taken from hosts alone, and from this site's pages alone", async ({ as }) => {
	const { id, venueId, desk } = await soon();
	const note = { verb: "walkIn", venueId, name: "Jean Petit", deviceKey: crypto.randomUUID(), ago: 0 };
	const send = async (page: Page, contentType: string) =>
		(
			await page.request.post(`${desk}/live`, {
				data: JSON.stringify({ taps: [note] }),
				headers: { "content-type": contentType },
			})
		).status();
	expect(await send(await as("employee"), "application/json")).toBe(403);
	const claire = await as("communityManager");
	expect(await send(claire, "text/plain")).toBe(400);
	expect(await rows(id)).toEqual([{ count: 0 }]);
	expect(await send(claire, "application/json")).toBe(200);
	expect(await send(claire, "application/json")).toBe(200);
	expect(await rows(id)).toEqual([{ count: 1 }]);
});

test("the camera is for the hosts' page alone, and paper for hosts", async ({ as }) => {
	const { id, desk } = await soon();
	const claire = await as("communityManager");
	const policyOf = async (path: string) => (await claire.request.get(path)).headers()["permissions-policy"];
	expect(await policyOf(desk)).toContain("camera=(self)");
	expect(await policyOf(`/meetups/${id}`)).toContain("camera=()");
	for (const paper of ["attendees.pdf", "badges.pdf"]) {
		const answer = await claire.request.get(`/meetups/${id}/${paper}`);
		expect(answer.headers()["content-type"]).toBe("application/pdf");
		expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
	}
});

test.describe("what a host's browser has stored", () => {
	const t = wordsOf("en");

	/** In the browser: everything that somebody could read there afterwards. */
	async function stored() {
		const databases = await indexedDB.databases();
		const caches = await globalThis.caches.keys();
		const workers = await navigator.serviceWorker.getRegistrations();
		return [
			...databases.map(({ name }) => name),
			...caches,
			...workers,
			...Object.keys({ ...localStorage, ...sessionStorage }),
		];
	}

	/** Claire has opened the page at the door, and it is kept for a time without connection. */
	async function keptAtTheDoor(page: Page, desk: string, id: string) {
		await page.goto(desk);
		await expect(page.getByRole("heading", { level: 1, name: t("attendance.checkIn.title") })).toBeVisible();
		await expect.poll(() => page.evaluate((path) => caches.match(path).then(Boolean), desk)).toBe(true);
		await expect.poll(() => page.evaluate(namesKeptOnDevice, id)).toEqual([]);
		expect(await page.evaluate(stored)).toContain("dandelion-check-in");
	}

	/** Every script is empty. */
	const withoutScript = (route: Route) => route.fulfill({ contentType: "text/javascript", body: "" });

	const openMenu = (page: Page) =>
		page
			.locator("summary")
			.filter({ has: page.getByText(t("shell.you"), { exact: true }) })
			.click();

	for (const scripted of [true, false]) {
		test(`is gone once she signs out, ${scripted ? "with" : "without"} script`, async ({ as }) => {
			const { id, desk } = await soon();
			const claire = await as("communityManager");
			await keptAtTheDoor(claire, desk, id);
			if (!scripted) await claire.context().route("**/*.js", withoutScript);
			await claire.goto("/");
			await openMenu(claire);
			const answer = claire.waitForResponse((response) => response.request().method() === "POST");
			await claire.getByRole("button", { name: t("shell.signOut") }).click();
			expect((await (await answer).allHeaders())["clear-site-data"]).toBe('"cache", "storage"');
			await expect(claire).toHaveURL(/\/sign-in$/);
			await expect.poll(() => claire.evaluate(stored)).toEqual([]);
		});
	}

	test("is gone once somebody else signs in there, and stays for herself", async ({ as }) => {
		const { id, desk } = await soon();
		const claire = await as("communityManager");
		await claire.goto("/sign-in?error=again");
		await claire.getByRole("button", { name: fullName(cast.communityManager) }).click();
		await expect(claire).not.toHaveURL(/sign-in/);
		await keptAtTheDoor(claire, desk, id);
		const signIn = async (who: (typeof cast)[keyof typeof cast]) => {
			// By the form alone: the page itself clears what it can by script.
			await claire.context().route("**/*.js", withoutScript);
			await claire.goto("/sign-in?error=again");
			await claire.getByRole("button", { name: fullName(who) }).click();
			await expect(claire).not.toHaveURL(/sign-in/);
			await claire.context().unroute("**/*.js");
		};
		await signIn(cast.communityManager);
		expect(await claire.evaluate(stored)).toContain("dandelion-check-in");
		await signIn(cast.employee);
		await expect.poll(() => claire.evaluate(stored)).toEqual([]);
	});
});
