import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { GET } from "@/app/api/calendar/[file]/route";
import { closeFeed, feedAddress, feedsOf, openFeed } from "@/lib/calendar/feeds";
import { DAY, now } from "@/lib/clock";
import { leaveCommunity } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { as, castId, community, site } from "../factories";
import { edition, series } from "../meetups/editions";

// To the second, as iCalendar has it.
const soon = new Date(Math.floor(now().getTime() / 1000) * 1000 + 20 * DAY);
const at = now();

/** As a calendar program asks. */
async function ask(address: string, etag?: string): Promise<Response> {
	const file = new URL(address).pathname.split("/").at(-1) ?? "";
	return GET(new Request(address, etag ? { headers: { "if-none-match": etag } } : {}), {
		params: Promise.resolve({ file }),
	});
}

async function eventsOf(address: string) {
	const calendar = new ICAL.Component(ICAL.parse(await (await ask(address)).text()));
	return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
}

describe("a calendar of one's seats", () => {
	test("follows them: a seat is there at its venue, with its link, and gone when it is given back", async () => {
		const { id, venueIds } = await edition({ startsAt: soon, seats: [5, 5, 5] });
		await edition({ startsAt: soon });
		const lucia = await as("employee");
		const address = feedAddress((await openFeed(lucia, { scope: "person" }, at)).id);
		expect(await eventsOf(address)).toEqual([]);
		await rsvp(lucia, { meetupId: id, venueId: venueIds[2] ?? "" }, at);
		const [event] = await eventsOf(address);
		expect(event?.uid).toBe(`${id}@dandelion`);
		expect(event?.location).toBe("Online");
		expect(event?.description).toContain("https://meet.semis.example");
		expect(event?.startDate.toJSDate()).toEqual(soon);
		expect(event?.startDate.zone?.tzid).toBe("Europe/Paris");
		await withdrawRsvp(lucia, id, at);
		expect(await eventsOf(address)).toEqual([]);
	});

	test("is not sent again as long as nothing changes", async () => {
		const { id, venueId } = await edition({ startsAt: soon });
		const lucia = await as("employee");
		await rsvp(lucia, { meetupId: id, venueId }, at);
		const address = feedAddress((await openFeed(lucia, { scope: "person" }, at)).id);
		const etag = (await ask(address)).headers.get("etag") ?? "";
		const again = await ask(address, `W/${etag}, "else"`);
		expect([again.status, await again.text()]).toEqual([304, ""]);
		await db.meetup.update({ where: { id }, data: { title: "Another title", calendarVersion: 1 } });
		expect((await ask(address, etag)).status).toBe(200);
	});

	test("is nobody's without its address, and dies when it is revoked or its owner suspended", async () => {
		const lucia = await as("employee");
		const first = feedAddress((await openFeed(lucia, { scope: "person" }, at)).id);
		const second = feedAddress((await openFeed(lucia, { scope: "person" }, at)).id);
		const [id, signature] = (first.split("/").at(-1) ?? "").split(".");
		const forged = first.replace(signature ?? "", second.split(".").at(-2) ?? "");
		expect((await ask(forged)).status).toBe(404);
		await expect(closeFeed(await as("champion"), id ?? "", at)).rejects.toBeInstanceOf(NotFound);
		await closeFeed(lucia, id ?? "", at);
		expect((await ask(first)).status).toBe(404);
		expect((await ask(second)).status).toBe(200);
		await db.person.update({ where: { id: lucia.personId }, data: { status: "suspended" } });
		expect((await ask(second)).status).toBe(404);
	});
});

describe("a calendar of a community, a series or a site", () => {
	test("holds what was published there, without drafts and without the way in", async () => {
		const { id: communityId } = await community({ members: [await castId("employee")] });
		const { id } = await edition({ communityId, startsAt: soon, seats: [5, 5, 5] });
		await edition({ communityId, startsAt: soon, state: "draft" });
		await db.venue.updateMany({ where: { meetupId: id, position: 1 }, data: { siteId: await site("Paris Arcueil") } });
		const lucia = await as("employee");
		const inputs = [
			{ scope: "community", communityId },
			{ scope: "site", siteId: await site("Paris Arcueil") },
		] as const;
		for (const input of inputs) {
			const address = feedAddress((await openFeed(lucia, input, at)).id);
			const events = await eventsOf(address);
			expect(events.map((event) => event.uid)).toEqual([`${id}@dandelion`]);
			expect(await (await ask(address)).text()).not.toContain("meet.semis");
		}
	});

	test("is found again beside what it is of, by its owner alone", async () => {
		const { id: communityId } = await community();
		const other = await community();
		const { id: seriesId } = await series(communityId);
		const lucia = await as("employee");
		const ofSeries = await openFeed(lucia, { scope: "series", seriesId }, at);
		const ofCommunity = await openFeed(lucia, { scope: "community", communityId }, at);
		await openFeed(lucia, { scope: "community", communityId: other.id }, at);
		expect(await feedsOf(lucia, { seriesId })).toMatchObject([{ id: ofSeries.id }]);
		expect(await feedsOf(lucia, { communityId })).toMatchObject([{ id: ofCommunity.id }]);
		expect(await feedsOf(await as("champion"), { seriesId })).toEqual([]);
		await closeFeed(lucia, ofSeries.id, at);
		expect(await feedsOf(lucia, { seriesId })).toEqual([]);
	});

	test("closes to whoever may no longer read there, its name included", async () => {
		const hidden = await community({ visibility: "hidden", members: [await castId("employee")] });
		await edition({ communityId: hidden.id, startsAt: soon });
		await expect(
			openFeed(await as("champion"), { scope: "community", communityId: hidden.id }, at),
		).rejects.toBeInstanceOf(NotFound);
		const feed = await openFeed(await as("employee"), { scope: "community", communityId: hidden.id }, at);
		expect(await eventsOf(feedAddress(feed.id))).toHaveLength(1);
		await leaveCommunity(await as("employee"), hidden.slug, at);
		expect((await ask(feedAddress(feed.id))).status).toBe(404);
		expect(await feedsOf(await as("employee"))).toEqual([]);
	});

	test("is not for guests", async () => {
		const { id: communityId } = await community();
		await expect(openFeed(await as("guest"), { scope: "community", communityId }, at)).rejects.toMatchObject({
			reason: "employees_only",
		});
	});
});
