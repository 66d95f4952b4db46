import { describe, expect, test } from "vitest";
import { db, kysely } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { meetupForCalendar, meetupPage } from "@/lib/meetups/meetup-page";
import { canSeeMeetup, meetupVisibleTo } from "@/lib/meetups/policy";
import { meetupsOfCommunity, myNextMeetups, nextMeetupOf, pastMeetups, upcomingMeetups } from "@/lib/meetups/queries";
import { rsvp } from "@/lib/meetups/rsvps";
import { meetupFilters } from "@/lib/meetups/schema";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";
import { edition, invite } from "./editions";

const everything = meetupFilters.parse({});
const lastMonth = new Date(at.getTime() - 30 * 86_400_000);

async function titlesSeenBy(viewer: Viewer, communityId: string): Promise<string[]> {
	const { slug } = await db.community.findUniqueOrThrow({ where: { id: communityId }, select: { slug: true } });
	const lists = await Promise.all([
		upcomingMeetups(viewer, everything, at).then((page) => page.rows),
		pastMeetups(viewer, everything, at).then((page) => page.rows),
		myNextMeetups(viewer, at),
		nextMeetupOf(viewer, slug, at).then((next) => (next ? [next] : [])),
		meetupsOfCommunity(viewer, communityId, at).then(({ coming, past }) => [...coming, ...past]),
	]);
	return [...new Set(lists.flat().map((row) => row.title))].sort();
}

describe("a closed community's editions", () => {
	test("are in no list, no count and on no page of someone outside it, a lead of the hub included", async () => {
		const { id: communityId } = await community({ visibility: "by_invitation", members: [await castId("employee")] });
		const coming = await edition({ communityId, title: "Closed, to come" });
		const held = await edition({ communityId, title: "Closed, held", state: "held", startsAt: lastMonth });
		await edition({ title: "Everyone may see this" });
		expect(await titlesSeenBy(await as("employee"), communityId)).toEqual([
			"Closed, held",
			"Closed, to come",
			"Everyone may see this",
		]);
		for (const name of ["newcomer", "hubLead", "admin"] as const) {
			const viewer = await as(name);
			expect(await titlesSeenBy(viewer, communityId)).toEqual(["Everyone may see this"]);
			for (const { id } of [coming, held]) await expect(meetupPage(viewer, id, at)).rejects.toBeInstanceOf(NotFound);
		}
	});
});

describe("a draft", () => {
	test("is seen by managers alone, and a draft that was dropped stays theirs", async () => {
		const { id: communityId } = await community({ members: [await castId("employee")] });
		const draft = await edition({ communityId, title: "Not yet", state: "draft" });
		const dropped = await edition({ communityId, title: "Dropped", state: "draft" });
		await db.meetup.update({ where: { id: dropped.id }, data: { state: "cancelled", cancelledAt: at } });
		expect(await titlesSeenBy(await as("communityManager"), communityId)).toEqual(["Not yet"]);
		expect(await meetupPage(await as("communityManager"), dropped.id, at)).toMatchObject({ state: "cancelled" });
		expect(await titlesSeenBy(await as("employee"), communityId)).toEqual([]);
		for (const { id } of [draft, dropped])
			await expect(meetupPage(await as("employee"), id, at)).rejects.toBeInstanceOf(NotFound);
	});
});

describe("a guest", () => {
	test("sees the one edition they are invited to, and neither faces nor the others", async () => {
		const { id: communityId } = await community();
		const invited = await edition({ communityId, title: "With Jonas" });
		const other = await edition({ communityId, title: "Without Jonas" });
		const draft = await edition({ communityId, title: "A draft with Jonas", state: "draft" });
		await rsvp(await as("employee"), { meetupId: invited.id, venueId: invited.venueId }, at);
		for (const { id } of [invited, draft]) await invite(id, await castId("guest"));
		const guest = await as("guest");
		expect(await titlesSeenBy(guest, communityId)).toEqual(["With Jonas"]);
		expect(await meetupPage(guest, invited.id, at)).toMatchObject({
			title: "With Jonas",
			counts: { people: 1 },
			faces: [],
		});
		for (const { id } of [other, draft]) await expect(meetupPage(guest, id, at)).rejects.toBeInstanceOf(NotFound);
	});
});

describe("the link to join", () => {
	test("is shown to those who hold a seat there and to managers, to nobody else", async () => {
		const { id, venueIds } = await edition({ seats: [5, 5, 1] });
		const online = { meetupId: id, venueId: venueIds[2] ?? "" };
		const linkFor = async (viewer: Viewer) => (await meetupPage(viewer, id, at)).venues[2]?.joinUrl;
		await rsvp(await as("employee"), online, at);
		await rsvp(await as("newcomer"), online, at);
		await rsvp(await as("champion"), { meetupId: id, venueId: venueIds[0] ?? "" }, at);
		expect(await linkFor(await as("employee"))).toBe("https://meet.semis.example/edition-18");
		expect(await linkFor(await as("communityManager"))).toBe("https://meet.semis.example/edition-18");
		for (const name of ["newcomer", "champion", "lineManager"] as const)
			expect(await linkFor(await as(name))).toBeNull();
		const [seat] = (await meetupForCalendar(await as("employee"), id, at)).venues;
		expect(seat?.joinUrl).toBe("https://meet.semis.example/edition-18");
		for (const name of ["newcomer", "communityManager"] as const) {
			const { venues } = await meetupForCalendar(await as(name), id, at);
			expect(venues.map((venue) => venue.joinUrl)).toEqual([null, null, null]);
		}
		await expect(meetupForCalendar(await as("guest"), id, at)).rejects.toBeInstanceOf(NotFound);
		const waiting = await db.outgoingMail.findFirstOrThrow({ where: { personId: await castId("newcomer") } });
		expect(`${waiting.text}${waiting.html}`).not.toContain("meet.semis.example");
	});
});

test("what a list leaves out and what the seat machine refuses are the same, for everyone and every edition", async () => {
	const employee = await castId("employee");
	const guest = await castId("guest");
	for (const visibility of ["open", "on_request", "by_invitation", "hidden"] as const) {
		const { id: communityId } = await community({ visibility, members: [employee] });
		for (const state of ["draft", "published", "held", "cancelled"] as const) {
			await edition({ communityId, state });
			const withGuest = await edition({ communityId, state });
			await invite(withGuest.id, guest);
		}
	}
	const select = {
		id: true,
		publishedAt: true,
		community: { select: { id: true, visibility: true, archivedAt: true } },
	} as const;
	const all = await db.meetup.findMany({ select });
	for (const name of ["employee", "newcomer", "communityManager", "hubLead", "admin", "guest"] as const) {
		const viewer = await as(name);
		const listed = await kysely
			.selectFrom("meetups as m")
			.innerJoin("communities as c", "c.id", "m.communityId")
			.select("m.id")
			.where(meetupVisibleTo(viewer))
			.execute();
		const seen = all.filter((meetup) => canSeeMeetup(viewer, meetup).allowed);
		expect(seen.map((meetup) => meetup.id).sort()).toEqual(listed.map((meetup) => meetup.id).sort());
		expect(listed.length).toBeGreaterThan(0);
	}
});
