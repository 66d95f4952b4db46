import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { GET } from "@/app/api/calendar/[file]/route";
import { closeFeed, feedAddress, feedChoices, feedsOf, noteReading, openFeed } from "@/lib/calendar/feeds";
import { DAY, HOUR, now } from "@/lib/clock";
import { leaveCommunity } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { NotFound, Refused } from "@/lib/errors";
import { calendarFile } from "@/lib/icalendar";
import { choicesFor } from "@/lib/meetups/meetup-form";
import { meetupForCalendar } from "@/lib/meetups/meetup-page";
import { cancelMeetup } from "@/lib/meetups/meetups";
import { declineRsvp, rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { meetupAddress } from "@/lib/seats/seat-change";
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

describe("what one waits for", () => {
	test.each([
		["en", "Waitlist: A meetup", "Seat offered: A meetup"],
		["fr", "Liste d’attente : A meetup", "Place proposée : A meetup"],
	] as const)("is tentative and says so in the title, in %s; a seat is certain", async (locale, waiting, offered) => {
		const { id, venueId } = await edition({ startsAt: soon, seats: [1] });
		await db.meetup.update({ where: { id }, data: { title: "A meetup" } });
		await rsvp(await as("champion"), { meetupId: id, venueId }, at);
		await db.person.update({ where: { id: await castId("employee") }, data: { locale } });
		const lucia = await as("employee");
		const address = feedAddress((await openFeed(lucia, { scope: "person" }, at)).id);
		const seen = async () => {
			const [event] = await eventsOf(address);
			return [event?.summary, event?.component.getFirstPropertyValue("status")];
		};
		await rsvp(lucia, { meetupId: id, venueId }, at);
		expect(await seen()).toEqual([waiting, "TENTATIVE"]);
		await withdrawRsvp(await as("champion"), id, at);
		expect(await seen()).toEqual([offered, "TENTATIVE"]);
		await rsvp(lucia, { meetupId: id, venueId }, at);
		expect(await seen()).toEqual(["A meetup", "CONFIRMED"]);
	});
});

describe("the file of one edition", () => {
	const read = (text: string) => {
		const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
		if (!component) throw new Error("no event");
		return component;
	};
	const property = (component: ICAL.Component, name: string) => component.getFirstPropertyValue(name);

	test("is never older than the mail about the same seat, and was changed when the seat or the edition was", async () => {
		const { id, venueId } = await edition({ startsAt: soon, seats: [5] });
		const lucia = await as("employee");
		const downloaded = async (when: Date) => {
			const { edition: shown, ...around } = await meetupForCalendar(await as("employee"), id, when);
			return read(calendarFile(shown, { ...around, address: meetupAddress(id), at: when }));
		};
		const mailed = async () => {
			const mail = await db.outgoingMail.findFirstOrThrow({
				where: { personId: lucia.personId },
				orderBy: { createdAt: "desc" },
				select: { attachment: true },
			});
			return read((mail.attachment as { content: string }).content);
		};
		const modified = (component: ICAL.Component) => (property(component, "last-modified") as ICAL.Time).toJSDate();
		const steps: (() => Promise<unknown>)[] = [
			() => rsvp(lucia, { meetupId: id, venueId }, at),
			() => withdrawRsvp(lucia, id, new Date(at.getTime() + HOUR)),
			() => rsvp(lucia, { meetupId: id, venueId }, new Date(at.getTime() + 2 * HOUR)),
		];
		const sequences: unknown[] = [];
		for (const [index, step] of steps.entries()) {
			await step();
			const file = await downloaded(new Date(at.getTime() + 10 * HOUR));
			expect(property(file, "sequence")).toBe(property(await mailed(), "sequence"));
			expect(Math.abs(modified(file).getTime() - at.getTime() - index * HOUR)).toBeLessThan(1000);
			sequences.push(property(file, "sequence"));
		}
		expect(sequences).toEqual([0, 1, 2]);
		const cancelledAt = new Date(at.getTime() + 3 * HOUR);
		await cancelMeetup(await as("communityManager"), { meetupId: id, reason: "The room is closed" }, cancelledAt);
		const address = feedAddress((await openFeed(lucia, { scope: "person" }, at)).id);
		const [inFeed] = await eventsOf(address);
		for (const component of [await downloaded(cancelledAt), inFeed?.component]) {
			if (!component) throw new Error("no event");
			expect([property(component, "sequence"), property(component, "status")]).toEqual([3, "CANCELLED"]);
			expect(Math.abs(modified(component).getTime() - cancelledAt.getTime())).toBeLessThan(1000);
		}
		expect(inFeed && property(inFeed.component, "dtstamp")?.toString()).toBe(
			inFeed && property(inFeed.component, "last-modified")?.toString(),
		);
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

describe("a calendar address", () => {
	test("of one's seats says nothing of other people's, nor of editions one has declined", async () => {
		const { id, venueId } = await edition({ startsAt: soon });
		const { id: declined } = await edition({ startsAt: soon });
		const lucia = await as("employee");
		const awa = await as("newcomer");
		const address = feedAddress((await openFeed(awa, { scope: "person" }, at)).id);
		await rsvp(lucia, { meetupId: id, venueId }, at);
		await declineRsvp(awa, declined, at);
		expect(await eventsOf(address)).toEqual([]);
	});

	test("of a community shows a member who holds no seat no way in, whoever else holds one", async () => {
		const { id: communityId } = await community({ members: [await castId("employee"), await castId("champion")] });
		const { id, venueIds } = await edition({ communityId, startsAt: soon, seats: [5, 5, 5] });
		await rsvp(await as("champion"), { meetupId: id, venueId: venueIds[2] ?? "" }, at);
		const feed = await openFeed(await as("employee"), { scope: "community", communityId }, at);
		const [event] = await eventsOf(feedAddress(feed.id));
		expect(event?.description ?? "").not.toContain("https://meet.semis.example");
	});

	test("is one's own to list and to close", async () => {
		const { id } = await openFeed(await as("employee"), { scope: "person" }, at);
		expect(await feedsOf(await as("newcomer"))).toEqual([]);
		await expect(closeFeed(await as("newcomer"), id, at)).rejects.toBeInstanceOf(NotFound);
		expect((await feedsOf(await as("employee"))).map((feed) => feed.id)).toEqual([id]);
	});

	test("that is read is noted, once an hour", async () => {
		const { id } = await openFeed(await as("employee"), { scope: "person" }, at);
		const other = await openFeed(await as("employee"), { scope: "person" }, at);
		const readAt = async (feedId: string) =>
			(await db.calendarFeed.findUniqueOrThrow({ where: { id: feedId }, select: { lastReadAt: true } })).lastReadAt;
		await noteReading(id, at);
		await noteReading(id, new Date(at.getTime() + HOUR / 2));
		expect([await readAt(id), await readAt(other.id)]).toEqual([at, null]);
		const next = new Date(at.getTime() + HOUR + 1);
		await noteReading(id, next);
		expect(await readAt(id)).toEqual(next);
	});
});

describe("what one may choose", () => {
	test("to subscribe to is one's living communities, their series that go on, and sites that are open", async () => {
		const members = [await castId("employee")];
		const mine = await community({ name: "Mine", members });
		await community({ name: "Not mine" });
		const archived = await community({ name: "Archived", members });
		await db.community.update({ where: { id: archived.id }, data: { archivedAt: at } });
		const asked = await community({ name: "Asked", members });
		await db.membership.updateMany({ where: { communityId: asked.id }, data: { status: "requested" } });
		const { id: goesOn } = await series(mine.id);
		const { id: ended } = await series(mine.id);
		await db.meetupSeries.update({ where: { id: ended }, data: { endedAt: at } });
		await series(archived.id);
		await site("Lyon Closed");
		await db.site.updateMany({ where: { name: "Lyon Closed" }, data: { closedOn: at } });
		const choices = await feedChoices(await as("employee"));
		expect(choices.communities.map(({ name }) => name)).toEqual(["Mine"]);
		expect(choices.series.map(({ id }) => id)).toEqual([goesOn]);
		expect(choices.sites.map(({ name }) => name)).not.toContain("Lyon Closed");
		expect(choices.sites.map(({ name }) => name)).toContain("Madrid Castellana");
		expect(await feedChoices(await as("guest"))).toEqual({ communities: [], series: [], sites: [] });
	});

	test("for an edition is a series of its community and a site that is open, and is its managers' to choose", async () => {
		const mine = await community({ members: [await castId("employee")] });
		const { id } = await series(mine.id);
		await series((await community()).id);
		await site("Lyon Closed");
		await db.site.updateMany({ where: { name: "Lyon Closed" }, data: { closedOn: at } });
		const facts = await db.community.findUniqueOrThrow({ where: { id: mine.id } });
		const choices = await choicesFor(await as("communityManager"), facts);
		expect(choices.series.map((one) => one.id)).toEqual([id]);
		expect(choices.sites.map(({ name }) => name)).not.toContain("Lyon Closed");
		await expect(choicesFor(await as("employee"), facts)).rejects.toBeInstanceOf(Refused);
		await expect(choicesFor(await as("communityManager"), { ...facts, archivedAt: at })).rejects.toBeInstanceOf(
			Refused,
		);
	});
});
